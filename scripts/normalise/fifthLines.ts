import type { DumpLines } from './passage.ts';

/** Lines without what a program set before each of them; what it was, and its ink by line. */
export type Unprefixed = { lines: DumpLines; kind: string; ink: ReadonlyMap<number, number> };

/** Stands for a line that is none of the text's, and parts nothing. */
export const NO_LINE = '\u00AD';

const STEP = 5;
/** So few numbers prove nothing. */
const FEWEST = 4;
/** Head and foot of a page have so many lines that are not counted. */
const NOT_COUNTED = 16;
/** So many numbers stand just five lines below the one before. */
const MOST_EXACT = 0.6;
/** The share of lines that reach where the numbers stand: heads of pages do. */
const MOST_CROSSING = 0.08;
const AT_LEFT = /^[\s\f]*(\d{1,4})(?=\s|$)/; // "  10   Recalling", "10"
const AT_RIGHT = /\s(\d{1,4})\s*$/; // "Recalling the lamps     10"

/**
 * Takes away what numbers every fifth line, beside the text or, where a maker takes it for a line, above.
 * Nothing where no lines are numbered so.
 */
export function withoutFifths(lines: DumpLines): Unprefixed | undefined {
  for (const margin of [AT_LEFT, AT_RIGHT]) {
    const numbers = numbersOf(lines, margin);
    if (numbers === undefined) continue;
    const places = new Map(numbers.map((number) => [number.index, number]));
    const ink = new Map<number, number>();
    const rest = lines.filter((line, index) => line.trim() !== '' && !places.has(index));
    const set = rest.filter((line) => /^\s{3}/.test(line)).length * 2 > rest.length;
    const plain = lines.map((line, index) => {
      const place = places.get(index);
      if (place === undefined) return line;
      const { start, end, alone } = place;
      ink.set(index + 1, end - start);
      if (alone) return NO_LINE;
      if (margin === AT_RIGHT) return line.slice(0, start).trimEnd();
      // columns stay where they are
      if (set) return line.slice(0, start) + ' '.repeat(end - start) + line.slice(end);
      return line.slice(0, start) + line.slice(end).trimStart();
    });
    return { lines: plain, kind: 'line number', ink };
  }
  return undefined;
}

/** A line that is not blank, and the number at its margin, or 0. */
type Numbered = {
  number: number;
  /** The line, and where in it the number begins and ends. */
  index: number;
  start: number;
  end: number;
  /** Nothing else stands on the line. */
  alone: boolean;
  /** The how many-th line of its page it is. */
  onPage: number;
};

/** The lines with the numbers 5, 10, 15 …, each the next of one row; nothing without such rows. */
function numbersOf(lines: DumpLines, margin: RegExp): Numbered[] | undefined {
  const all = numberedLines(lines, margin);
  const rows = rowsOf(all);
  const found = rows.map(({ line }) => line);
  const exact = rows.filter(({ isDue }) => isDue).length;
  if (found.length < FEWEST || exact < MOST_EXACT * found.length) return undefined;
  const isInPlace = placeOf(found);
  // a mark, a day or a note may have the number too, elsewhere
  const kept = rows.filter(
    ({ line, isDue }, at) => isDue || rows[at + 1]?.isDue === true || isInPlace(line),
  );
  const indices = new Set(kept.map(({ line }) => line.index));
  const place = found.find(isInPlace)?.end ?? 0;
  const crossing = all.filter(
    ({ index, number }) => number === 0 && !isBlankAt(lines[index] ?? '', place - 1),
  );
  const begins = new Set(found.filter(({ number }) => number === STEP).map(({ onPage }) => onPage));
  // the row of a last page may be a single number
  const isLone = (line: Numbered): boolean =>
    line.number === STEP &&
    isInPlace(line) &&
    (begins.has(line.onPage) || crossing.length < MOST_CROSSING * all.length);
  return all.filter((line) => indices.has(line.index) || isLone(line));
}

function numberedLines(lines: DumpLines, margin: RegExp): Numbered[] {
  let onPage = 0;
  return lines.flatMap((line, index): Numbered[] => {
    if (line.includes('\f')) onPage = 0;
    if (line.trim() === '') return [];
    onPage += 1;
    const found = margin.exec(line);
    const digits = found?.[1] ?? '';
    const end = (found?.index ?? 0) + (found?.[0].trimEnd().length ?? 0);
    const alone = line.trim() === digits;
    return [{ number: Number(digits), index, start: end - digits.length, end, alone, onPage }];
  });
}

/** The numbers of all rows; `isDue`: five lines below the one before. */
function rowsOf(all: readonly Numbered[]): { line: Numbered; isDue: boolean }[] {
  const numbers = all.map(({ number }) => number);
  const isNext = (at: number, next: number): boolean => numbers[next] === (numbers[at] ?? 0) + STEP;
  /** A number that is a line of its own stands above the line that it counts. */
  const dueFrom = (at: number): number => at + STEP + (all[at]?.alone ? 1 : 0);
  const isExact = (at: number, next: number): boolean =>
    next === dueFrom(at) || all[next]?.index === (all[at]?.index ?? 0) + STEP;
  /** The next number, where it is due. */
  const dueNext = (at: number): number | undefined => {
    for (let next = at + 1; next <= dueFrom(at); next += 1)
      if (isNext(at, next) && isExact(at, next) && listAround(all, next) < 2) return next;
    return undefined;
  };
  /** The first of those that are followed by the next number where it is due, or the first. */
  const likeliest = (places: readonly number[]): number | undefined =>
    places.find((at) => dueNext(at) !== undefined) ?? places[0];
  /** The line with the next number of the row, where its step leads or, over a page, a little further. */
  const nextOf = (at: number): number | undefined => {
    const due = dueFrom(at);
    const around = Array.from({ length: NOT_COUNTED + 1 }, (_, index) => due + index);
    return (
      dueNext(at) ??
      likeliest(around.filter((next) => isNext(at, next) && listAround(all, next) === 0))
    );
  };
  /** The next row; a number may stand above its first that is no line's. */
  const rowFrom = (from: number): number | undefined => {
    const first = numbers.indexOf(STEP, from);
    if (first < 0) return undefined;
    const near = Array.from({ length: NOT_COUNTED }, (_, index) => first + index);
    return likeliest(near.filter((at) => numbers[at] === STEP && listAround(all, at) < 2));
  };
  const rows: { line: Numbered; isDue: boolean }[] = [];
  let isDue = false;
  for (let at = rowFrom(0); at !== undefined;) {
    const next = nextOf(at);
    const goesOn = rows.length > 0 && numbers[at] !== STEP;
    const line = all[at];
    if (line && (next !== undefined || goesOn)) rows.push({ line, isDue });
    isDue = next !== undefined && isExact(at, next);
    at = next ?? rowFrom(at + 1);
  }
  return rows;
}

const isBlankAt = (line: string, at: number): boolean => (line[at] ?? ' ').trim() === '';

/** Tells whether a number stands where most do: they begin or end at one place. */
function placeOf(found: readonly Numbered[]): (line: Numbered) => boolean {
  const [start, starts] = mostCommon(found.map(({ start }) => start));
  const [end, ends] = mostCommon(found.map(({ end }) => end));
  return starts > ends
    ? (line) => Math.abs(line.start - start) <= 1
    : (line) => Math.abs(line.end - end) <= 1;
}

/** The place that most of them have, and how many do. */
function mostCommon(places: readonly number[]): [place: number, times: number] {
  const [[place, all] = [0, []]] = [...Map.groupBy(places, (place) => place)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return [place, all.length];
}

/** So far from one another, in letters, the numbers of one row may end. */
const SAME_PLACE = 2;

/**
 * How many of the two numbers before and the two after it stand around a number, in their order and at the same
 * place: notes and items are numbered one by one.
 */
function listAround(all: readonly Numbered[], at: number): number {
  const { number = 0, end = 0 } = all[at] ?? {};
  const stands = (lines: readonly Numbered[], other: number): boolean =>
    lines.some((line) => line.number === other && Math.abs(line.end - end) <= SAME_PLACE);
  const above = all.slice(Math.max(0, at - STEP + 1), at);
  const below = all.slice(at + 1, at + STEP);
  return [
    stands(above, number - 2),
    stands(above, number - 1),
    stands(below, number + 1),
    stands(below, number + 2),
  ].filter(Boolean).length;
}
