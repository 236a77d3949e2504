import { align } from './alignment.ts';
import { differenceOf } from './difference.ts';
import { printed, type Labelled } from './labelled.ts';

/**
 * Two texts as one with marked changes: the paragraphs that were not deleted are the later text, those
 * that were not inserted the earlier one, each to the letter and in its own order.
 */
export type Redline = RedlineParagraph[];

export type Fate = 'kept' | 'deleted' | 'inserted';

export type RedlineParagraph = {
  /** What became of the paragraph as a whole. */
  fate: Fate;
  runs: { fate: Fate; text: string }[];
};

/** Marks how one text became another. What moved is deleted where it stood and inserted where it stands. */
export function redlineOf(before: readonly Labelled[], after: readonly Labelled[]): Redline {
  const earlier = new Map(before.map((passage, at) => [passage, at]));
  const later = new Map(after.map((passage, at) => [passage, at]));
  const stayed = align(before, after).flatMap(({ before: [a], after: [b], moved }) => {
    const [left, right] = [a && earlier.get(a), b && later.get(b)];
    return moved || left === undefined || right === undefined ? [] : [{ left, right }];
  });
  const inOrder = stayed.toSorted((a, b) => a.right - b.right);
  const out: Redline = [];
  let [left, right] = [0, 0];
  const upTo = (a: number, b: number): void => {
    out.push(...before.slice(left, a).map((passage) => whole(passage, 'deleted')));
    out.push(...after.slice(right, b).map((passage) => whole(passage, 'inserted')));
    [left, right] = [a + 1, b + 1];
  };
  for (const pair of inOrder) {
    if (pair.left < left) continue; // it passed others, which stayed
    upTo(pair.left, pair.right);
    const [a, b] = [before[pair.left], after[pair.right]];
    if (a && b) out.push({ fate: 'kept', runs: runsOf(printed(a), printed(b)) });
  }
  upTo(before.length, after.length);
  return out;
}

const whole = (passage: Labelled, fate: Fate): RedlineParagraph => ({
  fate,
  runs: [{ fate, text: printed(passage) }],
});

const runsOf = (before: string, after: string): RedlineParagraph['runs'] =>
  differenceOf(before, after).flatMap((piece): RedlineParagraph['runs'] =>
    piece.type === 'kept'
      ? [{ fate: 'kept', text: piece.text }]
      : [
          { fate: 'deleted' as const, text: piece.deleted },
          { fate: 'inserted' as const, text: piece.inserted },
        ].filter(({ text }) => text !== ''),
  );
