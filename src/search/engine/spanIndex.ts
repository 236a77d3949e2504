import { type Columns, type Row, rowsOf } from '../columns.ts';
import { type Match, matchText, metBy, type Pattern, type Plan } from '../query/match.ts';
import { hasForms, mainForm, otherForm, withoutMainForm } from '../formToken.ts';
import { kept, once } from './kept.ts';
import { type Found, scoreOf } from './rank.ts';
import type { RecordSource } from '../source.ts';
import { stemOf, type Word, wordsOf } from '../query/words.ts';
import { titleWordsOf } from './titleWords.ts';
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
  /** For each of its resolutions the anchors: its records' first, in their order. */
  places: () => Promise<string[][]>;
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
  /** The forms of all the words in the span's paragraphs, in order. */
  readonly words: () => Promise<string[]>;
  readonly #places: () => Promise<string[][]>;
  readonly #pagefind: Pagefind;
  readonly #loadTexts: Load['texts'];
  readonly #texts = new Map<number, Promise<RecordText[]>>();
  readonly #read = new Map<number, Promise<ReadText>>();
  readonly #numbers: Map<string, number>;
  readonly #averageLength: number;
  readonly #postings = new Map<string, Promise<Postings>>();

  private constructor(pagefind: Pagefind, ids: string[], columns: Columns, load: Load) {
    this.rows = rowsOf(columns);
    this.sources = columns.sources;
    this.#pagefind = pagefind;
    this.words = once(load.words);
    this.#places = once(load.places);
    this.#loadTexts = load.texts;
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
   * The records that hold what the plan requires, or may: where several forms stand in a row, or what
   * begins so, is for whoever reads the text.
   */
  async find(plan: Plan): Promise<Candidates> {
    const found = await Promise.all(
      plan.required.map(async ({ patterns }) => mergePostings(await this.#lookUpAll(patterns))),
    );
    const out = await this.#excluded(plan);
    const inRow = plan.row && (await this.#lookUp(plan.row));
    const inTitle = this.#inTitles(plan);
    const held = plan.withTitle ? this.#nearly(plan, found, inTitle) : this.#wholly(found);
    const span = { records: this.rows.length, averageLength: this.#averageLength };
    return {
      records: [...held].filter((record) => !out.has(record)),
      scoreOf: (record) => {
        const row = this.rows[record];
        if (row === undefined) return 0;
        const places = found.map((postings, number): Found => {
          const positions = postings.get(record);
          const instead = positions === undefined && inTitle.get(row.source)?.[number] === true;
          return { positions, inTitle: instead, records: postings.size };
        });
        return scoreOf(places, row, span, inRow?.has(record));
      },
    };
  }

  /** For each resolution, which of the requirements its title may meet. */
  #inTitles(plan: Plan): Map<RecordSource, boolean[]> {
    const sources = plan.withTitle ? this.sources : [];
    return new Map(sources.map((source) => [source, metBy(plan, titleWordsOf(source))]));
  }

  /** The records that all postings name. */
  #wholly(found: readonly Postings[]): Iterable<number> {
    const [rarest, ...others] = found.toSorted((a, b) => a.size - b.size);
    if (rarest === undefined) return this.rows.keys();
    return [...rarest.keys()].filter((record) => others.every((one) => one.has(record)));
  }

  /** The records that any of the postings names, and so many with their titles. */
  #nearly(
    { least }: Plan,
    found: readonly Postings[],
    inTitle: Map<RecordSource, boolean[]>,
  ): number[] {
    const any = new Set(found.flatMap((postings) => [...postings.keys()]));
    return [...any].filter((record) => {
      const row = this.rows[record];
      const title = row && inTitle.get(row.source);
      return found.filter((one, number) => one.has(record) || title?.[number]).length >= least;
    });
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
  read(record: number): Promise<ReadText> {
    return kept(this.#read, record, async () => {
      const { file, at } = placeOf(record);
      const texts = await kept(this.#texts, file, () => this.#loadTexts(file));
      const text = texts[at];
      if (text === undefined) throw new Error(`the index has no text of record ${record}`);
      return { ...text, words: wordsOf(text.text) };
    });
  }

  /** The anchors of a resolution, each with the number of the record that stands there, if one does. */
  async placesOf(source: RecordSource): Promise<Map<string, number | undefined>> {
    const anchors = (await this.#places())[this.sources.indexOf(source)] ?? [];
    const first = this.rows.findIndex((row) => row.source === source);
    return new Map(
      anchors.map((id, at) => [
        id,
        this.rows[first + at]?.source === source ? first + at : undefined,
      ]),
    );
  }

  /** The paragraph and what of it was found; undefined where its text does not fulfil the plan. */
  async check(record: number, plan: Plan): Promise<{ read: ReadText; match: Match } | undefined> {
    const read = await this.read(record);
    const source = this.rows[record]?.source;
    const inTitle = plan.withTitle && source ? metBy(plan, titleWordsOf(source)) : [];
    const match = matchText(plan, read.text, read.words, inTitle);
    return match && { read, match };
  }

  #lookUpAll = (patterns: readonly Pattern[]): Promise<Postings[]> =>
    Promise.all(patterns.map((pattern) => this.#lookUp(pattern)));

  /** Only what the index tells for sure is left out here. */
  async #excluded({ excluded }: Plan): Promise<Postings> {
    return mergePostings(await this.#lookUpAll(excluded.filter(isSure)));
  }

  async #lookUp({ words, by, open }: Pattern): Promise<Postings> {
    const stems = words.map(({ stem }) => stem);
    const last = words.at(-1);
    if (open && last) {
      const begun = await this.#opened(stems.slice(0, -1), last.form);
      return this.#withForms(begun, words.slice(0, -1));
    }
    const found = await this.#row(stems);
    return by === 'form' ? this.#withForms(found, words) : found;
  }

  /** Those that hold the very forms, wherever they stand. */
  async #withForms(found: Postings, words: readonly Word[]): Promise<Postings> {
    const tests = await Promise.all(words.filter(hasForms).map((word) => this.#holds(word)));
    return new Map([...found].filter(([record]) => tests.every((holds) => holds(record))));
  }

  /** Tells of records that hold a word's stem whether they hold its form. */
  async #holds(word: Word): Promise<(record: number) => boolean> {
    const other = await this.#row([otherForm(word)]);
    if (other.size > 0) return (record) => other.has(record);
    const main = await this.#row([mainForm(word)]);
    if (main.size === 0) return () => false;
    const without = await this.#row([withoutMainForm(word.stem)]);
    return (record) => !without.has(record);
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

/** Whether the index alone tells which paragraphs hold a pattern; of the others it tells those that may. */
export const isSure = ({ words, by, open }: Pattern): boolean =>
  !open && (by === 'stem' || (words.length === 1 && words.every(hasForms)));

/** The places at which `length` found words follow one another. */
function startsOf(at: readonly number[], length: number): number[] {
  if (length === 1) return [...at];
  const places = new Set(at);
  return at.filter((place) => {
    for (let next = 1; next < length; next++) if (!places.has(place + next)) return false;
    return true;
  });
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
