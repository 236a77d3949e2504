import { diffArrays } from 'diff';
import { substanceOf } from './words.ts';

/** How one text became another, by words, as a person would mark it. */
export type Difference = Piece[];

/**
 * A stretch that stayed, or one that gave way to another. What was deleted and what stayed are the
 * one text, what was inserted and what stayed the other, to the letter.
 */
export type Piece =
  | { type: 'kept'; text: string }
  | {
      type: 'changed';
      deleted: string;
      inserted: string;
      /** Only dates, numbers, symbols or sessions are other ones. */
      routine: boolean;
    };

/** A word, a sign, or the blanks between them. */
const TOKEN = /[\p{L}\p{N}]+(?:[/.’'‑-][\p{L}\p{N}]+)*|\s+|[^\s\p{L}\p{N}]/gu;

/** Words that hold others together: alone between changes they are part of them. */
const JOINING = new Set(
  'a an and as at by for from in into its of on or that the their to which with'.split(' '),
);

/** How the text `before` became the text `after`. */
export function differenceOf(before: string, after: string): Difference {
  const changes = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? []);
  const pieces: Difference = [];
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    const last = pieces.at(-1);
    if (!added && !removed) pieces.push({ type: 'kept', text });
    else {
      const change = last?.type === 'changed' ? last : changed('', '');
      if (change !== last) pieces.push(change);
      if (added) change.inserted += text;
      else change.deleted += text;
    }
  }
  const whole = isRoutine(changed(before, after));
  return trimmed(absorbed(pieces)).map((piece, at, all) => {
    if (piece.type === 'kept') return piece;
    const next = all[at + 1];
    const routine = whole || isRoutine(piece, next?.type === 'kept' ? next.text : '');
    return { ...piece, routine };
  });
}

/** Leaves to what stayed the blank that both sides of a change end with. */
function trimmed(pieces: Difference): Difference {
  const out: Difference = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.type === 'kept') {
      if (last?.type === 'kept') last.text += piece.text;
      else out.push({ ...piece });
    } else if (/ $/.test(piece.deleted) && / $/.test(piece.inserted)) {
      const [deleted, inserted] = [piece.deleted.slice(0, -1), piece.inserted.slice(0, -1)];
      out.push({ ...piece, deleted, inserted }, { type: 'kept', text: ' ' });
    } else out.push({ ...piece });
  }
  return out;
}

type Change = Extract<Piece, { type: 'changed' }>;

const changed = (deleted: string, inserted: string): Change => ({
  type: 'changed',
  deleted,
  inserted,
  routine: false,
});

/** Lets short stretches that stayed between two changes give way with them. */
function absorbed(pieces: Difference): Difference {
  const out: Difference = [];
  pieces.forEach((piece, at) => {
    const last = out.at(-1);
    const next = pieces[at + 1];
    if (piece.type === 'kept') {
      const between = last?.type === 'changed' && next?.type === 'changed';
      if (between && isIsland(last, piece.text, next)) {
        last.deleted += piece.text;
        last.inserted += piece.text;
      } else out.push(piece);
    } else if (last?.type === 'changed') {
      last.deleted += piece.deleted;
      last.inserted += piece.inserted;
    } else out.push({ ...piece });
  });
  return out;
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether what stayed between two changes is no more than a joint in one. "21 December 2009" to
 * "19 December 2023" is one change; so is "the report of the Board" to "the work of the Council";
 * "Assembly" between two changed words is none, for it names what is spoken of.
 */
function isIsland(last: Change, text: string, next: Change): boolean {
  const words = wordsIn(text);
  if (words.length === 0) return !/[;:.]/.test(text);
  if (words.length > 3) return false;
  const whole = changed(last.deleted + text + next.deleted, last.inserted + text + next.inserted);
  if (isRoutine(whole)) return true;
  if (isRoutine(last) || isRoutine(next)) return false;
  return words.every((word) => JOINING.has(word)) && replaces(last) && replaces(next);
}

const replaces = ({ deleted, inserted }: Change): boolean =>
  wordsIn(deleted).length > 0 && wordsIn(inserted).length > 0;

/** `after` is what stayed behind it: "sixth" is a number where "session" follows. */
const isRoutine = ({ deleted, inserted }: Change, after = ''): boolean =>
  substanceOf(deleted + after).join(' ') === substanceOf(inserted + after).join(' ');
