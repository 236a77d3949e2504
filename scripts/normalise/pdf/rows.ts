import { opensLike } from '../../../src/model/opening.ts';
import { readLabel } from '../labels.ts';
import { FORMULA } from '../wording.ts';
import { withLabelsAtTexts } from './labelColumns.ts';
import { beginsWithin, CLAUSE_END } from './clauses.ts';
import { COLUMN, widthOf } from './measure.ts';
import type { PageLine } from './pageLine.ts';
import type { Page } from './pages.ts';
import type { Row } from './row.ts';

/** The rows of all pages, in their order. */
export function toRows(pages: readonly Page[]): Row[] {
  const tops = pages.slice(1).map(([first]) => first?.gap ?? Infinity);
  // One blank line always follows the head of a page; a second one says that a paragraph begins.
  const always = Math.min(1, ...tops);
  const within = gapsWithin(pages);
  const divide = within <= MOST_WITHIN || isUnbroken(pages);
  const rare = within <= MOST_TORN;
  const wholeLines = haveWholeLines(pages);
  const margins = pages.map(marginOf);
  const indents = indentsBegin(pages, margins);
  const runsOn = !indents && !(divide && gapsBegin(pages));
  const rows = pages.flatMap((page, number) => {
    const margin = margins[number] ?? 0;
    return page.map((line, index): Row => {
      const pageTop = number > 0 && index === 0;
      const gap = pageTop ? line.gap - always : line.gap;
      const indented = line.from > margin;
      const torn = rare && gap > 0 && !pageTop;
      const apart = line.parted === true || (divide && gap > 0) || (wholeLines && index > 0);
      return { ...line, pageTop, indented, gap, apart, torn, indents, runsOn };
    });
  });
  return withLabelsAtTexts(withNumbersFirst(inOrder(rows)));
}

const LABEL = /^(?:\d{1,3}\.|[A-Z]\.|\([a-z\d]{1,5}\))$/;

/**
 * Puts back what a maker took before the line that it follows: the last words of a paragraph that
 * stand on the height of its number, "31.", "session.", "Decides to continue …"; and the number
 * of a heading between a paragraph and its number.
 */
function inOrder(rows: readonly Row[]): Row[] {
  const out = [...rows];
  for (let at = 0; at + 3 < out.length; at += 1) {
    const [label, second, third, fourth] = out.slice(at, at + 4);
    if (!label || !second || !third || !fourth || !LABEL.test(label.text)) continue;
    if (opensLike(third.text) !== 'operative') continue;
    const tail = /^\p{Ll}[^.;]*[.;]$/u.test(second.text) && !CLAUSE_END.test(third.text);
    const labels =
      LABEL.test(second.text) && /[;:.]$/.test(third.text) && !CLAUSE_END.test(fourth.text);
    if (tail || labels) out.splice(at + 1, 2, third, second);
  }
  return out;
}

const NUMBER = /^(\d{1,3})\.(?= |$)/;

/** Puts the next number before the first line of its paragraph, where a maker took that line before it. */
function withNumbersFirst(rows: readonly Row[]): Row[] {
  const out = [...rows];
  let last = 0;
  for (const [at, row] of rows.entries()) {
    const number = Number(NUMBER.exec(row.text)?.[1] ?? 0);
    if (number === 0) continue;
    const [above, first, below] = [rows[at - 2], rows[at - 1], rows[at + 1]];
    const isAlone = row.text === `${number}.` && number === last + 1;
    last = number;
    if (!isAlone || !above || !first || !below) continue;
    const begins = first.gap > 0 || first.pageTop || CLAUSE_END.test(above.text);
    const goesOn = begins && /^\p{Lu}/u.test(first.text) && !/[.;:]$/.test(first.text);
    // a sentence goes on below the number, and has its first line above it
    if (!goesOn || row.gap > 0 || below.gap > 0 || !beginsWithin(below.text)) continue;
    const { gap, pageTop, apart, torn } = first;
    out.splice(
      at - 1,
      2,
      { ...row, gap, pageTop, apart, torn },
      { ...first, gap: 0, pageTop: false, apart: false, torn: false },
    );
  }
  return out;
}

/** Where most lines of the page begin. */
function marginOf(page: Page): number {
  const counts = new Map<number, number>();
  for (const { from, text } of page)
    if (widthOf(text) > COLUMN / 2) counts.set(from, (counts.get(from) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
}

/** The share of lines after the end of a clause that are set in, where that says what they are. */
const FEWEST_INDENTS = 0.3;

/** True where the first lines of paragraphs are set in, and lines within a sentence are not. */
function indentsBegin(pages: readonly Page[], margins: readonly number[]): boolean {
  let after = 0;
  let indented = 0;
  let within = 0;
  for (const [number, page] of pages.entries()) {
    const margin = margins[number] ?? 0;
    for (const [index, row] of page.entries()) {
      const before = page[index - 1];
      if (before === undefined) continue;
      // what this asks of lines is asked of few: their width takes longest
      const ended = /[;:.]$/.test(before.text);
      if (!ended && (row.from <= margin || !/^\p{Ll}/u.test(row.text))) continue;
      if (widthOf(before.text) < COLUMN / 2) continue;
      if (ended) {
        after += 1;
        if (row.from > margin) indented += 1;
      } else within += 1;
    }
  }
  return indented > FEWEST_INDENTS * after && within < indented;
}

const HEADED = /^(?:Annex|Part|Chapter|Section|Article|Rule) (?:[IVXLC]+|\d+|\p{Lu}\p{Ll}+)\./u; // "Chapter IV. Oil"

/** True where a sentence goes on: a line that is nearly full, and no word that opens a paragraph. */
function goesOnFrom(before: PageLine, row: PageLine): boolean {
  const lower = /^\p{Ll}/u.test(row.text);
  const opens =
    opensLike(row.text) !== undefined ||
    readLabel(row.text) !== undefined ||
    FORMULA.test(row.text) ||
    HEADED.test(row.text) ||
    row.text.startsWith('[');
  const width = widthOf(before.text);
  // a line much longer than the column is a paragraph that its maker has not broken
  return !opens && width > COLUMN * (lower ? 0.5 : 0.95) && width < COLUMN * (lower ? 8 : 1.25);
}

/** True where most paragraphs that open with a known word have a blank line above them. */
function gapsBegin(pages: readonly Page[]): boolean {
  let opening = 0;
  let apart = 0;
  for (const page of pages)
    for (const [index, row] of page.entries()) {
      const before = page[index - 1];
      if (before === undefined || !/[,;]$/.test(before.text)) continue;
      if (opensLike(row.text) === undefined && readLabel(row.text) === undefined) continue;
      opening += 1;
      if (row.gap > 0) apart += 1;
    }
  return apart * 2 > opening;
}

/** True where each paragraph is one line, however long: then blank lines are between paragraphs. */
function isUnbroken(pages: readonly Page[]): boolean {
  const rows = pages.flat();
  const lower = rows.filter(({ text }) => beginsWithin(text)).length;
  const apart = rows.filter(({ gap }) => gap > 0).length;
  if (apart > MOST_APART * rows.length && lower < FEW_LOWER * rows.length) return true;
  return areLong(rows);
}

/** True where each line is a paragraph and nothing parts them: many are very long, and none goes on. */
function haveWholeLines(pages: readonly Page[]): boolean {
  const rows = pages.flat();
  return (
    areLong(rows) &&
    rows.filter(({ text }) => beginsWithin(text)).length <= FEWEST_WRAPPED * rows.length
  );
}

/** True of lines of which enough are longer than any that is broken. */
export const areLong = (rows: readonly PageLine[]): boolean =>
  rows.filter(({ text }) => widthOf(text) > UNBROKEN * COLUMN).length > FEWEST_LONG * rows.length;

/** So few lines of a text that wraps begin in the midst of a sentence. */
const FEWEST_WRAPPED = 0.02;

/** Of lines that all stand apart so few begin in the midst of a sentence where each is whole. */
const MOST_APART = 0.9;
const FEW_LOWER = 0.1;

/** No line of print is that much wider than the column, and so many of such paragraphs are. */
const UNBROKEN = 1.6;
const FEWEST_LONG = 0.2;

/** Blank lines within a sentence that a text may have before they are taken to say nothing. */
const MOST_WITHIN = 0.05;

/** Blank lines within a sentence that a text may have before they are its custom. */
const MOST_TORN = 0.3;

/**
 * How many blank lines stand within sentences, for each that stands after the end of a clause. Some
 * makers set them after the first line of each paragraph too, or only here and there.
 */
function gapsWithin(pages: readonly Page[]): number {
  let within = 0;
  let between = 0;
  for (const page of pages)
    for (const [index, row] of page.entries()) {
      const before = page[index - 1];
      if (before === undefined || row.gap === 0) continue;
      if (CLAUSE_END.test(before.text)) between += 1;
      else if (goesOnFrom(before, row)) within += 1;
    }
  return within === 0 ? 0 : within / between;
}
