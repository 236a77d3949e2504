import {
  type Columns,
  dutiesOf,
  type Duty,
  type DutyColumns,
  kindAt,
  lengthAt,
  type RankedSource,
  type Ranks,
  type Row,
  rowsOf,
  sourcesOf,
} from '../columns.ts';
import { hasForms, mainForm, otherForm, withoutMainForm } from '../formToken.ts';
import { type ListFile, listFileOf, Postings, postingsOf } from '../lists.ts';
import { type Match, matchText, type Pattern, type Plan, wholeOf } from '../query/match.ts';
import { type Pair, type PairFile, FEW, FEW_PAIRS, holdersOf, pairsIn, SELDOM } from '../pairs.ts';
import { COMMON, stemOf, type Word, wordsOf } from '../query/words.ts';
import type { RecordKind } from '../source.ts';
import type { StandingFile } from '../standing.ts';
import { placeOf, type RecordText, type TextFile } from '../texts.ts';
import { shelfOf } from '../vocabulary.ts';
import { kept, once } from './kept.ts';

/** What is used of Pagefind's own interface. */
export type Pagefind = {
  search: (term: string | null) => Promise<{ results: PagefindResult[] }>;
};
type PagefindResult = { id: string };

/** A record with its words, which are told apart once. */
export type ReadText = RecordText & { words: Word[] };

/** Loads what a span has beside its ranks, when it is needed. */
export type Load = {
  pagefind: () => Promise<Pagefind>;
  columns: () => Promise<Columns>;
  duties: () => Promise<DutyColumns>;
  standings: () => Promise<StandingFile>;
  /** One of its files of lists; and whether that of a stem lies alone. */
  list: (file: string) => Promise<ListFile>;
  isAlone: (stem: string) => Promise<boolean>;
  /** The pairs of a row that it keeps, that first of which the words are rarest. */
  pairsFrom: (pattern: Pattern) => Promise<Pair[]>;
  /** One of its files of pairs, which is kept. */
  pairs: (file: number) => Promise<PairFile>;
  /** One of its files of texts. */
  texts: (file: number) => Promise<TextFile>;
  /** For each of its resolutions the anchors: its records' first, in their order. */
  places: () => Promise<string[][]>;
  /** For each draft and report the symbols of the resolutions that came of it. */
  documents: () => Promise<Record<string, string[]>>;
  /** Its words that stand on a shelf. */
  forms: (shelf: string) => Promise<string[]>;
};

const NONE = Postings.of([]);

/**
 * One span's index: lists tell which records hold a word, Pagefind where words stand in a row, the
 * ranks and columns what the records are, the texts what they say. Records are numbered in the order
 * of the text.
 */
export class SpanIndex {
  readonly sources: RankedSource[];
  /** How many records it has. */
  readonly size: number;
  /** What filters know of each record. */
  readonly rows: () => Promise<Row[]>;
  /** The part of it that tells who is to do what. */
  readonly duties: () => Promise<Duty[]>;
  readonly #ranks: Ranks;
  /** For each record the numbers of its resolution, its title and the heading above it. */
  readonly #above: { source: number; title: number; heading: number | undefined }[] = [];
  readonly #load: Load;
  readonly #places: () => Promise<string[][]>;
  readonly #documents: () => Promise<Record<string, string[]>>;
  readonly #pagefind: () => Promise<{ engine: Pagefind; numbers: Map<string, number> }>;
  readonly #lists = new Map<string, Promise<ListFile>>();
  readonly #forms = new Map<string, Promise<string[]>>();
  readonly #postings = new Map<string, Promise<Postings>>();
  readonly #rows = new Map<string, Promise<Postings>>();
  readonly #texts = new Map<number, Promise<TextFile>>();
  readonly #read = new Map<number, Promise<ReadText>>();

  constructor(ranks: Ranks, load: Load) {
    this.#ranks = ranks;
    this.#load = load;
    this.sources = sourcesOf(ranks);
    this.size = ranks.kind.length;
    this.duties = once(async () => dutiesOf(await load.duties(), ranks));
    this.rows = once(async () =>
      rowsOf(ranks, ...(await Promise.all([load.columns(), this.duties(), load.standings()]))),
    );
    this.#places = once(load.places);
    this.#documents = once(load.documents);
    this.#pagefind = once(() => this.#openPagefind());
    let record = 0;
    for (const [source, records] of ranks.records.entries()) {
      const title = record;
      let heading: number | undefined;
      for (const end = record + records; record < end; record++) {
        if (this.kindAt(record) === 'heading') heading = record;
        this.#above.push({ source, title, heading });
      }
    }
  }

  /** Throws where the index and the ranks are not of one build. */
  async #openPagefind(): Promise<{ engine: Pagefind; numbers: Map<string, number> }> {
    const engine = await this.#load.pagefind();
    // asked for nothing, Pagefind gives all records in the order in which it got them
    const { results } = await engine.search(null);
    if (results.length !== this.size) {
      throw new Error(
        `the index has ${results.length} records, its ranks ${this.size}: built apart`,
      );
    }
    return { engine, numbers: new Map(results.map(({ id }, number) => [id, number])) };
  }

  kindAt = (record: number): RecordKind => kindAt(this.#ranks.kind, record);
  /** About how many words a record has. */
  lengthAt = (record: number): number => lengthAt(this.#ranks, record);
  /** The record of its resolution's title. */
  titleAt = (record: number): number | undefined => this.#above[record]?.title;
  /** The record of the heading above it, if there is one; of a heading, itself. */
  headingAt = (record: number): number | undefined => this.#above[record]?.heading;

  sourceAt(record: number): RankedSource {
    const source = this.sources[this.#above[record]?.source ?? -1];
    if (source === undefined) throw new Error(`the index has no record ${record}`);
    return source;
  }

  /** The records of a resolution, by its address part. */
  recordsOf(path: string): { from: number; to: number } | undefined {
    const at = this.sources.findIndex((source) => source.path === path);
    if (at < 0) return undefined;
    const from = this.#above.findIndex(({ source }) => source === at);
    return { from, to: from + (this.#ranks.records[at] ?? 0) };
  }

  /**
   * The records that hold the stems of a pattern, and how often; of those of several words, all that
   * hold them anywhere. What stands everywhere is in no list.
   */
  held(pattern: Pattern): Promise<Postings> {
    const { words, open } = pattern;
    const key = `${words.map(({ stem }) => stem).join(' ')}${open ? '*' : ''}`;
    return kept(this.#postings, key, async () => {
      const last = words.at(-1);
      const lists = wholeOf(pattern)
        .filter(({ form }) => !COMMON.has(form))
        .map(({ stem }) => this.#list(stem));
      if (open && last) lists.push(this.#begun(last.form));
      return intersection(await Promise.all(lists));
    });
  }

  async #list(stem: string): Promise<Postings> {
    const name = listFileOf(stem, this.size, await this.#load.isAlone(stem));
    const file = await kept(this.#lists, name, () => this.#load.list(name));
    return Object.hasOwn(file, stem) ? postingsOf(file[stem]) : NONE;
  }

  /** Of the records that hold the stems of a pattern those in which they may stand in a row. */
  async mayBeInRow(pattern: Pattern): Promise<Postings> {
    let held = await this.held(pattern);
    for (const pair of pairsIn(wholeOf(pattern))) {
      if (held.size <= FEW) break;
      const paired = await this.#pair(pair);
      if (paired) held = held.filter((record) => paired.has(record));
    }
    return held;
  }

  /**
   * The records in which the words of a long row may stand so, as its pairs tell, the rarest few or
   * all: no lists are loaded but of words whose pairs are not kept. It hardly stands twice in a record.
   */
  mayHaveLongRow(pattern: Pattern, few: boolean): Promise<Postings> {
    const key = `${few ? 'few' : 'all'} pairs of ${pattern.words.map(({ stem }) => stem).join(' ')}`;
    return kept(this.#postings, key, async () => {
      const telling = pattern.words.filter(({ form }) => !COMMON.has(form));
      const pairs = await this.#load.pairsFrom(pattern);
      const paired = new Set(pairs.flatMap(({ first, second }) => [first, second]));
      const others = telling.filter(({ stem }) => !paired.has(stem));
      const asked = few ? pairs.slice(0, FEW_PAIRS) : pairs;
      const [lists, holders] = await Promise.all([
        Promise.all(others.map(({ stem }) => this.#list(stem))),
        Promise.all(asked.map((pair) => holdersOf(pair, this.size, this.#load.pairs))),
      ]);
      const sets = [...holders, ...lists.map(({ records }) => new Set(records))];
      return Postings.of(sets.reduce((all, one) => all.intersection(one)));
    });
  }

  /** The records that may hold a pair; undefined where one of its words is too rare to be in any. */
  async #pair(pair: Pair): Promise<Set<number> | undefined> {
    const lists = await Promise.all([this.#list(pair.first), this.#list(pair.second)]);
    if (lists.some(({ size }) => size <= SELDOM)) return undefined;
    return holdersOf(pair, this.size, this.#load.pairs);
  }

  /** The words that begin so. */
  async #formsFrom(start: string): Promise<string[]> {
    const shelf = shelfOf(start);
    const forms = await kept(this.#forms, shelf, () => this.#load.forms(shelf));
    return forms.filter((form) => form.startsWith(start));
  }

  /** The forms of a word's stem that it has, as far as they begin with the same letter. */
  async formsOf({ form, stem }: Word): Promise<string[]> {
    const forms = await this.#formsFrom(form.slice(0, 2));
    return forms.filter((one) => stemOf(one) === stem);
  }

  /** The records that hold a word that begins so. */
  async #begun(start: string): Promise<Postings> {
    const begun = await this.#formsFrom(start);
    const listed = new Set(begun.filter((form) => !COMMON.has(form)).map(stemOf));
    const others = new Set(begun.filter((form) => COMMON.has(form)).map(stemOf));
    return union(
      await Promise.all([
        ...[...listed].map((stem) => this.#list(stem)),
        ...[...others].map((stem) => this.#row([stem])),
      ]),
    );
  }

  /**
   * The records in which the words of a pattern stand in a row, by their stems; those that have the
   * very forms somewhere, if the pattern goes by them.
   */
  async inRow({ words, by, open }: Pattern): Promise<Postings> {
    const stems = words.map(({ stem }) => stem);
    const last = words.at(-1);
    if (open && last) {
      const begun = await this.#formsFrom(last.form);
      const ends = [...new Set(begun.map(stemOf))];
      const rows = ends.map((end) => this.#row([...stems.slice(0, -1), end]));
      return this.#withForms(union(await Promise.all(rows)), words.slice(0, -1));
    }
    const found = await this.#row(stems);
    return by === 'form' ? this.#withForms(found, words) : found;
  }

  async #withForms(found: Postings, words: readonly Word[]): Promise<Postings> {
    if (found.size === 0) return found;
    const tests = await Promise.all(words.filter(hasForms).map((word) => this.#holds(word)));
    return found.filter((record) => tests.every((holds) => holds(record)));
  }

  /** Tells of records that hold a word's stem whether they hold its form. */
  async #holds(word: Word): Promise<(record: number) => boolean> {
    const other = await this.#row([otherForm(word)]);
    if (other.size > 0) return other.has;
    const main = await this.#row([mainForm(word)]);
    if (main.size === 0) return () => false;
    const without = await this.#row([withoutMainForm(word.stem)]);
    return (record) => !without.has(record);
  }

  /** The records in which the stems stand in a row. */
  #row(stems: readonly string[]): Promise<Postings> {
    const asked = stems.join(' ');
    return kept(this.#rows, asked, async () => {
      const { engine, numbers } = await this.#pagefind();
      // quoted, it finds the very stems in a row
      const { results } = await engine.search(`"${asked}"`);
      return Postings.of(
        results.map(({ id }) => {
          const number = numbers.get(id);
          if (number === undefined) throw new Error(`the index has no record ${id}`);
          return number;
        }),
      );
    });
  }

  #file = (file: number): Promise<TextFile> =>
    kept(this.#texts, file, () => this.#load.texts(file));

  /** The record itself. */
  read(record: number): Promise<ReadText> {
    return kept(this.#read, record, async () => {
      const { file, at } = placeOf(record);
      return readText((await this.#file(file)).records[at], record);
    });
  }

  /** The title of a record's resolution, which lies with its text. */
  readTitle(record: number): Promise<ReadText> {
    const title = this.titleAt(record) ?? record;
    return kept(this.#read, title, async () => {
      const { file } = placeOf(record);
      const { file: own, at } = placeOf(title);
      const texts = await this.#file(file);
      return readText(own === file ? texts.records[at] : texts.title, title);
    });
  }

  /** The anchors of a resolution, each with the number of the record that stands there, if one does. */
  async placesOf(source: RankedSource): Promise<Map<string, number | undefined>> {
    const anchors = (await this.#places())[this.sources.indexOf(source)] ?? [];
    const { from = 0, to = 0 } = this.recordsOf(source.path) ?? {};
    return new Map(
      anchors.flatMap((id, at): [string, number | undefined][] =>
        id === '' ? [] : [[id, from + at < to ? from + at : undefined]],
      ),
    );
  }

  /** The resolutions that came of a draft or a report. */
  async cameOf(document: string): Promise<RankedSource[]> {
    const symbols = (await this.#documents())[document] ?? [];
    return this.sources.filter(({ symbol }) => symbols.includes(symbol));
  }

  /** All drafts, reports and records of which its resolutions came. */
  documents = async (): Promise<string[]> => Object.keys(await this.#documents());

  /** The record and what of it was found; undefined where its text does not fulfil the plan. */
  async check(
    record: number,
    plan: Plan,
    elsewhere: readonly boolean[],
  ): Promise<{ read: ReadText; match: Match } | undefined> {
    const read = await this.read(record);
    const match = matchText(plan, read.text, read.words, elsewhere);
    return match && { read, match };
  }
}

function readText(text: RecordText | undefined, record: number): ReadText {
  if (text === undefined) throw new Error(`the index has no text of record ${record}`);
  return { ...text, words: wordsOf(text.text) };
}

/** Whether lists alone tell which records hold a pattern; of the others they tell those that may. */
export const isSure = ({ words, by, open }: Pattern): boolean =>
  !open && words.length === 1 && (by === 'stem' || !words.every(hasForms));

/** So many words that are not common make a row long. */
const LONG = 4;

/** Whether a pattern is a long row of words, all of them whole. */
export const isLongRow = ({ words, open }: Pattern): boolean =>
  !open && words.filter(({ form }) => !COMMON.has(form)).length >= LONG;

/** The records that all postings name, as often as the one that names them least. */
function intersection(all: readonly Postings[]): Postings {
  const [rarest, ...others] = all.toSorted((a, b) => a.size - b.size);
  if (rarest === undefined || others.length === 0) return rarest ?? NONE;
  return rarest.map((record, times) => Math.min(times, ...others.map((one) => one.get(record))));
}

function union(all: readonly Postings[]): Postings {
  const [first, ...others] = all;
  if (first === undefined || others.length === 0) return first ?? NONE;
  const found = new Map<number, number>();
  for (const { records, times } of all) {
    for (const [at, record] of records.entries()) {
      found.set(record, (found.get(record) ?? 0) + (times[at] ?? 0));
    }
  }
  return Postings.of(found.keys(), (record) => found.get(record) ?? 0);
}
