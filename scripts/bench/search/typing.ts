import type { Browser, Page } from 'playwright-core';

/** A query that is typed, and what was chosen in the facets before. */
export type Typed = { q: string; chosen: string };

/** Milliseconds from the last key to the painted results. */
export type Waits = {
  /** Where the words were never asked for: what they need may still have to be loaded. */
  first: number;
  /** Where it is all loaded: the median of some times. */
  again: number;
};

const SLOWER = 4;
const AGAIN = 3;
/** Milliseconds between two keys: a quick typist's. */
const BETWEEN_KEYS = 120;

/**
 * Types the queries into the search page on a processor four times slower, key by key, and waits
 * for what the last key brings. Chromium slows pages but no workers: here the search runs on the
 * page's own thread, so that all of the work is slowed, and nothing goes on beside it.
 */
export async function typeAll(
  browser: Browser,
  address: string,
  queries: readonly Typed[],
): Promise<Waits[]> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.addInitScript(searchOnThisThread);
  await page.goto(`${address}en/search/`);
  await page.locator('[data-search-facets] details').first().waitFor({ state: 'attached' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(watchResults);

  const first: number[] = [];
  for (const query of queries) first.push(await typed(page, query));
  const again: number[][] = queries.map(() => []);
  for (let round = 0; round < AGAIN; round++) {
    for (const [at, query] of queries.entries()) again[at]?.push(await typed(page, query));
  }
  await context.close();
  return first.map((wait, at) => ({ first: wait, again: median(again[at] ?? []) }));
}

async function typed(page: Page, { q, chosen }: Typed): Promise<number> {
  await page.evaluate((query) => {
    history.pushState(null, '', `?${query}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, chosen);
  await page.waitForTimeout(700);
  await page.locator('[data-search-input]').pressSequentially(q, { delay: BETWEEN_KEYS });
  const wait = await page.waitForFunction(() => window.waited);
  await page.waitForTimeout(700); // what comes after the first results
  return (await wait.jsonValue()) ?? NaN;
}

export function median(values: readonly number[]): number {
  const inOrder = values.toSorted((a, b) => a - b);
  return inOrder[Math.floor(inOrder.length / 2)] ?? NaN;
}

declare global {
  interface Window {
    /** Milliseconds from the last key to the painted results; undefined until they are. */
    waited: number | undefined;
  }
}

// These run in the page.

/** Puts a frame, which shares the page's thread, in the place of a worker. */
function searchOnThisThread(): void {
  if (window !== top) return;
  type Message = { data: unknown };
  const deliver = (message: unknown, to: (message: Message) => void) => {
    const { port1, port2 } = new MessageChannel(); // copies the message, as a worker's does
    port1.onmessage = to;
    port2.postMessage(message);
  };
  class WorkerInFrame {
    onmessage: ((message: Message) => void) | null = null;
    readonly #frame: Promise<Window>;

    constructor(address: URL, { name = '' }: WorkerOptions) {
      const frame = document.createElement('iframe');
      frame.hidden = true;
      document.documentElement.append(frame);
      const scope = frame.contentWindow as Window & typeof globalThis;
      const postMessage = (message: unknown) => deliver(message, (one) => this.onmessage?.(one));
      Object.assign(scope, { name, postMessage, Worker: undefined });
      const script = scope.document.createElement('script');
      script.type = 'module';
      script.src = address.href;
      scope.document.documentElement.append(script);
      this.#frame = new Promise((resolve) => script.addEventListener('load', () => resolve(scope)));
    }

    postMessage(message: unknown): void {
      void this.#frame.then((scope) =>
        deliver(message, (one) => scope.onmessage?.call(scope, one as MessageEvent)),
      );
    }
  }
  Object.assign(window, { Worker: WorkerInFrame });
}

/** Notes how long it takes from a key to the first results that are painted after it. */
function watchResults(): void {
  let pressed: number | undefined;
  document.querySelector('[data-search-input]')?.addEventListener(
    'input',
    ({ timeStamp }) => {
      pressed = timeStamp;
      window.waited = undefined;
    },
    true,
  );
  const seen = () => {
    const since = pressed;
    if (since === undefined) return;
    pressed = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel(); // is delivered when the frame is painted
      port1.onmessage = () => {
        if (pressed === undefined) window.waited = performance.now() - since;
      };
      port2.postMessage(undefined);
    });
  };
  const results = document.querySelector('[data-search-results]');
  if (results) new MutationObserver(seen).observe(results, { childList: true });
}
