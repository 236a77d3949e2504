import type { Columns, DutyColumns, Ranks } from '../columns.ts';
import type { LexiconFile } from '../lexicon.ts';
import type { ListFile } from '../lists.ts';
import type { PairedFile, PairFile } from '../pairs.ts';
import type { Manifest, Span } from '../spans.ts';
import type { StandingFile } from '../standing.ts';
import type { TextFile } from '../texts.ts';
import { Engine } from './engine.ts';
import { kept, once } from './kept.ts';
import { Lexicon } from './lexicon.ts';
import { type Pagefind, SpanIndex } from './spanIndex.ts';

/** What is used of Pagefind's module. */
export type PagefindModule = {
  createInstance: (options: { basePath: string; metaCacheTag: string }) => Pagefind & {
    init: () => Promise<void>;
  };
};

/**
 * Fetches the files of an index. Pagefind looks for its WebAssembly beside each index, where all
 * spans share the one above them. It passes over files that do not come, so they are counted here.
 */
export class IndexFiles {
  /** How many files did not come. */
  failed = 0;
  readonly #fetch: typeof fetch;

  #last: Promise<unknown> = Promise.resolve();

  /** What is fetched with when Pagefind's own `fetch` is replaced by that of this. */
  constructor(plain: typeof fetch) {
    this.#fetch = plain;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const address = typeof input === 'string' ? sharedWasm(input) : input;
    try {
      const response = await this.#fetch(address, init);
      if (!response.ok) this.failed++;
      return CHUNK.test(String(address)) ? await this.#inTurn(response) : response;
    } catch (error) {
      this.failed++;
      throw error;
    }
  };

  /**
   * Hands a chunk over whole, and in a turn of its own: Pagefind asks where its memory lies, and puts
   * the chunk there a moment later. Of two that came together the second would be put where the first
   * one has been taken away, and what is read there next ends the page.
   */
  #inTurn(response: Response): Promise<Response> {
    const read = response.arrayBuffer();
    const handed = this.#last.then(async () => {
      const bytes = await read;
      await nextTurn();
      return Object.assign(response, { arrayBuffer: () => Promise.resolve(bytes) });
    });
    this.#last = handed.catch(() => undefined);
    return handed;
  }
}

/** A chunk of an index, which Pagefind puts into its memory. */
const CHUNK = /\.pf_index$/;

const nextTurn = (): Promise<void> => new Promise((done) => setTimeout(done));

const sharedWasm = (address: string): string =>
  address.replace(/\/[^/]+\/(wasm\.unknown\.pagefind)$/, '/$1');

/**
 * Asks Pagefind's indexes below an address, one question after the other. Its instances share one
 * WebAssembly, and one that begins puts its own in the place of that which others have their index
 * in: only the last one can be asked. Rejects where a file of the index does not come.
 */
export function askingInTurn(
  module: () => Promise<PagefindModule>,
  base: string,
  files: Pick<IndexFiles, 'failed'>,
): (path: string, term: string | null) => ReturnType<Pagefind['search']> {
  let open: { path: string; pagefind: Pagefind } | undefined;
  let isAsking = false;
  const waiting: { path: string; go: () => Promise<void> }[] = [];
  const goThrough = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    while (waiting.length > 0) {
      // what asks one index often asks it again: others wait until it does not
      const at = Math.max(
        0,
        waiting.findIndex(({ path }) => path === open?.path),
      );
      const [next] = waiting.splice(at, 1);
      await next?.go();
      await nextTurn();
    }
    isAsking = false;
  };
  const opened = async (path: string): Promise<Pagefind> => {
    if (open?.path === path) return open.pagefind;
    open = undefined;
    const basePath = `${base}${path}/`;
    const pagefind = (await module()).createInstance({ basePath, metaCacheTag: path });
    await pagefind.init();
    open = { path, pagefind };
    return pagefind;
  };
  const answer = async (path: string, term: string | null) => {
    const before = files.failed;
    const found = await (await opened(path)).search(term);
    if (files.failed === before) return found;
    open = undefined; // what did not come is asked for again
    throw new Error(`${base}${path}/: a file of the index did not come`);
  };
  return (path, term) =>
    new Promise((resolve, reject) => {
      waiting.push({ path, go: () => answer(path, term).then(resolve, reject) });
      void goThrough();
    });
}

/**
 * Opens the search index at an address that ends with a slash. `load` imports Pagefind's module,
 * which must fetch with `files.fetch` too, when it is first needed. Throws where a file is not
 * there; so does each search. `told` is the manifest, where it was loaded already.
 */
export async function openEngine(
  base: string,
  load: (address: string) => Promise<PagefindModule>,
  files: IndexFiles,
  told?: Manifest,
): Promise<Engine> {
  const get = files.fetch;
  // which spans there are stands at the same address when the index changes
  const manifest =
    told ?? (await json<Manifest>(await get(`${base}spans.json`, { cache: 'no-cache' })));
  const packed = async <T>(path: string): Promise<T> => unpacked<T>(await get(`${base}${path}`));
  const words = `${base}${manifest.lexicon.path}/`;
  const lexicon = new Lexicon(manifest.lexicon, {
    words: async (file) => unpacked<LexiconFile>(await get(`${words}words/${file}`)),
    spelling: async (letter) =>
      unpacked<[string, number][]>(await get(`${words}spelling/${letter}`)),
    pairs: async (file) => unpacked<PairedFile>(await get(`${words}pairs/${file}`)),
  });
  const ask = askingInTurn(
    once(() => load(`${base}pagefind.js`)),
    base,
    files,
  );
  const numbers = new Map(manifest.spans.map(({ path }, number) => [path, number]));
  const pairFiles = new Map<string, Promise<PairFile>>();
  const pairs = ({ path }: Span, file: number): Promise<PairFile> =>
    kept(pairFiles, `${path}/pairs/${file}`, () => packed(`${path}/pairs/${file}`));
  const openSpan = async (span: Span): Promise<SpanIndex> => {
    const { path } = span;
    return new SpanIndex(await packed<Ranks>(`${path}/ranks`), {
      pagefind: () => Promise.resolve({ search: (term) => ask(path, term) }),
      columns: () => packed<Columns>(`${path}/columns`),
      duties: () => packed<DutyColumns>(`${path}/duties`),
      standings: () => packed<StandingFile>(`${manifest.standings}/${numbers.get(path)}`),
      list: (file) => packed<ListFile>(`${path}/lists/${file}`),
      isAlone: (stem) => lexicon.isAlone(stem, numbers.get(path) ?? -1),
      pairsFrom: (pattern) => lexicon.pairsFrom(pattern, numbers.get(path) ?? -1),
      pairs: (file) => pairs(span, file),
      texts: (file) => packed<TextFile>(`${path}/texts/${file}`),
      places: () => packed<string[][]>(`${path}/places`),
      documents: () => packed<Record<string, string[]>>(`${path}/documents`),
      forms: (shelf) => packed<string[]>(`${path}/forms/${shelf}`),
    });
  };
  return new Engine(manifest, lexicon, openSpan, pairs);
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
