import type { Row } from '../columns.ts';
import type { Plan } from '../query/match.ts';
import { nameOf } from '../query/abbreviations.ts';
import { type Field, FIELDS, type Filter, type Query } from '../query/query.ts';
import { isChosen, passes, type SearchState, valuesOf } from '../query/state.ts';
import type { Candidate } from './order.ts';
import { isSure, type SpanIndex } from './spanIndex.ts';

/** What is asked of each span: the state, its query as read, and the plan made of that. */
export type Asked = { state: SearchState; query: Query; plan: Plan };

/** The paragraphs of a span that pass, and whether each was checked. */
export async function searchSpan(
  span: SpanIndex,
  asked: Asked,
): Promise<{ candidates: Candidate[]; checked: boolean }> {
  const found = await span.find(asked.plan);
  const tests = testsOf(asked);
  const passing = found.records.filter((record) => {
    const row = span.rows[record];
    return row !== undefined && tests.every(({ pass }) => pass(row));
  });
  const { records, checked } = await verified(span, passing, asked.plan);
  const candidates = records.flatMap((record): Candidate[] => {
    const row = span.rows[record];
    return row ? [{ span, record, row, score: found.scoreOf(record) }] : [];
  });
  return { candidates, checked };
}

/** Whether a row passes what was typed or, where it is of one, what was chosen in a facet. */
type Test = { facet: Field | undefined; pass: (row: Row) => boolean };

/** What a record must pass beside the words. */
export function testsOf({ query: { filters }, state: { chosen } }: Asked): Test[] {
  const tests: Test[] = filters.map(withNames).map((filter) => ({
    facet: undefined,
    pass: (row) => passes(filter, row),
  }));
  for (const facet of FIELDS) {
    const values = chosen[facet];
    if (values === undefined) continue;
    tests.push({
      facet,
      pass: (row) => valuesOf(facet, row).some((value) => isChosen(facet, value, values)),
    });
  }
  return tests;
}

/** Abbreviations are met by what they stand for too: "to:UNDP". */
const withNames = (filter: Filter): Filter => ({
  ...filter,
  values: [...filter.values, ...filter.values.flatMap((value) => nameOf(value) ?? [])],
});

/** So many paragraphs are checked before anything is shown; the rest when it is listed. */
const CHECKED_AT_ONCE = 40;

/** The records without those of which the text does not fulfil the plan, if they are few. */
export async function verified(
  span: SpanIndex,
  records: readonly number[],
  plan: Plan,
): Promise<{ records: readonly number[]; checked: boolean }> {
  const patterns = [...plan.required.flatMap(({ patterns }) => patterns), ...plan.excluded];
  if (patterns.every(isSure)) return { records, checked: true };
  if (records.length > CHECKED_AT_ONCE) return { records, checked: false };
  const found = await Promise.all(records.map((record) => span.check(record, plan)));
  return { records: records.filter((_, at) => found[at] !== undefined), checked: true };
}
