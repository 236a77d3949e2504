import { CLAUSE_END, NAMES_LETTER } from '../pdf/clauses.ts';
import { FORMULA, NUMBER_OF_TITLE } from '../wording.ts';
import { isApart, isBold, type Cell, type Line } from './setPages.ts';

/** A label that stands wide apart from its text: "1.", "(a)", "A.", "79/236." */
const LABEL =
  /^[“"]?(?:\d{1,3}\.|\(\w{1,5}\)|[A-Z]\.|[IVXL]{1,7}\.|[a-z]{1,4}\.|[•●▪–—-]|(?:E?S-)?\d{1,4}\/\d{1,3}\.?)$/;
/** The same within its line: "(a) To hold". */
const LABEL_BEFORE_TEXT = /^[“"]?(?:\d{1,3}\.|\([a-z]{1,5}\)|\(\d{1,2}\)|[•●▪])\s/;
/** Edges that differ by no more, in points, are one. */
export const EDGE = 3;

export const isLabel = ({ text }: Cell): boolean => LABEL.test(text);

export const beginsWithLabel = ({ cells: [first], text }: Line): boolean =>
  !NAMES_LETTER.test(text) &&
  ((first !== undefined && isLabel(first)) || LABEL_BEFORE_TEXT.test(text));

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
  if (FORMULA.test(line.text) || FORMULA.test(before.text)) return true;
  // a title that stands in a column, below the origin across the page
  if (before.text.endsWith(']') && NUMBER_OF_TITLE.test(line.text)) return true;
  if (isBold(before) !== isBold(line)) return true;
  if (Math.abs(before.size - line.size) > 1) return true;
  if (isMeasured(before) && isMeasured(line))
    return beginsBelow(before, line, leading, group.length === 1);
  const labelled = beginsWithLabel(line);
  const second = group.length > 1 ? before.left : undefined;
  if (before.block === line.block) {
    if (isApart(before, line, leading)) return true;
    if (labelled && ended) return true;
    if (second !== undefined && Math.abs(line.left - second) > EDGE) return ended;
    if (second === undefined && line.left - first.left > EDGE)
      return ended && !beginsWithLabel(first);
    return false;
  }
  // at the top of a page or column only the edge and the sentence tell
  if (labelled) return ended || line.cells.length > 1;
  if (!ended) return false;
  if (second !== undefined) return Math.abs(line.left - second) > EDGE;
  return line.left - first.left > -EDGE;
}

/** No line of a paragraph ends so far, in type sizes, before the edge, unless the next word is longer. */
const ROOM = 1.5;
/** How wide most letters are, in type sizes. */
const LETTER = 0.55;

/** So far from the edge, in type sizes, no line of a paragraph begins. */
const CLOSING = 8;

const isMeasured = ({ rest }: Line): boolean => rest !== undefined;

/**
 * True of a line that shows by how it is set below another that it begins a paragraph. The lines of a
 * column are full but for the last of a paragraph, whose first is indented; headings stand in its middle.
 * `isFirst`: the line before begins a paragraph itself.
 */
export function beginsBelow(before: Line, line: Line, leading: number, isFirst: boolean): boolean {
  if (before.block === line.block && isApart(before, line, leading)) return true;
  if (!isMeasured(before) || !isMeasured(line)) return false;
  if (isCentred(before) !== isCentred(line)) return !isCapital(before) || !isCapital(line);
  if (isCentred(line)) return before.block !== line.block;
  const ended = CLAUSE_END.test(before.text);
  if (beginsWithLabel(line) && ended) return true;
  const [word = ''] = line.text.split(' ');
  const room = Math.max(ROOM, (word.length + 1) * LETTER) * before.size;
  const short = (before.rest ?? 0) > room;
  // a first line is set in from the rest of its own, or stands below one as long as its paragraph
  const further = line.left - before.left;
  const setIn = further > EDGE || (isFirst && further > -EDGE && line.left > EDGE);
  // the lines of a closing stand at the right
  const closes = before.left > CLOSING * before.size;
  return setIn || closes ? ended || short : ended && short;
}

/** True of a line that ends as far from one edge of its column as it begins from the other. */
const isCentred = ({ left, rest = 0, size }: Line): boolean =>
  left > 2 * size && Math.abs(left - rest) < size;

const isCapital = ({ text }: Line): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** All cells of a group, in reading order. */
export const cellsOf = (group: readonly Line[]): Cell[] => group.flatMap(({ cells }) => cells);
