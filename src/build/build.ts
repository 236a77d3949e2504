import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { codeOf } from '../corpus/code.ts';
import { CorpusError, CorpusFolder, type Corpus } from '../corpus/corpus.ts';
import { removeUnused } from '../corpus/keeping.ts';
import { Readings } from '../corpus/readings.ts';
import { digestOf } from '../corpus/store.ts';
import { INDEX_FOLDER } from '../search/folder.ts';
import { ENGINE_FILES } from '../search/index/writeSpan.ts';
import { compile, type Compiled } from './compile.ts';
import { partsOf } from './depends.ts';
import { DumpDigests } from './dumpDigests.ts';
import { describePart, joinParts, shareOf, WHOLE, type Part } from './part.ts';
import {
  countFiles,
  filesIn,
  isThere,
  remove,
  writtenIn,
  type Lying,
  type Written,
} from './files.ts';
import type { SiteGiven } from './given.ts';
import { newestWithin, planOf, siteOf, timelinesOf, type Extent } from './plan.ts';
import { Pool } from './pool.ts';
import { progressTo } from './progress.ts';
import { rulesFor } from './rules.ts';
import { isListed, sitemapsOf } from './sitemap.ts';
import { writeSpans } from './spans.ts';
import { keepState, stateOf, type Amount, type Kind, type Made, type State } from './state.ts';
import type { Output, OutputKind, Unit } from './unit.ts';
import type { Setup, Task } from './worker.ts';

export type BuildOptions = Setup & {
  site: string;
  extent: Extent;
  threads: number;
  /** Where the site is made in parts, the one to make. */
  part?: Part | undefined;
  /** The folder of the parts that the site is joined from. */
  join?: string | undefined;
  say: (line: string) => void;
};

/** What a build did. */
export type Report = {
  /** Files and bytes of the site by kind. */
  kinds: Map<Kind, Amount>;
  made: number;
};

/**
 * Builds the site of a corpus: reads what has changed of it, makes what depends on that, and removes
 * what nothing makes any more. Throws CorpusError where entries are none or their dumps are others,
 * PartsError where parts that are to be joined are not all there.
 */
export async function build(options: BuildOptions): Promise<Report> {
  const { say, content, cache, out } = options;
  const progress = progressTo(say);
  if (options.join !== undefined) keepState(options, joinParts(options.join, out, cache));
  const pool = new Pool({ content, cache, out: resolve(out), base: options.base }, options.threads);
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
    const lists = corpus.timelines.flatMap(({ list }) => list?.metadata.source ?? []);
    const dumps = [...corpus.entries.map(({ brief }) => brief.dump), ...lists];
    const problems = new DumpDigests(options).problemsOf(dumps);
    if (problems.length > 0) throw new CorpusError(problems);
    const compiled = await compiling;
    const whole = wholeOf(options, corpus, compiled);
    const state = stateOf(options);
    const { finished } = state;
    if (!options.part && finished?.whole === whole && isUntouched(state, out))
      return { kinds: new Map(finished.kinds), made: 0 };
    return await make({ options, corpus, compiled, pool, state, whole });
  } finally {
    await pool.close();
  }
}

/** Files that a thread is given at a time to make. */
const AT_ONCE = 40;

type Making = {
  options: BuildOptions;
  corpus: Corpus;
  compiled: Compiled;
  pool: Pool;
  /** What is known of the site as it lies there. */
  state: State;
  /** The key of the whole site as it is made. */
  whole: string;
};

async function make({ options, corpus, compiled, pool, state, whole }: Making): Promise<Report> {
  const { out, say, part } = options;
  const share = part ? shareOf(corpus, part) : WHOLE;
  const before = new Map(state.made.map((one) => [one.file, one]));
  const site = siteOf(corpus);
  const codes = codesOf(compiled);

  const now = new Map<string, Made>();
  const kinds: Report['kinds'] = new Map();
  const count = (kind: Kind, size: number) => {
    const { files, bytes } = kinds.get(kind) ?? { files: 0, bytes: 0 };
    kinds.set(kind, { files: files + 1, bytes: bytes + size });
  };
  let made = 0;

  mkdirSync(out, { recursive: true });
  const looking = pool.run({ do: 'look', made: state.made }) as Promise<Lying>;
  looking.catch(() => undefined); // it is awaited below
  const index = resolve(out, INDEX_FOLDER);
  const spans = writeSpans(corpus, index, state.spans, pool, progressTo(say), share);
  spans.catch(() => undefined); // it is awaited below

  say('comparing wording');
  corpus.wording();
  const lying = await looking;
  const standing = new Set(lying.standing);
  const queue = new Queue(pool.threads * 2);
  const waiting: Due[] = [];
  const listed: Output[] = [];
  const progress = progressTo(say)('files made');
  let at = 0;
  for (const unit of planOf(corpus, options.extent)) {
    if (!(unit.session === undefined ? share.unit(at++) : share.session(unit.session))) continue;
    const { todo } = due(unit, { before, standing, site, codes, options, kept: keep });
    listed.push(...unit.outputs.filter(isListed));
    if (todo.length === 0) continue;
    waiting.push({ unit, todo });
    if (waiting.reduce((sum, { todo }) => sum + todo.length, 0) >= AT_ONCE)
      await queue.add(renderer(waiting.splice(0)));
  }
  if (waiting.length > 0) await queue.add(renderer(waiting));
  await queue.done();

  function renderer(all: readonly Due[]): () => Promise<void> {
    const todo = new Map(all.flatMap(({ todo }) => todo.map((one) => [one.output.file, one])));
    const jobs = all.map(({ unit, todo }) => ({
      given: unit.given(),
      outputs: todo.map(({ output }) => output),
    }));
    return async () => {
      const task: Task = { do: 'render', compiled: compiled.entry, site, jobs };
      for (const one of (await pool.run(task)) as Written[]) {
        const { key, output } = todo.get(one.file) as Todo;
        keep({ ...one, key }, output.kind);
      }
      made += todo.size;
      progress(todo.size);
    };
  }
  function keep(one: Made, kind: OutputKind): void {
    now.set(one.file, one);
    count(kind, one.size);
  }

  const others: Written[] = [];
  const keepOther = (kind: 'search' | 'asset', one: Written): void => {
    others.push(one);
    count(kind, one.size);
  };
  if (!part)
    for (const file of writeShared(corpus, listed, compiled, options))
      keepOther('asset', writtenIn(out, file));
  // meanwhile threads still write the index
  const pages = new Set([...now.keys(), ...others.map(({ file }) => file)]);
  const lain = [...lying.standing, ...lying.others];
  remove(
    out,
    lain.filter((file) => !pages.has(file)),
  );
  const written = await spans;
  const inUse = new Set([...written.left, ...written.folders, 'spans.json', ...ENGINE_FILES]);
  const unused = readdirSync(index).filter((name) => !inUse.has(name));
  await Promise.all(unused.map((name) => rm(join(index, name), { recursive: true })));
  for (const one of indexFiles(out, written.left, state)) keepOther('search', one);
  const after: State = { made: [...now.values()], spans: written.made };
  if (part) {
    const own = corpus.entries.filter(({ brief }) => share.session(brief.source.period));
    describePart(out, options.cache, { part, own, state: after });
  }
  const finished = { whole, kinds: [...kinds], others };
  keepState(options, part ? after : { ...after, finished });
  removeUnused(options.cache);
  return { kinds, made };
}

/** The key of a whole site: of all that any of its files is made from. */
function wholeOf(
  { site, base, extent }: BuildOptions,
  { entries, timelines }: Corpus,
  { key }: Compiled,
): string {
  const texts = entries.map(({ file, key }) => [file, key]);
  return digestOf(key, JSON.stringify([site, base, extent, texts, timelines]));
}

/** Whether a site lies there as it was left, and nothing else does. */
function isUntouched({ made, finished }: State, out: string): boolean {
  const all = [...made, ...(finished?.others ?? [])];
  return all.every((one) => isThere(out, one)) && countFiles(out) === all.length;
}

/** The files of the search index; of spans that were left as they were, as they were found before. */
function indexFiles(out: string, left: readonly string[], { finished }: State): Written[] {
  const known = Map.groupBy(finished?.others ?? [], ({ file }) => file.split('/', 2).join('/'));
  return readdirSync(join(out, INDEX_FOLDER), { withFileTypes: true }).flatMap((entry) => {
    const place = join(INDEX_FOLDER, entry.name);
    if (!entry.isDirectory()) return writtenIn(out, place);
    const asBefore = left.includes(entry.name) ? known.get(place) : undefined;
    return asBefore ?? filesIn(join(out, place)).map((file) => writtenIn(out, join(place, file)));
  });
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

/** A file to be made, and the key by which it is then known. */
type Todo = { output: Output; key: string };
/** What is to be made from one thing. */
type Due = { unit: Unit; todo: Todo[] };

type Known = {
  before: ReadonlyMap<string, Made>;
  /** Those of them that lie there as they were made. */
  standing: ReadonlySet<string>;
  site: SiteGiven;
  codes: Codes;
  options: BuildOptions;
  kept: (made: Made, kind: OutputKind) => void;
};

/** What of a unit is to be made, since it is not there as it would be made. */
function due(unit: Unit, known: Known): Due {
  const { before, standing, site, codes, options, kept } = known;
  const todo: Todo[] = [];
  const parts = partsOf(unit.told?.() ?? unit.given(), site, options);
  const keys = new Map<OutputKind, string>();
  for (const output of unit.outputs) {
    const key = keys.get(output.kind) ?? keyOf(codes[output.kind], parts(output.kind));
    keys.set(output.kind, key);
    const made = before.get(output.file);
    if (made?.key === key && standing.has(made.file)) kept(made, output.kind);
    else todo.push({ output, key });
  }
  return { unit, todo };
}

/** Of a digest so much is kept of each file: it tells apart all that was ever made. */
const keyOf = (...parts: string[]): string => digestOf(...parts).slice(0, 32);

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
