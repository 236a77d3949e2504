import { toPassage, type DumpLines } from '../passage.ts';
import type { Passage, Reading } from '../reading.ts';
import type { SetApart } from './lineTables.ts';
import { COLUMN, widthOf } from './measure.ts';
import { spanOf } from './pageLine.ts';
import type { Row } from './row.ts';
import { toVerbatim } from './verbatim.ts';

/** A cell of one or several lines, blank lines above and below it. */
type Cell = { rows: Row[]; text: string };

/** What stands below one head. */
type Part = {
  head: readonly Cell[];
  rows: readonly (readonly Cell[])[];
  /** Cells that make up no whole rows. */
  unread: readonly Cell[];
  /** Heads of last columns that came out amid the rows. */
  names: readonly Cell[];
  /** Letters of headings, from amid the rows or after them. */
  letters: readonly Cell[];
  /** The titles that stand before the next head. */
  titles: readonly Cell[];
};

const FIGURE = /^(?:\(?[-–−]?\d{1,3}(?:[ ,.]\d{1,3})*\)?%?|[–—])$/; // "63 930 800", "–"
const LETTER = /^(?:[A-Z]|[IVX]{1,6})\.$/; // "B.", of a heading whose title stands elsewhere
const WIDEST = COLUMN * 0.6;
const FEWEST_CELLS = 8;
const FEWEST_FIGURES = 2;
const MOST_COLUMNS = 7;
/** Ways to read more cells would be too many to try. */
const MOST_CELLS = 600;
/** How many cells may stand above the first figure. */
const MOST_ABOVE = 24;

/**
 * Finds tables whose maker set each cell apart by blank lines, row by row: "Establishment", "Legal
 * Officer", "P-4", "1", "Total", "1". A letter of a heading, or the head of the last column, may have
 * come out amid the cells; each has its place where there are as many as places without one.
 * What does not make up whole rows comes back as `unread` too, and is kept as it stands.
 */
export function findCellsApart(lines: DumpLines, rows: readonly Row[]): SetApart[] {
  const found: SetApart[] = [];
  let from = 0;
  while (from < rows.length) {
    const cells = cellsFrom(rows, from);
    const to = from + cells.flatMap((cell) => cell.rows).length;
    if (isTable(cells)) found.push({ from, to, ...toBlocks(lines, cells) });
    from = Math.max(to, from + 1);
  }
  return found;
}

/** The cells that follow each other from that row on. */
function cellsFrom(rows: readonly Row[], from: number): Cell[] {
  const cells: Cell[] = [];
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || !isNarrow(row)) break;
    const last = cells.at(-1);
    if (last !== undefined && row.gap === 0 && !row.pageTop) {
      last.rows.push(row);
      last.text = `${last.text} ${row.text}`;
    } else cells.push({ rows: [row], text: row.text });
  }
  return cells;
}

const isNarrow = ({ text }: Row): boolean =>
  widthOf(text) < WIDEST && !/[;:.]$/.test(text.replace(LETTER, '')) && !/^\d{1,3}\./.test(text);

const isFigure = ({ text }: Cell): boolean => FIGURE.test(text);

function isTable(cells: readonly Cell[]): boolean {
  const figures = cells.filter(({ rows }) => rows.every(({ text }) => FIGURE.test(text)));
  const single = cells.filter(({ rows }) => rows.length === 1);
  return (
    cells.length >= FEWEST_CELLS &&
    cells.length <= MOST_CELLS &&
    figures.length >= FEWEST_FIGURES &&
    figures.length * 2 < cells.length &&
    single.length * 4 > cells.length * 3
  );
}

/**
 * Parts lines that no blank line parts: figures of one column, and a title from the head below it,
 * which is known by standing elsewhere too: as a cell, or also below other titles.
 */
function splitCells(cells: readonly Cell[], heads: 'as a cell' | 'below titles'): Cell[] {
  const pairs = new Map<string, number>();
  for (const [index, { text, rows }] of cells.entries()) {
    const own = heads === 'as a cell' ? text : (rows.at(-1)?.text ?? '');
    const pair = pairOf(own, cells[index + 1]);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const fewest = heads === 'as a cell' ? 1 : 2;
  return cells.flatMap((cell, index): Cell[] => {
    const { rows } = cell;
    if (rows.length > 1 && rows.every(({ text }) => FIGURE.test(text)))
      return rows.map((row) => ({ rows: [row], text: row.text }));
    const last = rows.at(-1);
    if (rows.length === 1 || last === undefined) return [cell];
    const found = pairs.get(pairOf(last.text, cells[index + 1])) ?? 0;
    if (found < fewest) return [cell];
    const above = rows.slice(0, -1);
    const text = above.map((row) => row.text).join(' ');
    return [
      { rows: above, text },
      { rows: [last], text: last.text },
    ];
  });
}

const pairOf = (text: string, next: Cell | undefined): string => `${text}\n${next?.text ?? ''}`;

type Blocks = Pick<SetApart, 'blocks' | 'repeated' | 'unread'>;

/** The cells as tables and headings; of two ways to part them the one that reads more. */
function toBlocks(lines: DumpLines, cells: readonly Cell[]): Blocks {
  const [one, other] = [
    readCells(lines, splitCells(cells, 'as a cell')),
    readCells(lines, splitCells(cells, 'below titles')),
  ];
  return other.unread.length < one.unread.length ? other : one;
}

function readCells(lines: DumpLines, cells: readonly Cell[]): Blocks {
  for (const grid of gridsOf(cells)) {
    const parts = partsOf(cells, grid);
    const read = parts && withHeadings(lines, parts, grid.columns);
    if (read) return { ...read, unread: rowsOf(parts.flatMap(({ unread }) => unread)) };
  }
  return { blocks: [toVerbatim(rowsOf(cells))], unread: rowsOf(cells) };
}

const rowsOf = (cells: readonly Cell[]): Row[] => cells.flatMap(({ rows }) => rows);

/** How many columns there are, where their heads begin, and what heads the last one. */
type Grid = { columns: number; starts: number[]; name: string };

/**
 * What the heads may be, the widest first. That of the last column may have come out elsewhere, but
 * as often as there are heads.
 */
function gridsOf(cells: readonly Cell[]): Grid[] {
  const counts = Map.groupBy(cells, ({ text }) => text);
  const first = cells.findIndex(isFigure);
  const grids: Grid[] = [];
  for (let columns = MOST_COLUMNS; columns > 1; columns -= 1)
    // the first row's names stand before the first figure, and the head before them
    for (
      let start = Math.max(0, first - MOST_ABOVE);
      start + 2 * (columns - 1) <= first;
      start += 1
    ) {
      const head = cells.slice(start, start + columns - 1);
      if (head.some(isLetter)) continue;
      const starts = headsLike(cells, head);
      const names = [...counts].filter(
        ([text, alike]) =>
          alike.length === starts.length &&
          !FIGURE.test(text) &&
          !LETTER.test(text) &&
          head.every((cell) => cell.text !== text),
      );
      grids.push(...names.map(([name]) => ({ columns, starts, name })));
    }
  return grids;
}

const headsLike = (cells: readonly Cell[], head: readonly Cell[]): number[] =>
  [...cells.keys()].filter((at) =>
    head.every(({ text }, index) => cells[at + index]?.text === text),
  );

/** The titles above the first head, and the parts; nothing where most make up no rows. */
function partsOf(cells: readonly Cell[], grid: Grid): Part[] | undefined {
  const { starts } = grid;
  const parts = starts.map((at, index) =>
    toPart(cells.slice(at, starts[index + 1] ?? cells.length), grid),
  );
  const read = parts.filter(({ rows }) => rows.length > 0);
  return read.length * 2 > parts.length
    ? [{ ...NOTHING, ...headingsOf(cells.slice(0, starts[0])) }, ...parts]
    : undefined;
}

const NOTHING: Part = { head: [], rows: [], unread: [], names: [], letters: [], titles: [] };

const isLetter = ({ text }: Cell): boolean => LETTER.test(text);

const headingsOf = (cells: readonly Cell[]): Pick<Part, 'letters' | 'titles'> => ({
  letters: cells.filter(isLetter),
  titles: cells.filter((cell) => !isLetter(cell)),
});

/** The cells that begin with a head: as rows where they make up whole ones. */
function toPart(cells: readonly Cell[], { columns, name }: Grid): Part {
  const end = cells.findLastIndex(isFigure) + 1;
  const { letters, titles: below } = headingsOf(cells.slice(columns - 1, end));
  const words = below.filter(({ text }) => text !== name);
  const rows = rowByRow(words, columns) ?? lastColumnApart(words, columns);
  if (rows === undefined) return { ...NOTHING, unread: cells };
  const after = headingsOf(cells.slice(end));
  return {
    head: cells.slice(0, columns - 1),
    rows,
    unread: [],
    names: below.filter(({ text }) => text === name),
    letters: [...letters, ...after.letters],
    titles: after.titles,
  };
}

/** Each row ends with its figure; before it stand all its names, or one: "Total net change". */
function rowByRow(cells: readonly Cell[], columns: number): Part['rows'] | undefined {
  const rows: (readonly Cell[])[] = [];
  let from = 0;
  for (const [index, cell] of cells.entries()) {
    if (!isFigure(cell)) continue;
    rows.push(cells.slice(from, index + 1));
    from = index + 1;
  }
  const whole = rows.every(({ length }) => length === columns || length === 2);
  return whole && from === cells.length && rows.length > 0 ? rows : undefined;
}

/** All names come first, and then the figures; the last row may have one name. */
function lastColumnApart(cells: readonly Cell[], columns: number): Part['rows'] | undefined {
  const first = cells.findIndex(isFigure);
  const figures = cells.slice(first);
  if (!figures.every(isFigure)) return undefined;
  const names = cells.slice(0, first);
  const rows = figures.map((figure, index) => [
    ...names.slice(index * (columns - 1), (index + 1) * (columns - 1)),
    figure,
  ]);
  const whole = rows.every(
    ({ length }, index) => length === columns || (index === rows.length - 1 && length === 2),
  );
  return whole && names.length <= figures.length * (columns - 1) ? rows : undefined;
}

/** The tables with the headings between them; nothing where what came out apart has no one place. */
function withHeadings(
  lines: DumpLines,
  parts: readonly Part[],
  columns: number,
): { blocks: Reading['body']; repeated: Row[] } | undefined {
  const letters = parts.flatMap((part) => part.letters);
  const titles = parts.flatMap((part) => part.titles);
  const names = parts.flatMap((part) => part.names);
  const read = parts.filter(({ rows }) => rows.length > 0);
  const unread = parts.filter((part) => part.unread.length > 0);
  // the last letter may be of what could not be read
  const lettered = letters.length - titles.length;
  if (letters.length > 0 && lettered !== 0 && lettered !== unread.length) return undefined;
  if (names.length !== read.length) return undefined;
  const passage = (...cells: (Cell | undefined)[]): Passage =>
    toPassage(lines, rowsOf(cells.filter((cell) => cell !== undefined)).map(spanOf));
  const nextLetter = letters.values();
  const nextName = names.values();
  const blocks: Reading['body'] = [];
  const repeated: Row[] = [];
  for (const [index, { head, rows, unread, titles }] of parts.entries()) {
    const records = rows.map((row) => [
      ...row.slice(0, -1),
      ...Array.from({ length: columns - row.length }, () => undefined),
      row.at(-1),
    ]);
    const last = blocks.at(-1);
    const own = rows.length > 0 ? [...head, nextName.next().value] : [];
    // a head that no title parts from the rows before it only begins a page
    if (last?.type === 'table' && parts[index - 1]?.titles.length === 0 && rows.length > 0) {
      repeated.push(...rowsOf(own.filter((cell) => cell !== undefined)));
      last.rows.push(...records.map((row) => row.map((cell) => passage(cell))));
    } else if (rows.length > 0) {
      const table = [own, ...records].map((row) => row.map((cell) => passage(cell)));
      blocks.push({ type: 'table', rows: table });
    }
    if (unread.length > 0) {
      const letter = lettered > 0 ? nextLetter.next().value : undefined;
      blocks.push(toVerbatim(rowsOf([...(letter ? [letter] : []), ...unread])));
    }
    blocks.push(...titles.map((title) => passage(nextLetter.next().value, title)));
  }
  return { blocks, repeated };
}
