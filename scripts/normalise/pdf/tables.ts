import { linesOf, toPassage, type DumpLines } from '../passage.ts';
import { doubt, type Finding } from '../problems.ts';
import type { Furniture, Passage, Rows } from '../reading.ts';
import { findCellsApart } from './cellsApart.ts';
import { findColumnTables } from './columnTables.ts';
import { figureLines } from './figureLines.ts';
import { findLineTables, type FoundTable, type SetApart } from './lineTables.ts';
import { spanOf } from './pageLine.ts';
import type { Row } from './row.ts';
import { findTabbedTables } from './tabbedTables.ts';
import { toVerbatim } from './verbatim.ts';

const FIGURE = /^(?:\(?[-–−]?\d{1,3}(?:[ ,.]\d{1,3})*\)?%?(?: ?[a-z])?|[–—])$/; // "63 930 800", "–"
const UNIT = /dollars|percentage|per cent/; // "(United States dollars)"
const LONGEST_CELL = 95;
/** How many lines without a figure may stand between two figures of a table. */
const WIDEST_ROW = 12;
const FEWEST_FIGURES = 4;

/** A cell's line, or a blank line that stands for an empty cell. */
type Token = Row | 'empty';

/**
 * Finds the tables. Where rows and columns cannot be told, the lines are kept as they stand, and
 * that is reported.
 */
export function findTables(
  lines: DumpLines,
  rows: readonly Row[],
): { tables: FoundTable[]; furniture: Furniture[]; problems: Finding[] } {
  const found = findLineTables(lines, rows);
  const tabbed = findTabbedTables(lines, rows).filter(
    ({ from, to }) => !areIn(found.tables, from, to),
  );
  const taken = (index: number) => areIn([...found.tables, ...tabbed], index, index + 1);
  const columnTables = findColumnTables(lines, rows).filter(
    ({ from, to }) => !rows.slice(from, to).some((_, index) => taken(from + index)),
  );
  const tables: FoundTable[] = [];
  const furniture = [...found.furniture];
  const problems: Finding[] = [];
  let at = 0;
  const known: FoundTable[] = [...found.tables, ...tabbed];
  const keep = (table: SetApart): void => {
    if (table.unread.length > 0) problems.push(unreadable(table.unread));
    known.push(table);
  };
  columnTables.forEach(keep);
  const isFree = ({ from, to }: { from: number; to: number }) => !areIn(known, from, to);
  findCellsApart(lines, rows).filter(isFree).forEach(keep);
  const lost = figureLines(rows).filter(isFree);
  problems.push(...lost.map(({ from, to }) => unreadable(rows.slice(from, to))));
  const kept = lost.map(({ from, to }) => ({
    from,
    to,
    blocks: [toVerbatim(rows.slice(from, to))],
  }));
  const sure = [...known, ...kept].toSorted((a, b) => a.from - b.from);
  for (const row of known.flatMap(({ repeated }) => repeated ?? []))
    furniture.push({ kind: 'repeated table head', span: spanOf(row) });
  for (const next of [...sure, undefined]) {
    const between = findCellTables(lines, rows.slice(at, next?.from));
    const moved = between.tables.map(({ from, to, blocks }) => ({
      from: from + at,
      to: to + at,
      blocks,
    }));
    tables.push(...moved, ...(next === undefined ? [] : [next]));
    furniture.push(...between.furniture);
    problems.push(...between.problems);
    at = next?.to ?? rows.length;
  }
  return { tables, furniture, problems };
}

/** True where a table has some of the rows [from, to). */
const areIn = (tables: readonly FoundTable[], from: number, to: number): boolean =>
  tables.some((table) => table.from < to && from < table.to);

/** Finds the tables whose cells come one to a line, row by row, blank lines being empty cells. */
function findCellTables(
  lines: DumpLines,
  rows: readonly Row[],
): { tables: FoundTable[]; furniture: Furniture[]; problems: Finding[] } {
  const tables: FoundTable[] = [];
  const furniture: Furniture[] = [];
  const problems: Finding[] = [];
  let index = 0;
  while (index < rows.length) {
    const stretch = tableAt(rows, index);
    if (stretch === undefined) break;
    const { from, to } = stretch;
    const cells = withoutRepeatedHead(rows.slice(from, to));
    const table = toTable(lines, cells.kept);
    if (table === undefined) {
      problems.push(unreadable(rows.slice(from, to)));
      tables.push({ from, to, blocks: [toVerbatim(rows.slice(from, to))] });
    } else {
      furniture.push(
        ...cells.repeated.map((row) => ({ kind: 'repeated table head', span: spanOf(row) })),
      );
      tables.push({ from, to, blocks: [table] });
    }
    index = to;
  }
  return { tables, furniture, problems };
}

const unreadable = (rows: readonly Row[]): Finding =>
  doubt(
    'unreadable table',
    linesOf(rows.map(spanOf)),
    'looks like a table whose columns cannot be told',
    { hint: 'its lines are kept as they stand' },
  );

/** The next stretch of rows from `start` on that is a table. */
function tableAt(rows: readonly Row[], start: number): { from: number; to: number } | undefined {
  for (let first = start; first < rows.length; first += 1) {
    if (!isFigure(rows[first])) continue;
    let last = first;
    let figures = 1;
    for (let index = first + 1; index < rows.length && index - last <= WIDEST_ROW; index += 1) {
      const row = rows[index];
      if (row === undefined || row.text.length > LONGEST_CELL) break;
      if (index - last === 1 && endsTable(rows, first, row)) break;
      if (!isFigure(row)) continue;
      last = index;
      figures += 1;
    }
    const from = startOfTable(rows, start, first);
    const dense = figures * 5 >= last - first;
    const enough = figures >= FEWEST_FIGURES || allCells(rows.slice(from, last + 1));
    if (figures > 1 && enough && dense && hasRowNames(rows, first, last)) {
      return { from, to: last + 1 };
    }
    first = last;
  }
  return undefined;
}

/** The first line of the head, above the table's first figure. */
function startOfTable(rows: readonly Row[], start: number, first: number): number {
  const figures = rows.slice(first).findIndex((row) => !isFigure(row));
  let from = first;
  let name = first;
  while (from > start && isCell(rows[from - 1])) {
    const gap = rows[from]?.gap ?? 0;
    // A row whose figures are all left out: "Professional and higher", and blank lines.
    const leftOut = gap === figures && name - from <= 1;
    if (gap > 0 && !leftOut) break;
    from -= 1;
    if (gap > 0) name = from + 1;
  }
  return from;
}

function isFigure(row: Row | undefined): boolean {
  return row !== undefined && FIGURE.test(row.text);
}

function isCell(row: Row | undefined): boolean {
  return row !== undefined && row.text.length <= LONGEST_CELL && !/[.;]$/.test(row.text);
}

/** True where blank lines after a figure say that the table is over. */
function endsTable(rows: readonly Row[], first: number, row: Row): boolean {
  if (isFigure(row)) return false;
  if (row.pageTop) {
    const repeats = rows
      .slice(0, first)
      .some(({ text, line }) => text === row.text && line < row.line);
    return row.gap > 0 && !repeats;
  }
  return row.gap >= 2;
}

/** Words that were spread over lines hold numbers too, but no names of rows between them. */
function hasRowNames(rows: readonly Row[], first: number, last: number): boolean {
  const names = rows
    .slice(first, last)
    .filter((row, index) => !isFigure(row) && isFigure(rows[first + index - 1]));
  return names.length >= 1 && names.every(({ text }) => /^[“(]?[\p{Lu}\d]/u.test(text));
}

/** True where every line looks like a cell: short, and beginning with a capital or a figure. */
function allCells(rows: readonly Row[]): boolean {
  return (
    rows.length > 5 && rows.every(({ text }) => text.length < 45 && /^[(\p{Lu}\d–]/u.test(text))
  );
}

/** Takes away the head of the table where a page repeats it. */
function withoutRepeatedHead(rows: readonly Row[]): { kept: Row[]; repeated: Row[] } {
  const kept: Row[] = [];
  const repeated: Row[] = [];
  let at = -1;
  for (const row of rows) {
    if (row.pageTop && row.text === rows[0]?.text) at = 0;
    if (at >= 0 && row.text === rows[at]?.text && !isFigure(row)) {
      repeated.push(row);
      at += 1;
    } else {
      // What follows the repeated head follows the row before it.
      kept.push(at > 0 ? { ...row, gap: 0 } : row);
      at = -1;
    }
  }
  return { kept, repeated };
}

function toTable(lines: DumpLines, rows: readonly Row[]): Rows | undefined {
  const tokens = rows.flatMap((row, index): Token[] => [
    ...(index === 0 ? [] : Array.from({ length: row.gap }, () => 'empty' as const)),
    row,
  ]);
  const cell = (tokens: readonly Token[]): Passage =>
    toPassage(lines, tokens.filter((token) => token !== 'empty').map(spanOf));
  for (const shape of shapesOf(tokens)) {
    const head = toHead(tokens, shape);
    const body = head && toRecords(tokens.slice(head.length), shape);
    if (head && body)
      return { type: 'table', rows: [...head.rows, ...body].map((row) => row.map(cell)) };
  }
  return undefined;
}

/** How many cells of a row stand before its figures, and how many figures it has. */
type Shape = { names: number; figures: number };

/** The shapes that the rows can have, the likeliest first. */
function shapesOf(tokens: readonly Token[]): Shape[] {
  const names: number[] = [];
  const figures: number[] = [];
  let run = 0;
  let between = 0;
  for (const token of tokens) {
    if (token !== 'empty' && isFigure(token)) {
      if (run === 0) names.push(between);
      run += 1;
      between = 0;
    } else {
      if (run > 0) figures.push(run);
      run = 0;
      between += 1;
    }
  }
  figures.push(run);
  const [commonest = 0] = byCount(figures);
  // The head stands before the first row, so that one says nothing; one name is the least.
  return [...new Set([...byCount(names.slice(1)), 1])]
    .filter((count) => count > 0 && commonest > 0)
    .map((count) => ({ names: count, figures: commonest }));
}

/** The numbers, the one that occurs most first; of several, the smallest. */
function byCount(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a - b).map(([number]) => number);
}

/** The head's cells and how many tokens it takes; the names of the first row follow it. */
function toHead(
  tokens: readonly Token[],
  { names, figures }: Shape,
): { rows: Token[][][]; length: number } | undefined {
  const columns = names + figures;
  const first = tokens.findIndex((token) => token === 'empty' || isFigure(token));
  const cells: Token[][] = [];
  const units: Token[][] = [];
  for (const token of tokens.slice(0, first)) {
    if (token === 'empty') return undefined;
    if (token.text.startsWith('(') && UNIT.test(token.text)) units.push([token]);
    else if (cells.length === 0 || /^[\p{Lu}\d]/u.test(token.text)) cells.push([token]);
    else cells.at(-1)?.push(token);
  }
  const own = cells.slice(0, Math.max(0, cells.length - names));
  const name = cells.slice(own.length).flat().length;
  const missing = columns - own.length;
  if (missing < 0 || missing > names) return undefined;
  // The first row's names follow the head: no unit of it stands among them.
  if (tokens.slice(first - name, first).some((token) => units.flat().includes(token)))
    return undefined;
  const head = [...Array.from({ length: missing }, (): Token[] => []), ...own];
  const unit = [...Array.from({ length: columns - 1 }, (): Token[] => []), units.flat()];
  return { rows: units.length === 0 ? [head] : [head, unit], length: first - name };
}

/** The rows below the head, a list of tokens for each cell; nothing where they do not fit. */
function toRecords(tokens: readonly Token[], { names, figures }: Shape): Token[][][] | undefined {
  const records: Token[][][] = [];
  let at = 0;
  while (at < tokens.length) {
    const named: Token[] = [];
    while (at < tokens.length && !isFigureToken(tokens[at], names))
      named.push(tokens[at++] ?? 'empty');
    const values = tokens.slice(at, at + figures);
    if (values.length < figures || !values.every((token) => isFigureToken(token, 1)))
      return undefined;
    if (named.length < names) return undefined;
    if (named.length > names && named.includes('empty')) return undefined;
    records.push([...toNames(named, names), ...values.map((token) => [token])]);
    at += figures;
  }
  return records;
}

/** The names before a row's figures: what begins like the rest of a name goes on after the one before. */
function toNames(tokens: readonly Token[], count: number): Token[][] {
  const cells: Token[][] = [];
  for (const [index, token] of tokens.entries()) {
    const before = cells.at(-1);
    const left = tokens.length - index + cells.length;
    const goesOn = token !== 'empty' && /^[\p{Ll}(]/u.test(token.text);
    if (before !== undefined && left > count && goesOn) before.push(token);
    else cells.push([token]);
  }
  // of the others it is nearly always the first that wraps
  const extra = Math.max(0, cells.length - count);
  return [cells.slice(0, extra + 1).flat(), ...cells.slice(extra + 1)];
}

/** Where one name leads the row, an empty cell can only be a figure left out. */
function isFigureToken(token: Token | undefined, names: number): boolean {
  if (token === 'empty') return names === 1;
  return isFigure(token);
}
