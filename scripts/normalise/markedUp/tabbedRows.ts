import type { MarkedLine } from '../../../src/sources/marked/markedLine.ts';
import { areTabbedRows, mayBeRow } from '../pdf/tabbedTables.ts';

/**
 * Makes rows of paragraphs with tabs between their cells, one below the other: each has as many tabs.
 * `tables` of the file have the first numbers.
 */
export function withTabbedRows<Line extends MarkedLine>(
  lines: readonly Line[],
  tables: number,
): Line[] {
  const out: Line[] = [];
  let table = tables;
  for (let from = 0; from < lines.length;) {
    const cells = rowsFrom(lines, from);
    const rows = lines.slice(from, from + Math.max(1, cells.length));
    if (areTabbedRows(cells.map((row, at) => wordsOf(rows[at], row)))) {
      table += 1;
      for (const [at, line] of rows.entries())
        out.push({ ...line, role: { is: 'row', table, cells: cells[at] ?? [] } });
    } else out.push(...rows);
    from += rows.length;
  }
  return out;
}

type Cells = [from: number, to: number][];

/** The cells of the lines from there on that may be rows of one table. */
function rowsFrom(lines: readonly MarkedLine[], from: number): Cells[] {
  const rows: Cells[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const cells = cellsOf(line);
    const [first] = rows;
    if (cells.length < 2 || (first && first.length !== cells.length)) break;
    if (!mayBeRow(wordsOf(line, cells))) break;
    rows.push(cells);
  }
  return rows;
}

const wordsOf = (line: MarkedLine | undefined, cells: Cells): string[] =>
  cells.map(([from, to]) => line?.text.slice(from, to).trim() ?? '').filter((text) => text !== '');

/** The stretches of a paragraph between its tabs, empty ones too. */
function cellsOf({ text, tabs, role }: MarkedLine): Cells {
  if (role.is !== 'text' || tabs === undefined) return [];
  return [0, ...tabs].map((from, at) => [from, tabs[at] ?? text.length]);
}
