import { distance } from 'fastest-levenshtein';
import { COMPOUNDS } from '../query/words.ts';

/** An abbreviation is nothing misspelt: "SALW", "MICs". Longer ones may be words in capitals. */
export const ABBREVIATED = /^\p{Lu}{2,6}s?$/u;

/** Numbers and symbols are nothing that is misspelt, and short words are all near one another. */
export const isSpelt = (form: string): boolean => /^\p{L}{4,}$/u.test(form);

/**
 * The forms that differ from a misspelt one in the fewest letters: in one of up to six, in two of
 * more. Hardly anybody errs in the first.
 */
export function nearestTo(misspelt: string, forms: readonly string[]): string[] {
  let most = misspelt.length < 7 ? 1 : 2;
  let nearest: string[] = [];
  for (const form of [...forms, ...COMPOUNDS]) {
    if (form[0] !== misspelt[0] || Math.abs(form.length - misspelt.length) > most) continue;
    const letters = isSwapped(misspelt, form) ? 1 : distance(misspelt, form);
    if (letters > most || !isSpelt(form)) continue;
    if (letters < most) nearest = [];
    most = letters;
    nearest.push(form);
  }
  return nearest;
}

/** Whether only two neighbouring letters have changed places: "recieve". */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
