import type { Columns } from '../columns.ts';
import { Engine } from './engine.ts';
import { type Pagefind, SpanIndex } from './spanIndex.ts';
import type { Manifest, Span } from '../spans.ts';
import type { RecordText } from '../texts.ts';

type PagefindModule = {
  createInstance: (options: { basePath: string; metaCacheTag: string }) => Pagefind & {
    init: () => Promise<void>;
  };
};

type Get = (address: string, options?: RequestInit) => Promise<Response>;

/**
 * Opens the search index at an address that ends with a slash. `load` imports Pagefind's module
 * and `get` fetches a file. Throws where a file is not there.
 */
export async function openEngine(
  base: string,
  load: (address: string) => Promise<PagefindModule>,
  get: Get,
): Promise<Engine> {
  const [module, manifest] = await Promise.all([
    load(`${base}pagefind.js`),
    // it alone keeps its name when the index changes
    get(`${base}spans.json`, { cache: 'no-cache' }).then(json<Manifest>),
  ]);
  const openSpan = async ({ path }: Span): Promise<SpanIndex> => {
    const folder = `${base}${path}/`;
    const pagefind = module.createInstance({ basePath: folder, metaCacheTag: path });
    const [columns] = await Promise.all([
      get(`${folder}columns`).then(unpacked<Columns>),
      pagefind.init(),
    ]);
    return SpanIndex.open(pagefind, columns, {
      texts: async (file) => unpacked<RecordText[]>(await get(`${folder}texts/${file}`)),
      words: async () => (await unpacked<string>(await get(`${folder}words`))).split(' '),
    });
  };
  // one after the other: Pagefind's instances share one WebAssembly, and two that begin together
  // each put their own in its place
  let last: Promise<unknown> = Promise.resolve();
  return new Engine(manifest, (span) => {
    const opening = last.then(() => openSpan(span));
    last = opening.catch(() => undefined);
    return opening;
  });
}

async function json<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return (await response.json()) as T;
}

/** What was compressed by us, since not every host does it. */
async function unpacked<T>(response: Response): Promise<T> {
  if (!response.ok || response.body === null) {
    throw new Error(`${response.status} for ${response.url}`);
  }
  const plain = response.body.pipeThrough(new DecompressionStream('gzip'));
  return json<T>(new Response(plain));
}

/** Pagefind looks for its WebAssembly beside each index; all spans share the one above them. */
export const sharedWasm = (address: string): string =>
  address.replace(/\/[^/]+\/(wasm\.unknown\.pagefind)$/, '/$1');
