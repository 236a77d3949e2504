import { countInk } from './characters.ts';
import type { DumpLines } from './passage.ts';

/** Lines without what a program set before each of them; what it was, and its ink by line. */
export type Unprefixed = { lines: DumpLines; kind: string; ink: ReadonlyMap<number, number> };

/** So few lines prove nothing. */
const FEWEST = 8;
/** The share of lines that have it: some may stand before or after what was quoted or numbered. */
const MOST = 0.9;

const QUOTED = /^\s{0,3}(?:> ?)+/; // "> Recalling", "> > Recalling"
// "  12  Recalling", "12:Recalling", "12 | Recalling", "12→Recalling"
const NUMBERED = /^\s*(\d{1,6})(?:[:|→]| \||(?=\s|$))/;

/**
 * Takes away what stands before every line and is none of its words: the sign of a quotation, as mail
 * and Markdown set it, or the number of the line; and what numbers every fifth at either margin. Nothing where the lines have
 * neither.
 */
export function withoutPrefixes(lines: DumpLines): Unprefixed | undefined {
  return quoted(lines) ?? numbered(lines) ?? numberedByFive(lines);
}

function quoted(lines: DumpLines): Unprefixed | undefined {
  if (!lines.some((line) => QUOTED.test(line))) return undefined;
  const lengths = lines.map((line) => QUOTED.exec(line)?.[0].length ?? 0);
  return stand(lines, lengths) ? cut(lines, lengths, 'sign of a quotation') : undefined;
}

function numbered(lines: DumpLines): Unprefixed | undefined {
  let last = 0;
  const lengths = lines.map((line) => {
    const [whole = '', digits] = NUMBERED.exec(line) ?? [];
    const number = Number(digits);
    // some begin anew on each page
    if (digits === undefined || (number !== last + 1 && number !== 1)) return 0;
    last = number;
    return whole.length;
  });
  // what stands between the numbers and the lines is not the lines' own
  const texts = lines.flatMap((line, index) => {
    const length = lengths[index] ?? 0;
    const text = line.slice(length);
    return length > 0 && text.trim() !== '' ? [text.length - text.trimStart().length] : [];
  });
  if (!stand(lines, lengths) || last < FEWEST) return undefined;
  const blank = Math.min(...texts);
  return cut(
    lines,
    lengths.map((length) => (length > 0 ? length + blank : 0)),
    'line number',
  );
}

/** Stands for a line that is none of the text's, and parts nothing. */
export const NO_LINE = '\u00AD';

const STEP = 5;
/** So few numbers prove nothing. */
const FEWEST_BY_FIVE = 4;
/** Head and foot of a page have so many lines that are not counted. */
const NOT_COUNTED = 16;
/** So many numbers stand just five lines below the one before. */
const MOST_BY_FIVE = 0.6;
/** The share of lines that reach where the numbers stand: heads of pages do. */
const MOST_CROSSING = 0.08;
const AT_LEFT = /^[\s\f]*(\d{1,4})(?=\s|$)/; // "  10   Recalling", "10"
const AT_RIGHT = /\s(\d{1,4})\s*$/; // "Recalling the lamps     10"

/** Every fifth line numbered, beside the text or, where a maker takes it for a line, above. */
function numberedByFive(lines: DumpLines): Unprefixed | undefined {
  for (const margin of [AT_LEFT, AT_RIGHT]) {
    const places = placesByFive(lines, margin);
    if (places === undefined) continue;
    const ink = new Map<number, number>();
    const rest = lines.filter((line, index) => line.trim() !== '' && !places.has(index));
    const set = rest.filter((line) => /^\s{3}/.test(line)).length * 2 > rest.length;
    const plain = lines.map((line, index) => {
      const place = places.get(index);
      if (place === undefined) return line;
      const [from, to] = place;
      ink.set(index + 1, to - from);
      if (line.trim().length === to - from) return NO_LINE;
      if (margin === AT_RIGHT) return line.slice(0, from).trimEnd();
      // columns stay where they are
      if (set) return line.slice(0, from) + ' '.repeat(to - from) + line.slice(to);
      return line.slice(0, from) + line.slice(to).trimStart();
    });
    return { lines: plain, kind: 'line number', ink };
  }
  return undefined;
}

type Place = readonly [from: number, to: number];

/** Where in their lines the numbers 5, 10, 15 … stand, each the next of one row; nothing without such rows. */
function placesByFive(lines: DumpLines, margin: RegExp): ReadonlyMap<number, Place> | undefined {
  const inked = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  const printed = inked.map((index): Printed => {
    const found = margin.exec(lines[index] ?? '');
    return {
      number: Number(found?.[1] ?? 0),
      end: (found?.index ?? 0) + (found?.[0].trimEnd().length ?? 0),
    };
  });
  const numbers = printed.map(({ number }, at) => (isOfList(printed, at) ? 0 : number));
  const isAlone = (at: number): boolean => lines[inked[at] ?? 0]?.trim() === String(numbers[at]);
  // a number that is a line of its own stands above the line that it counts
  const stepFrom = (at: number): number => STEP + (isAlone(at) ? 1 : 0);
  /** The line with the next number of the row, where its step leads or, over a page, a little further. */
  const nextOf = (at: number): number | undefined => {
    const number = (numbers[at] ?? 0) + STEP;
    const exact = numbers.findIndex(
      (one, other) => other > at && one === number && inked[other] === (inked[at] ?? 0) + STEP,
    );
    if (exact > 0) return exact;
    const first = at + stepFrom(at);
    for (let other = first; other <= first + NOT_COUNTED; other += 1)
      if (numbers[other] === number) return other;
    return undefined;
  };
  const isExact = (at: number, next: number): boolean =>
    next === at + stepFrom(at) || inked[next] === (inked[at] ?? 0) + STEP;
  const found: number[] = [];
  let exact = 0;
  for (let at = numbers.indexOf(STEP); at >= 0;) {
    const next = nextOf(at);
    const goesOn = found.length > 0 && numbers[at] !== STEP;
    if (next !== undefined || goesOn) found.push(at);
    if (next !== undefined && isExact(at, next)) exact += 1;
    at = next ?? numbers.indexOf(STEP, at + 1);
  }
  if (found.length < FEWEST_BY_FIVE || exact < MOST_BY_FIVE * found.length) return undefined;
  const place = commonPlace(found.map((at) => printed[at]?.end ?? 0));
  const isInPlace = (at: number): boolean => Math.abs((printed[at]?.end ?? 0) - place) <= 1;
  const crossing = inked.filter(
    (index, at) => numbers[at] === 0 && !isBlankAt(lines[index] ?? '', place - 1),
  );
  // where nothing else stands there, a number elsewhere is the text's
  const isKept = (at: number): boolean => crossing.length > 0 || isInPlace(at);
  // where hardly anything does, the row of a last page may be a single number
  const isLone = (at: number): boolean =>
    numbers[at] === STEP && isInPlace(at) && crossing.length < MOST_CROSSING * inked.length;
  const kept = [...numbers.keys()].filter((at) => (found.includes(at) ? isKept(at) : isLone(at)));
  return new Map(
    kept.map((at): [number, Place] => {
      const index = inked[at] ?? 0;
      const { index: start = 0, 0: whole = '' } = margin.exec(lines[index] ?? '') ?? {};
      const from = start + whole.search(/\d/);
      return [index, [from, from + String(numbers[at]).length]];
    }),
  );
}

const isBlankAt = (line: string, at: number): boolean => (line[at] ?? ' ').trim() === '';

/** The place that most of them have. */
function commonPlace(ends: readonly number[]): number {
  const [[place] = [0]] = [...Map.groupBy(ends, (end) => end)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return place;
}

/** A number at a margin, or 0, and where it ends in its line. */
type Printed = { number: number; end: number };

/** So far from one another, in letters, the numbers of one row may end. */
const SAME_PLACE = 2;

/**
 * True of a number that the next or the last one stands near to, at the same place in its line: notes and
 * items are numbered one by one.
 */
function isOfList(printed: readonly Printed[], at: number): boolean {
  const { number = 0, end = 0 } = printed[at] ?? {};
  const around = printed
    .slice(Math.max(0, at - STEP + 1), at + STEP)
    .filter((other) => Math.abs(other.end - end) <= SAME_PLACE)
    .map((other) => other.number);
  return number > 0 && (around.includes(number + 1) || around.includes(number - 1));
}

/** True where enough of the lines that are not blank have something before them. */
function stand(lines: DumpLines, lengths: readonly number[]): boolean {
  const inked = lines.flatMap((line, index) => (line.trim() === '' ? [] : [lengths[index] ?? 0]));
  const having = inked.filter((length) => length > 0).length;
  return having >= FEWEST && having >= MOST * inked.length;
}

function cut(lines: DumpLines, lengths: readonly number[], kind: string): Unprefixed {
  const ink = new Map<number, number>();
  for (const [index, length] of lengths.entries())
    if (length > 0) ink.set(index + 1, countInk(lines[index] ?? '', 0, length));
  return { lines: lines.map((line, index) => line.slice(lengths[index])), kind, ink };
}
