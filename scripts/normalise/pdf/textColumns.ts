import type { DumpLines } from '../passage.ts';

/** A stretch of a line, by its index, and whether a column begins with it. */
export type Stretch = { index: number; from: number; to: number; beginsColumn: boolean };

/** A page with fewer lines on either side of its middle tells nothing. */
const FEWEST_LINES = 12;
/** So few lines of the first page that stand side by side between two that go across may be of the masthead. */
const FEWEST_OF_BLOCK = 6;
/** The share of the lines of a page that may go across its middle: heads, titles. */
const ACROSS = 0.25;
/** A line of print fills so much of its column; a cell of a table seldom does. */
const FULL = 0.75;
/** The share of the lines of each side that are full. */
const FULL_LINES = 0.5;
/** No column of text is narrower, in characters; so many of its lines are no longer than it is wide. */
const NARROWEST = 25;
const WIDTH_AT = 0.9;
/** So many lines of a text begin within a sentence, where few cells of a table do. */
const WITHIN_SENTENCES = 0.4;
const LOWER = /^\p{Ll}/u;
const SIDE_BY_SIDE = /\S {2,}\S/;
/** Where in a page, in parts of its width, the blank between two columns may be. */
const MIDDLE = [0.35, 0.65] as const;

/**
 * The stretches of all lines in the order in which they are read: of a page that a maker sets out as it is
 * printed, in two columns, the left one before the right one. Nothing where no page is set so.
 */
export function textColumns(lines: DumpLines): Stretch[] | undefined {
  const starts = pageStarts(lines);
  const pages = [0, ...starts].map((from, page) => ({ from, to: starts[page] ?? lines.length }));
  const gutters = pages.map(({ from, to }) => gutterOf(lines.slice(from, to)));
  const known = gutters.find((gutter) => gutter !== undefined);
  if (known === undefined) return undefined;
  return pages.flatMap(({ from, to }, page) => {
    const gutter = gutters[page] ?? gutterNear(lines.slice(from, to), known);
    return gutter === undefined ? wholeLines(lines, from, to) : inTwo(lines, from, to, gutter);
  });
}

/** The lines with which pages begin that a form feed parts; behind the last words of a line it ends a page. */
function pageStarts(lines: DumpLines): number[] {
  const starts = [...lines.entries()].flatMap(([index, line]) => {
    const at = line.indexOf('\f');
    if (at < 0) return [];
    return line.slice(0, at).trim() === '' ? [index] : [index + 1];
  });
  return starts.filter((start) => start > 0 && start < lines.length);
}

const wholeLines = (lines: DumpLines, from: number, to: number): Stretch[] =>
  lines
    .slice(from, to)
    .map((line, index) => ({ index: from + index, from: 0, to: line.length, beginsColumn: false }));

/** Where the two columns of a page part; nothing where it has one. */
function gutterOf(page: DumpLines): number | undefined {
  const inked = inkedOf(page);
  // to look for lines set side by side takes less time than to measure them
  if (inked.filter((line) => SIDE_BY_SIDE.test(line)).length < FEWEST_LINES) return undefined;
  const width = Math.max(...inked.map((line) => line.length));
  const { gutter, across } = leastCrossed(inked, width * MIDDLE[0], width * MIDDLE[1]);
  if (across > ACROSS * inked.length) return undefined;
  const sides = inked.filter((line) => !isAcross(line, gutter));
  const pairs = sides.filter((line) => line.length > gutter);
  const left = pairs.map((line) => line.slice(0, gutter).trim());
  const right = pairs.map((line) => line.slice(gutter).trim());
  return isColumn(left) && isColumn(right) ? gutter : undefined;
}

const inkedOf = (page: readonly string[]): string[] =>
  page.map((line) => line.trimEnd()).filter((line) => line.trim() !== '');

/** The place within [from, to] that the fewest lines go across. */
function leastCrossed(
  lines: readonly string[],
  from: number,
  to: number,
): { gutter: number; across: number } {
  let best = { gutter: 0, across: Infinity };
  for (let at = Math.floor(from); at <= to; at += 1) {
    const across = lines.filter((line) => isAcross(line, at)).length;
    if (across < best.across) best = { gutter: at, across };
  }
  return best;
}

/** So far, in letters, the gutter of a page may be from that of another. */
const NEAR = 3;

/** The gutter of a page that does not tell of itself that it has one, where another has one. */
function gutterNear(page: readonly string[], other: number): number | undefined {
  const inked = inkedOf(page);
  const { gutter, across } = leastCrossed(inked, other - NEAR, other + NEAR);
  const beside = inked.filter((line) => line.length > gutter && !isAcross(line, gutter)).length;
  return across <= inked.length / 2 && beside > 0 ? gutter : undefined;
}

const isAcross = (line: string, at: number): boolean => line.slice(at - 1, at + 1).trim() !== '';

/** True of lines that are as long as a column of text is wide, most of them full, and that wrap. */
function isColumn(texts: readonly string[]): boolean {
  const inked = texts.filter((text) => text !== '');
  const lengths = inked.map(({ length }) => length).toSorted((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * WIDTH_AT)] ?? 0;
  const full = lengths.filter((length) => length > width * FULL).length;
  const lower = inked.filter((text) => LOWER.test(text)).length;
  return (
    inked.length >= FEWEST_LINES &&
    width >= NARROWEST &&
    full >= inked.length * FULL_LINES &&
    lower >= inked.length * WITHIN_SENTENCES
  );
}

/** The lines across the page where they stand, and between them the left column before the right one. */
function inTwo(lines: DumpLines, from: number, to: number, gutter: number): Stretch[] {
  const across = lines
    .slice(from, to)
    .flatMap((line, index) => (isAcross(line, gutter) ? [from + index] : []));
  return [from - 1, ...across].flatMap((line, index) => {
    const end = across[index] ?? to;
    return [
      ...(line < from ? [] : wholeLines(lines, line, line + 1)),
      ...blockOf(lines, line + 1, end, gutter, from === 0 ? FEWEST_OF_BLOCK : 1),
    ];
  });
}

/** Lines that none across the page parts: columns, or a few lines that stand side by side, as in a masthead. */
function blockOf(
  lines: DumpLines,
  from: number,
  to: number,
  gutter: number,
  fewest: number,
): Stretch[] {
  const left = wholeLines(lines, from, to).map((stretch) => ({
    ...stretch,
    to: Math.min(gutter, stretch.to),
  }));
  const right = wholeLines(lines, from, to).map((stretch) => ({
    ...stretch,
    from: Math.min(gutter, stretch.to),
  }));
  const inked = right.filter((stretch) => textOf(lines, stretch) !== '');
  if (inked.length < fewest) return wholeLines(lines, from, to);
  const [first] = inked;
  return [
    ...left,
    ...right.map((stretch) => (stretch === first ? { ...stretch, beginsColumn: true } : stretch)),
  ];
}

const textOf = (lines: DumpLines, { index, from, to }: Stretch): string =>
  (lines[index] ?? '').slice(from, to).trim();
