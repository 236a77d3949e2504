import { lineAt } from '../passage.ts';
import type { Passage } from '../reading.ts';
import {
  AHEAD,
  APART_FROM,
  APART_IN_GLUED,
  BEHIND,
  BELIEVED,
  countsWhatFollows,
  FOLLOWING,
  GLUED,
  GLUED_TO_DIGITS,
  isWithinWord,
  NEVER,
  ON_PAGE_BEFORE,
  SET_APART,
  weightOf,
  type Seen,
} from './evidence.ts';

/** A stretch of a passage, its characters [from, to). */
export type Stretch = {
  passage: number;
  from: number;
  to: number;
  /** It parts a word in two. */
  withinWord?: boolean;
};

/** A place where the mark of a note could stand. */
export type Place = Stretch & {
  /** How far from certain that this number is a mark of some note: 0 is sure. */
  printed: number;
  /** The same of this note, by where it stands too. */
  doubt: number;
  /** The place of the note before it, right ahead of this one: ";4,5". */
  after: Place | undefined;
};

/** A note, and the page at whose foot it stands, where that tells on which its mark is. */
export type Sought = { label: string; page: number | undefined };

const NUMBERS = /\d+/g;
/** What can be nothing but a mark: "¹²⁰", "2/" of the 1990s, and "^140" where a maker shows what is raised. */
const SIGNED =
  /[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|(?<![\d/])\d{1,3}\/(?=[\s,;.:)]|$)|(?<=\D|\b(?:18|19|20)\d\d)\^\d{1,3}(?![\d^{])/g;

/** The marks of a text that can be nothing else, each with its note: "¹²⁰", "120/" and "^120" of 120. */
export const signedIn = (text: string): { from: number; to: number; note: string }[] =>
  [...text.matchAll(SIGNED)].map(({ 0: mark, index }) => ({
    from: index,
    to: index + mark.length,
    note: mark.normalize('NFKC').replace(/[/^]/, ''),
  }));
const LONGEST_LABEL = 3;
const BETWEEN_MARKS = /^,? ?$/; // ";4,5", ";4, 8"

/**
 * Every place where a number of the text could be the mark of each note, in the order of the text.
 *
 * `pages`: the line on which each page begins; none where the dump shows no pages.
 */
export function candidatesFor(
  notes: readonly Sought[],
  passages: readonly Passage[],
  pages: readonly number[],
): Place[][] {
  const indices = Map.groupBy(notes.keys(), (index) => notes[index]?.label ?? '');
  const found: Place[][] = notes.map(() => []);
  const isWord = vocabularyOf(passages);
  for (const [passage, { text, spans }] of passages.entries()) {
    let ahead: { to: number; places: Map<number, Place> } | undefined;
    const signed = signedIn(text);
    for (const { from, to, note } of signed)
      for (const index of indices.get(note) ?? [])
        found[index]?.push({ passage, from, to, printed: 0, doubt: 0, after: undefined });
    for (const { 0: digits, index: start } of text.matchAll(NUMBERS)) {
      if (signed.some(({ from, to }) => from <= start && start < to)) continue;
      const to = start + digits.length;
      const places = new Map<number, Place>();
      const close = ahead && BETWEEN_MARKS.test(text.slice(ahead.to, start)) ? ahead : undefined;
      for (let length = 1; length <= Math.min(LONGEST_LABEL, digits.length); length += 1) {
        const from = to - length;
        const all = indices.get(text.slice(from, to));
        if (all === undefined) continue;
        const page = pageOf(pages, lineAt({ spans }, from));
        const apart = text[from - 1] === ' ';
        let seen: Seen | undefined;
        for (const note of all) {
          const strayed = doubtOfPage(page, notes[note]?.page);
          // set apart on another page it is nobody's mark
          if (apart && strayed > BELIEVED) continue;
          seen ??= look(text, from, to, isWord);
          const printed = doubtOf(seen, apart, pages.length > 0);
          const after =
            length === digits.length && mayFollowMark(seen)
              ? close?.places.get(note - 1)
              : undefined;
          if (printed === NEVER && after === undefined) continue;
          const place = {
            passage,
            from,
            to,
            withinWord: isWithinWord(seen),
            printed,
            doubt: printed + strayed,
            after,
          };
          places.set(note, place);
          found[note]?.push(place);
        }
      }
      ahead = { to, places };
    }
  }
  return found.map((places) => places.toSorted((a, b) => a.passage - b.passage || a.from - b.from));
}

const ONE_WORD = /^\p{L}+$/u; // "Action 11. We will …"
const FEW_WORDS = /^\p{Lu}\p{Ll}+(?: \p{L}+){0,2}$/u; // "Leadership dialogue 1: …"

/** What stands around the number at [from, to). */
function look(text: string, from: number, to: number, isWord: Seen['isWord']): Seen {
  const before = text.slice(Math.max(0, from - AHEAD), from).trimEnd();
  const digits = text[from - 1] === ' ' ? '' : (/\d{1,6}$/.exec(before)?.[0] ?? '');
  return {
    mark: text.slice(from, to),
    before,
    digits,
    ahead: before.slice(0, before.length - digits.length),
    after: text.slice(to, to + BEHIND),
    early:
      (from < 20 && ONE_WORD.test(before)) ||
      (from < AHEAD && text[to] === ':' && FEW_WORDS.test(before)),
    isWord,
  };
}

// A word that stands free of numbers: one beside a number may be a part of a word.
const FREE_WORD = /(?<![\p{L}\p{N}]|\d )\p{L}+(?! ?\d|\p{L})/gu;

/** Tells whether the text has that word somewhere not beside a number. */
function vocabularyOf(passages: readonly Passage[]): Seen['isWord'] {
  let words: Set<string> | undefined;
  return (word) => {
    words ??= new Set(passages.flatMap(({ text }) => text.match(FREE_WORD) ?? []));
    return words.has(word);
  };
}

function doubtOf(seen: Seen, apart: boolean, apartIsUsual: boolean): number {
  const following = weightOf(FOLLOWING, seen, NEVER);
  if (following === NEVER) return NEVER;
  if (!apart)
    return following + weightOf(seen.digits === '' ? GLUED : GLUED_TO_DIGITS, seen, NEVER);
  const usual = apartIsUsual ? 0 : APART_IN_GLUED;
  return following + weightOf(SET_APART, seen, NEVER) + weightOf(APART_FROM, seen, 0) + usual;
}

/** A number may be a mark right after one, but for "Day,2 9 December" and "4, 5th". */
const mayFollowMark = (seen: Seen): boolean =>
  weightOf(FOLLOWING, seen, NEVER) < NEVER && !countsWhatFollows(seen);

/** The page, from 1, on which the line stands; 0 where the dump shows no pages. */
export function pageOf(pages: readonly number[], line: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((pages[middle] ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A note stands at the foot of the page that holds its mark, seldom of the next. */
function doubtOfPage(mark: number, note: number | undefined): number {
  if (mark === note || note === undefined) return 0;
  return mark === note - 1 ? ON_PAGE_BEFORE : NEVER;
}
