import { existsSync } from 'node:fs';
import { serve } from '../../../scripts/serve/server.ts';
import { settings } from '../../../settings.ts';

/** Serves dist/ on a free port for the length of the run; workers find it in SITE_UNDER_TEST. */
export default async function serveSite(): Promise<() => void> {
  if (!existsSync('dist/en/index.html')) {
    throw new Error('dist/en/index.html is missing: run `npm run build` before the browser tests');
  }
  const served = await serve({ directory: 'dist', base: settings.base, port: 0 });
  process.env['SITE_UNDER_TEST'] = served.address;
  return served.close;
}
