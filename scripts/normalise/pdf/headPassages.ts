import { opensLike } from '../../../src/model/opening.ts';
import type { Row } from './row.ts';
import { ADOPTED, ADOPTED_BY, FORMULA, NUMBER_OF_TITLE, YEARLY_TITLE } from '../wording.ts';

const PART = /^[A-Z]\.?$/; // "B", a resolution of several under one symbol
/** Below the title in old records: "Resolution of 25 February 1948", "(document E/712/Rev.1)" */
const OF_DAY = /^Resolution of \d/;
/** Below that of a resolution of the Security Council: "11 November 1993" */
const DAY = /^\d{1,2} [A-Z][a-z]+ \d{4}$/;
const DOCUMENT = /^\(document /;
/** A paragraph of the text, or a title in it: no head has them. */
const opensText = (text: string): boolean =>
  opensLike(text) !== undefined || /^Whereas\b/.test(text) || text === text.toUpperCase();
const TITLE_ALONE = /^\d{1,3} ?\([IVX1]+\)\. ?\p{Lu}/u; // "24(I). Transfer of …", no formula below it
/** No head is longer. */
const MOST_ROWS = 40;

/**
 * The rows of the head as its passages: adoption, origin, number and title, the letter of a part.
 * Nothing where the rows do not begin with a head; the formula is no part of it.
 */
export function headPassages(rows: readonly Row[]): Row[][] {
  const end = rows.slice(0, MOST_ROWS).findIndex(({ text }) => FORMULA.test(text));
  const [first] = rows;
  if (end < 0) return first && TITLE_ALONE.test(first.text) ? [[first]] : [];
  const groups: Row[][] = [];
  let inBrackets = false;
  // the first resolutions begin without the formula, or have it far below
  let titled = false;
  for (const row of rows.slice(0, end)) {
    const { text } = row;
    if (titled && row.apart && opensText(text)) break;
    const opens = text.startsWith('[');
    const before = groups.at(-1)?.at(-1)?.text ?? '';
    const begins =
      !inBrackets &&
      (opens ||
        ADOPTED.test(text) ||
        ADOPTED_BY.test(text) ||
        NUMBER_OF_TITLE.test(text) ||
        YEARLY_TITLE.test(text) ||
        OF_DAY.test(text) ||
        (DAY.test(text) && YEARLY_TITLE.test(before)) ||
        DOCUMENT.test(text) ||
        PART.test(text) ||
        PART.test(before) ||
        /\]\.?$/.test(before));
    if (begins || groups.length === 0) groups.push([row]);
    else groups.at(-1)?.push(row);
    titled ||= NUMBER_OF_TITLE.test(text) && text.includes(' ');
    inBrackets = (opens || inBrackets) && !/\]\.?$/.test(text);
  }
  return groups;
}
