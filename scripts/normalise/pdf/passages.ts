import { spanOfLine, toPassage, type DumpLines } from '../passage.ts';
import type { Reading } from '../reading.ts';
import { COLUMN, widthOf } from './measure.ts';
import type { Row } from './rows.ts';

// A label that stands alone, its text on the next line: "1.", "(a)", "“(a)".
const LABEL_ALONE = /^[“"]?(?:\d{1,3}\.|\([a-z]{1,5}\)|\(\d{1,2}\)|[IVX]{1,6}\.)$/;
const NUMBER_BEFORE_TEXT = /^[“"]?(\d{1,3})\.(?= \S)/; // "10. Also requests"
const LETTER_BEFORE_TEXT = /^[“"]?\([a-z]{1,5}\) (?=\S)/; // "(a) On appointment"
const BULLET = /^[•●▪–—] ?(?=\S)/;
// Lines that are a heading's number and nothing else; the title stands on the next line.
const NUMBER_OF_HEADING =
  /^(?:(?:Annex|ANNEX|Appendix|Part|(?:Income s|S)ection|Chapter|Title|Article|Rule)(?: (?:[IVXLC]+|\d{1,3}[A-Z]?|[A-Z]))?|[IVXL]{1,6}|[A-Z])$/;
const HEADING_NUMBER = /^[IVX]{1,6}\. (?=\p{Lu})/u; // "III. Global-level implementation"
const NUMBERED_WORD = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)? \d{1,3}[.:] /u; // "Action 4. We will"
const ONE_WORD = /^\p{Lu}\p{Ll}+:$/u; // "Targets:"
const MEETING = /^\d{1,3}(?:st|nd|rd|th) (?:\(?resumed\)? )?plenary meetings?,?$/i;
const DAY = /^\d{1,2} \p{Lu}\p{Ll}+ \d{4}\.?$/u; // "3 December 2024", below the meeting
// The end of a sentence or a clause, with the marks of notes that may follow it.
const CLAUSE_END =
  /(?:[.;:!?…—]|[^\d],|\d,(?=$| |\d{1,2}$))[”’")\]]{0,3}(?: ?[\d*]{1,3}(?:, ?[\d*]{1,3}){0,2})?(?: and| or)?$/;
// "Recalling the", "Deeply concerned": an opening, where the line before ends a clause.
const OPENING = /^\p{Lu}\p{Ll}+(?:ing|ed)(?:,| \p{Ll})/u;

/** Joins the rows between two tables to passages. */
export function toPassages(lines: DumpLines, rows: readonly Row[]): Reading['body'] {
  const groups: Row[][] = [];
  let number = 0;
  for (const [index, row] of rows.entries()) {
    const group = groups.at(-1);
    const next = rows[index + 1];
    if (group === undefined || beginsPassage(group, row, next, number)) {
      groups.push([row]);
      const [, digits] = /^[“"]?(\d{1,3})\.(?: |$)/.exec(row.text) ?? [];
      if (digits !== undefined) number = Number(digits);
    } else {
      group.push(row);
    }
  }
  return groups.map((group) =>
    toPassage(
      lines,
      group.map(({ line }) => spanOfLine(lines, line)).filter((span) => span !== undefined),
    ),
  );
}

/**
 * True where the row begins a passage rather than going on with the group before it.
 * `number` is that of the last paragraph: a wrapped line may begin with a number too.
 */
function beginsPassage(
  group: readonly Row[],
  row: Row,
  next: Row | undefined,
  number: number,
): boolean {
  const before = group.at(-1);
  if (before === undefined) return true;
  const ended = CLAUSE_END.test(before.text);
  if (row.gap > 0) return !(row.pageTop && !ended && /^\p{Ll}/u.test(row.text));
  if (group.length === 1) {
    const whole = [NUMBER_OF_HEADING, MEETING, DAY];
    if (whole.some((pattern) => pattern.test(before.text))) return true;
    if (LABEL_ALONE.test(before.text)) return false;
  }
  if (BULLET.test(row.text) && ended) return true;
  if (NUMBER_OF_HEADING.test(row.text) || MEETING.test(row.text)) return ended || row.pageTop;
  if (LABEL_ALONE.test(row.text)) {
    const follows = Number(/\d+/.exec(row.text)?.[0]) === number + 1;
    const opens = next?.gap === 0 && /^[“"‘(]?[\p{Lu}(]/u.test(next.text);
    const numeral = /^[IVX]/.test(row.text);
    return next?.gap === 0 && (ended || (opens && (follows || numeral || isHeading(group))));
  }
  const [, digits] = NUMBER_BEFORE_TEXT.exec(row.text) ?? [];
  if (digits !== undefined) {
    const ahead = Number(digits) - number;
    if (ahead === 1) return ended || isHeading(group) || endsEarly(group, row);
    return ended && ((ahead > 1 && ahead < 4) || digits === '1');
  }
  if (LETTER_BEFORE_TEXT.test(row.text)) return ended && endsEarly(group, row);
  if (NUMBERED_WORD.test(row.text) && (ended || row.indented || isHeading(group))) return true;
  if (ended && (HEADING_NUMBER.test(row.text) || ONE_WORD.test(row.text))) return true;
  if (!ended || isScattered(before, row, next)) return false;
  if (row.indented) return true;
  if (!/,[”’")\]\d]*$/.test(before.text) && roomLeft(before, row, COLUMN) > 0.5) return true;
  const opens = OPENING.test(row.text) && /[,;]/.test(before.text.slice(-4));
  if (opens || introduces(row, next)) return roomLeft(before, row, COLUMN) > 0;
  return /^[“"‘(]?\p{Lu}/u.test(row.text) && endsEarly(group, row);
}

/** True for "IV. Industrialization" and "B. Pension Administration". */
function isHeading(group: readonly Row[]): boolean {
  return /^(?:[IVX]{1,6}|[A-Z])\.(?: |$)/.test(group[0]?.text ?? '') && group.length <= 4;
}

/** True for a short line that introduces what stands below it: "Targets:". */
function introduces(row: Row, next: Row | undefined): boolean {
  if (!/^\p{Lu}[^.;]*:$/u.test(row.text) || next === undefined) return false;
  return next.gap > 0 || NUMBER_BEFORE_TEXT.test(next.text) || LABEL_ALONE.test(next.text);
}

/** How many lines of a paragraph are looked at to see how wide its column is. */
const ROWS_MEASURED = 24;

/** True where the first word of the row would still have fitted on the line before. */
function endsEarly(group: readonly Row[], row: Row): boolean {
  const before = group.at(-1);
  if (before === undefined) return true;
  // A first line is indented; the other lines of a paragraph show how wide its column is.
  const widest = Math.max(
    ...group.slice(-ROWS_MEASURED).map(({ text }) => widthOf(text)),
    COLUMN * 0.8,
  );
  return roomLeft(before, row, group.length === 1 ? COLUMN * 0.9 : widest) > 0.1;
}

/** The share of the column that would be left if the row's first word stood on the line before. */
function roomLeft(before: Row, row: Row, column: number): number {
  const [word = ''] = row.text.split(' ');
  return 1 - widthOf(`${before.text} ${word}`) / column;
}

/** True in a line that was spaced so widely that each of its words came out as a line of its own. */
function isScattered(before: Row, row: Row, next: Row | undefined): boolean {
  const short = ({ text }: Row): boolean => text.split(' ').length <= 3;
  return short(before) && short(row) && (next === undefined || next.gap === 0);
}
