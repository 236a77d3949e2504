import { parseSymbol } from '../model/symbol.ts';
import { councilYearOf } from './councilYears.ts';

/**
 * The General Assembly numbered its resolutions through until its thirtieth session, and the session
 * belongs to the symbol: here is of each session the first and the last number that texts of the
 * United Nations cite with it. A number between two sessions may be of either.
 */
const CITED: [session: string, first: number, last: number][] = [
  ['I', 1, 99],
  ['II', 110, 181],
  ['III', 194, 260],
  ['IV', 302, 366],
  ['V', 377, 484],
  ['VI', 538, 541],
  ['VII', 637, 648],
  ['VIII', 738, 802],
  ['IX', 833, 845],
  ['X', 913, 992],
  ['ES-I', 1000, 1001],
  ['XI', 1043, 1125],
  ['XII', 1134, 1229],
  ['XIII', 1301, 1348],
  ['XIV', 1386, 1472],
  ['XV', 1492, 1603],
  ['XVI', 1653, 1721],
  ['XVII', 1759, 1814],
  ['S-IV', 1874, 1874],
  ['XVIII', 1884, 1970],
  ['XIX', 2003, 2006],
  ['XX', 2035, 2130],
  ['XXI', 2142, 2241],
  ['ES-V', 2252, 2252],
  ['XXII', 2263, 2373],
  ['XXIII', 2398, 2480],
  ['XXIV', 2525, 2612],
  ['XXV', 2621, 2749],
  ['XXVI', 2777, 2850],
  ['XXVII', 2924, 3042],
  ['XXVIII', 3057, 3191],
  ['S-VI', 3201, 3202],
  ['XXIX', 3211, 3358],
  ['S-VII', 3362, 3362],
  ['XXX', 3369, 3538],
];

/** More than the Assembly ever gave. */
const END = 3600;

/**
 * The symbols that resolutions may have which a number alone names, with the part where one is named:
 * 1514 → "A/RES/1514(XV)" and the Security Council's of that number. Whether they are, or are held,
 * is not told.
 */
export function symbolsNumbered(number: number, part = ''): string[] {
  const sessions = CITED.filter((_, at) => {
    const [, , before] = CITED[at - 1] ?? ['', 0, 0];
    const [, after] = CITED[at + 1] ?? ['', END];
    return number > before && number < after;
  });
  const year = councilYearOf(number);
  const numbers = part === '' ? [number] : [`${number} ${part}`, number];
  const typed = [
    ...numbers.flatMap((one) => sessions.map(([session]) => `A/RES/${one} (${session})`)),
    // the Security Council's have no parts
    ...(year === undefined || part !== '' ? [] : [`S/RES/${number} (${year})`]),
  ];
  return typed.flatMap((one) => parseSymbol(one)?.text ?? []);
}
