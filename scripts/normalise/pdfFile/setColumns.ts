import type { Cell, Line } from './setPages.ts';

/** From where to where the ink of a column stands. */
export type Column = { left: number; right: number };

/**
 * Where ink stands in the lines that have the most cells, cut at the gutters. What stands at the left of a
 * column, words, and at its right, figures, may have a gutter between them: no line has both.
 */
export function columnsOf(rows: readonly Line[]): Column[] {
  const most = Math.max(...rows.map(({ cells }) => cells.length));
  const full = rows.filter(({ cells }) => cells.length === most);
  const columns: Column[] = [];
  const inked = full.flatMap(({ cells }) => cells);
  for (const { left, right } of inked.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  for (let at = 1; at < columns.length && columns.length > most;) {
    const [one, other] = [columns[at - 1], columns[at]];
    if (one && other && !rows.some(({ cells }) => haveBoth(cells, one, other)))
      columns.splice(at - 1, 2, { left: one.left, right: other.right });
    else at += 1;
  }
  return columns;
}

const isIn = (cell: Cell, column: Column): boolean => overlapOf(cell, column) > 0;

const haveBoth = (cells: readonly Cell[], one: Column, other: Column): boolean =>
  cells.some((a) => isIn(a, one) && cells.some((b) => a !== b && isIn(b, other)));

/** How much of a cell stands in a column, or how far it is from it, as less than nothing. */
const overlapOf = (cell: Cell, { left, right }: Column): number =>
  Math.min(right, cell.right) - Math.max(left, cell.left);

/**
 * The cells of a line by column, in their order, so that most of their ink stands in its own. Two share one
 * column only where the blank between them is less than the way to the next.
 */
export function byColumn(cells: readonly Cell[], columns: readonly Column[]): Cell[][] {
  // of the cells so far, the last of them in each column: how well they stand, and in which columns
  let best = columns.map(() => ({ sum: 0, places: [] as number[] }));
  for (const [index, cell] of cells.entries()) {
    const before = cells[index - 1];
    const shared = before ? Math.max(0, cell.left - before.right) : 0;
    best = columns.map((column, at) => {
      const ways = best
        .slice(0, at + 1)
        .map(({ sum, places }) =>
          places.at(-1) === at ? { sum: sum - shared, places } : { sum, places },
        );
      const { sum, places } = ways.reduce((a, b) => (b.sum > a.sum ? b : a));
      return { sum: sum + overlapOf(cell, column), places: [...places, at] };
    });
  }
  const { places } = best.reduce((a, b) => (b.sum > a.sum ? b : a));
  return columns.map((_, at) => cells.filter((_cell, index) => places[index] === at));
}
