import { matchText, type Plan } from '../query/match.ts';
import type { Query } from '../query/query.ts';
import type { SearchState } from '../query/state.ts';
import { type Tallies, testsOf } from './facets.ts';
import type { Candidate } from './order.ts';
import type { SpanIndex } from './spanIndex.ts';

/** What is asked of each span: the state, its query as read, and the plan made of that. */
export type Asked = { state: SearchState; query: Query; plan: Plan };

/** So many paragraphs are checked before anything is shown; the rest when it is listed. */
const CHECKED_AT_ONCE = 40;

/**
 * The paragraphs of a span that pass, and whether each was checked; `tallies` counts those that
 * would pass but for a facet.
 */
export async function searchSpan(
  span: SpanIndex,
  { plan, query, state }: Asked,
  tallies?: Tallies,
): Promise<{ candidates: Candidate[]; checked: boolean }> {
  const found = await span.find(plan);
  // stems are sure of words; phrases and beginnings of words only the text can tell
  const sure = isSure(plan);
  const checked = sure || found.records.length <= CHECKED_AT_ONCE;
  const records = checked && !sure ? await fulfilling(span, found.records, plan) : found.records;
  const tests = testsOf(query, state);
  const candidates: Candidate[] = [];
  for (const record of records) {
    const row = span.rows[record];
    if (row === undefined) continue;
    const failing = tests.filter(({ pass }) => !pass(row));
    if (failing.length > 1) continue;
    const [only] = failing;
    if (only !== undefined && only.field === undefined) continue;
    tallies?.count(row, only?.field);
    if (only === undefined) candidates.push({ span, record, row, score: found.scoreOf(record) });
  }
  return { candidates, checked };
}

/** Whether stems alone tell that a paragraph fulfils the plan. */
const isSure = ({ required, excluded }: Plan): boolean =>
  [...required.flatMap(({ patterns }) => patterns), ...excluded].every(
    ({ by, open }) => by === 'stem' && !open,
  );

/** Those of the records of which the texts fulfil the plan. */
async function fulfilling(
  span: SpanIndex,
  records: readonly number[],
  plan: Plan,
): Promise<number[]> {
  const texts = await Promise.all(records.map((record) => span.read(record)));
  return texts.flatMap(({ text, words }, at) => (matchText(plan, text, words) ? (records[at] ?? []) : []));
}
