import type { DumpLines } from '../passage.ts';
import type { Furniture, Rows } from '../reading.ts';
import { spanOf } from './frame.ts';
import { beginsWithLabel, EDGE, isLabel } from './paragraphs.ts';
import { columnsOf, type Column } from './setColumns.ts';
import { cellOf, isBold, type Line } from './setPages.ts';
import { isNear, toRecords } from './setRecords.ts';
import { toStyledCell } from './styled.ts';

/** A table among the lines: from `from` up to, not including, `to`. */
export type SetTable = { from: number; to: number; block: Rows };

const FEWEST_LINES = 2;

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
    const table = records.map((record) => record.map((cells) => toStyledCell(lines, cells)));
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

const NOTE = /^[a-z] (?=[\p{Lu}“(])/u;

/** True of a note below a table, whose letter is raised: "a See A/78/534." */
const isNote = ({ text, cells: [first] }: Line): boolean =>
  first?.runs[0]?.raised === true && NOTE.test(text);

/** The index after the last line of the table that begins at `from`. */
function endOf(rows: readonly Line[], from: number): number {
  const first = rows[from];
  if (first === undefined || !isSeveral(first)) return from;
  let to = from + 1;
  // they are looked at where a line may be no row
  let known: Column[] | undefined;
  const columns = (): Column[] => (known ??= columnsOf(rows.slice(from, to)));
  for (let at = to; at < rows.length; at += 1) {
    const [line, before] = [rows[at], rows[at - 1]];
    if (!line || !before || Math.abs(line.size - first.size) > 2) break;
    if (beginsWithLabel(line) && beginsParagraph(line, before, columns())) break;
    if (headsText(line, rows.slice(from, at)) || isNote(line)) break;
    if (line.cells.length > 1) {
      to = at + 1;
      known = undefined;
    } else if (!isCell(line, columns()) && !isAbove(line, rows[at + 1])) break;
  }
  // a cell that wraps under the last row
  for (let at = to; at < rows.length; at += 1) {
    const [line, before] = [rows[at], rows[at - 1]];
    if (!line || !before || !isNear(before, line)) break;
    if (beginsWithLabel(line) && beginsParagraph(line, before, columns())) break;
    if (line.cells.length !== 1 || !isCell(line, columns()) || isNote(line)) break;
    to = at + 1;
  }
  return to;
}

/**
 * True where a line with a label begins a paragraph below a table. In a table a cell goes on with "(OL)",
 * and rows are numbered that have more than a label and its text.
 */
function beginsParagraph(line: Line, before: Line, columns: readonly Column[]): boolean {
  const [first, ...others] = line.cells;
  const [, ...further] = columns;
  if (first === undefined) return false;
  const alone = others.length === 0 && isLabel(first);
  if (isNear(before, line) && (alone || first.left > (further[0]?.left ?? Infinity) - EDGE))
    return false;
  const behind = isLabel(first) ? others.slice(1) : others;
  return !behind.some(({ left, right }) =>
    further.some((it) => Math.abs(it.left - left) < EDGE || Math.abs(it.right - right) < EDGE),
  );
}

/** The head of a table stands no further above the names below it, in type sizes. */
const HEAD = 2.5;
/** Names may be set in smaller type than what is below them: less than so many points. */
const MUCH_SMALLER = 2;

const isNamed = (line: Line, below: Line): boolean =>
  line.block === below.block &&
  line.size - below.size < LARGER &&
  below.size - line.size < MUCH_SMALLER &&
  below.base - line.base <= HEAD * below.size;

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
    if (!line || !below || !isNamed(line, below) || beginsWithLabel(line)) break;
    const [first] = columns;
    if (!first || (line.cells[0]?.left ?? 0) < first.right || !isCell(line, columns)) break;
    start = at;
  }
  return start;
}

/** True of a name of several columns, which stands above all cells of a row but the first: "(United States dollars)". */
function isAbove({ cells: [name], block, size }: Line, row: Line | undefined): boolean {
  const [first, ...others] = row?.cells ?? [];
  const last = others.at(-1);
  if (!row || !name || !first || !last || others.length < 2 || row.block !== block) return false;
  return Math.abs(row.size - size) < 1 && name.left > first.right && name.right < last.right + EDGE;
}

/** True of a line that stands below one column, or between two, and reaches into no other. */
function isCell({ cells }: Line, columns: readonly Column[]): boolean {
  const [cell] = cells;
  const [first, last] = [columns[0], columns.at(-1)];
  if (cell === undefined || first === undefined || last === undefined) return false;
  const reached = columns.filter(({ left, right }) => cell.left < right && cell.right > left);
  return (
    reached.length === 1 ||
    (reached.length === 0 && cell.left > first.left && cell.right < last.right)
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
