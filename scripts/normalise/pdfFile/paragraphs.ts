import { CLAUSE_END } from '../pdf/clauses.ts';
import { isBold, type Cell, type Line } from './setPages.ts';

/** A label that stands wide apart from its text: "1.", "(a)", "A.", "79/236." */
const LABEL =
  /^[“"]?(?:\d{1,3}\.|\(\w{1,5}\)|[A-Z]\.|[IVXL]{1,7}\.|[a-z]{1,4}\.|[•●▪–—-]|(?:E?S-)?\d{1,4}\/\d{1,3}\.?)$/;
/** The same within its line: "(a) To hold". */
const LABEL_BEFORE_TEXT = /^[“"]?(?:\d{1,3}\.|\([a-z]{1,5}\)|\(\d{1,2}\)|[•●▪])\s/;
/** So much more than the usual from line to line, in type sizes, begins a paragraph. */
const MORE = 0.24;
/** Edges that differ by no more, in points, are one. */
const EDGE = 3;

export const beginsWithLabel = ({ cells: [first], text }: Line): boolean =>
  LABEL.test(first?.text ?? '') || LABEL_BEFORE_TEXT.test(text);

/**
 * The lines of the text as paragraphs and headings, by how far they stand from each other and from the
 * edge. `leading` is the usual distance from line to line, in type sizes.
 */
export function toGroups(lines: readonly Line[], leading: number): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group === undefined || begins(group, line, leading)) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

function begins(group: readonly Line[], line: Line, leading: number): boolean {
  const [first] = group;
  const before = group.at(-1);
  if (first === undefined || before === undefined) return true;
  const ended = CLAUSE_END.test(before.text);
  if (isBold(before) !== isBold(line)) return true;
  if (Math.abs(before.size - line.size) > 1) return true;
  const labelled = beginsWithLabel(line);
  const second = group.length > 1 ? before.left : undefined;
  if (before.page === line.page) {
    const gap = (line.base - before.base) / Math.max(before.size, line.size);
    if (gap > leading + MORE || gap < 0) return true;
    if (labelled && ended) return true;
    if (second !== undefined && Math.abs(line.left - second) > EDGE) return ended;
    if (second === undefined && line.left - first.left > EDGE)
      return ended && !beginsWithLabel(first);
    return false;
  }
  // at the top of a page only the edge and the sentence tell
  if (labelled) return ended || line.cells.length > 1;
  if (!ended) return false;
  if (second !== undefined) return Math.abs(line.left - second) > EDGE;
  return line.left - first.left > -EDGE;
}

/** All cells of a group, in reading order. */
export const cellsOf = (group: readonly Line[]): Cell[] => group.flatMap(({ cells }) => cells);
