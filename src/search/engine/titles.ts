import { matchText, type Plan } from '../query/match.ts';
import type { RecordSource } from '../source.ts';
import { compare } from './order.ts';
import type { Titled } from './results.ts';
import { titleWordsOf, type Named } from './titleWords.ts';

/** The least share of a title that the words of a query make up where the title is meant. */
const SHARE = 0.4;
/** The least share of a query's words that its title has. */
const WORDS = 0.6;

/** The resolutions and headings of which the words of the query are the title, or most of it. */
export function titledIn(sources: readonly RecordSource[], plan: Plan): Titled[] {
  if (plan.required.length === 0) return [];
  return sources.flatMap((source): Titled[] => {
    const headings = source.headings.filter((heading) => isTitle(heading, plan));
    return [
      ...(isTitle(source, plan) ? [{ source, heading: undefined }] : []),
      ...headings.map((heading) => ({ source, heading })),
    ];
  });
}

/** So many are listed. */
const MOST = 3;

/** The first of them: resolutions before headings, each the newest first. */
export const firstOf = (titled: readonly Titled[]): Titled[] =>
  titled
    .toSorted(
      (a, b) =>
        Number(a.heading !== undefined) - Number(b.heading !== undefined) ||
        compare(b.source.adopted ?? '', a.source.adopted ?? ''),
    )
    .slice(0, MOST);

function isTitle(named: Named, plan: Plan): boolean {
  const least = Math.max(plan.least, Math.ceil(WORDS * plan.required.length));
  const ranges = matchText({ ...plan, least }, named.title, titleWordsOf(named))?.ranges ?? [];
  const found = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  return found >= SHARE * named.title.length;
}
