import { matchText, type Plan } from '../query/match.ts';
import { type Word, wordsOf } from '../query/words.ts';
import type { RecordSource } from '../source.ts';

/** The least share of a title that the words of a query make up where the title is meant. */
const SHARE = 0.4;

/** The words of titles, which are asked about with every search. */
const known = new WeakMap<RecordSource, Word[]>();

/** The resolutions of which the words of the query are the title, or most of it. */
export function titledIn(sources: readonly RecordSource[], plan: Plan): RecordSource[] {
  if (plan.required.length === 0) return [];
  return sources
    .filter((source) => {
      const ranges = matchText(plan, source.title, wordsOfTitle(source))?.ranges ?? [];
      const found = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
      return found >= SHARE * source.title.length;
    })
    .sort((a, b) => (a.adopted < b.adopted ? 1 : a.adopted > b.adopted ? -1 : 0));
}

function wordsOfTitle(source: RecordSource): Word[] {
  const words = known.get(source) ?? wordsOf(source.title);
  known.set(source, words);
  return words;
}
