import type { Finding } from '../problems.ts';
import { lineAt } from '../passage.ts';
import type { Prose } from '../prose.ts';
import type { Furniture, Passage, Reading, Rows, Verbatim } from '../reading.ts';
import { doubtOf, endsSentence, followsMark, MAY_FOLLOW, NOT_BELIEVED } from './doubt.ts';
import { before, leastDoubt, type Place } from './leastDoubt.ts';
import { takeOut, type Placed } from './takeOut.ts';

export type Marked = {
  body: (Prose | MarkedRows | Verbatim)[];
  furniture: Furniture[];
  problems: Finding[];
};
export type MarkedRows = { type: 'table'; rows: Prose[][] };
type Notes = Reading['notes'];

/**
 * Takes the note marks out of the text and keeps their places.
 *
 * The notes are known before their marks are sought. Each number is sought in order, and accepted
 * only where taking exactly that number away leaves a word, a year, a range or a symbol whole; of
 * all ways to place the numbers in order the one with the least doubt is taken. A number already
 * placed may come again right after punctuation. What cannot be placed is reported.
 *
 * `pages`: the line on which each page of PDF text begins; none for other dumps.
 */
export function placeMarks(
  body: Reading['body'],
  notes: Notes,
  pages: readonly number[] = [],
): Marked {
  const passages = passagesOf(body);
  const numbered = notes.filter(({ label }) => /^\d+$/.test(label));
  const others = notes.filter(({ label }) => !/^\d+$/.test(label));

  const candidates = numbered.map((_, index) => candidatesFor(numbered, index, passages, pages));
  const firsts = leastDoubt(candidates).flatMap((place, index): Placed[] => {
    const note = numbered[index]?.label;
    return place && note !== undefined ? [{ ...place, note }] : [];
  });
  const asterisks = [...new Set(others.map(({ label }) => label))].flatMap((label) =>
    asterisksFor(label, passages),
  );
  const placed = [...firsts, ...asterisks];

  const known = new Map(placed.toReversed().map((place) => [place.note, place]));
  const taken = new Set(placed.map(keyOf));
  const glued = afterPunctuation(passages).filter((place) => !taken.has(keyOf(place)));
  const again = glued.filter((place) => {
    const first = known.get(place.note);
    return first !== undefined && before(first, place);
  });
  const labels = new Set(numbered.map(({ label }) => label));
  const noteless = glued.filter(({ note }) => !labels.has(note));

  const furniture: Furniture[] = [];
  const byPassage = Map.groupBy([...placed, ...again], ({ passage }) => passage);
  const proses = passages.map((passage, index) => {
    const places = byPassage.get(index) ?? [];
    return takeOut(
      passage,
      places.toSorted((a, b) => a.from - b.from),
      furniture,
    );
  });
  return {
    body: rebuild(body, proses),
    furniture,
    problems: [
      ...orderProblems(numbered),
      ...notes.filter(({ label }) => !known.has(label)).map(withoutMark),
      ...noteless.map((place) => withoutNote(place, passages, numbered.at(-1)?.label)),
    ],
  };
}

/** No two marks end at the same character. */
const keyOf = ({ passage, to }: Place): string => `${passage}:${to}`;

function passagesOf(body: Reading['body']): Passage[] {
  return body.flatMap((piece) =>
    piece.type === 'passage' ? [piece] : piece.type === 'table' ? piece.rows.flat() : [],
  );
}

function rebuild(body: Reading['body'], proses: Prose[]): Marked['body'] {
  const queue = proses.values();
  const next = (): Prose => {
    const { value } = queue.next();
    if (value === undefined) throw new Error('fewer passages came back than went in');
    return value;
  };
  const rowsOf = (table: Rows): MarkedRows => ({
    type: 'table',
    rows: table.rows.map((row) => row.map(next)),
  });
  return body.map((piece) =>
    piece.type === 'passage' ? next() : piece.type === 'table' ? rowsOf(piece) : piece,
  );
}

/** Every place where that note's number could be its mark, each with its doubt. */
function candidatesFor(
  notes: Notes,
  index: number,
  passages: Passage[],
  pages: readonly number[],
): Place[] {
  const note = notes[index];
  const previous = notes[index - 1]?.label;
  if (note === undefined) return [];
  const page = pageOf(pages, note.passage.spans[0]?.line ?? 1);
  const places: Place[] = [];
  for (const [number, passage] of passages.entries()) {
    const { text } = passage;
    const { label } = note;
    for (let from = text.indexOf(label); from >= 0; from = text.indexOf(label, from + 1)) {
      const to = from + label.length;
      // only PDF text sets a mark apart from its word
      const ahead = text.slice(Math.max(0, from - 8), from);
      if (pages.length === 0 && ahead.endsWith(' ') && !followsMark(ahead, previous)) continue;
      const doubt =
        doubtOf(text, from, to, previous) + doubtOfPage(pageOf(pages, lineAt(passage, from)), page);
      if (doubt <= NOT_BELIEVED) places.push({ passage: number, from, to, doubt });
    }
  }
  return places;
}

const WITHIN_LABEL = /^[“"]?\(?[\da-z]{1,5}$/i; // "1" of "1*.", "(a" of "(a*)"

/** Literal asterisks: "B*". A label may have one behind it, not within. */
function asterisksFor(label: string, passages: Passage[]): Placed[] {
  const places: Placed[] = [];
  for (const [index, { text }] of passages.entries()) {
    for (let from = text.indexOf(label); from >= 0; from = text.indexOf(label, from + 1)) {
      const to = from + label.length;
      const alone = text[from - 1] !== label[0] && text[to] !== label[0];
      const within = /^[.)]/.test(text.slice(to)) && WITHIN_LABEL.test(text.slice(0, from));
      if (alone && from > 0 && !within)
        places.push({ passage: index, from, to, doubt: 0, note: label });
    }
  }
  return places;
}

const AFTER_PUNCTUATION = /(?<=[\p{L})”"’\]][,;:.]|(?:1[89]|20)\d\d[,;])\d{1,3}(?![\d/%])/gu; // "attests;1"

/** Numbers that can only be marks: glued to punctuation that ends a word or a year. */
function afterPunctuation(passages: Passage[]): Placed[] {
  return passages.flatMap(({ text }, passage) =>
    [...text.matchAll(AFTER_PUNCTUATION)]
      .filter(({ index, 0: note }) => {
        const ahead = text.slice(Math.max(0, index - 40), index);
        return (
          MAY_FOLLOW.test(text.slice(index + note.length, index + note.length + 2)) &&
          (!ahead.endsWith('.') || endsSentence(ahead))
        );
      })
      .map(({ index, 0: note }) => ({
        passage,
        from: index,
        to: index + note.length,
        doubt: 0,
        note,
      })),
  );
}

/** The page, from 1, on which the line stands; 0 where the dump shows no pages. */
function pageOf(pages: readonly number[], line: number): number {
  return pages.findLastIndex((first) => first <= line) + 1;
}

/** A note stands at the foot of the page that holds its mark, seldom of the next. */
function doubtOfPage(mark: number, note: number): number {
  if (mark === note) return 0;
  return mark === note - 1 ? 3 : 6;
}

function withoutMark({ label, passage }: Reading['notes'][number]): Finding {
  return {
    kind: 'note without mark',
    line: passage.spans[0]?.line ?? 1,
    fact: `note ${label} has no mark in the text`,
    hint: `expected "${label}" after a word or a stop, after the mark before it; the text may have lost it`,
    severity: 'error',
  };
}

function withoutNote(place: Placed, passages: Passage[], last: string | undefined): Finding {
  const passage = passages[place.passage];
  const around = passage?.text.slice(Math.max(0, place.from - 24), place.to) ?? '';
  return {
    kind: 'mark without note',
    line: passage ? lineAt(passage, place.from) : 1,
    fact: `the mark ${place.note} in "${around}" has no note`,
    hint: last === undefined ? 'the dump has no notes' : `the last note is ${last}`,
    severity: 'error',
  };
}

function orderProblems(notes: Reading['notes']): Finding[] {
  return notes.flatMap(({ label, passage }, index) => {
    const expected = index === 0 ? 1 : Number(notes[index - 1]?.label) + 1;
    if (Number(label) === expected) return [];
    return [
      {
        kind: 'note number' as const,
        line: passage.spans[0]?.line ?? 1,
        fact: `note ${label} stands where note ${expected} should`,
        hint: 'notes are numbered through a resolution and its annexes',
        severity: 'error' as const,
      },
    ];
  });
}
