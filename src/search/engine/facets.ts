import { byCount } from '../../model/byCode.ts';
import type { FilteredSource, Row } from '../columns.ts';
import { type Field, FIELDS, UNCOUNTED } from '../query/query.ts';
import { isOfSource, type SourceField, sourceValuesOf, valuesOf } from '../query/state.ts';
import { sessionNumber } from '../spans.ts';
import type { Counts } from './results.ts';
import type { SpanIndex } from './spanIndex.ts';
import { hitsAmong } from './listing.ts';
import type { Candidate } from './order.ts';
import { type Asked, heldIn, testsOf } from './spanSearch.ts';

/** Of a span what passes, and what would pass but for a facet. */
type Passing = {
  rows: readonly Row[];
  candidates: Candidate[];
  shutOut: ReadonlyMap<number, Field>;
  sure: boolean;
};

/**
 * Counts the paragraphs of spans that pass, and those that would pass but for a facet; with `loose`
 * also those that lack some of the words. Returns whether it is sure of them; if not, there are at
 * most so many.
 */
export async function countSpans(
  spans: readonly SpanIndex[],
  asked: Asked,
  loose: boolean,
  tallies: Tallies,
): Promise<boolean> {
  const isWanted = (one: Candidate) => one.whole || loose;
  const all: Passing[] = [];
  for (const span of spans) all.push(await passingIn(span, asked, loose));
  const sure = all.every((one) => one.sure);
  const few = all.reduce((sum, one) => sum + one.candidates.length, 0) <= FEW;
  const isRead = !sure && few;
  for (const { rows, candidates, shutOut } of all) {
    const read = isRead ? await hitsAmong(candidates, asked, Infinity, isWanted) : undefined;
    for (const { record } of read?.map((one) => one.candidate) ?? candidates) {
      const row = rows[record];
      if (row) tallies.count(row, shutOut.get(record));
    }
  }
  return sure || few;
}

async function passingIn(span: SpanIndex, asked: Asked, loose: boolean): Promise<Passing> {
  const found = await heldIn(span, asked);
  const { sure } = found;
  const candidates = loose
    ? [...found.candidates, ...found.lacking()]
    : found.candidates.filter(({ whole }) => whole);
  if (candidates.length === 0) return { rows: [], candidates, shutOut: new Map(), sure };
  const tests = testsOf(asked);
  const rows = await span.rows();
  const shutOut = new Map<number, Field>();
  const passing = candidates.filter((candidate) => {
    const row = rows[candidate.record];
    if (row === undefined) return false;
    const [failing, another] = tests.filter(({ pass }) => !pass(row));
    if (another !== undefined || (failing && failing.facet === undefined)) return false;
    if (failing?.facet) shutOut.set(candidate.record, failing.facet);
    return true;
  });
  return { rows, candidates: passing, shutOut, sure };
}

/** So few paragraphs in all are read to be counted rightly, where the lists alone do not tell. */
export const FEW = 40;

const COUNTED = FIELDS.filter((field) => !UNCOUNTED.includes(field));

/** Counts how many paragraphs each value of each field has. */
export class Tallies {
  readonly #values = new Map<Field, Map<string, number>>();
  /** What a resolution's paragraphs share is looked up once for all of them. */
  readonly #sources = new Map<SourceField, Map<FilteredSource, number>>();

  /** Counts a paragraph in every field, or in the one whose own filter alone shuts it out. */
  count(row: Row, only: Field | undefined): void {
    const fields = only === undefined ? COUNTED : COUNTED.filter((field) => field === only);
    for (const field of fields) {
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
            : byCount,
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
