import { readLabel } from '../labels.ts';
import { spanWithin, toPassage, type DumpLines } from '../passage.ts';
import type { Passage, Span } from '../reading.ts';
import type { FoundTable } from './lineTables.ts';
import type { Row } from './row.ts';

const FEWEST_ROWS = 2;
const FEWEST_CELLS = 2;
/** What stands before a tab and is no cell: the number of a note, a heading or the resolution, a bullet. */
const NUMBER =
  /^(?:\*{1,4}|[•●▪–—-]|\d{1,3}|[A-Z]\.?|[IVX]{1,6}\.?|\d{1,3}\/\d{1,4}(?: [A-Z])?\.)$/;

/**
 * Finds the tables whose rows are lines with tabs between their cells, as they are pasted from Word, from
 * a spreadsheet or from a page: each row has as many tabs, those around an empty cell too.
 */
export function findTabbedTables(lines: DumpLines, rows: readonly Row[]): FoundTable[] {
  const tables: FoundTable[] = [];
  let from = 0;
  while (from < rows.length) {
    const first = cellsOf(lines, rows[from]);
    let to = from + 1;
    const records = [first];
    while (to < rows.length && first.length > 1 && mayBeRow(wordsOf(lines, first))) {
      const cells = cellsOf(lines, rows[to]);
      if (cells.length !== first.length || !mayBeRow(wordsOf(lines, cells))) break;
      records.push(cells);
      to += 1;
    }
    if (areTabbedRows(records.map((cells) => wordsOf(lines, cells)))) {
      const cell = (span: Span): Passage =>
        toPassage(lines, [spanWithin(lines, span) ?? []].flat());
      tables.push({
        from,
        to,
        blocks: [{ type: 'table', rows: records.map((cells) => cells.map(cell)) }],
      });
    }
    from = to;
  }
  return tables;
}

/** The stretches of a row's line between its tabs; what stands set in has an empty one first. */
function cellsOf(lines: DumpLines, row: Row | undefined): Span[] {
  if (row === undefined) return [];
  const text = lines[row.line - 1] ?? '';
  // the row may be a part of its line
  if (text.slice(0, row.from).trim() !== '' || text.slice(row.to).trim() !== '') return [];
  let from = 0;
  return text.split('\t').map((cell) => {
    const span = { line: row.line, from, to: from + cell.length };
    from = span.to + 1;
    return span;
  });
}

/** What the cells hold that are not empty. */
const wordsOf = (lines: DumpLines, cells: readonly Span[]): string[] =>
  cells
    .map(({ line, from, to }) => (lines[line - 1] ?? '').slice(from, to).trim())
    .filter((text) => text !== '');

/** True of the words of cells that are no label and its text. */
export const mayBeRow = ([first = '', ...others]: readonly string[]): boolean =>
  others.length > 1 || !isLabel(first);

/** True where so many rows, each of which may be one, have several cells, and none goes on within a sentence. */
export function areTabbedRows(records: readonly string[][]): boolean {
  const filled = records.filter((cells) => cells.length >= FEWEST_CELLS);
  return filled.length >= FEWEST_ROWS && records.every(([first = '']) => !GOES_ON.test(first));
}

const GOES_ON = /^\p{Ll}/u;

const isLabel = (text: string): boolean =>
  NUMBER.test(text) || readLabel(text)?.length === text.length;
