import type { Numbered, Request } from '../engine/messages.ts';

/**
 * Begins what the address asks for before the page's own scripts are there: the search and what it
 * loads come beside them. What it finds is thrown away; that it was loaded is kept. The page's scripts
 * go on with the worker that it starts (`ask.ts`). It imports nothing, so that it comes in one file.
 */
if (new URLSearchParams(location.search).get('q')) {
  const base = document.querySelector<HTMLElement>('[data-search-index]')?.dataset['searchIndex'];
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: new URL(base ?? '/', location.href).href,
  });
  // the page asks again, and says what failed
  worker.onerror = () => delete window.searchBegun;
  const body: Request = { type: 'begin', address: location.search };
  worker.postMessage({ number: 0, body } satisfies Numbered<Request>);
  window.searchBegun = worker;
}
