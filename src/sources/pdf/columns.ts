import type { SetLine } from './setLines.ts';

/** A page with fewer lines on either side of its middle tells nothing. */
const FEWEST_LINES = 12;
/** The share of the lines of a page that may go across its middle: heads, titles. */
const ACROSS = 0.25;
/** A line of print fills so much of its column; a cell of a table seldom does. */
const FULL = 0.8;
/** The share of the lines of each side that are full. */
const FULL_LINES = 0.5;

/** True where most pages are set in two columns of text, as the Official Records are. */
export function isInColumns(lines: readonly SetLine[]): boolean {
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()];
  const told = pages.filter((page) => page.length >= FEWEST_LINES);
  return told.length > 0 && told.filter(isPageInColumns).length * 2 > told.length;
}

function isPageInColumns(page: readonly SetLine[]): boolean {
  const left = Math.min(...page.map((line) => line.left));
  const right = Math.max(...page.map((line) => line.right));
  const middle = (left + right) / 2;
  // the lines of the two columns need not stand level
  const first: number[] = [];
  const second: number[] = [];
  let across = 0;
  for (const { runs } of page) {
    if (runs.some((run) => run.left < middle && run.right > middle)) {
      across += 1;
      continue;
    }
    const ends = runs.filter((run) => run.right <= middle).map((run) => run.right);
    const goes = runs.filter((run) => run.left >= middle).map((run) => run.right);
    if (ends.length > 0) first.push(Math.max(...ends) - left);
    if (goes.length > 0) second.push(Math.max(...goes) - middle);
  }
  const width = (right - left) / 2;
  const isColumn = (lines: readonly number[]): boolean =>
    lines.length >= FEWEST_LINES &&
    lines.filter((length) => length > width * FULL).length >= lines.length * FULL_LINES;
  return across <= page.length * ACROSS && isColumn(first) && isColumn(second);
}
