import type { Row } from './rows.ts';
import { ADOPTED, FORMULA, NUMBER_OF_TITLE, YEARLY_TITLE } from '../wording.ts';

const PART = /^[A-Z]\.?$/; // "B", a resolution of several under one symbol
const ADOPTED_BY = /^Adopted by the Security Council\b/i; // below the title
/** Below the title in old records: "Resolution of 25 February 1948", "(document E/712/Rev.1)" */
const OF_DAY = /^Resolution of \d/;
const DOCUMENT = /^\(document /;
/** No head is longer. */
const MOST_ROWS = 40;

/**
 * The rows of the head as its passages: adoption, origin, number and title, the letter of a part.
 * Nothing where the rows do not begin with a head; the formula is no part of it.
 */
export function headPassages(rows: readonly Row[]): Row[][] {
  const end = rows.slice(0, MOST_ROWS).findIndex(({ text }) => FORMULA.test(text));
  if (end < 0) return [];
  const groups: Row[][] = [];
  let inBrackets = false;
  for (const row of rows.slice(0, end)) {
    const { text } = row;
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
        DOCUMENT.test(text) ||
        PART.test(text) ||
        PART.test(before) ||
        /\]\.?$/.test(before));
    if (begins || groups.length === 0) groups.push([row]);
    else groups.at(-1)?.push(row);
    inBrackets = (opens || inBrackets) && !/\]\.?$/.test(text);
  }
  return groups;
}
