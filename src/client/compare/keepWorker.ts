/**
 * Keeps what the page that compares has loaded, so that it works without a network. It is a service
 * worker whose scope is that page alone, and its address names the store. What has a network is asked
 * anew, save files whose names change with what is in them.
 */

/** What is used of a service worker; the types of pages have none of it. */
type Scope = {
  location: { href: string; origin: string };
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  addEventListener: <Type extends keyof Events>(
    type: Type,
    listener: (event: Events[Type]) => void,
  ) => void;
};
type Waiting = { waitUntil: (done: Promise<unknown>) => void };
type Events = {
  install: Waiting;
  activate: Waiting;
  fetch: { request: Request; respondWith: (answer: Promise<Response>) => void };
};

const scope = self as unknown as Scope;
const store = new URL(scope.location.href).searchParams.get('store') ?? '';

/** As many files are kept, looked at when the page is loaded; of more, those that were asked for last. */
const MOST = 600;
const PAGE = '/en/compare/';
/** Files whose names change with what is in them, wherever scripts must lie. */
const NAMED_BY_DIGEST = /\/(?:_astro|en\/compare)\/[^/]+$/;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  // of fingerprints another draft needs others, so that keeping them helps none
  if (method !== 'GET' || origin !== scope.location.origin || pathname.includes('/agreed/')) return;
  event.respondWith(answerTo(event.request));
});

async function answerTo(request: Request): Promise<Response> {
  const kept = await caches.open(store);
  const { origin, pathname } = new URL(request.url);
  // one page, whatever it compares
  const key = request.mode === 'navigate' ? origin + pathname : request.url;
  const find = () => kept.match(key, { ignoreVary: true });
  const known = NAMED_BY_DIGEST.test(pathname) ? await find() : undefined;
  if (known) return known;
  try {
    const answer = await fetch(request);
    // where there is no room, nothing is kept
    if (answer.ok && !answer.redirected)
      await keep(kept, key, answer.clone()).catch(() => undefined);
    return answer;
  } catch (error) {
    const found = await find();
    if (found) return found;
    throw error;
  }
}

async function keep(kept: Cache, key: string, answer: Response): Promise<void> {
  await kept.delete(key, { ignoreVary: true }); // the last comes last
  await kept.put(key, answer);
  if (!key.endsWith(PAGE)) return;
  const keys = await kept.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((one) => kept.delete(one)));
}
