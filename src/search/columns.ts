import { HAS, type Has } from './asks.ts';
import type { SearchRecord } from './record.ts';
import { RECORD_KINDS, type RecordKind, type RecordSource } from './source.ts';

/**
 * What a span's records can be filtered and counted by: one column a property, in the order of the
 * text. Pagefind's own filters name each record again for each value and come to ten times this
 * size.
 */
export type Columns = {
  sources: RecordSource[];
  /** For each of `sources`, how many records it has. */
  records: number[];
  verbs: string[];
  addressees: string[];
  /** For each record a digit, the number of its kind. */
  kind: string;
  /** For each record the numbers of its verbs; one alone stands without brackets. */
  verb: (number | number[])[];
  to: (number | number[])[];
  /** For each record a digit, the sum of what it has: 1 deadline, 2 report, 4 doubt. */
  has: string;
  /** For each record about how many words it has. */
  length: number[];
};

/** One record's row. */
export type Row = {
  source: RecordSource;
  kind: RecordKind;
  verbs: string[];
  addressees: string[];
  has: Has[];
  length: number;
};

/** A paragraph on its way into the index, with its words as the index gets them, and their number. */
export type Entry = { source: RecordSource; record: SearchRecord; words: string; length: number };

/** Columns of records that are given in the order of the text. */
export function columnsOf(entries: readonly Entry[]): Columns {
  const verbs = numbered<string>();
  const addressees = numbered<string>();
  const columns: Columns = {
    sources: [],
    records: [],
    verbs: verbs.values,
    addressees: addressees.values,
    kind: '',
    verb: [],
    to: [],
    has: '',
    length: [],
  };
  for (const { source, record, length } of entries) {
    if (source !== columns.sources.at(-1)) {
      columns.sources.push(source);
      columns.records.push(0);
    }
    columns.records.push((columns.records.pop() ?? 0) + 1);
    columns.kind += RECORD_KINDS.indexOf(record.kind);
    columns.verb.push(bare(record.verbs.map(verbs.of)));
    columns.to.push(bare(record.addressees.map(addressees.of)));
    columns.has += record.has.reduce((sum, one) => sum + 2 ** HAS.indexOf(one), 0);
    columns.length.push(rounded(length));
  }
  return columns;
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

/** The rows of columns, in their order. */
export function rowsOf(columns: Columns): Row[] {
  const named = (of: number | number[] | undefined, names: string[]): string[] =>
    (typeof of === 'number' ? [of] : (of ?? [])).map((number) => names[number] ?? '');
  const sources = columns.sources.flatMap((source, at) =>
    Array.from({ length: columns.records[at] ?? 0 }, () => source),
  );
  return sources.map((source, at) => {
    const kind = RECORD_KINDS[Number(columns.kind[at])];
    if (kind === undefined) throw new Error(`row ${at} has no kind`);
    const has = Number(columns.has[at]);
    return {
      source,
      kind,
      verbs: named(columns.verb[at], columns.verbs),
      addressees: named(columns.to[at], columns.addressees),
      has: HAS.filter((_, bit) => (has >> bit) % 2 === 1),
      length: columns.length[at] ?? 0,
    };
  });
}
