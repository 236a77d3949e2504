import type { DumpLines } from '../passage.ts';
import type { Furniture, Rows } from '../reading.ts';
import { spanOf } from './frame.ts';
import { beginsWithLabel } from './paragraphs.ts';
import { toStyled } from './styled.ts';
import { cellOf, isBold, type Cell, type Line } from './setPages.ts';

/** A table among the lines: from `from` up to, not including, `to`. */
export type SetTable = { from: number; to: number; block: Rows };

const FEWEST_LINES = 2;
/** So much more than its type size from line to line begins a row. */
const ROW = 1.45;
const DOTS = /\.{4}$|\. \. \. \.$/;

type Column = { left: number; right: number };

/**
 * Finds the tables: lines with several cells, one below the other. What begins with a label is a
 * paragraph, however wide the blank after it.
 */
export function findSetTables(
  lines: DumpLines,
  rows: readonly Line[],
): { tables: SetTable[]; furniture: Furniture[] } {
  const tables: SetTable[] = [];
  const furniture: Furniture[] = [];
  let from = 0;
  while (from < rows.length) {
    const to = endOf(rows, from);
    const stretch = withNarrowColumns(rows.slice(from, to));
    if (stretch.filter(isSeveral).length < FEWEST_LINES) {
      from += 1;
      continue;
    }
    const start = startOf(rows, from, tables.at(-1)?.to ?? 0, columnsOf(stretch));
    stretch.unshift(...rows.slice(start, from));
    from = start;
    const { kept, repeated } = withoutRepeatedHead(stretch);
    for (const line of repeated)
      for (const cell of line.cells)
        furniture.push({ kind: 'repeated table head', span: spanOf(cell) });
    const records = toRecords(kept, columnsOf(stretch));
    const table = records.map((record) => record.map((cells) => toStyled(lines, cells)));
    tables.push({ from, to, block: { type: 'table', rows: table } });
    from = to;
  }
  return { tables, furniture };
}

/** In type so much larger, in points, a bold line heads the text below the table. */
const LARGER = 0.5;

const headsText = (line: Line, table: readonly Line[]): boolean =>
  line.cells.length === 1 && isBold(line) && table.every(({ size }) => line.size - size > LARGER);

/** A blank between two columns is so wide, in type sizes, at least. */
const NARROW = 0.4;
/** In so many lines it stands, and so few of all go across it: heads over several columns. */
const FEWEST_BESIDE = 3;
const ACROSS = 0.1;

/** The lines with their cells parted where a blank, however narrow, runs down the whole table. */
function withNarrowColumns(rows: readonly Line[]): Line[] {
  const runs = rows.map(({ cells }) => cells.flatMap((cell) => cell.runs));
  const isGutter = (x: number): boolean => {
    const across = runs.filter((row) => row.some(({ left, right }) => left < x && right > x));
    const beside = runs.filter(
      (row) =>
        !across.includes(row) &&
        row.some((run) => run.right <= x) &&
        row.some((run) => run.left >= x),
    );
    return beside.length >= FEWEST_BESIDE && across.length <= ACROSS * rows.length;
  };
  return rows.map((line) => {
    const cells = line.cells.flatMap((cell) => {
      const cuts = cell.runs.flatMap((run, at): number[] => {
        const before = cell.runs[at - 1];
        if (before === undefined || run.left - before.right < NARROW * line.size) return [];
        // figures of a column end at one edge, words begin at one
        const places = [before.right, (before.right + run.left) / 2, run.left];
        return places.some(isGutter) ? [at] : [];
      });
      return [0, ...cuts].map((from, at) =>
        cellOf(line.text, line.line, cell.runs.slice(from, cuts[at])),
      );
    });
    return { ...line, cells };
  });
}

const isSeveral = (line: Line): boolean => line.cells.length > 1 && !beginsWithLabel(line);

/** The index after the last line of the table that begins at `from`. */
function endOf(rows: readonly Line[], from: number): number {
  const first = rows[from];
  if (first === undefined || !isSeveral(first)) return from;
  let to = from + 1;
  for (let at = to; at < rows.length; at += 1) {
    const line = rows[at];
    if (line === undefined || beginsWithLabel(line) || Math.abs(line.size - first.size) > 2) break;
    if (headsText(line, rows.slice(from, at))) break;
    if (isSeveral(line)) to = at + 1;
    else if (!isCell(line, columnsOf(rows.slice(from, to)))) break;
  }
  // a cell that wraps under the last row
  const last = rows[to - 1];
  for (let at = to; at < rows.length; at += 1) {
    const line = rows[at];
    const before = rows[at - 1];
    if (!line || !before || !last || line.block !== before.block || beginsWithLabel(line)) break;
    if (line.cells.length !== 1 || line.base - before.base > ROW * line.size) break;
    if (!isCell(line, columnsOf(rows.slice(from, to)))) break;
    to = at + 1;
  }
  return to;
}

/** The first line of the head of the table: names of columns may begin above those that have one line. */
function startOf(
  rows: readonly Line[],
  from: number,
  last: number,
  columns: readonly Column[],
): number {
  let start = from;
  for (let at = from - 1; at >= last; at -= 1) {
    const [line, below] = [rows[at], rows[at + 1]];
    if (!line || !below || line.block !== below.block || beginsWithLabel(line)) break;
    const near = below.base - line.base <= ROW * line.size && Math.abs(line.size - below.size) < 1;
    const [first] = columns;
    if (!near || !first || (line.cells[0]?.left ?? 0) < first.right || !isCell(line, columns))
      break;
    start = at;
  }
  return start;
}

/** True of a line that stands below one column and reaches into no other. */
function isCell({ cells }: Line, columns: readonly Column[]): boolean {
  const [cell] = cells;
  if (cell === undefined) return false;
  return columns.filter(({ left, right }) => cell.left < right && cell.right > left).length === 1;
}

/** Where ink stands in the lines that have the most cells, cut at the gutters. */
function columnsOf(rows: readonly Line[]): Column[] {
  const several = rows.filter(isSeveral);
  const most = Math.max(...several.map(({ cells }) => cells.length));
  const columns: Column[] = [];
  const full = several.filter(({ cells }) => cells.length === most).flatMap(({ cells }) => cells);
  for (const { left, right } of full.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

function columnOf({ left, right }: Cell, columns: readonly Column[]): number {
  const overlap = columns.map((it) => Math.min(right, it.right) - Math.max(left, it.left));
  const best = Math.max(...overlap);
  return overlap.indexOf(best);
}

/** The cells by row and column. A line near below another goes on in its row. */
function toRecords(rows: readonly Line[], columns: readonly Column[]): Cell[][][] {
  const records: Cell[][][] = [];
  for (const [index, line] of rows.entries()) {
    const before = rows[index - 1];
    const near =
      before !== undefined &&
      before.block === line.block &&
      Math.abs(before.size - line.size) < 1 &&
      line.base - before.base <= ROW * line.size;
    const record = columns.map((): Cell[] => []);
    for (const cell of line.cells) record[columnOf(cell, columns)]?.push(cell);
    const last = records.at(-1);
    const goesOn =
      last !== undefined &&
      (near
        ? goesOnIn(last, record)
        : before?.block !== line.block && goesOnOverPage(last, record));
    if (goesOn) for (const [at, cells] of record.entries()) last[at]?.push(...cells);
    else records.push(record);
  }
  return records;
}

/** Cells that a page broke in two go on at its top: none of them begins anything, nor had it ended. */
function goesOnOverPage(last: readonly Cell[][], record: readonly Cell[][]): boolean {
  return record.every(
    ([cell], at) =>
      cell === undefined ||
      (/^\p{Ll}/u.test(cell.text) && /[^.;:!?]$/.test(last[at]?.at(-1)?.text ?? '')),
  );
}

/** A full row below a full row is another, however near. */
function goesOnIn(last: readonly Cell[][], record: readonly Cell[][]): boolean {
  const isFull = (cells: readonly Cell[][]): boolean => cells.every(({ length }) => length > 0);
  return (
    !(isFull(last) && isFull(record)) &&
    !record.some((cells) => DOTS.test(cells.at(-1)?.text ?? ''))
  );
}

/** Takes away the head of the table where a page repeats it. */
function withoutRepeatedHead(rows: readonly Line[]): { kept: Line[]; repeated: Line[] } {
  const kept: Line[] = [];
  const repeated: Line[] = [];
  const wordsOf = (line: Line | undefined): string => line?.text.replace(/\s+/g, ' ').trim() ?? '';
  let at = -1;
  for (const [index, line] of rows.entries()) {
    const top = index > 0 && rows[index - 1]?.page !== line.page;
    if (top && wordsOf(line) === wordsOf(rows[0])) at = 0;
    if (at >= 0 && wordsOf(line) === wordsOf(rows[at])) {
      repeated.push(line);
      at += 1;
    } else {
      kept.push(line);
      at = -1;
    }
  }
  return { kept, repeated };
}
