import { byColumn, type Column } from './setColumns.ts';
import type { Cell, Line } from './setPages.ts';

/** So much more than its type size from line to line begins a row. */
const ROW = 1.45;
const DOTS = /\.{4}$|\. \. \. \.$/;
const FIGURES = /^(?=.*\d|[–—-]$)[\p{Sc}\d\s.,()%+–—-]+$/u;
/** How wide a blank between words is, in type sizes. */
const BLANK = 0.25;

/** True of a line as near below another as one that goes on. */
export const isNear = (before: Line, line: Line): boolean =>
  before.block === line.block &&
  Math.abs(before.size - line.size) < 1 &&
  line.base - before.base <= ROW * line.size;

/** The cells of a row, by column: of each what stands there on its lines. */
type Row = Cell[][];

/**
 * The cells by row and column. A line near below another goes on in its row; where rows stand as near as
 * that, as some lines show that can be no other, only one whose words had no room above.
 */
export function toRecords(lines: readonly Line[], columns: readonly Column[]): Row[] {
  const rows = lines.map(({ cells }) => byColumn(cells, columns));
  const widths = columns.map((_, at) =>
    Math.max(0, ...rows.flatMap((row) => row[at] ?? []).map(widthOf)),
  );
  const pairs = lines.flatMap((line, index): [Row, Row][] => {
    const [before, above, row] = [lines[index - 1], rows[index - 1], rows[index]];
    return before && above && row && isNear(before, line) ? [[above, row]] : [];
  });
  const tight = pairs.some(([above, row]) => isAnother(above, row, widths));
  const records: Row[] = [];
  for (const [index, line] of lines.entries()) {
    const [before, above, row = []] = [lines[index - 1], rows[index - 1], rows[index]];
    const last = records.at(-1);
    const near = before !== undefined && above !== undefined && isNear(before, line);
    const goesOn =
      last !== undefined &&
      (near
        ? !isAnother(last, row, widths) && (!tight || hadNoRoom(above, row, widths))
        : before?.block !== line.block && goesOnOverPage(last, row, widths));
    if (goesOn) for (const [at, cells] of row.entries()) last[at]?.push(...cells);
    else records.push(row.map((cells) => [...cells]));
  }
  return records;
}

const widthOf = ({ left, right }: Cell): number => right - left;

/** True of a row below another, however near: figures stand below figures, or all cells had room above. */
function isAnother(last: Row, row: Row, widths: readonly number[]): boolean {
  const isFull = (cells: Row): boolean => cells.every(({ length }) => length > 0);
  return (
    row.some((cells) => DOTS.test(cells.at(-1)?.text ?? '')) ||
    row.some((cells, at) => areFigures(cells) && areFigures(last[at] ?? [])) ||
    (isFull(last) && isFull(row) && !hadNoRoom(last, row, widths))
  );
}

const areFigures = (cells: readonly Cell[]): boolean => FIGURES.test(cells.at(-1)?.text ?? '');

/** True where each cell goes on below one that had no room for its first word. */
function hadNoRoom(last: Row, row: Row, widths: readonly number[]): boolean {
  const forced = row.flatMap(([cell], at): boolean[] => {
    const above = last[at]?.at(-1);
    if (cell === undefined || above === undefined) return [];
    const [word = ''] = cell.text.split(' ');
    const room = (widths[at] ?? 0) - widthOf(above);
    const blank = BLANK * (cell.runs[0]?.size ?? 0);
    return [room < blank + (widthOf(cell) * word.length) / cell.text.length];
  });
  return forced.length > 0 && forced.every(Boolean);
}

const OPENED = /\([^()]*$/;

/** What no cell ends with: "Business Transformation and". */
const UNENDED = /(?:^|\s)(?:and|at|by|for|from|in|of|on|or|the|to|with)$/;

/**
 * Cells that a page broke in two go on at its top: none of them begins anything, nor had it ended. Where one
 * shows it, those beside it go on that had no room for their next words.
 */
function goesOnOverPage(last: Row, row: Row, widths: readonly number[]): boolean {
  const goesOn = ([cell]: readonly Cell[], at: number): boolean => {
    const above = last[at]?.at(-1)?.text ?? '';
    return (
      cell !== undefined &&
      (OPENED.test(above) ||
        UNENDED.test(above) ||
        (/^\p{Ll}/u.test(cell.text) && /[^.;:!?]$/.test(above)))
    );
  };
  const others = row.map((cells, at) => (goesOn(cells, at) ? [] : cells));
  const alone = (at: number): Row => others.map((cells, column) => (column === at ? cells : []));
  return (
    row.some(goesOn) &&
    others.every((cells, at) => cells.length === 0 || hadNoRoom(last, alone(at), widths))
  );
}
