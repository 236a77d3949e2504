import type { Columns } from './columns.ts';
import { Engine } from './engine.ts';
import { type Pagefind, SpanIndex } from './spanIndex.ts';
import type { Manifest } from './spans.ts';

type PagefindModule = {
  createInstance: (options: { basePath: string; metaCacheTag: string }) => Pagefind & {
    init: () => Promise<void>;
  };
};

/**
 * Opens the search index at an address that ends with a slash. `load` imports Pagefind's module
 * and `get` fetches a file. Throws where a file is not there.
 */
export async function openEngine(
  base: string,
  load: (address: string) => Promise<PagefindModule>,
  get: (address: string) => Promise<Response>,
): Promise<Engine> {
  const [module, manifest] = await Promise.all([
    load(`${base}pagefind.js`),
    json<Manifest>(await get(`${base}spans.json`)),
  ]);
  return new Engine(manifest, async ({ path, records }) => {
    const pagefind = module.createInstance({
      basePath: `${base}${path}/`,
      metaCacheTag: String(records),
    });
    const [columns] = await Promise.all([
      readColumns(await get(`${base}${path}/columns`)),
      pagefind.init(),
    ]);
    return SpanIndex.open(pagefind, columns);
  });
}

async function json<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return (await response.json()) as T;
}

/** Columns are compressed by us, since not every host does it. */
async function readColumns(response: Response): Promise<Columns> {
  if (!response.ok || response.body === null) {
    throw new Error(`${response.status} for ${response.url}`);
  }
  const plain = response.body.pipeThrough(new DecompressionStream('gzip'));
  return json<Columns>(new Response(plain));
}

/** Pagefind looks for its WebAssembly beside each index; all spans share the one above them. */
export const sharedWasm = (address: string): string =>
  address.replace(/\/[^/]+\/(wasm\.unknown\.pagefind)$/, '/$1');
