import type { PageLine } from './pageLine.ts';
import { FORMULA } from '../wording.ts';

/** The most lines over which a running title wraps. */
export const LONGEST_TITLE = 8;

const NUMBER = /^(?:E?S-)?\d{1,4}(?:\/\d{1,3}| ?\()\S*?\.?(?: [A-Z](?:-[A-Z])?\.)? ?/;
const TITLE_START = /^(?:E?S-)?\d{1,2}\/\d{1,3}(?: [A-Z](?:(?: and |-)[A-Z])?)?\.(?: |$)/;
const ADOPTED = /^Resolutions? adopted by /i;

/** The text of rows as letters and digits only: makers differ in their blanks. */
export function wordsOf(rows: readonly { text: string }[]): string {
  return rows
    .map(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, ''))
    .join('')
    .toLowerCase();
}

/** The words of the resolution's own title, which pages run at their head. */
export function titleWords(rows: readonly PageLine[]): string | undefined {
  const head = rows.findIndex(({ text }) => ADOPTED.test(text));
  const start = rows.findIndex(({ text }, index) => index > head && TITLE_START.test(text));
  const end = rows.findIndex(({ text }, index) => index > start && FORMULA.test(text));
  if (start < 0 || end < 0 || end - start > 2 * LONGEST_TITLE) return undefined;
  const [first, ...others] = rows.slice(start, end);
  if (first === undefined) return undefined;
  return wordsOf([{ text: first.text.replace(NUMBER, '') }, ...others]);
}

/** How many of the first rows have the words of a known title together; 0 where none. */
export function knownTitle(rows: readonly PageLine[], known: ReadonlySet<string>): number {
  for (let count = Math.min(LONGEST_TITLE, rows.length); count > 0; count -= 1)
    if (known.has(wordsOf(rows.slice(0, count)))) return count;
  return 0;
}

/**
 * How many of the rows below the symbol, which a maker may take amid the title, go on with what of the
 * title stands above it; nothing where both together are no known title.
 */
export function titleGoesOn(
  above: readonly PageLine[],
  below: readonly PageLine[],
  known: ReadonlySet<string>,
): number | undefined {
  const begun = wordsOf(above);
  if (begun === '') return undefined;
  if (known.has(begun)) return 0;
  const rests = [...known]
    .filter((title) => title.startsWith(begun))
    .map((title) => title.slice(begun.length));
  let words = '';
  for (const [index, row] of below.slice(0, LONGEST_TITLE - above.length).entries()) {
    words += wordsOf([row]);
    if (rests.includes(words)) return index + 1;
    if (!rests.some((rest) => rest.startsWith(words))) return undefined;
  }
  return undefined;
}
