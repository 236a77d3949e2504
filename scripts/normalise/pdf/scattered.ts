import { linesOf, type DumpLines } from '../passage.ts';
import { doubt, type Finding } from '../problems.ts';
import { readLabel } from '../labels.ts';
import { CLAUSE_END } from './clauses.ts';
import { COLUMN, widthOf } from './measure.ts';
import { spanOf } from './pageLine.ts';
import { ADOPTION_BEGINS, MEETING } from '../wording.ts';
import type { Row } from './row.ts';

/** A line so short is not full: within a sentence nothing but its being torn explains it. */
const SHORT = COLUMN * 0.5;
/** The same of a line below the first of its paragraph, which is set in. */
const SHORT_BELOW = COLUMN * 0.75;
const GOES_ON = /^[\p{Ll}\d“(]/u;

/** Words that stand apart by so many blanks: a maker that keeps how wide a line is set writes them. */
const WIDE_BLANKS = /\S {2,}(?=\S)/g;
const FEWEST_WIDE = 2;

/**
 * Where a maker has torn a line that was set wide and put its words apart, often not in their
 * order: a short line within a sentence, and a blank line after it, or parts that are set wide.
 */
export function scatteredWords(lines: DumpLines, rows: readonly Row[]): Finding[] {
  const isWide = ({ line, from, to }: Row): boolean =>
    (lines[line - 1]?.slice(from, to).match(WIDE_BLANKS) ?? []).length >= FEWEST_WIDE;
  const found: Row[][] = [];
  const tears = rows.some((row, index) => isTorn(rows[index - 2], rows[index - 1], row));
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before === undefined) continue;
    const torn =
      isTorn(rows[index - 2], before, row) ||
      (isShort(before, row) && (tears || isWide(before) || isWide(row)));
    if (!torn) continue;
    const last = found.at(-1);
    if (last?.at(-1) === before) last.push(row);
    else found.push([before, row]);
  }
  return found.map((torn) =>
    doubt(
      'broken paragraph',
      linesOf(torn.map(spanOf)),
      `words of one sentence stand apart: "${torn
        .map(({ text }) => text)
        .join(' / ')
        .slice(0, 120)}"`,
      {
        hint: 'expected the words of a line together; in the document they may stand in another order',
      },
    ),
  );
}

function isTorn(above: Row | undefined, before: Row | undefined, row: Row): boolean {
  if (before === undefined) return false;
  const below = before.gap === 0 && above !== undefined && !CLAUSE_END.test(above.text);
  if (!row.torn || widthOf(before.text) >= (below ? SHORT_BELOW : SHORT)) return false;
  return goesOn(before, row);
}

/** True for a line without a blank one below it: where a maker tears lines it is torn too. */
const isShort = (before: Row, row: Row): boolean =>
  row.gap === 0 && widthOf(before.text) < SHORT && goesOn(before, row);

/** True within a sentence, as far as two lines tell. */
function goesOn(before: Row, row: Row): boolean {
  if (CLAUSE_END.test(before.text) || !GOES_ON.test(row.text)) return false;
  if (MEETING.test(before.text) || ADOPTION_BEGINS.test(before.text)) return false;
  return readLabel(before.text) === undefined && readLabel(row.text) === undefined;
}
