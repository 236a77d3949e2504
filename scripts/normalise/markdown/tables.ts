import { joinPassages, spanWithin, toPassage, type DumpLines } from '../passage.ts';
import type { Furniture, Passage, Rows, Span } from '../reading.ts';
import { dashedTablesIn, type DashedTable } from './dashedTables.ts';
import { htmlTablesIn, type HtmlTable } from './htmlTables.ts';

/** A table on the lines [from, to], and what on them is no text of it. */
export type FoundTable = { from: number; to: number; table: Rows; furniture: Furniture[] };

const RULE = /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/; // "|------|:-----:|"
/** "| Mast | Height |" */
const isRow = (line = ''): boolean => /^\s*\|/.test(line) && line.trimEnd().endsWith('|');
const BAR = /(?<!\\)\|/g;

const GRID_RULE = /^\s*\+(?:[-=:]+\+)+\s*$/; // "+------+=======+", between rows of several lines
const isInGrid = (line: string | undefined): boolean =>
  isRow(line) || (line !== undefined && GRID_RULE.test(line));

/** Reads a paragraph of a cell, and puts what is no text of it into `furniture`. */
export type ReadCell = (stretches: Span[], furniture: Furniture[]) => Passage;

/**
 * The tables of Markdown: a row with the names of columns, a rule, rows; those in HTML; and those
 * whose columns are told by dashes.
 */
export function findTables(
  lines: DumpLines,
  taken: ReadonlySet<number>,
  read: ReadCell,
): FoundTable[] {
  const tables: FoundTable[] = [];
  for (const [index, line] of lines.entries()) {
    if (GRID_RULE.test(line) && !taken.has(index + 1) && !isInGrid(lines[index - 1])) {
      let to = index + 1;
      while (isInGrid(lines[to])) to += 1;
      if (to > index + 2) tables.push(gridOf(lines, index + 1, to, read));
      continue;
    }
    const isHead = RULE.test(line) && isRow(lines[index - 1]) && !taken.has(index);
    if (!isHead || RULE.test(lines[index - 1] ?? '')) continue;
    let to = index + 1;
    while (isRow(lines[to])) to += 1;
    tables.push(tableOf(lines, index, to, read));
  }
  for (const table of htmlTablesIn(lines)) tables.push(tableOfHtml(lines, table, read));
  for (const table of dashedTablesIn(lines, taken)) tables.push(tableOfDashes(lines, table, read));
  return tables.sort((a, b) => a.from - b.from);
}

function tableOf(lines: DumpLines, from: number, to: number, read: ReadCell): FoundTable {
  const furniture: Furniture[] = [];
  const rows: Passage[][] = [];
  for (let line = from; line <= to; line += 1) {
    if (line === from + 1) takeRule(lines, line, furniture);
    else
      rows.push(
        takeCells(lines, line, furniture).map((cell) =>
          cell ? read([cell], furniture) : toPassage(lines, []),
        ),
      );
  }
  const whole = withoutRepeated(filled(lines, rows), furniture);
  return { from, to, table: { type: 'table', rows: whole }, furniture };
}

/** A table whose rows are of several lines, with rules between them. */
function gridOf(lines: DumpLines, from: number, to: number, read: ReadCell): FoundTable {
  const furniture: Furniture[] = [];
  const rows: Passage[][] = [];
  let row: Passage[] = [];
  for (let line = from; line <= to; line += 1) {
    if (GRID_RULE.test(lines[line - 1] ?? '')) {
      takeRule(lines, line, furniture);
      if (row.length > 0) rows.push(row);
      row = [];
      continue;
    }
    for (const [at, cell] of takeCells(lines, line, furniture).entries()) {
      const before = row[at] ?? toPassage(lines, []);
      row[at] = cell === undefined ? before : joined(before, read([cell], furniture));
    }
  }
  return { from, to, table: { type: 'table', rows: filled(lines, rows) }, furniture };
}

function tableOfHtml(lines: DumpLines, { from, to, rows }: HtmlTable, read: ReadCell): FoundTable {
  const furniture: Furniture[] = [];
  const whole: Passage[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const { paragraphs, columns, rows: below } of row) {
      while (whole[at]?.[column]) column += 1;
      const cell = paragraphs
        .filter(({ length }) => length > 0)
        .map((stretches) => read(stretches, furniture))
        .reduce(joined, toPassage(lines, []));
      for (const [down, taken] of whole.slice(at, at + below).entries())
        for (let right = 0; right < columns; right += 1)
          taken[column + right] = down + right === 0 ? cell : toPassage(lines, []);
    }
  }
  const stretches = rows.flat().flatMap(({ paragraphs }) => paragraphs.flat());
  const byLine = Map.groupBy(stretches, ({ line }) => line);
  for (let line = from; line <= to; line += 1) {
    let done = 0;
    const end = lines[line - 1]?.length ?? 0;
    for (const { from: at, to: next } of [...(byLine.get(line) ?? []), { from: end, to: end }]) {
      const span = spanWithin(lines, { line, from: done, to: at });
      if (span) furniture.push({ kind: 'Markdown syntax', span });
      done = next;
    }
  }
  return { from, to, table: { type: 'table', rows: filled(lines, whole) }, furniture };
}

function tableOfDashes(lines: DumpLines, table: DashedTable, read: ReadCell): FoundTable {
  const furniture: Furniture[] = [];
  for (const line of table.rules) takeRule(lines, line, furniture);
  const rows = table.rows.map((numbers) =>
    table.columns.map(([from, to]) => {
      const stretches = numbers.flatMap((line) => spanWithin(lines, { line, from, to }) ?? []);
      return stretches.length > 0 ? read(stretches, furniture) : toPassage(lines, []);
    }),
  );
  return { from: table.from, to: table.to, table: { type: 'table', rows }, furniture };
}

const joined = (before: Passage, after: Passage): Passage =>
  before.text === '' ? after : joinPassages(before, after);

function takeRule(lines: DumpLines, line: number, furniture: Furniture[]): void {
  const span = spanWithin(lines, { line, from: 0, to: lines[line - 1]?.length ?? 0 });
  if (span) furniture.push({ kind: 'Markdown syntax', span });
}

/** Where the cells of a line stand, nothing for those that are empty; the bars are no text. */
function takeCells(lines: DumpLines, line: number, furniture: Furniture[]): (Span | undefined)[] {
  const bars = [...(lines[line - 1] ?? '').matchAll(BAR)].map(({ index }) => index);
  for (const bar of bars)
    furniture.push({ kind: 'Markdown syntax', span: { line, from: bar, to: bar + 1 } });
  return bars.slice(1).map((to, at) => spanWithin(lines, { line, from: (bars[at] ?? 0) + 1, to }));
}

/** The rows with as many cells each as the longest has. */
function filled(lines: DumpLines, rows: readonly Passage[][]): Passage[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) =>
    Array.from({ length: width }, (_, at) => row[at] ?? toPassage(lines, [])),
  );
}

/** The rows without what a maker repeats of a name in each of the columns, or lines, that it spans. */
function withoutRepeated(rows: Passage[][], furniture: Furniture[]): Passage[][] {
  const [head = [], below = []] = rows;
  const repeats = (cell: Passage | undefined, before: Passage | undefined): boolean =>
    cell !== undefined && cell.text !== '' && cell.text === before?.text;
  const spans = head.some((cell, at) => repeats(cell, head[at - 1]));
  if (!spans) return rows;
  const blank = (cell: Passage): Passage => {
    furniture.push(...cell.spans.map((span) => ({ kind: 'repeated cell', span })));
    return { ...cell, text: '', emphasis: [], spans: [] };
  };
  return rows.map((row, line) =>
    row.map((cell, at) =>
      (line === 0 && repeats(cell, head[at - 1])) ||
      (line === 1 && repeats(below[at], head[at]) && !repeats(head[at], head[at - 1]))
        ? blank(cell)
        : cell,
    ),
  );
}
