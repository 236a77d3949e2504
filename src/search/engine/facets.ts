import type { Row } from '../columns.ts';
import { type Field, FIELDS, type Query } from '../query/query.ts';
import {
  isChosen,
  isOfSource,
  passes,
  type SearchState,
  type SourceField,
  sourceValuesOf,
  valuesOf,
} from '../query/state.ts';
import type { RecordSource } from '../source.ts';
import { sessionNumber } from '../spans.ts';
import type { Counts } from './results.ts';

/** Whether a row passes a filter, and the facet that the filter was chosen in. */
type Test = { field: Field | undefined; pass: (row: Row) => boolean };

/** What a record must pass; a facet's own test is left out of its own counts. */
export function testsOf({ filters }: Query, { chosen }: SearchState): Test[] {
  const tests: Test[] = filters.map((filter) => ({
    field: undefined,
    pass: (row) => passes(filter, row),
  }));
  for (const field of FIELDS) {
    const values = chosen[field];
    if (values === undefined) continue;
    tests.push({
      field,
      pass: (row) => valuesOf(field, row).some((value) => isChosen(field, value, values)),
    });
  }
  return tests;
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
