import { href } from '../../views/href.ts';
import { readApart } from './readApart.ts';
import keepWorker from './keepWorker.ts?worker&url';

/**
 * Makes the page that compares work without a network: with all that reads and writes drafts, and
 * with the resolutions that were loaded for what was compared before.
 */

/** The name of what is kept; a change of how it is kept changes it. */
const STORE = 'compare-1';
const PAGE = '/en/compare/';

/** What the page loads when it is first needed. */
const LATE = [
  () => import('../../formats/draft.ts'),
  () => import('../../formats/word/commented.ts'),
  () => import('../../formats/word/redline.ts'),
  () => import('./openPdfDraft.ts').then(({ loadPdfReader }) => loadPdfReader()),
];

/** Resolves when all is kept that the page needs; rejects where the browser keeps nothing. */
export async function keepForOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  const controlled = new Promise<void>((done) => {
    if (serviceWorker.controller) return done();
    serviceWorker.addEventListener('controllerchange', () => done(), { once: true });
  });
  await serviceWorker.register(`${keepWorker}?store=${STORE}`, { scope: href(PAGE) });
  await controlled;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  // what was loaded before anything was kept
  const own = loaded.filter(
    (name) => name.startsWith(`${location.origin}/`) && !name.includes('/agreed/'),
  );
  await Promise.all([
    ...[href(PAGE), ...own].map(fetched),
    ...LATE.map((load) => load()),
    readApart({ kind: 'none' }),
  ]);
}

async function fetched(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
}

/** As many of the resolutions that were loaded last are compared with. */
const MOST = 60;

/** The paths of the resolutions that are kept, "A/RES/78/167", those loaded last first. */
export async function keptPaths(): Promise<string[]> {
  if (!('caches' in globalThis)) return [];
  const kept = await (await caches.open(STORE)).keys();
  const start = href('/en/');
  const paths = kept.flatMap(({ url }) => {
    const { pathname } = new URL(url);
    const isText = pathname.startsWith(start) && pathname !== href(PAGE) && pathname.endsWith('/');
    return isText ? [decodeURI(pathname.slice(start.length, -1))] : [];
  });
  return paths.toReversed().slice(0, MOST);
}
