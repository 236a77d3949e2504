import { plain } from './plain.ts';
import type { Table, Text } from './resolution.ts';

/** Stands between two cells of a row. */
export const CELLS = ' · ';
const ROWS = ' | ';

/**
 * The words of a table as one text, row by row, without note marks: "Chad · 0.003 | Chile · 0.374".
 * Empty cells are left out.
 */
export function tableText({ rows }: Table): Text {
  const words = rows.map((row) => row.map(plain).filter(Boolean).join(CELLS)).filter(Boolean);
  return words.length === 0 ? [] : [{ type: 'text', value: words.join(ROWS) }];
}

/** Whether a stretch of such a text runs from one cell into the next. */
export const crossesCells = (words: string): boolean =>
  words.includes(CELLS) || words.includes(ROWS);
