import type { Furniture } from '../reading.ts';
import { furnitureOf, pageOf } from '../pdf/furniture.ts';
import type { Cell, Line } from './setPages.ts';

/** The most lines at the head and at the foot of a page that are no text. */
const MOST_AT_HEAD = 9;
const MOST_AT_FOOT = 4;
const RELEASED = /^\d{6}$/; // "310124", when the first page was printed
/** So much more than from line to line parts the head from the text, in type sizes. */
const GAP = 1.6;

/** The lines of one page, without its head and foot. */
export type SetPage = { number: number; lines: Line[] };

/**
 * Takes head and foot of each page away: symbol, running title, job number, page number. What stands
 * at the foot of the first page belongs to the masthead: `imprint`.
 */
export function takeFrames(lines: readonly Line[]): {
  pages: SetPage[];
  imprint: Cell[];
  furniture: Furniture[];
} {
  const furniture: Furniture[] = [];
  const imprint: Cell[] = [];
  const byPage = [...Map.groupBy(lines, ({ page }) => page)];
  const pages = byPage.map(([number, all], index): SetPage => {
    const head = index === 0 ? 0 : endOfHead(all);
    const foot = startOfFoot(all, head);
    for (const { cells } of all.slice(0, head))
      for (const cell of cells)
        furniture.push({ kind: kindOf(cell) ?? 'running title', span: spanOf(cell) });
    for (const { cells } of all.slice(foot))
      for (const cell of cells) {
        if (index === 0) imprint.push(cell);
        else furniture.push({ kind: kindOf(cell) ?? 'page number', span: spanOf(cell) });
      }
    return { number, lines: all.slice(head, foot) };
  });
  return { pages, imprint, furniture };
}

export const spanOf = ({ line, from, to }: Cell) => ({ line, from, to });

const kindOf = ({ text }: Cell) => furnitureOf(text);

/** How many lines from the top are the page's head: up to a gap, and a symbol or number among them. */
function endOfHead(lines: readonly Line[]): number {
  const [first] = lines;
  if (first === undefined) return 0;
  for (let end = 1; end <= Math.min(MOST_AT_HEAD, lines.length); end += 1) {
    const [before, next] = [lines[end - 1], lines[end]];
    if (before && next && next.base - before.base < GAP * Math.max(before.size, next.size))
      continue;
    const head = lines.slice(0, end);
    return head.some(({ cells }) => cells.some((cell) => kindOf(cell) !== undefined)) ? end : 0;
  }
  return 0;
}

/** The first line of the page's foot: each cell below is a page number, a job number or the like. */
function startOfFoot(lines: readonly Line[], head: number): number {
  let start = lines.length;
  while (start > head && lines.length - start < MOST_AT_FOOT) {
    const line = lines[start - 1];
    if (line === undefined || !isFoot(line, lines[start - 2])) break;
    start -= 1;
  }
  return start;
}

function isFoot({ cells, base, size }: Line, before: Line | undefined): boolean {
  if (cells.every((cell) => kindOf(cell) !== undefined || RELEASED.test(cell.text))) return true;
  // a bare number, well below the text
  const apart = before === undefined || base - before.base > GAP * size;
  return apart && cells.length === 1 && pageOf(cells[0]?.text ?? '', true) !== undefined;
}
