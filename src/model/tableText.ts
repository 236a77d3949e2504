import { plain } from './plain.ts';
import type { Table, Text } from './resolution.ts';

/** Stands between two cells of a row. */
export const CELLS = ' · ';
const ROWS = ' | ';

/** A cell, and where its words begin in those of its table. */
export type Cell = { text: Text; from: number };

/**
 * The words of a table as one text, row by row, without note marks: "Chad · 0.003 | Chile · 0.374".
 * Empty cells are left out.
 */
export function tableText({ rows }: Table): { words: string; cells: Cell[][] } {
  let words = '';
  const cells = rows.map((row) => {
    let before = words === '' ? '' : ROWS;
    return row.map((text): Cell => {
      const own = plain(text);
      if (own === '') return { text, from: words.length };
      words += before;
      before = CELLS;
      const from = words.length;
      words += own;
      return { text, from };
    });
  });
  return { words, cells };
}

const FIGURE = /^\(?\d[\d ,.]*\)?$/; // "63 930 800", "(2 061 900)"

/** Whether a cell is a number: no line is to break within it. */
export const isFigure = ({ text }: Cell): boolean => FIGURE.test(plain(text));

/** What stands within a cell, of what stands in the words of its table: counted from the cell's first. */
export const withinCell = <Stretch extends { from: number; to: number }>(
  { text, from }: Cell,
  stretches: readonly Stretch[],
): Stretch[] =>
  stretches
    .filter((each) => each.from < from + plain(text).length && from < each.to)
    .map((each) => ({ ...each, from: each.from - from, to: each.to - from }));

/** Whether a stretch of such words runs from one cell into the next. */
export const crossesCells = (words: string): boolean =>
  words.includes(CELLS) || words.includes(ROWS);
