import { readLabel } from '../labels.ts';
import { COLUMN, widthOf } from './measure.ts';
import type { Row } from './row.ts';

// "Establishment Legal Officer P-4 1", "Total new posts 18"
const ENDS_IN_FIGURE = /^[(“]?\p{Lu}.*[^.,;:\s] (?:\(?[-–]?\d{1,3}(?:[ ,.]\d{3})*\)?%?|[–—])$/u;
const CELL = /^[(“]?[\p{Lu}\d].*[^.,;:]$/u;
/** A line so wide is of a paragraph, whatever stands at its end. */
const WIDEST = COLUMN * 0.75;
const FEWEST = 4;
/** Below a line that heads another such table. */
const FEWEST_UNDER_HEAD = 2;
/** How many lines of a cell that wraps may stand between two lines with figures. */
const MOST_BETWEEN = 4;

const isNarrow = ({ text }: Row): boolean =>
  widthOf(text) < WIDEST && readLabel(text) === undefined && !/^[IVX]{1,6}\.|^[A-Z]\. /.test(text);

/**
 * The stretches of rows that are a table whose cells came out on one line each row, with nothing
 * between them that would tell its columns: short lines one after the other that end in a figure.
 */
export function figureLines(rows: readonly Row[]): { from: number; to: number }[] {
  const long = stretchesOf(rows, new Set());
  // a short table may stand before the long ones that have its head
  return stretchesOf(rows, new Set(long.map(({ from }) => rows[from]?.text ?? '')));
}

function stretchesOf(
  rows: readonly Row[],
  heads: ReadonlySet<string>,
): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let at = 0;
  while (at < rows.length) {
    let count = 0;
    let to = at;
    for (let index = at; index < rows.length && index - to <= MOST_BETWEEN; index += 1) {
      const row = rows[index];
      if (row === undefined || !CELL.test(row.text) || !isNarrow(row)) break;
      if (!ENDS_IN_FIGURE.test(row.text)) continue;
      count += 1;
      to = index + 1;
    }
    const head = rows[at]?.text ?? '';
    if (count >= FEWEST || (count >= FEWEST_UNDER_HEAD && heads.has(head))) {
      stretches.push({ from: at, to });
      at = to;
    } else at += 1;
  }
  return stretches;
}
