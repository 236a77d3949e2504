import type { Row } from '../columns.ts';
import { type Field, FIELDS } from '../query/query.ts';
import { isOfSource, type SourceField, sourceValuesOf, valuesOf } from '../query/state.ts';
import type { RecordSource } from '../source.ts';
import { sessionNumber } from '../spans.ts';
import type { Counts } from './results.ts';
import type { SpanIndex } from './spanIndex.ts';
import { type Asked, testsOf, verified } from './spanSearch.ts';

/**
 * Counts a span's paragraphs that pass, and those that would pass but for a facet. Returns whether
 * each was checked; if not, there are at most so many.
 */
export async function countSpan(span: SpanIndex, asked: Asked, tallies: Tallies): Promise<boolean> {
  const { records } = await span.find(asked.plan);
  const tests = testsOf(asked);
  const only = new Map<number, Field | undefined>();
  for (const record of records) {
    const row = span.rows[record];
    if (row === undefined) continue;
    const [failing, another] = tests.filter(({ pass }) => !pass(row));
    if (another !== undefined || (failing && failing.facet === undefined)) continue;
    only.set(record, failing?.facet);
  }
  const { records: passing, checked } = await verified(span, [...only.keys()], asked.plan);
  for (const record of passing) {
    const row = span.rows[record];
    if (row) tallies.count(row, only.get(record));
  }
  return checked;
}

/** Counts how many paragraphs each value of each field has. */
export class Tallies {
  readonly #values = new Map<Field, Map<string, number>>();
  /** What a resolution's paragraphs share is looked up once for all of them. */
  readonly #sources = new Map<SourceField, Map<RecordSource, number>>();

  /** Counts a paragraph in every field, or in the one whose own filter alone shuts it out. */
  count(row: Row, only: Field | undefined): void {
    for (const field of only === undefined ? FIELDS : [only]) {
      if (isOfSource(field)) add(tallyOf(this.#sources, field), row.source, 1);
      else for (const value of valuesOf(field, row)) add(tallyOf(this.#values, field), value, 1);
    }
  }

  counts(): Counts {
    const values = new Map(FIELDS.map((field) => [field, new Map(this.#values.get(field))]));
    for (const [field, sources] of this.#sources) {
      for (const [source, count] of sources) {
        for (const value of sourceValuesOf(field, source)) {
          add(tallyOf(values, field), value, count);
        }
      }
    }
    return Object.fromEntries(
      [...values].map(([field, tally]) => [
        field,
        [...tally].sort(
          field === 'session' || field === 'year'
            ? ([a], [b]) => (sessionNumber(b) ?? -1) - (sessionNumber(a) ?? -1)
            : ([a, m], [b, n]) => n - m || (a < b ? -1 : 1),
        ),
      ]),
    ) as Counts;
  }
}

const add = <Key>(tally: Map<Key, number>, key: Key, count: number) =>
  tally.set(key, (tally.get(key) ?? 0) + count);

function tallyOf<Name, Key>(tallies: Map<Name, Map<Key, number>>, name: Name): Map<Key, number> {
  const known = tallies.get(name);
  if (known) return known;
  const made = new Map<Key, number>();
  tallies.set(name, made);
  return made;
}
