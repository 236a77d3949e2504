import { href } from '../../views/href.ts';
import { STORE } from './keptTexts.ts';
import { readApart } from './readApart.ts';
import { askedFor } from './texts.ts';
import keepWorker from './keepWorker.ts?worker&url';

/**
 * Makes the page that compares work without a network: with all that reads and writes drafts, and
 * with the resolutions that were loaded for what was compared before.
 */

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
  // and what is still on its way
  const asked = [...askedFor].map((path) => new URL(path, location.href).href);
  await Promise.all([
    ...[...new Set([href(PAGE), ...own, ...asked])].map(fetched),
    ...LATE.map((load) => load()),
    readApart({ kind: 'none' }),
  ]);
}

async function fetched(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
}
