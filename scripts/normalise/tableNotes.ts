import { lowered } from './characters.ts';
import type { Passage, Reading } from './reading.ts';

const NOTE = /^([a-z]) (?=[\p{Lu}“(])/u; // "a See A/78/534."
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const WORD = /\p{L}+/gu;

/**
 * Makes notes of what stands below a table as such, "a See A/78/534.", where the letter of each is the mark
 * of a cell: "2024a", "inflation b", "Committeec". Where one is not found, or another table has taken its
 * letter, they stay text.
 */
export function takeTableNotes({ body, notes }: Pick<Reading, 'body' | 'notes'>): {
  body: Reading['body'];
  notes: Reading['notes'];
} {
  const taken = new Set(notes.map(({ label }) => label));
  const out: Reading['body'] = [];
  const found: Reading['notes'] = [];
  let words: ReadonlySet<string> | undefined;
  for (let at = 0; at < body.length; at += 1) {
    const piece = body[at];
    if (piece === undefined) continue;
    const below = piece.type === 'table' ? notesBelow(body, at + 1, taken) : [];
    if (piece.type !== 'table' || below.length === 0) {
      out.push(withoutLetters(piece));
      continue;
    }
    words ??= wordsOf(body);
    const labels = below.map(({ label }) => label);
    const isWord = (word: string): boolean => words?.has(word) === true;
    const rows = piece.rows.map((row) => row.map((cell) => withMark(cell, labels, isWord)));
    const marked = new Set(rows.flat().flatMap(marksOf));
    if (!labels.every((label) => marked.has(label))) {
      out.push(withoutLetters(piece));
      continue;
    }
    out.push({ ...piece, rows });
    found.push(...below);
    for (const label of labels) taken.add(label);
    at += below.length;
  }
  return found.length === 0 ? { body, notes } : { body: out, notes: [...notes, ...found] };
}

/** A table none of whose letters is a mark: no note stands below it, or that of another has the letter. */
function withoutLetters(piece: Reading['body'][number]): Reading['body'][number] {
  if (piece.type !== 'table' || !piece.rows.flat().some((cell) => marksOf(cell).some(isLetter)))
    return piece;
  const rows = piece.rows.map((row) =>
    row.map(({ marks = [], ...cell }) => {
      const others = marks.filter(([from, to]) => !isLetter(cell.text.slice(from, to)));
      return { ...cell, ...(others.length > 0 && { marks: others }) };
    }),
  );
  return { ...piece, rows };
}

const isLetter = (mark: string): boolean => /^[a-z]$/.test(mark);

/** The notes from there on: a, b, c, each a passage of its own. */
function notesBelow(
  body: Reading['body'],
  from: number,
  taken: ReadonlySet<string>,
): Reading['notes'] {
  const below: Reading['notes'] = [];
  for (const [index, label] of [...LETTERS].entries()) {
    const passage = body[from + index];
    if (passage?.type !== 'passage') break;
    const text = lowered(passage.text.slice(0, 1)) + passage.text.slice(1);
    if (NOTE.exec(text)?.[1] !== label || taken.has(label)) break;
    below.push({ label, passage: { ...passage, text } });
  }
  return below;
}

/**
 * The cell with the letter at its end as a mark, where it is one: by itself, alone in italics, or set high, or
 * behind what is no word with it.
 */
function withMark(
  cell: Passage,
  labels: readonly string[],
  isWord: (word: string) => boolean,
): Passage {
  const sign = cell.text.at(-1) ?? '';
  const label = lowered(sign);
  const text = cell.text.slice(0, -1) + label;
  if (marksOf(cell).length > 0 || text.length < 2 || !labels.includes(label)) return cell;
  const last = text.split(' ').at(-1) ?? '';
  const ahead = last.slice(0, -1);
  const set = cell.emphasis.some(([from, to]) => from === text.length - 1 && to === text.length);
  const stands =
    set ||
    label !== sign ||
    ahead === '' ||
    !/\p{L}$/u.test(ahead) ||
    (isWord(ahead) && !isWord(last));
  return stands ? { ...cell, text, marks: [[text.length - 1, text.length]] } : cell;
}

const marksOf = ({ text, marks = [] }: Passage): string[] =>
  marks.map(([from, to]) => text.slice(from, to));

/** The words of the text outside of tables. */
const wordsOf = (body: Reading['body']): ReadonlySet<string> =>
  new Set(
    body.flatMap((piece) => (piece.type === 'passage' ? (piece.text.match(WORD) ?? []) : [])),
  );
