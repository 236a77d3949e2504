import type { Labelled } from './labelled.ts';
import { likenessOf, Measure, mostCommon, traced } from './common.ts';
import { hashOf, isFollowed, substanceOf, wordsOf } from './words.ts';

/**
 * What a draft's paragraphs are against texts that were agreed: agreed, word for word or but for dates and
 * numbers; adapted; or new. Too short ones are not told of.
 */
export type Verdict = 'agreed' | 'adapted' | 'new' | 'short';

/** A paragraph of an agreed text. */
export type Source<T> = { text: T; passage: Labelled };

export type Judged<T> = {
  passage: Labelled;
  verdict: Verdict;
  /** The same to the letter, of what is agreed. */
  identical: boolean;
  /** The closest, of what is agreed or adapted; and how much alike, of 1. */
  closest?: Source<T>;
  likeness: number;
};

/** From so much likeness on, of 1, a paragraph was made from another one. */
export const ADAPTED = 0.6;

/** Judges the paragraphs of a draft by the agreed texts that are given. */
export function judge<T>(
  draft: readonly Labelled[],
  agreed: readonly { text: T; passages: readonly Labelled[] }[],
): Judged<T>[] {
  const sources = agreed.flatMap(({ text, passages }) =>
    passages.map((passage) => {
      const substance = substanceOf(passage.text);
      const row = traced(Uint32Array.from(substance, hashOf));
      return { text, passage, row, substance: substance.join(' ') };
    }),
  );
  return draft.map((passage) => {
    const substance = substanceOf(passage.text);
    if (!isFollowed(substance) || passage.kind === 'heading')
      return { passage, verdict: 'short', identical: false, likeness: 0 };
    const [own, same] = [substance.join(' '), wordsOf(passage.text).join(' ')];
    const row = traced(Uint32Array.from(substance, hashOf));
    const measure = new Measure(row.words);
    let best: { source: (typeof sources)[number]; rank: number; likeness: number } | undefined;
    for (const source of sources) {
      const [a, b] = [substance.length, source.row.words.length];
      const most = likenessOf(mostCommon(row, source.row), a, b);
      if (most < ADAPTED || (most < 1 && most <= (best?.rank ?? 0))) continue;
      const likeness = likenessOf(measure.common(source.row.words), a, b);
      const identical = source.substance === own && wordsOf(source.passage.text).join(' ') === same;
      const rank = likeness + (identical ? 1 : 0);
      if (likeness >= ADAPTED && rank > (best?.rank ?? 0)) best = { source, rank, likeness };
    }
    if (!best) return { passage, verdict: 'new', identical: false, likeness: 0 };
    const { source, rank, likeness } = best;
    const verdict = source.substance === own ? 'agreed' : 'adapted';
    const closest = { text: source.text, passage: source.passage };
    return { passage, verdict, identical: rank > 1, closest, likeness };
  });
}
