import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../../../settings.ts';
import { build } from '../../../src/build/build.ts';

/** Of a site what the search page needs, and a page from which it is reached. */
const PARTS = ['_astro', 'en/search', 'en/about', 'favicon.svg'];

/**
 * Puts the search page into a folder, as the code now makes it: a site is built in `out`, where what
 * was made before and is right stays. An index of its own is to lie beside it.
 */
export async function putSearchPage(folder: string, out = 'bench-results/site'): Promise<void> {
  const say = (line: string) => console.error(line);
  const extent = { ...settings.extent, paragraphPages: 0, paragraphPictures: 0 };
  await build({ ...settings, content: 'content', base: '/', extent, out, say });
  for (const part of PARTS) cpSync(join(out, part), join(folder, part), { recursive: true });
}
