import { existsSync } from 'node:fs';
import { serve } from '../../../scripts/serve/server.ts';
import { settings } from '../../../settings.ts';
import { SITES } from '../../support/corpora.ts';

/**
 * Serves, on free ports for the length of the run, the site of the seeds, the site of invented
 * resolutions that cite each other, the one of a hundred, and dist/; workers find them in
 * SITE_UNDER_TEST, CITING_SITE, HUNDRED_SITE and PUBLISHED_SITE.
 */
export default async function serveSites(): Promise<() => void> {
  const sites = await Promise.all([
    site('SITE_UNDER_TEST', SITES.seeds, '/', 'npm test seeds'),
    site('CITING_SITE', SITES.grown, '/un/texts', 'npm test grown'),
    site('HUNDRED_SITE', SITES.hundred, '/', 'npm test hundred'),
    site('PUBLISHED_SITE', 'dist', settings.base, 'npm run build'),
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
