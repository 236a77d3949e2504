import { existsSync } from 'node:fs';
import { serve } from '../../../scripts/serve/server.ts';
import { settings } from '../../../settings.ts';

/**
 * Serves, on free ports for the length of the run, dist/ and the site of the corpus of resolutions
 * that cite each other; workers find them in SITE_UNDER_TEST and CITING_SITE.
 */
export default async function serveSites(): Promise<() => void> {
  const sites = await Promise.all([
    site('SITE_UNDER_TEST', 'dist', settings.base, 'npm run build'),
    site('CITING_SITE', 'test-results/below-a-path', '/un/texts', 'npm test subpath'),
  ]);
  return () => sites.forEach(({ close }) => close());
}

async function site(name: string, directory: string, base: string, command: string) {
  if (!existsSync(`${directory}/en/index.html`)) {
    throw new Error(`${directory} holds no site: run \`${command}\` before the browser tests`);
  }
  const served = await serve({ directory, base, port: 0 });
  process.env[name] = served.address;
  return served;
}
