import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { EntryError } from '../model/mdx.ts';
import { readStory, type Telling } from '../model/story.ts';
import { compareSymbols, readSymbol } from '../model/symbol.ts';
import { readTimeline } from '../model/timeline-entry.ts';
import { briefOf, type Brief } from './brief.ts';
import { citationsAmong, type Citations } from './citations.ts';
import { codeOf } from './code.ts';
import type { EntryFile, Readings } from './readings.ts';
import { isUntouched, stampOf } from './stamp.ts';
import { digestOf, Store } from './store.ts';
import { WordingFolder, type Wording } from './wording.ts';

/** An entry of the corpus: where it lies, and the little that is held of it. */
export type Entry = EntryFile & { brief: Brief };

/** Where an entry lies, without what is held of it. */
export const fileOf = ({ file, key }: Entry): EntryFile => ({ file, key });

/** What is held of a whole corpus. */
export type Corpus = {
  /** In the order of symbols: by session, then by number. */
  entries: Entry[];
  timelines: Telling[];
  /** The entry of a resolution. Throws where the corpus does not hold it. */
  entryOf: (symbol: string) => Entry;
  /** Who cites a resolution, and whom it cites. */
  citationsOf: (symbol: string) => Citations;
  /** Where else the wording of its paragraphs stands, and which took up which. */
  wording: () => Wording;
};

/** Entries that are none, all of them: each with its file and line. */
export class CorpusError extends Error {
  override name = 'CorpusError';
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** A brief, or what is wrong with its entry. */
export type Read = { brief: Brief } | { problem: string };

/** Reads one entry through what is kept. Bad entries come back as problems. */
export function readBrief(readings: Readings, entry: EntryFile): Read {
  try {
    const reading = readings.of(entry);
    readings.printsOf(entry); // made here, on all cores, and kept
    return { brief: briefOf(reading, readings.recordsOf(entry)) };
  } catch (error) {
    if (error instanceof EntryError) return { problem: error.message };
    throw error;
  }
}

/** An entry with how its file looked when it was read last. */
type Known = Entry & { stamp: string };

type Places = {
  /** The folder with resolutions/ and timelines/. */
  content: string;
  /** The folder of what is kept between builds. */
  cache: string;
};

/**
 * The corpus of a folder, kept up to date: `refresh` reads what has changed since, and nothing else.
 * `readAll` reads entries that nobody has read, in any order, and may do so on all cores.
 */
export class CorpusFolder {
  readonly #places: Places;
  readonly #readings: Readings;
  readonly #readAll: (entries: EntryFile[]) => Promise<Read[]>;
  readonly #store: Store<{ saved: number; known: Known[] }>;
  readonly #wording: WordingFolder;
  #known: Map<string, Known> | undefined;
  #saved = 0;
  #timelineStamp = '';
  #corpus: Corpus | undefined;

  constructor(
    places: Places,
    readings: Readings,
    readAll: (entries: EntryFile[]) => Promise<Read[]> = async (entries) =>
      entries.map((entry) => readBrief(readings, entry)),
  ) {
    this.#places = places;
    this.#readings = readings;
    this.#readAll = readAll;
    this.#store = new Store(`${places.cache}/briefs`);
    this.#wording = new WordingFolder(places, readings);
  }

  /**
   * The corpus as the folder is now; the very same one where nothing has changed. Throws CorpusError
   * where entries are none.
   */
  async refresh(): Promise<Corpus> {
    const { content } = this.#places;
    const known = this.#known ?? this.#load();
    const folder = `${content}/resolutions`;
    const now = new Map<string, Known>();
    const unread: (EntryFile & { stamp: string })[] = [];
    let changed = this.#corpus === undefined;
    for (const name of filesIn(folder, '.mdx')) {
      const file = `${folder}/${name}`;
      const looks = stampOf(file);
      const old = known.get(file);
      if (old && isUntouched(looks, old.stamp, this.#saved)) {
        now.set(file, old);
        continue;
      }
      const key = this.#readings.keyOf(readFileSync(file));
      if (old?.key === key) now.set(file, { ...old, stamp: looks.look });
      else unread.push({ file, key, stamp: looks.look });
      changed ||= old?.key !== key;
    }
    const read = await this.#readAll(unread.map(({ file, key }) => ({ file, key })));
    const problems = read.flatMap((one) => ('problem' in one ? [one.problem] : []));
    if (problems.length > 0) throw new CorpusError(problems);
    unread.forEach((entry, at) => {
      const one = read[at];
      if (one && 'brief' in one) now.set(entry.file, { ...entry, brief: one.brief });
    });
    const timelines = this.#timelines();
    changed ||= now.size !== known.size || timelines.stamp !== this.#timelineStamp;
    this.#known = now;
    if (!changed && this.#corpus) return this.#corpus;
    this.#timelineStamp = timelines.stamp;
    if (unread.length > 0 || now.size !== known.size || this.#saved === 0) this.#save();
    this.#corpus = corpusOf([...now.values()], timelines.all, this.#wording);
    return this.#corpus;
  }

  #timelines(): { stamp: string; all: Telling[] } {
    const folder = `${this.#places.content}/timelines`;
    const files = [...filesIn(folder, '.mdx'), ...filesIn(folder, '.yaml')];
    const stamp = files.map((name) => name + stampOf(`${folder}/${name}`).look).join('|');
    if (stamp === this.#timelineStamp && this.#corpus)
      return { stamp, all: this.#corpus.timelines };
    const names = new Set(files.map((file) => file.replace(/\.[^.]+$/, '')));
    const problems: string[] = [];
    const read = <T>(name: string, reader: (text: string, file: string) => T): T | undefined => {
      const file = `${folder}/${name}`;
      try {
        return files.includes(name) ? reader(readFileSync(file, 'utf8'), file) : undefined;
      } catch (error) {
        if (!(error instanceof EntryError)) throw error;
        problems.push(error.message);
        return undefined;
      }
    };
    const all = [...names].sort().map((name): Telling => {
      const list = read(`${name}.mdx`, readTimeline);
      const story = read(`${name}.yaml`, readStory);
      return { name, ...(list && { list }), ...(story && { story }) };
    });
    if (problems.length > 0) throw new CorpusError(problems);
    return { stamp, all };
  }

  #load(): Map<string, Known> {
    const known = new Map<string, Known>();
    const all = this.#store.get(this.#briefsKey());
    for (const one of all?.known ?? []) known.set(one.file, one);
    this.#saved = all?.saved ?? 0;
    return known;
  }

  #save(): void {
    this.#saved = Date.now();
    const known = [...(this.#known?.values() ?? [])];
    this.#store.put(this.#briefsKey(), { saved: this.#saved, known });
  }

  /** Briefs are of one folder, one code and one way to name readings. */
  #briefsKey(): string {
    const code = codeOf(new URL('./brief.ts', import.meta.url));
    return digestOf(this.#places.content, code, this.#readings.keyOf(''));
  }
}

const filesIn = (folder: string, end: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(end))
        .sort()
    : [];

function corpusOf(known: Known[], timelines: Telling[], folder: WordingFolder): Corpus {
  const bySymbol = new Map<string, Entry>();
  for (const { file, key, brief } of known) {
    const { symbol } = brief.source;
    const other = bySymbol.get(symbol);
    if (other) throw new CorpusError([`${file}: ${symbol} is in ${other.file} already`]);
    bySymbol.set(symbol, { file, key, brief });
  }
  const entries = [...bySymbol]
    .map(([symbol, entry]) => ({ symbol: readSymbol(symbol), entry }))
    .sort((a, b) => compareSymbols(a.symbol, b.symbol))
    .map(({ entry }) => entry);
  let wording: Wording | undefined;
  return {
    entries,
    timelines,
    entryOf: (symbol) => {
      const entry = bySymbol.get(symbol);
      if (!entry) throw new Error(`${symbol} is not in the corpus`);
      return entry;
    },
    citationsOf: citationsAmong(entries.map(({ brief }) => brief)),
    wording: () => (wording ??= folder.among(entries)), // not all who read the corpus ask
  };
}
