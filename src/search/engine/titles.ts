import type { Row } from '../columns.ts';
import { matchText, type Plan } from '../query/match.ts';
import type { RecordSource } from '../source.ts';

/** The least share of a title that the words of a query make up where the title is meant. */
const SHARE = 0.4;

/** The resolutions of which the words of the query are the title, or most of it. */
export function titledIn(rows: readonly Row[], plan: Plan): RecordSource[] {
  if (plan.required.length === 0) return [];
  const sources = new Set(rows.map(({ source }) => source));
  return [...sources]
    .filter(({ title }) => {
      const ranges = matchText(plan, title)?.ranges ?? [];
      const found = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
      return found >= SHARE * title.length;
    })
    .sort((a, b) => (a.adopted < b.adopted ? 1 : a.adopted > b.adopted ? -1 : 0));
}
