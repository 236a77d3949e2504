import { type Columns, type Row, rowsOf } from '../columns.ts';
import type { Pattern, Plan } from '../query/match.ts';
import { kept } from './kept.ts';
import { type Found, scoreOf } from './rank.ts';
import type { RecordSource } from '../source.ts';
import { stemOf, type Word, wordsOf } from '../query/words.ts';
import { placeOf, type RecordText } from '../texts.ts';

/** What is used of Pagefind's own interface. */
export type Pagefind = {
  search: (term: string | null) => Promise<{ results: PagefindResult[] }>;
};
type PagefindResult = {
  id: string;
  /** The numbers of the found words. */
  words: number[];
};

/** The records that hold the words, before their texts were looked at, and how well each answers. */
export type Candidates = { records: number[]; scoreOf: (record: number) => number };

/** For each record that holds a pattern, the words at which it stands. */
type Postings = Map<number, number[]>;

/** A paragraph with its words, which are told apart once. */
export type ReadText = RecordText & { words: Word[] };

/** Loads what a span has beside its index, when it is needed. */
export type Load = {
  /** One of its files of texts. */
  texts: (file: number) => Promise<RecordText[]>;
  /** The forms of all its words, in order. */
  words: () => Promise<string[]>;
};

/**
 * One span's index: Pagefind tells in which records words stand and where, the columns what those
 * records are, the texts what they say. Records are numbered in the order of the text.
 */
export class SpanIndex {
  readonly rows: Row[];
  readonly sources: RecordSource[];
  readonly #pagefind: Pagefind;
  readonly #load: Load;
  readonly #texts = new Map<number, Promise<RecordText[]>>();
  readonly #read = new Map<number, ReadText>();
  #words: Promise<string[]> | undefined;
  readonly #numbers: Map<string, number>;
  readonly #averageLength: number;
  readonly #postings = new Map<string, Promise<Postings>>();

  private constructor(pagefind: Pagefind, ids: string[], columns: Columns, load: Load) {
    this.rows = rowsOf(columns);
    this.sources = columns.sources;
    this.#pagefind = pagefind;
    this.#load = load;
    this.#numbers = new Map(ids.map((id, number) => [id, number]));
    const total = columns.length.reduce((sum, length) => sum + length, 0);
    this.#averageLength = total / Math.max(ids.length, 1);
  }

  /** Throws where index and columns are not of one build. */
  static async open(pagefind: Pagefind, columns: Columns, load: Load): Promise<SpanIndex> {
    // asked for nothing, Pagefind gives all records in the order in which it got them
    const { results } = await pagefind.search(null);
    if (results.length !== columns.kind.length) {
      throw new Error(
        `the index has ${results.length} records, its columns ${columns.kind.length}: built apart`,
      );
    }
    const ids = results.map(({ id }) => id);
    return new SpanIndex(pagefind, ids, columns, load);
  }

  /**
   * The records that hold what the plan requires. Stems decide here; the exact words are for
   * whoever reads the text.
   */
  async find(plan: Plan): Promise<Candidates> {
    const found = await Promise.all(
      plan.required.map(async ({ patterns }) => mergePostings(await this.#lookUpAll(patterns))),
    );
    const out = await this.#excluded(plan);
    const held = found.length === 0 ? this.rows.keys() : heldBy(found, plan.least);
    const span = { records: this.rows.length, averageLength: this.#averageLength };
    return {
      records: [...held].filter((record) => !out.has(record)),
      scoreOf: (record) => {
        const row = this.rows[record];
        const places = found.flatMap((postings): Found[] => {
          const positions = postings.get(record);
          return positions ? [{ positions, records: postings.size }] : [];
        });
        return row === undefined ? 0 : scoreOf(places, row, span);
      },
    };
  }

  /** In how many records each requirement stands. */
  async countEach(plan: Plan): Promise<number[]> {
    return Promise.all(plan.required.map(({ patterns }) => this.count(patterns)));
  }

  /** In how many records one of the patterns stands. */
  async count(patterns: readonly Pattern[]): Promise<number> {
    return mergePostings(await this.#lookUpAll(patterns)).size;
  }

  /** The paragraph itself. */
  async read(record: number): Promise<ReadText> {
    const known = this.#read.get(record);
    if (known) return known;
    const { file, at } = placeOf(record);
    const texts = await kept(this.#texts, file, () => this.#load.texts(file));
    const text = texts[at];
    if (text === undefined) throw new Error(`the index has no text of record ${record}`);
    const read = { ...text, words: wordsOf(text.text) };
    this.#read.set(record, read);
    return read;
  }

  #lookUpAll = (patterns: readonly Pattern[]): Promise<Postings[]> =>
    Promise.all(patterns.map((pattern) => this.#lookUp(pattern)));

  /** Only what the stems tell for sure is left out here. */
  async #excluded({ excluded }: Plan): Promise<Postings> {
    const sure = excluded.filter(({ by, open }) => by === 'stem' && !open);
    return mergePostings(await this.#lookUpAll(sure));
  }

  /** The forms of all the words in the span's paragraphs, in order. */
  words(): Promise<string[]> {
    const words = (this.#words ??= this.#load.words());
    words.catch(() => (this.#words = undefined));
    return words;
  }

  #lookUp({ words, open }: Pattern): Promise<Postings> {
    const stems = words.map(({ stem }) => stem);
    const last = words.at(-1);
    return open && last ? this.#opened(stems.slice(0, -1), last.form) : this.#row(stems);
  }

  /** Where the stems stand in a row, and a word after them that begins so. */
  #opened(stems: readonly string[], start: string): Promise<Postings> {
    return kept(this.#postings, `${[...stems, start].join(' ')}*`, async () => {
      const ends = (await this.words()).filter((form) => form.startsWith(start)).map(stemOf);
      const rows = [...new Set(ends)].map((end) => this.#row([...stems, end]));
      return mergePostings(await Promise.all(rows));
    });
  }

  /** Where the stems stand in a row. */
  #row(stems: readonly string[]): Promise<Postings> {
    const asked = stems.join(' ');
    return kept(this.#postings, asked, () => this.#ask(asked, stems.length));
  }

  async #ask(asked: string, length: number): Promise<Postings> {
    // quoted, it finds the very stems in a row
    const { results } = await this.#pagefind.search(`"${asked}"`);
    const postings: Postings = new Map();
    for (const { id, words: at } of results) {
      const number = this.#numbers.get(id);
      if (number === undefined) throw new Error(`the index has no record ${id}`);
      postings.set(number, startsOf(at, length));
    }
    return postings;
  }
}

/** The places at which `length` found words follow one another. */
function startsOf(at: readonly number[], length: number): number[] {
  if (length === 1) return [...at];
  const places = new Set(at);
  return at.filter((place) => {
    for (let next = 1; next < length; next++) if (!places.has(place + next)) return false;
    return true;
  });
}

/** The records that at least so many of the postings name. */
function heldBy(found: readonly Postings[], least: number): number[] {
  if (least === found.length) {
    const [rarest, ...others] = found.toSorted((a, b) => a.size - b.size);
    return [...(rarest?.keys() ?? [])].filter((record) => others.every((one) => one.has(record)));
  }
  const times = new Map<number, number>();
  for (const postings of found) {
    for (const record of postings.keys()) times.set(record, (times.get(record) ?? 0) + 1);
  }
  return [...times].flatMap(([record, count]) => (count >= least ? [record] : []));
}

function mergePostings(all: readonly Postings[]): Postings {
  const [first, ...others] = all;
  if (first === undefined) return new Map();
  if (others.length === 0) return first;
  const merged: Postings = new Map();
  for (const postings of all) {
    for (const [record, at] of postings) {
      const known = merged.get(record);
      if (known) known.push(...at);
      else merged.set(record, [...at]);
    }
  }
  for (const at of merged.values()) at.sort((a, b) => a - b);
  return merged;
}
