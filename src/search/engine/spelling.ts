import { distance } from 'fastest-levenshtein';
import { ABBREVIATIONS } from '../query/abbreviations.ts';
import { COMPOUNDS } from '../query/words.ts';

/** An abbreviation is nothing misspelt: "SALW", "MICs". Longer ones may be words in capitals. */
export const ABBREVIATED = /^\p{Lu}{2,6}s?$/u;

/** The abbreviation that one is meant for which nobody knows, of four letters or more: "UNRAW". */
export const nearestShort = (typed: string): string | undefined =>
  Object.keys(ABBREVIATIONS).find(
    (short) =>
      typed.length > 3 &&
      typed === typed.toUpperCase() &&
      short.length > 3 &&
      (isSwapped(typed, short) || distance(typed, short) === 1),
  );

/** Numbers and symbols are nothing that is misspelt, and short words are all near one another. */
export const isSpelt = (form: string): boolean => /^\p{L}{4,}$/u.test(form);

/** So many letters of a word of so many may be wrong: of short ones all are near one another. */
const mostOf = (letters: number): number => (letters < 7 ? 1 : letters < 12 ? 2 : 3);

/**
 * The forms that differ from a misspelt one in the fewest letters: in one of up to six, in two of up
 * to eleven, in three of more. Those with another first letter are no more than one further.
 */
export function nearestTo(
  misspelt: string,
  forms: readonly string[],
  most = mostOf(misspelt.length),
): string[] {
  let least = most;
  let nearest: string[] = [];
  for (const form of [...forms, ...COMPOUNDS]) {
    if (form[0] !== misspelt[0] && !isBegunAlike(misspelt, form)) continue;
    if (Math.abs(form.length - misspelt.length) > least) continue;
    const letters = isSwapped(misspelt, form) ? 1 : distance(misspelt, form);
    if (letters > least || !isSpelt(form)) continue;
    if (letters < least) nearest = [];
    least = letters;
    nearest.push(form);
  }
  return nearest;
}

/** First letters that sound alike, or stand side by side: "filantropy", "kapacity", "nuited". */
const ALIKE = ['ck', 'fp', 'sc', 'gj', 'ie', 'ae', 'sz', 'ao', 'vw', 'iy', 'qk'];

/** The first letters that a misspelt word may have, its own first. */
export const lettersOf = (misspelt: string): string[] => [
  ...new Set([
    misspelt.charAt(0),
    misspelt.charAt(1),
    ...ALIKE.filter((pair) => pair.includes(misspelt.charAt(0))).flatMap((pair) => [...pair]),
  ]),
];

/** Whether the first letters sound alike or have changed places; the others are the same so far. */
const isBegunAlike = (a: string, b: string): boolean =>
  (a[0] === b[1] && a[1] === b[0]) ||
  (a.length > 5 && ALIKE.some((pair) => pair.includes(a.charAt(0)) && pair.includes(b.charAt(0))));

/** The forms that begin most as a word does that is like none: "afforestating", "afforestation". */
export function begunAs(word: string, forms: readonly string[]): string[] {
  let most = Math.max(6, Math.ceil(word.length * 0.65));
  let alike: string[] = [];
  for (const form of forms) {
    let common = 0;
    while (common < word.length && word[common] === form[common]) common++;
    if (common < most || form.length > word.length + 4) continue;
    if (common > most) alike = [];
    most = common;
    alike.push(form);
  }
  return alike;
}

/** Where a word may be two that were written as one: "humanrights" → "human" and "rights". */
export const splitsOf = (word: string, forms: ReadonlySet<string>): [string, string][] =>
  Array.from({ length: Math.max(0, word.length - 5) }, (_, at): [string, string] => [
    word.slice(0, at + 3),
    word.slice(at + 3),
  ]).filter(([first]) => forms.has(first));

/** Whether only two neighbouring letters have changed places: "recieve". */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
