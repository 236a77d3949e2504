import { joinPassages, spanWithin, toPassage, type DumpLines } from '../passage.ts';
import type { Furniture, Passage, Rows, Span } from '../reading.ts';

/** A table on the lines [from, to], and what on them is no text of it. */
export type FoundTable = { from: number; to: number; table: Rows; furniture: Furniture[] };

const RULE = /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/; // "|------|:-----:|"
/** "| Mast | Height |" */
const isRow = (line = ''): boolean => /^\s*\|/.test(line) && line.trimEnd().endsWith('|');
const BAR = /(?<!\\)\|/g;

const GRID_RULE = /^\s*\+(?:[-=:]+\+)+\s*$/; // "+------+=======+", between rows of several lines
const isInGrid = (line: string | undefined): boolean =>
  isRow(line) || (line !== undefined && GRID_RULE.test(line));

/** Reads a cell, and puts what is no text of it into `furniture`. */
export type ReadCell = (cell: Span, furniture: Furniture[]) => Passage;

/** The tables of Markdown: a row with the names of columns, a rule, rows. */
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
  return tables;
}

function tableOf(lines: DumpLines, from: number, to: number, read: ReadCell): FoundTable {
  const furniture: Furniture[] = [];
  const rows: Span[][] = [];
  for (let line = from; line <= to; line += 1) {
    const text = lines[line - 1] ?? '';
    const bars = [...text.matchAll(BAR)].map(({ index }) => index);
    const isRule = line === from + 1;
    if (isRule) {
      const span = spanWithin(lines, { line, from: 0, to: text.length });
      if (span) furniture.push({ kind: 'Markdown syntax', span });
      continue;
    }
    for (const bar of bars)
      furniture.push({ kind: 'Markdown syntax', span: { line, from: bar, to: bar + 1 } });
    rows.push(
      bars.slice(0, -1).map((bar, at) => ({ line, from: bar + 1, to: bars[at + 1] ?? bar + 1 })),
    );
  }
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, at): Passage => {
      const span = row[at] && spanWithin(lines, row[at]);
      return span ? read(span, furniture) : toPassage(lines, []);
    }),
  );
  return { from, to, table: { type: 'table', rows: withoutRepeated(cells, furniture) }, furniture };
}

/** A table whose rows are of several lines, with rules between them. */
function gridOf(lines: DumpLines, from: number, to: number, read: ReadCell): FoundTable {
  const furniture: Furniture[] = [];
  const rows: Passage[][] = [];
  let row: Passage[] = [];
  for (let line = from; line <= to; line += 1) {
    const text = lines[line - 1] ?? '';
    if (GRID_RULE.test(text)) {
      const span = spanWithin(lines, { line, from: 0, to: text.length });
      if (span) furniture.push({ kind: 'Markdown syntax', span });
      if (row.length > 0) rows.push(row);
      row = [];
      continue;
    }
    const bars = [...text.matchAll(BAR)].map(({ index }) => index);
    for (const [at, bar] of bars.entries()) {
      furniture.push({ kind: 'Markdown syntax', span: { line, from: bar, to: bar + 1 } });
      if (at === bars.length - 1) break;
      const span = spanWithin(lines, { line, from: bar + 1, to: bars[at + 1] ?? bar + 1 });
      const before = row[at] ?? toPassage(lines, []);
      const cell = span ? read(span, furniture) : undefined;
      row[at] =
        cell === undefined ? before : before.text === '' ? cell : joinPassages(before, cell);
    }
  }
  const width = Math.max(...rows.map((cells) => cells.length));
  const whole = rows.map((cells) =>
    Array.from({ length: width }, (_, at) => cells[at] ?? toPassage(lines, [])),
  );
  return { from, to, table: { type: 'table', rows: whole }, furniture };
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
