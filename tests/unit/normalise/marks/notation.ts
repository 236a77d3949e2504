import { placeMarks } from '../../../../scripts/normalise/marks/placeMarks.ts';
import type { Passage } from '../../../../scripts/normalise/reading.ts';
import { passages } from '../notation.ts';

/**
 * Places the marks of the notes with those labels and prints each as "^1" where it came to stand.
 * The notes stand on the lines behind the texts; `pages`: the lines on which pages begin.
 */
export function place(
  texts: readonly string[],
  labels: readonly (number | string)[],
  pages?: number[],
): { printed: string[]; problems: string[]; hints: string[] } {
  const all = passages(...texts, ...labels.map((label) => `${label} A/70/1.`));
  const notes = labels.map((label, index) => ({
    label: String(label),
    passage: all[texts.length + index] as Passage,
  }));
  const { body, problems } = placeMarks(all.slice(0, texts.length), notes, pages);
  const printed = body.map((piece) => {
    if (piece.type !== 'prose') throw new Error('expected prose');
    return piece.marks.reduceRight(
      (text, { at, note }) => `${text.slice(0, at)}^${note}${text.slice(at)}`,
      piece.text,
    );
  });
  return {
    printed,
    problems: problems.map(({ kind, fact }) => `${kind}: ${fact}`),
    hints: problems.map(({ hint }) => hint ?? ''),
  };
}
