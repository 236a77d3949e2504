import { lineAt } from '../passage.ts';
import { isNoEnd } from '../pdf/wholeWords.ts';
import type { Reading } from '../reading.ts';
import { pageOf } from './candidates.ts';
import {
  asterisksFor,
  orderProblems,
  passagesOf,
  printedOf,
  rebuild,
  withoutMark,
  withoutNote,
  type Marked,
} from './placeMarks.ts';
import { takeOut, type Placed } from './takeOut.ts';

/**
 * Takes the note marks that the dump itself shows out of the text and keeps their places. One that
 * has no note is left in the text and reported, and so is a note that has no mark. `pages` and `ofVolume`
 * are those of `placeMarks`.
 */
export function takeShownMarks(
  body: Reading['body'],
  notes: Reading['notes'],
  pages: readonly number[] = [],
  ofVolume = false,
): Marked {
  const passages = passagesOf(body);
  const meant = meantBy(notes, pages);
  const shown = passages.flatMap(({ text, spans, marks = [] }, passage) =>
    marks
      .filter(([from, to]) => !isPower(text, from, to))
      .map(([from, to]) => {
        const note = text.slice(from, to);
        const label = meant(note, lineAt({ spans }, from));
        const place = { passage, from, to, withinWord: partsWord(text, from, to) };
        return { place: { ...place, note: label ?? note }, isKnown: label !== undefined };
      }),
  );
  const known = shown.filter(({ isKnown }) => isKnown).map(({ place }): Placed => place);
  const marked = new Set(known.map(({ note }) => note.toLowerCase()));
  // an asterisk may be set like any other sign
  const signs = notes
    .filter(({ label }) => !/^\d+$/.test(label) && !marked.has(label.toLowerCase()))
    .flatMap(({ label }) => asterisksFor(label, passages));
  const placed = [...known, ...signs];
  const numbers = notes.filter(({ label }) => /^\d+$/.test(label));
  const found = new Set(placed.map(({ note }) => note.toLowerCase()));
  const byPassage = Map.groupBy(placed, ({ passage }) => passage);
  const furniture: Marked['furniture'] = [];
  const proses = passages.map((passage, index) =>
    takeOut(
      passage,
      (byPassage.get(index) ?? []).toSorted((a, b) => a.from - b.from),
      furniture,
    ),
  );
  return {
    body: rebuild(body, proses),
    furniture,
    problems: [
      ...orderProblems(numbers, ofVolume),
      ...notes
        .filter(({ label }) => !found.has(label.toLowerCase()))
        .flatMap((note) => withoutMark(note, undefined, passages)),
      ...shown
        .filter(({ isKnown }) => !isKnown)
        .map(({ place }) => withoutNote(place, passages, numbers.at(-1)?.label)),
    ],
  };
}

/**
 * Tells which note a mark on a line means: the one printed so, of several that at the foot of its page, or of the
 * next.
 */
function meantBy(
  notes: Reading['notes'],
  pages: readonly number[],
): (mark: string, line: number) => string | undefined {
  const printed = Map.groupBy(notes, (note) => printedOf(note).toLowerCase());
  return (mark, line) => {
    const all = printed.get(mark.toLowerCase()) ?? [];
    const page = pageOf(pages, line);
    const isBelow = ({ passage }: Reading['notes'][number]): boolean =>
      pageOf(pages, passage.spans[0]?.line ?? 1) >= page;
    return (all.length === 1 ? all[0] : (all.find(isBelow) ?? all.at(-1)))?.label;
  };
}

const POWER = /^[23]$/;
const METRES = /(?:^|[^\p{L}.])[kcdm]?m$/u;

/** True of "12 km²": square metres and cubic ones are set as marks are. */
const isPower = (text: string, from: number, to: number): boolean =>
  POWER.test(text.slice(from, to)) && METRES.test(text.slice(Math.max(0, from - 4), from));

/** True of "a⁸nd", whose rest begins no word; but "Agreement⁴and" has lost its blank. */
function partsWord(text: string, from: number, to: number): boolean {
  const [rest] = /^\p{Ll}+/u.exec(text.slice(to, to + LONGEST_REST)) ?? [];
  return rest !== undefined && /\p{L}$/u.test(text[from - 1] ?? '') && isNoEnd(rest);
}

const LONGEST_REST = 40;
