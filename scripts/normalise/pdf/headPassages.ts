import type { Row } from './rows.ts';

const ADOPTED = /^Resolutions? adopted by /i;
const FORMULA = /^The General Assembly ?,?$/;
const NUMBER =
  /^(?:(?:E?S-)?\d{1,2}\/\d{1,3}(?: [A-Z](?:(?: and |-)[A-Z])?)?\.|\d{1,4}(?: [A-Z])? \((?:E?S-)?[IVX]+\)\.?)(?= |$)/;
const PART = /^[A-Z]\.?$/; // "B", a resolution of several under one symbol
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
        NUMBER.test(text) ||
        PART.test(text) ||
        PART.test(before) ||
        /\]\.?$/.test(before));
    if (begins || groups.length === 0) groups.push([row]);
    else groups.at(-1)?.push(row);
    inBrackets = (opens || inBrackets) && !/\]\.?$/.test(text);
  }
  return groups;
}
