import type { Numbered, Request } from '../engine/messages.ts';
import type { Manifest } from '../spans.ts';

/**
 * Begins what the address asks for before the page's own scripts are there: the search and what it
 * loads come beside them. What it finds is thrown away; that it was loaded is kept. The page's scripts
 * go on with the worker that it starts (`ask.ts`). It imports nothing, so that it comes in one file.
 */
if (new URLSearchParams(location.search).get('q')) {
  const folder = document.querySelector<HTMLElement>('[data-search-index]')?.dataset['searchIndex'];
  const base = new URL(folder ?? '/', location.href).href;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: base,
  });
  // the page asks again, and says what failed
  worker.onerror = () => delete window.searchBegun;
  window.searchBegun = worker;
  // it comes while the worker's script does
  const loaded = fetch(`${base}spans.json`, { cache: 'no-cache' })
    .then(async (response) => (response.ok ? ((await response.json()) as Manifest) : undefined))
    .catch(() => undefined);
  void loaded.then((manifest) => {
    const body: Request = { type: 'begin', address: location.search, manifest };
    worker.postMessage({ number: 0, body } satisfies Numbered<Request>);
  });
}
