import {
  cpSync,
  globSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { codeOf } from '../corpus/code.ts';
import { CorpusFolder, type Corpus } from '../corpus/corpus.ts';
import { removeUnused } from '../corpus/keeping.ts';
import { Readings } from '../corpus/readings.ts';
import { digestOf } from '../corpus/store.ts';
import { INDEX_FOLDER } from '../search/folder.ts';
import { ENGINE_FILES } from '../search/index/writeSpan.ts';
import { compile, type Compiled } from './compile.ts';
import { partsOf } from './depends.ts';
import { describePart, joinParts, shareOf, WHOLE, type Part } from './part.ts';
import type { SiteGiven } from './given.ts';
import { newestWithin, planOf, siteOf, timelinesOf, type Extent } from './plan.ts';
import { Pool } from './pool.ts';
import { progressTo } from './progress.ts';
import { rulesFor } from './rules.ts';
import { isListed, sitemapsOf } from './sitemap.ts';
import { writeSpans } from './spans.ts';
import { keepState, stateOf, type Made, type State } from './state.ts';
import type { Output, OutputKind, Unit } from './unit.ts';
import type { Setup, Task, Written } from './worker.ts';

export type BuildOptions = Setup & {
  site: string;
  extent: Extent;
  /** Where the site is made in parts, the one to make. */
  part?: Part | undefined;
  /** The folder of the parts that the site is joined from. */
  join?: string | undefined;
  say: (line: string) => void;
};

/** What a build did. */
export type Report = {
  /** Files and bytes of the site by kind. */
  kinds: Map<OutputKind | 'search' | 'asset', { files: number; bytes: number }>;
  made: number;
};

/**
 * Builds the site of a corpus: reads what has changed of it, makes what depends on that, and removes
 * what nothing makes any more. Throws CorpusError where entries are none, PartsError where parts that
 * are to be joined are not all there.
 */
export async function build(options: BuildOptions): Promise<Report> {
  const { say, content, cache, out } = options;
  const progress = progressTo(say);
  if (options.join !== undefined) keepState(options, joinParts(options.join, out, cache));
  const pool = new Pool({ content, cache, out: resolve(out), base: options.base });
  try {
    const compiling = compile(options);
    compiling.catch(() => undefined); // it is awaited below
    const folder = new CorpusFolder(options, new Readings(cache), (entries) =>
      pool.readAll(entries, progress),
    );
    const corpus = await folder.refresh();
    say(
      `resolutions: ${corpus.entries.length}, timelines: ${timelinesOf(corpus).length} of ${corpus.timelines.length}`,
    );
    return await make(options, corpus, await compiling, pool);
  } finally {
    await pool.close();
  }
}

async function make(
  options: BuildOptions,
  corpus: Corpus,
  compiled: Compiled,
  pool: Pool,
): Promise<Report> {
  const { out, say, part } = options;
  const state = stateOf(options);
  const share = part ? shareOf(corpus, part) : WHOLE;
  const before = new Map(state.made.map((one) => [one.file, one]));
  const site = siteOf(corpus);
  const codes = codesOf(compiled);

  const now = new Map<string, Made>();
  const kinds: Report['kinds'] = new Map();
  const count = (kind: OutputKind | 'search' | 'asset', files: number, bytes: number) => {
    const known = kinds.get(kind) ?? { files: 0, bytes: 0 };
    kinds.set(kind, { files: known.files + files, bytes: known.bytes + bytes });
  };
  let made = 0;

  mkdirSync(out, { recursive: true });
  const spans = writeSpans(corpus, resolve(out, INDEX_FOLDER), state.spans, pool, share);
  spans.catch(() => undefined); // it is awaited below

  const queue = new Queue(pool.threads * 2);
  const listed: Output[] = [];
  const progress = progressTo(say)('files made');
  let at = 0;
  for (const unit of planOf(corpus, options.extent)) {
    if (!(unit.session === undefined ? share.unit(at++) : share.session(unit.session))) continue;
    const { given, todo } = due(unit, { before, site, codes, options, kept: keep });
    listed.push(...unit.outputs.filter(isListed));
    if (todo.length === 0) continue;
    const outputs = todo.map(({ output }) => output);
    const keys = new Map(todo.map(({ output, key }) => [output.file, { key, kind: output.kind }]));
    await queue.add(async () => {
      const task: Task = { do: 'render', compiled: compiled.entry, given, site, outputs };
      for (const one of (await pool.run(task)) as Written[]) {
        const { key = '', kind = 'page' } = keys.get(one.file) ?? {};
        keep({ ...one, key }, kind);
        made++;
      }
      progress(outputs.length);
    });
  }
  await queue.done();
  function keep(one: Made, kind: OutputKind): void {
    now.set(one.file, one);
    count(kind, 1, one.size);
  }

  const kept = new Set(now.keys());
  const asset = (file: string): void => {
    kept.add(file);
    count('asset', 1, statSync(join(out, file)).size);
  };
  if (!part) writeShared(corpus, listed, compiled, options).forEach(asset);
  const written = await spans;
  for (const folder of written.folders) {
    for (const file of filesIn(join(out, INDEX_FOLDER, folder))) {
      const path = join(INDEX_FOLDER, folder, file);
      kept.add(path);
      count('search', 1, statSync(join(out, path)).size);
    }
  }
  for (const name of ['spans.json', ...ENGINE_FILES]) kept.add(join(INDEX_FOLDER, name));
  const after: State = { made: [...now.values()], spans: written.made };
  if (part) describePart(out, options.cache, part, after).forEach((file) => kept.add(file));
  removeOthers(out, kept);
  keepState(options, after);
  removeUnused(options.cache);
  return { kinds, made };
}

/** Writes what is made of the whole corpus or of nothing of it: the names of the files. */
function writeShared(
  { entries }: Corpus,
  listed: readonly Output[],
  { assets }: Compiled,
  options: BuildOptions,
): string[] {
  const { out, extent, base } = options;
  const files = sitemapsOf(listed, options);
  const sessions = new Set(entries.map(({ brief }) => brief.source.period));
  const rules = rulesFor(sessions, newestWithin(entries, extent.paragraphPages), base);
  if (rules !== undefined) files.push({ file: '_redirects', text: rules });
  for (const { file, text } of files) writeFileSync(join(out, file), text);
  cpSync(assets, out, { recursive: true });
  return [...files.map(({ file }) => file), ...filesIn(assets)];
}

type Codes = Record<OutputKind, string>;

/** What writes each kind: files of data and pictures do not change with what pages look like. */
function codesOf({ key }: Compiled): Codes {
  const [data, picture] = ['data.[format].ts', 'preview.png.ts'].map((file) =>
    codeOf(new URL(`../pages/en/[...path]/${file}`, import.meta.url)),
  ) as [string, string];
  const page = key;
  return {
    page,
    resolution: page,
    paragraph: page,
    source: page,
    lineage: page,
    browse: page,
    feed: page,
    data,
    picture,
  };
}

type Due = {
  before: ReadonlyMap<string, Made>;
  site: SiteGiven;
  codes: Codes;
  options: BuildOptions;
  kept: (made: Made, kind: OutputKind) => void;
};

/** What of a unit is to be made, since it is not there as it would be made. */
function due(unit: Unit, { before, site, codes, options, kept }: Due) {
  const given = unit.given();
  const todo: { output: Output; key: string }[] = [];
  const parts = partsOf(given, site, options);
  for (const output of unit.outputs) {
    const key = digestOf(codes[output.kind], output.file, parts(output.kind));
    const known = before.get(output.file);
    if (known?.key === key && isThere(known, options.out)) kept(known, output.kind);
    else todo.push({ output, key });
  }
  return { given, todo };
}

function isThere({ file, size, mtime }: Made, out: string): boolean {
  const found = statSync(join(out, file), { throwIfNoEntry: false });
  return found?.size === size && found.mtimeMs === mtime;
}

const filesIn = (folder: string): string[] =>
  globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** Removes the files of a folder that are not among those named, and what is empty then. */
function removeOthers(folder: string, named: ReadonlySet<string>, below = ''): boolean {
  let empty = true;
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      if (removeOthers(folder, named, path)) rmdirSync(join(folder, path));
      else empty = false;
    } else if (named.has(path)) empty = false;
    else rmSync(join(folder, path));
  }
  return empty;
}

/** Runs so many jobs side by side; a job is added when there is room for it. */
class Queue {
  readonly #room: number;
  readonly #running = new Set<Promise<void>>();
  #failed: unknown;

  constructor(room: number) {
    this.#room = room;
  }

  async add(job: () => Promise<void>): Promise<void> {
    while (this.#running.size >= this.#room) await Promise.race(this.#running);
    if (this.#failed !== undefined) throw this.#failed;
    const running: Promise<void> = job()
      .catch((error: unknown) => void (this.#failed ??= error))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async done(): Promise<void> {
    await Promise.all(this.#running);
    if (this.#failed !== undefined) throw this.#failed;
  }
}
