import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Resolution } from '../model/resolution.ts';
import { columnsOf, type Entry } from './columns.ts';
import { INDEX_LANGUAGE, pageOf } from './page.ts';
import { recordsOf, sourceOf } from './record.ts';
import { type Manifest, sessionNumber, type Span } from './spans.ts';
import { wordsOf } from './words.ts';

/** One session's resolutions. */
export type Session = { session: string; resolutions: Resolution[] };

export type BuildOptions = {
  /** Where the index goes; what is there is replaced. */
  directory: string;
  /**
   * The most paragraphs that sessions share a span for; a single session may have more. 5,000 start
   * with about 70 kB beside the engine.
   */
  limit?: number;
  onSpan?: (span: Span) => void;
};

export const SPAN_LIMIT = 5_000;

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

  // Pagefind works in a process of its own: meanwhile the next span is read
  let writing: Promise<void> = Promise.resolve();
  const close = async () => {
    if (open === undefined || open.entries.length === 0) return;
    const { sessions, resolutions, entries } = open;
    const span = { path: pathOf(sessions), sessions, resolutions, records: entries.length };
    open = undefined;
    await writing;
    writing = writeSpan(entries, directory, span.path).then(() => {
      manifest.spans.push(span);
      onSpan?.(span);
    });
    writing.catch(() => undefined); // it is awaited later
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
    await writing;
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
  const output = join(directory, path);
  await runPagefind(entries, output);
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

/** Pages given to Pagefind before it has answered for the first. */
const PAGES_AT_ONCE = 250;

/** Pages rather than its custom records, which cannot carry what is not to be indexed. */
async function runPagefind(entries: readonly Entry[], output: string) {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: INDEX_LANGUAGE,
    maxFragments: Math.ceil(entries.length / PARAGRAPHS_PER_FILE),
  });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const complain = (found: { errors: string[] }) => {
    if (found.errors.length > 0) throw new Error(`Pagefind: ${found.errors.join('; ')}`);
  };
  for (let at = 0; at < entries.length; at += PAGES_AT_ONCE) {
    const batch = entries.slice(at, at + PAGES_AT_ONCE);
    const added = batch.map(({ record }, next) =>
      index.addHTMLFile({ url: `/${at + next}.html`, content: pageOf(record) }),
    );
    for (const one of await Promise.all(added)) complain(one);
  }
  complain(await index.writeFiles({ outputPath: output }));
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
