import { toPassage, type DumpLines } from '../passage.ts';
import type { Passage, Span } from '../reading.ts';
import type { SetApart } from './lineTables.ts';
import { COLUMN, widthOf } from './measure.ts';
import type { Row } from './row.ts';
import { toVerbatimAsSet } from './verbatim.ts';

const APART = /\s{3,}/g;
const FIGURE = /^(?:\(?[-–−]?\d{1,3}(?:[ ,.]\d{1,3})*\)?%?(?: ?[a-z])?|[–—])$/; // "63 930 800", "–"
const LABEL = /^(?:[“"]?\d{1,3}\.|\([a-z\d]{1,5}\)|[A-Z]\.|[IVX]{1,6}\.|[•●▪–—])$/;
/** How many lines of one cell may stand between two lines of several. */
const MOST_BETWEEN = 3;
const FEWEST_ROWS = 2;
/** So many rows and columns are a table even without a figure. */
const FEWEST_COLUMNS = 3;
const WIDEST_GUTTER_INK = 2;

type Cell = { from: number; to: number; text: string };
/** A line of a table, and on the how many-th of its pages it stands. */
type Placed = { row: Row; cells: readonly Cell[]; page: number };

/**
 * Finds the tables whose columns the dump itself sets apart by blanks: each cell stands where it
 * was printed, several to a line. One whose columns cannot be told comes back as `unread`, and is kept as
 * it stands.
 */
export function findColumnTables(lines: DumpLines, rows: readonly Row[]): SetApart[] {
  const filledOut = isFilledOut(lines, rows);
  const cells = rows.map((row) => cellsOf(lines, row, filledOut));
  const tables: SetApart[] = [];
  let from = 0;
  while (from < rows.length) {
    const to = endOfStretch(rows, cells, from);
    const found = to > from ? rows.slice(from, to) : [];
    const isRepeated = ({ pageTop, text }: Row, index: number): boolean =>
      index > 0 && pageTop && text === found[0]?.text;
    let page = 0;
    const placed = found.map((row, index): Placed => {
      if (index > 0 && row.pageTop) page += 1;
      return { row, cells: cells[from + index] ?? [], page };
    });
    const kept = placed.filter(({ row }, index) => !isRepeated(row, index));
    const table = kept.length > 0 ? toTable(lines, kept) : undefined;
    if (table === 'hidden gutter')
      tables.push({ from, to, blocks: [toVerbatimAsSet(lines, found)], unread: found });
    else if (table !== undefined)
      tables.push({
        from,
        to,
        blocks: [{ type: 'table', rows: table }],
        repeated: found.filter(isRepeated),
        unread: [],
      });
    from = table === undefined ? from + 1 : to;
  }
  return tables;
}

/** Two blanks between words, as a maker has them who fills lines out. */
const DOUBLE_BLANK = /(?<=\S) {2}(?=\S)/g;
/** The share of lines with several of them, where that is the maker's manner. */
const FILLED_OUT = 0.1;

/** True of a text whose maker set words apart as far as they are in lines that fill their column. */
function isFilledOut(lines: DumpLines, rows: readonly Row[]): boolean {
  const filled = rows.filter(({ line, from, to, text }) => {
    const raw = (lines[line - 1] ?? '').slice(from, to);
    return raw !== text && (raw.match(DOUBLE_BLANK)?.length ?? 0) > 1;
  });
  return filled.length > FILLED_OUT * rows.length;
}

function cellsOf(lines: DumpLines, { line, from, to, text }: Row, filledOut: boolean): Cell[] {
  const raw = (lines[line - 1] ?? '').slice(0, to);
  // what is as it looks has single blanks alone
  if (raw.slice(from) === text) return [{ from, to, text }];
  const cells: Cell[] = [];
  let start = from;
  for (const { index, 0: blanks } of raw.matchAll(APART)) {
    if (index < from) continue;
    cells.push({ from: start, to: index, text: raw.slice(start, index) });
    start = index + blanks.length;
  }
  cells.push({ from: start, to, text: raw.slice(start, to) });
  const goesOn = filledOut && cells.slice(1).some(({ text }) => LOWER.test(text));
  return goesOn || isJustified(cells) ? [{ from, to, text }] : cells;
}

const LOWER = /^\p{Ll}/u;

/** Fewer words are no line of print. */
const FEWEST_WORDS = 4;

/** True of a line whose words stand apart to fill it: each by itself, and most in small letters. */
function isJustified(cells: readonly Cell[]): boolean {
  const [, ...others] = cells;
  if (cells.length < FEWEST_WORDS || others.some(({ text }) => text.includes(' '))) return false;
  return cells.filter(({ text }) => LOWER.test(text)).length * 2 > cells.length;
}

const isSeveral = (cells: readonly Cell[] | undefined): boolean =>
  cells !== undefined && cells.length > 1 && !LABEL.test(cells[0]?.text ?? '');

/** The index after the last line of the table that begins at `from`; `from` where none does. */
function endOfStretch(rows: readonly Row[], cells: readonly Cell[][], from: number): number {
  if (!isSeveral(cells[from])) return from;
  let to = from + 1;
  for (let at = to; at < rows.length && at - to <= MOST_BETWEEN; at += 1) {
    const row = rows[at];
    if (row === undefined || LABEL.test(cells[at]?.[0]?.text ?? '')) break;
    if (isSeveral(cells[at])) to = at + 1;
    else if (widthOf(row.text) > COLUMN * 0.6 || row.pageTop) break;
    else if (at === to && row.gap === 0 && isWrapped(cells[at - 1], cells[at], cells[from]))
      to = at + 1;
  }
  return to;
}

/** True for a line that goes on with a cell of the row above: set in, or no wider than its first cell. */
function isWrapped(
  above: readonly Cell[] | undefined,
  line: readonly Cell[] | undefined,
  first: readonly Cell[] | undefined,
): boolean {
  const [cell] = line ?? [];
  const [start, next] = [first?.[0], above?.[1]];
  if (cell === undefined || start === undefined) return false;
  const narrow = next !== undefined && cell.to + WIDEST_GUTTER_INK < next.from;
  return cell.from > start.from || (narrow && cell.from === above?.[0]?.from);
}

/** The cells by row and column; nothing where they are no table. */
function toTable(
  lines: DumpLines,
  rows: readonly Placed[],
): Passage[][] | 'hidden gutter' | undefined {
  const several = rows.map(({ cells }) => cells).filter(isSeveral);
  const columnsOn = columnsByPage(rows);
  const columns = columnsOn?.(0) ?? columnsOf(several.flat());
  const figures = several.filter((row) => FIGURE.test(row.at(-1)?.text ?? '')).length;
  if (several.length < FEWEST_ROWS || columns.length < 2) return undefined;
  if (figures < 2 && columns.length < FEWEST_COLUMNS) return undefined;
  if (columnsOn === undefined) return 'hidden gutter';
  const last = columns.length - 1;
  const records: Span[][][] = [];
  let head = true;
  for (const { row, cells, page } of rows) {
    const placed = columns.map((): Span[] => []);
    for (const { from, to } of cells) {
      const column = columnsOn(page).findIndex((it) => from < it.to && to > it.from);
      placed[Math.max(0, column)]?.push({ line: row.line, from, to });
    }
    // what stands apart on one line is of two columns: other lines have hidden the gutter
    if (placed.some((cell) => cell.length > 1)) return 'hidden gutter';
    const filled = placed.filter((cell) => cell.length > 0).length;
    const figure = cells.some(({ text }) => FIGURE.test(text));
    const goesOn =
      row.gap === 0 &&
      records.length > 0 &&
      ((placed[last]?.length === 0 && filled === 1) || (head && !figure));
    if (figure) head = false;
    if (goesOn) for (const [at, spans] of placed.entries()) records.at(-1)?.[at]?.push(...spans);
    else records.push(placed);
    if (!goesOn && row.gap > 0 && records.length > 1) head = false;
  }
  return records.map((record) => record.map((spans) => toPassage(lines, spans)));
}

type Column = { from: number; to: number };

/**
 * The columns of each page, which may have them elsewhere than others. Nothing where all pages together have
 * more than each by itself, and these are not as many on each.
 */
function columnsByPage(rows: readonly Placed[]): ((page: number) => Column[]) | undefined {
  const cellsOf = (rows: readonly Placed[]): Cell[] =>
    rows.flatMap(({ cells }) => (isSeveral(cells) ? cells : []));
  const all = columnsOf(cellsOf(rows));
  const own = new Map(
    [...Map.groupBy(rows, ({ page }) => page)].map(([page, rows]) => [
      page,
      columnsOf(cellsOf(rows)),
    ]),
  );
  const most = Math.max(...[...own.values()].map(({ length }) => length));
  if (all.length <= most) return () => all;
  if ([...own.values()].some(({ length }) => length !== most)) return undefined;
  return (page) => own.get(page) ?? all;
}

/** Where ink stands in any of the lines, cut at the gutters. */
function columnsOf(cells: readonly Cell[]): Column[] {
  const columns: Column[] = [];
  for (const { from, to } of cells.toSorted((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last !== undefined && from < last.to + WIDEST_GUTTER_INK) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns;
}
