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
  /** For each record about how many words it has. */
  length: number[];
};

export type Columns = {
  /** What filters ask of each resolution. */
  sources: Facts[];
  verbs: string[];
  /** For each record the numbers of its verbs; one alone stands without brackets. */
  verb: (number | number[])[];
};

/** The columns that tell who is to do what, which a question asks for too: a quarter of all. */
export type DutyColumns = {
  addressees: string[];
  /** For each record the numbers of its addressees. */
  to: (number | number[])[];
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
  const ranks: Ranks = { sources: [], records: [], kind: '', length: [] };
  let last: RecordSource | undefined;
  for (const { source, record, length } of entries) {
    if (source !== last) {
      ranks.sources.push([source.symbol, source.adopted ?? '']);
      ranks.records.push(0);
    }
    last = source;
    ranks.records.push((ranks.records.pop() ?? 0) + 1);
    ranks.kind += RECORD_KINDS.indexOf(record.kind);
    ranks.length.push(rounded(length));
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
    verb: records.map((record) => bare(record.verbs.map(verbs.of))),
    verbs: verbs.values,
  };
}

/** Columns on who is to do what, of the same records. */
export function dutyColumnsOf(entries: readonly Entry[]): DutyColumns {
  const addressees = numbered<string>();
  return {
    to: entries.map(({ record }) => bare(record.addressees.map(addressees.of))),
    has: entries
      .map(({ record: { has } }) => has.reduce((sum, one) => sum + 2 ** HAS.indexOf(one), 0))
      .join(''),
    addressees: addressees.values,
  };
}

/** To the nearest of a few dozen lengths, which is all that ranking needs. */
const rounded = (length: number): number =>
  Math.round(1.25 ** Math.round(Math.log(length) / Math.log(1.25)));

const bare = (numbers: number[]): number | number[] => {
  const [only] = numbers;
  return only !== undefined && numbers.length === 1 ? only : numbers;
};

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

const named = (of: number | number[] | undefined, names: string[]): string[] =>
  (typeof of === 'number' ? [of] : (of ?? [])).map((number) => names[number] ?? '');

/** What the columns on duties tell of each record, in their order. */
export const dutiesOf = ({ addressees, to, has }: DutyColumns): Duty[] =>
  to.map((of, at) => ({
    addressees: named(of, addressees),
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
      verbs: named(columns.verb[at], columns.verbs),
      ...duty,
      standing: standings[at],
    };
  });
}
