import { nameOf, pathOf, readSymbol } from '../model/symbol.ts';
import { HAS, type Has } from './has.ts';
import type { SearchRecord } from './record.ts';
import { standingsIn, type Standing, type StandingFile } from './standing.ts';
import { RECORD_KINDS, type RecordKind, type RecordSource } from './source.ts';

/**
 * What a span's records are, in the order of the text: first the little that ranking needs, then, for
 * filters and counts, one column a property. Pagefind's own filters name each record again for each
 * value and come to ten times this size.
 */
export type Ranks = {
  /** The resolutions: symbol, and day of adoption where it is known. */
  sources: [symbol: string, adopted: string][];
  /** For each of `sources`, how many records it has; the first is its title. */
  records: number[];
  /** For each record a digit, the number of its kind. */
  kind: string;
  /** For each record a letter, about how many words it has (`lengthAt`). */
  length: string;
};

export type Columns = {
  /** What filters ask of each resolution. */
  sources: Facts[];
  verbs: string[];
  /** The numbers of the records' verbs. */
  verb: Numbers;
};

/**
 * Numbers of records, a text for each of `RECORD_KINDS`, since records of a kind are alike: a letter
 * for a number, in brackets where a record has several, a blank where it has none. As JSON they take
 * a third more.
 */
type Numbers = string[];

/** The columns that tell who is to do what, which a question asks for too: a third of all. */
export type DutyColumns = {
  addressees: string[];
  /** The numbers of the records' addressees. */
  to: Numbers;
  /** For each record a digit, the sum of what it has: 1 deadline, 2 report, 4 doubt. */
  has: string;
};

/** What filters ask of a resolution beside its day. */
type Facts = Pick<RecordSource, 'period' | 'session' | 'organ' | 'committee' | 'items'>;

/** A resolution as ranking knows it. */
export type RankedSource = Pick<RecordSource, 'path' | 'symbol' | 'short' | 'adopted'>;

/** A resolution as filters know it. */
export type FilteredSource = RankedSource & Facts;

/** Whom a record addresses, and what it has. */
export type Duty = { addressees: string[]; has: Has[] };

/** One record as filters know it. */
export type Row = Duty & {
  source: FilteredSource;
  kind: RecordKind;
  verbs: string[];
  /** Of what is long enough to be followed. */
  standing: Standing | undefined;
};

/** A record on its way into the index, with its words as the index gets them, and their number. */
export type Entry = { source: RecordSource; record: SearchRecord; words: string; length: number };

/** Ranks of records that are given in the order of the text. */
export function ranksOf(entries: readonly Entry[]): Ranks {
  const ranks: Ranks = { sources: [], records: [], kind: '', length: '' };
  let last: RecordSource | undefined;
  for (const { source, record, length } of entries) {
    if (source !== last) {
      ranks.sources.push([source.symbol, source.adopted ?? '']);
      ranks.records.push(0);
    }
    last = source;
    ranks.records.push((ranks.records.pop() ?? 0) + 1);
    ranks.kind += RECORD_KINDS.indexOf(record.kind);
    ranks.length += lengthLetter(length);
  }
  return ranks;
}

/** Columns of records that are given in the order of the text. */
export function columnsOf(entries: readonly Entry[]): Columns {
  const verbs = numbered<string>();
  const sources = [...new Set(entries.map(({ source }) => source))];
  const records = entries.map(({ record }) => record);
  return {
    sources: sources.map(({ period, session, organ, committee, items }) => ({
      period,
      ...(session !== undefined && { session }),
      organ,
      ...(committee && { committee }),
      items,
    })),
    verb: numbersOf(records, (record) => record.verbs.map(verbs.of)),
    verbs: verbs.values,
  };
}

/** Columns on who is to do what, of the same records. */
export function dutyColumnsOf(entries: readonly Entry[]): DutyColumns {
  const addressees = numbered<string>();
  return {
    to: numbersOf(
      entries.map(({ record }) => record),
      (record) => record.addressees.map(addressees.of),
    ),
    has: entries
      .map(({ record: { has } }) => has.reduce((sum, one) => sum + 2 ** HAS.indexOf(one), 0))
      .join(''),
    addressees: addressees.values,
  };
}

/** Lengths that differ by less are one, which is exact enough for ranking. */
const STEP = 1.25;
const SHORTEST = 'A'.charCodeAt(0);

const lengthLetter = (words: number): string =>
  String.fromCharCode(SHORTEST + Math.round(Math.log(words) / Math.log(STEP)));

/** For each letter the length that it stands for: asked of thousands of records with each key. */
const LENGTHS = Array.from({ length: 64 }, (_, letter) => Math.round(STEP ** letter));

/** About how many words a record has. */
export const lengthAt = ({ length }: Pick<Ranks, 'length'>, record: number): number =>
  record < length.length ? (LENGTHS[length.charCodeAt(record) - SHORTEST] ?? 0) : 0;

const NO_NUMBER = ' ';
const BRACKET = '!';
const FIRST_NUMBER = '#'.charCodeAt(0);

function numbersOf(
  records: readonly SearchRecord[],
  numbersIn: (record: SearchRecord) => number[],
): Numbers {
  const texts = RECORD_KINDS.map(() => '');
  for (const record of records) {
    const numbers = numbersIn(record);
    const letters = numbers.map((one) => String.fromCharCode(FIRST_NUMBER + one)).join('');
    const kind = RECORD_KINDS.indexOf(record.kind);
    texts[kind] += numbers.length > 1 ? BRACKET + letters + BRACKET : letters || NO_NUMBER;
  }
  return texts;
}

/** The numbers of each record, given their kinds as `Ranks` has them. */
function numbersIn(texts: Numbers, kinds: string): number[][] {
  const at = texts.map(() => 0);
  return [...kinds].map((digit) => {
    const kind = Number(digit);
    const text = texts[kind] ?? '';
    const from = at[kind] ?? 0;
    const isSeveral = text.charAt(from) === BRACKET;
    const to = isSeveral ? text.indexOf(BRACKET, from + 1) : from + 1;
    at[kind] = isSeveral ? to + 1 : to;
    const letters = text.slice(isSeveral ? from + 1 : from, to);
    if (letters === NO_NUMBER) return [];
    return Array.from(letters, (letter) => letter.charCodeAt(0) - FIRST_NUMBER);
  });
}

function numbered<T>() {
  const values: T[] = [];
  const numbers = new Map<T, number>();
  const of = (value: T): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, values.length);
    return values.push(value) - 1;
  };
  return { values, of };
}

/** The resolutions of a span, in their order. */
export const sourcesOf = ({ sources }: Ranks): RankedSource[] =>
  sources.map(([text, adopted]) => {
    const symbol = readSymbol(text);
    return {
      path: pathOf(symbol),
      symbol: text,
      short: nameOf(symbol),
      ...(adopted && { adopted }),
    };
  });

/** The kind that the digit at a place of `Ranks.kind` names. */
export function kindAt(kinds: string, at: number): RecordKind {
  const kind = RECORD_KINDS[Number(kinds[at])];
  if (kind === undefined) throw new Error(`record ${at} has no kind`);
  return kind;
}

const named = (numbers: readonly number[] = [], names: readonly string[]): string[] =>
  numbers.map((number) => names[number] ?? '');

/** What the columns on duties tell of each record, in their order. */
export const dutiesOf = ({ addressees, to, has }: DutyColumns, { kind }: Ranks): Duty[] =>
  numbersIn(to, kind).map((numbers, at) => ({
    addressees: named(numbers, addressees),
    has: HAS.filter((_, bit) => (Number(has[at]) >> bit) % 2 === 1),
  }));

/** The rows of columns, in their order. */
export function rowsOf(
  ranks: Ranks,
  columns: Columns,
  duties: readonly Duty[],
  file: StandingFile,
): Row[] {
  const standings = standingsIn(file);
  const verbs = numbersIn(columns.verb, ranks.kind);
  const sources = sourcesOf(ranks).flatMap((source, at) => {
    const facts = columns.sources[at];
    if (facts === undefined) throw new Error(`${source.symbol} has no columns`);
    const whole: FilteredSource = { ...source, ...facts };
    return Array.from({ length: ranks.records[at] ?? 0 }, () => whole);
  });
  return sources.map((source, at) => {
    const duty = duties[at];
    if (duty === undefined) throw new Error(`record ${at} has no column on duties`);
    return {
      source,
      kind: kindAt(ranks.kind, at),
      verbs: named(verbs[at], columns.verbs),
      ...duty,
      standing: standings[at],
    };
  });
}
