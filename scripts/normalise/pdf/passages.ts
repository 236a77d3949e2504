import { toPassage, type DumpLines } from '../passage.ts';
import type { Reading } from '../reading.ts';
import { opensLike } from '../../../src/model/opening.ts';
import { followsTarget, readLabel, type LabelReading, type LabelStyle } from '../labels.ts';
import { CLAUSE_END } from './clauses.ts';
import { COLUMN, widthOf } from './measure.ts';
import { spanOf } from './pageLines.ts';
import type { Row } from './rows.ts';
import { FORMULA } from '../wording.ts';

// A label that stands alone, its text on the next line: "1.", "(a)", "“(a)".
const LABEL_ALONE = /^[“"]?(?:\d{1,3}\.|\([a-z]{1,5}\)|\(\d{1,2}\)|[IVX]{1,6}\.)$/;
const NUMBER_ALONE = /^[“"]?(?:\d{1,3}\.|\([a-z\d]{1,5}\))$/;
const NUMBER_BEFORE_TEXT = /^[“"]?(\d{1,3})\.(?= \S)/; // "10. Also requests"
const LETTER_BEFORE_TEXT = /^[“"]?\([a-z]{1,5}\) (?=\S)/; // "(a) On appointment"
const TARGET = /^\d{1,2}\.(?:\d{1,2}|[a-z])(?: (?=\p{Lu})|$)/u; // "1.2 By 2030", "1.b"
const TARGET_ALONE = /^\d{1,2}\.(?:\d{1,2}|[a-z])$/;
const BULLET = /^[•●▪–—] ?(?=\S)/;
// Lines that are a heading's number and nothing else; the title stands on the next line.
const NUMBER_OF_HEADING =
  /^(?:(?:Annex|ANNEX|Appendix|Part|(?:Income s|S)ection|Chapter|Title|Article|Rule)(?: (?:[IVXLC]+|\d{1,3}[A-Z]?|[A-Z]))?|[IVXL]{1,6}|[A-Z])$/;
const HEADING_NUMBER = /^[IVX]{1,6}\. (?=\p{Lu})/u; // "III. Global-level implementation"
const NUMBERED_WORD = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)? \d{1,3}[.:] /u; // "Action 4. We will"
const ONE_WORD = /^\p{Lu}\p{Ll}+:$/u; // "Targets:"
const MEETING = /^\d{1,4}(?:st|nd|rd|th) (?:\(?resumed\)? )?plenary meetings?,?$/i;
const MEETING_ABOVE_DAY = /^\d{1,4}(?:st|nd|rd|th) meeting$/; // "30th meeting", the day below it
const DAY = /^\d{1,2} \p{Lu}\p{Ll}+ \d{4}\.?$/u; // "3 December 2024", below the meeting
// "Recalling the", "Deeply concerned": an opening, where the line before ends a clause.
const OPENING = /^\p{Lu}\p{Ll}+(?:ing|ed)(?:,| \p{Ll})/u;

/** Joins the rows between two tables to passages. */
export function toPassages(lines: DumpLines, rows: readonly Row[]): Reading['body'] {
  const groups: Row[][] = [];
  const lists = new Lists();
  for (const [index, row] of rows.entries()) {
    const group = groups.at(-1);
    const ahead = rows.slice(index + 1, index + 4);
    if (group === undefined || beginsPassage(group, row, ahead, lists)) {
      groups.push([row]);
      lists.open(row.text);
    } else {
      group.push(row);
    }
  }
  return groups.map((group) => toPassage(lines, group.map(spanOf)));
}

/** "0.15 to 0.20" ends no clause where a sentence goes on. */
const endsClause = (before: string, after: string): boolean =>
  CLAUSE_END.test(before) && !(/\d\.\d+$/.test(before) && /^\p{Ll}/u.test(after));

/** The labels with which passages began, so far as their lists are open. */
class Lists {
  /** That of the last paragraph: a wrapped line may begin with a number too. */
  number = 0;
  /** The paragraphs within which numbered lists are open, outermost first. */
  private outer: number[] = [];
  /** The last target of a goal, "1.2". */
  target: LabelReading | undefined;
  private last = new Map<LabelStyle, number>();

  open(text: string): void {
    for (const reading of labelOf(text)?.readings ?? []) {
      const { style, number } = reading;
      if (reading.target) this.target = reading;
      else if (style === 'number') {
        const holder = this.outer.lastIndexOf(number - 1);
        if (number === 1 && this.number > 0) this.outer.push(this.number);
        else if (this.number !== number - 1 && holder >= 0) this.outer.splice(holder);
        this.number = number;
        this.last.clear();
      } else this.last.set(style, number);
    }
  }

  /** How far the number is ahead of the last of its list, or of a list around it. */
  ahead(number: number): number {
    return this.outer.includes(number - 1) ? 1 : number - this.number;
  }

  /** True for "(c)" where "(b)" was the last letter. */
  goesOn(text: string): boolean {
    return (labelOf(text)?.readings ?? []).some(
      ({ style, number }) => number > 1 && this.last.get(style) === number - 1,
    );
  }
}

const labelOf = (text: string) => readLabel(text.replace(/^[“"]/, ''));

/**
 * True where the row begins a passage rather than going on with the group before it.
 */
function beginsPassage(
  group: readonly Row[],
  row: Row,
  ahead: readonly Row[],
  lists: Lists,
): boolean {
  const before = group.at(-1);
  const [next] = ahead;
  if (before === undefined) return true;
  const ended = endsClause(before.text, row.text);
  if (group.length === 1 && NUMBER_ALONE.test(before.text) && !row.pageTop) return false;
  if (row.indents && before.line !== row.line) {
    if (row.pageTop && !row.indented && (!ended || /^\p{Ll}/u.test(row.text))) return false;
    if (!row.apart && hangs(group, row)) return false;
  }
  if (row.apart) return !(row.pageTop && !ended && /^\p{Ll}/u.test(row.text));
  if (group.length === 1) {
    const whole = [NUMBER_OF_HEADING, MEETING, DAY, FORMULA];
    if (whole.some((pattern) => pattern.test(before.text))) return true;
    if (MEETING_ABOVE_DAY.test(before.text) && DAY.test(row.text)) return true;
    if (LABEL_ALONE.test(before.text) || TARGET_ALONE.test(before.text)) return false;
  }
  if (TARGET.test(row.text)) {
    const [target] = labelOf(row.text)?.readings ?? [];
    const opens = row.text.includes(' ') || /^\p{Lu}/u.test(next?.text ?? '');
    return opens && target !== undefined && followsTarget(lists.target, target);
  }
  if (BULLET.test(row.text) && ended) return true;
  const meets =
    MEETING.test(row.text) || (MEETING_ABOVE_DAY.test(row.text) && DAY.test(next?.text ?? ''));
  if (NUMBER_OF_HEADING.test(row.text) || meets) return ended || row.pageTop;
  if (LABEL_ALONE.test(row.text)) {
    const follows = lists.ahead(Number(/\d+/.exec(row.text)?.[0])) === 1;
    const opens = next !== undefined && /^[“"‘(]?[\p{Lu}(]/u.test(next.text);
    const numeral = /^[IVX]/.test(row.text);
    const whole = NUMBER_ALONE.test(row.text) || next?.apart === false;
    const headed = isHeading(group) || isShortTitle(group);
    return whole && (ended || (opens && (follows || numeral || headed)));
  }
  const [, digits] = NUMBER_BEFORE_TEXT.exec(row.text) ?? [];
  if (digits !== undefined) {
    const distance = lists.ahead(Number(digits));
    if (distance === 1)
      return (
        ended ||
        (row.indents && row.indented) ||
        isHeading(group) ||
        isTitle(group) ||
        endsEarly(group, row)
      );
    return ended && ((distance > 1 && distance < 4) || digits === '1');
  }
  if (LETTER_BEFORE_TEXT.test(row.text)) {
    const first = /^[“"]?\((?:a|i|1)\)/.test(row.text) && /[:—]$/.test(before.text);
    const marked = first || row.indented || lists.goesOn(row.text);
    return ended && (marked || endsEarly(group, row));
  }
  if (NUMBERED_WORD.test(row.text) && (ended || row.indented || isHeading(group))) return true;
  if (ended && (HEADING_NUMBER.test(row.text) || ONE_WORD.test(row.text))) return true;
  if (!ended || isScattered(before, row, next)) return false;
  if (isHeadingAbove(before, row, ahead)) return true;
  if (row.indented && !(group.length > 1 && row.from === before.from)) return true;
  if (!/,[”’")\]\d ]*$/.test(before.text) && roomLeft(before, row, COLUMN) > 0.5) return true;
  if (row.runsOn && /[,;]/.test(before.text.slice(-4)) && opensLike(row.text) === 'preambular')
    return true;
  const opens = OPENING.test(row.text) && /[,;]/.test(before.text.slice(-4));
  if (opens || introduces(row, next)) return roomLeft(before, row, COLUMN) > 0;
  // names hold commas too: "the United Nations Educational," "Scientific and Cultural Organization"
  if (row.runsOn && /,[\d ,]{0,20}$/.test(before.text) && opensLike(row.text) === undefined)
    return false;
  return /^[“"‘(]?\p{Lu}/u.test(row.text) && endsEarly(group, row);
}

const NUMBER = /^\d{1,3}\.(?: \p{Lu}|$)/u; // "5. Requests", "5."

/** True for a title between two paragraphs: no clause ends in it, and a number follows it. */
function isHeadingAbove(before: Row, row: Row, ahead: readonly Row[]): boolean {
  if (!/[.;]["”]?(?: ?\d{1,3})?$/.test(before.text) || !/^\p{Lu}/u.test(row.text)) return false;
  if (CLAUSE_END.test(row.text)) return false;
  const number = ahead.findIndex(({ text }) => NUMBER.test(text));
  return number >= 0 && ahead.slice(0, number).every(({ text }) => !CLAUSE_END.test(text));
}

const LABEL_BEFORE_TEXT = /^[“"]?(?:\d{1,3}\.|\([a-z\d]{1,5}\)|[•●▪–—-]) /;

/** True where the row goes on below the text of a label, not below the label: "6.   Working". */
function hangs(group: readonly Row[], row: Row): boolean {
  const [first, second] = group;
  if (first === undefined || !LABEL_BEFORE_TEXT.test(first.text)) return false;
  if (LABEL_BEFORE_TEXT.test(row.text) || row.from <= first.from) return false;
  return second === undefined ? !/[.;:]$/.test(first.text) : Math.abs(row.from - second.from) <= 1;
}

/** True for "IV. Industrialization" and "B. Pension Administration". */
function isHeading(group: readonly Row[]): boolean {
  return /^(?:[IVX]{1,6}|[A-Z])\.(?: |$)/.test(group[0]?.text ?? '') && group.length <= 4;
}

/** True for a title of a few lines, in which no clause ends and that no label opens. */
function isTitle(group: readonly Row[]): boolean {
  const [first] = group;
  if (first === undefined || group.length > 3 || labelOf(first.text) !== undefined) return false;
  return /^\p{Lu}/u.test(first.text) && group.every(({ text }) => !CLAUSE_END.test(text));
}

/** True for a title of one line that is far from full: no sentence goes on below it. */
function isShortTitle(group: readonly Row[]): boolean {
  return group.length === 1 && isTitle(group) && widthOf(group[0]?.text ?? '') < COLUMN * 0.6;
}

/** True for a short line that introduces what stands below it: "Targets:". */
function introduces(row: Row, next: Row | undefined): boolean {
  if (!/^\p{Lu}[^.;]*:$/u.test(row.text) || next === undefined) return false;
  return next.apart || NUMBER_BEFORE_TEXT.test(next.text) || LABEL_ALONE.test(next.text);
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
  return short(before) && short(row) && (next === undefined || !next.apart);
}
