import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Resolution } from '../model/resolution.ts';
import { columnsOf, type Entry } from './columns.ts';
import { INDEX_LANGUAGE, pageOf } from './page.ts';
import { recordsOf, sourceOf } from './record.ts';
import type { RecordSource } from './source.ts';
import { type Manifest, sessionNumber, type Span } from './spans.ts';
import { wordsOf } from './words.ts';

/** One session's resolutions. */
export type Session = { session: string; resolutions: Resolution[] };

export type BuildOptions = {
  /** Where the index goes; what is there is replaced. */
  directory: string;
  /**
   * The most records that sessions share a span for. 10,000 start with about 100 kB and answer any
   * query within a few milliseconds; a single session may have more.
   */
  limit?: number;
  onSpan?: (span: Span) => void;
};

export const SPAN_LIMIT = 10_000;

/** Paragraphs in one file of the index: about a resolution's, so that neighbours come together. */
const PARAGRAPHS_PER_FILE = 10;

/**
 * Writes the search index of the sessions, which come newest first: a Pagefind index for each span
 * of them, with its columns, and the manifest that names the spans. Only one span is held at a
 * time. Throws where Pagefind reports an error.
 */
export async function buildIndex(
  sessions: AsyncIterable<Session> | Iterable<Session>,
  { directory, limit = SPAN_LIMIT, onSpan }: BuildOptions,
): Promise<Manifest> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const manifest: Manifest = { spans: [] };
  let open: { sessions: string[]; resolutions: number; entries: Entry[] } | undefined;

  const close = async () => {
    if (open === undefined || open.entries.length === 0) return;
    const span: Span = {
      path: pathOf(open.sessions),
      sessions: open.sessions,
      resolutions: open.resolutions,
      records: open.entries.length,
    };
    await writeSpan(open.entries, directory, span.path);
    manifest.spans.push(span);
    onSpan?.(span);
    open = undefined;
  };

  try {
    for await (const { session, resolutions } of sessions) {
      const entries = resolutions.flatMap(entriesOf);
      if (open && open.entries.length + entries.length > limit) await close();
      open ??= { sessions: [], resolutions: 0, entries: [] };
      open.sessions.push(session);
      open.resolutions += resolutions.length;
      open.entries = [...open.entries, ...entries];
    }
    await close();
  } finally {
    await pagefind.close();
  }
  await writeFile(join(directory, 'spans.json'), JSON.stringify(manifest));
  return manifest;
}

const pathOf = (sessions: readonly string[]): string => {
  const newest = sessions[0] ?? '';
  const oldest = sessions.at(-1) ?? '';
  return newest === oldest ? newest : `${oldest}-${newest}`;
};

function entriesOf(resolution: Resolution): Entry[] {
  const source = sourceOf(resolution);
  return recordsOf(resolution)
    .map((record, place) => ({ source, record, length: wordsOf(record.text).length, place }))
    .filter(({ length }) => length > 0);
}

async function writeSpan(entries: readonly Entry[], directory: string, path: string) {
  const pages = await mkdtemp(join(tmpdir(), 'search-'));
  const output = join(directory, path);
  try {
    await writePages(entries, pages);
    await runPagefind(pages, output, Math.ceil(entries.length / PARAGRAPHS_PER_FILE));
  } finally {
    await rm(pages, { recursive: true, force: true });
  }
  await keepIndexOnly(output, directory);
  const numbers = await readNumbers(join(output, 'fragment'));
  const inOrder = [...numbers.keys()].sort().map((id) => {
    const entry = entries[numbers.get(id) ?? -1];
    if (entry === undefined) throw new Error(`Pagefind's record ${id} is none of ours`);
    return entry;
  });
  if (inOrder.length !== entries.length) {
    throw new Error(`Pagefind made ${inOrder.length} records of ${entries.length} paragraphs`);
  }
  await writeFile(
    join(output, 'columns'),
    gzipSync(JSON.stringify(columnsOf(inOrder)), { level: 9 }),
  );
}

/** A folder for each resolution, so that Pagefind keeps its paragraphs together. */
async function writePages(entries: readonly Entry[], pages: string) {
  let folder = '';
  let last: RecordSource | undefined;
  for (const [number, { source, record }] of entries.entries()) {
    if (source !== last) {
      folder = join(pages, String(number));
      await mkdir(folder);
      last = source;
    }
    await writeFile(join(folder, `${number}.html`), pageOf(record));
  }
}

async function runPagefind(pages: string, output: string, maxFragments: number) {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: INDEX_LANGUAGE,
    maxFragments,
  });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: pages });
  if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
  const written = await index.writeFiles({ outputPath: output });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  await index.deleteIndex();
}

const SHARED = ['pagefind.js', 'wasm.unknown.pagefind'];

/** Spans share the engine; Pagefind's own interfaces are not used. */
async function keepIndexOnly(output: string, directory: string) {
  for (const file of await readdir(output, { withFileTypes: true })) {
    if (file.isDirectory() || /^pagefind-entry\.json$|\.pf_meta$/.test(file.name)) continue;
    const from = join(output, file.name);
    if (SHARED.includes(file.name)) await rename(from, join(directory, file.name));
    else await rm(from);
  }
}

const SIGNATURE = 'pagefind_dcd';

/** The ids Pagefind gave, each with the number of the page it was made from. */
async function readNumbers(fragments: string): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  const note = (id: string, { url }: { url: string }) =>
    numbers.set(id, Number(/(\d+)\.html$/.exec(url)?.[1]));
  for (const name of await readdir(fragments)) {
    const text = gunzipSync(await readFile(join(fragments, name))).toString('utf8');
    const value = JSON.parse(text.slice(SIGNATURE.length)) as
      { url: string } | Record<string, { url: string }>;
    if (typeof value['url'] === 'string')
      note(name.replace(/\.pf_fragment$/, ''), value as { url: string });
    else
      for (const [id, one] of Object.entries(value as Record<string, { url: string }>))
        note(id, one);
  }
  return numbers;
}

/** Sessions newest first, special sessions last. */
export const newestFirst = (a: string, b: string): number =>
  (sessionNumber(b) ?? -1) - (sessionNumber(a) ?? -1) || (a < b ? 1 : a > b ? -1 : 0);
