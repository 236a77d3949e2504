import type { Run } from './runs.ts';
import { hasInk, sizeOf, toLevels, toSetLine, type Level, type SetLine } from './setLines.ts';

/** A page with fewer lines on either side of its middle does not tell that it is in columns. */
const FEWEST_LINES = 12;
/** The share of the lines of a page that may go across its middle: heads, titles. */
const ACROSS = 0.25;
/** A line of print fills so much of its column; a cell of a table seldom does. */
const FULL = 0.8;
/** So many of its lines are no longer than a column is wide. */
const WIDTH_AT = 0.9;
/** The share of the lines of each side that are full. */
const FULL_LINES = 0.5;
/** The share that begins within a sentence, where few cells of a table do. */
const WITHIN_SENTENCES = 0.25;
const LOWER = /^\p{Ll}/u;
/** No column of text is narrower, in type sizes: figures are. */
const NARROWEST = 12;
/** Where in a page, in parts of the width of its ink, the gutter between two columns may be. */
const MIDDLE = [0.35, 0.65] as const;
/** Few blanks within a line are so wide, in type sizes, as a gutter. */
const GUTTER = 0.7;
/** So far, in points, the gutter of a page may be from that of another, whose margins are others. */
const NEAR = 40;
/** So few lines that stand side by side may be of a masthead. */
const FEWEST_OF_BLOCK = 6;

/**
 * The lines of all pages, from the runs of each: of a page in two columns of text, as those of the
 * Official Records are, the left column before the right one, between lines that go across.
 * Guarantees what `toSetLines` does.
 */
export function linesOfPages(pages: readonly (readonly Run[])[]): SetLine[] {
  const levels = pages.map(toLevels);
  const gutters = levels.map(gutterOf);
  const known = gutters.find((gutter) => gutter !== undefined);
  return levels.flatMap((page, at) => {
    const gutter = gutters[at] ?? (known === undefined ? undefined : gutterNear(page, known));
    return gutter === undefined
      ? page.map((level) => toSetLine(level, at + 1))
      : inTwo(page, gutter, at + 1);
  });
}

/** What stands on a line without a blank as wide as a gutter. */
type Piece = { left: number; right: number; text: string };

function piecesOf(level: Level): Piece[] {
  const blank = sizeOf(level) * GUTTER;
  const pieces: Piece[] = [];
  for (const { left, right, text } of level.filter(hasInk).toSorted((a, b) => a.left - b.left)) {
    const last = pieces.at(-1);
    if (last && left - last.right < blank) {
      last.right = Math.max(last.right, right);
      last.text += text;
    } else pieces.push({ left, right, text });
  }
  return pieces;
}

const isAcross = (pieces: readonly Piece[], x: number): boolean =>
  pieces.some(({ left, right }) => left < x && right > x);

/** Where the two columns of a page part; nothing where it is not sure that it has two. */
function gutterOf(page: readonly Level[]): number | undefined {
  if (page.length < FEWEST_LINES) return undefined;
  const lines = page.map(piecesOf);
  const left = Math.min(...lines.flatMap((line) => line.map((piece) => piece.left)));
  const right = Math.max(...lines.flatMap((line) => line.map((piece) => piece.right)));
  const { gutter, across } = leastCrossed(
    lines,
    left + (right - left) * MIDDLE[0],
    left + (right - left) * MIDDLE[1],
  );
  if (across > ACROSS * lines.length) return undefined;
  const sizes = page.map(sizeOf).toSorted((a, b) => a - b);
  const size = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const beside = lines.filter((line) => !isAcross(line, gutter));
  return [isBefore, isAfter].every((isOn) =>
    isColumnOfText(
      beside.flatMap((line) => joined(line.filter((piece) => isOn(piece, gutter)))),
      size,
    ),
  )
    ? gutter
    : undefined;
}

const isBefore = ({ right }: Piece, x: number): boolean => right <= x;
const isAfter = ({ left }: Piece, x: number): boolean => left >= x;

/** What stands on one side of the gutter, as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const [first] = pieces;
  return first ? [{ ...first, right: Math.max(...pieces.map(({ right }) => right)) }] : [];
}

/** The middle of the widest stretch of [from, to] that the fewest lines go across. */
function leastCrossed(
  lines: readonly (readonly Piece[])[],
  from: number,
  to: number,
): { gutter: number; across: number } {
  let best = { gutter: from, across: Infinity, width: 0 };
  let start = from;
  let before = Infinity;
  for (let x = from; x <= to; x += 1) {
    const across = lines.filter((line) => isAcross(line, x)).length;
    if (across !== before) [start, before] = [x, across];
    const width = x - start;
    if (across < best.across || (across === best.across && width > best.width))
      best = { gutter: (start + x) / 2, across, width };
  }
  return best;
}

function isColumnOfText(lines: readonly Piece[], size: number): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const edge = Math.min(...lines.map(({ left }) => left));
  const lengths = lines.map(({ right }) => right - edge).toSorted((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * WIDTH_AT)] ?? 0;
  const full = lengths.filter((length) => length > width * FULL).length;
  const lower = lines.filter(({ text }) => LOWER.test(text)).length;
  return (
    width >= size * NARROWEST &&
    full >= lines.length * FULL_LINES &&
    lower >= lines.length * WITHIN_SENTENCES
  );
}

/** The gutter of a page that does not tell of itself that it has one, where another has one. */
function gutterNear(page: readonly Level[], other: number): number | undefined {
  const lines = page.map(piecesOf);
  const { gutter, across } = leastCrossed(lines, other - NEAR, other + NEAR);
  const beside = lines.filter((line) => line.some((piece) => isAfter(piece, gutter))).length;
  return across <= lines.length / 2 && beside > 1 ? gutter : undefined;
}

/** The lines across the page where they stand, and between them the left column before the right one. */
function inTwo(page: readonly Level[], gutter: number, number: number): SetLine[] {
  const lines: SetLine[] = [];
  let block: Level[] = [];
  for (const level of page) {
    if (!isAcross(piecesOf(level), gutter)) {
      block.push(level);
      continue;
    }
    lines.push(...blockOf(block, gutter, number), toSetLine(level, number));
    block = [];
  }
  return [...lines, ...blockOf(block, gutter, number)];
}

/** Lines that none across the page parts: columns, or a few that stand side by side, as in a masthead. */
function blockOf(block: readonly Level[], gutter: number, page: number): SetLine[] {
  const runs = block.flat();
  const isLeft = ({ left, right }: Run): boolean => (left + right) / 2 < gutter;
  const [left, right] = [runs.filter(isLeft), runs.filter((run) => !isLeft(run))].map(toLevels);
  if (left === undefined || right === undefined || right.length < FEWEST_OF_BLOCK)
    return block.map((level) => toSetLine(level, page));
  return [left, right].flatMap((column, at) =>
    column.map((level) => toSetLine(level, page, at === 0 ? 'left' : 'right')),
  );
}
