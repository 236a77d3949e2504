import { matchText, type Plan } from '../query/match.ts';
import { type Word, wordsOf } from '../query/words.ts';
import type { RecordSource } from '../source.ts';
import type { Titled } from './results.ts';

/** The least share of a title that the words of a query make up where the title is meant. */
const SHARE = 0.4;

/** The words of titles, which are asked about with every search. */
const known = new WeakMap<object, Word[]>();

/** The resolutions and parts of them of which the words of the query are the title, or most of it. */
export function titledIn(sources: readonly RecordSource[], plan: Plan): Titled[] {
  if (plan.required.length === 0) return [];
  return sources
    .flatMap((source): Titled[] => {
      const parts = source.parts.filter((part) => isTitle(part, plan));
      return [
        ...(isTitle(source, plan) ? [{ source, part: undefined }] : []),
        ...parts.map((part) => ({ source, part })),
      ];
    })
    .sort(({ source: a }, { source: b }) =>
      a.adopted < b.adopted ? 1 : a.adopted > b.adopted ? -1 : 0,
    );
}

function isTitle(named: { title: string }, plan: Plan): boolean {
  const words = known.get(named) ?? wordsOf(named.title);
  known.set(named, words);
  const ranges = matchText(plan, named.title, words)?.ranges ?? [];
  const found = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  return found >= SHARE * named.title.length;
}
