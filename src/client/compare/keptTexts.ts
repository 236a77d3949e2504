import { agreedFile, type AgreedText } from '../../views/agreedText.ts';
import { href } from '../../views/href.ts';
import { textAt } from './texts.ts';

/** The texts that the page that compares has kept, which are there without a network. */

/** The name of what is kept; a change of how it is kept changes it. */
export const STORE = 'compare-1';

/** As many of the resolutions that were loaded last are compared with. */
const MOST = 60;

/** The resolutions that are kept, those loaded last first. */
export async function keptTexts(): Promise<AgreedText[]> {
  if (!('caches' in globalThis)) return [];
  const kept = await (await caches.open(STORE)).keys();
  const [start = '', end = ''] = href(agreedFile('*')).split('*');
  const paths = kept.flatMap(({ url }) => {
    const { pathname } = new URL(url);
    const isText = pathname.startsWith(start) && pathname.endsWith(end);
    return isText ? [decodeURI(pathname.slice(start.length, -end.length))] : [];
  });
  return Promise.all(paths.toReversed().slice(0, MOST).map(textAt));
}
