import { type Word, wordsOf } from '../query/words.ts';

/** What has a title: a resolution or a heading. */
export type Named = { title: string };

const known = new WeakMap<Named, Word[]>();

/** The words of a title, which are told apart once: they are asked about with every search. */
export function titleWordsOf(named: Named): Word[] {
  const words = known.get(named) ?? wordsOf(named.title);
  known.set(named, words);
  return words;
}
