import type { Named } from './names.ts';
import { COMMON, wordsOf } from './query/words.ts';

const SMALL = 'of|for|the|and|on|in|to|against|with|from|by|de|del|du|des|la';
const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*`;
/** A name of several words: "Investigation and Identification Team". */
const NAME = new RegExp(
  String.raw`(?<![\p{L}\d])${CAPITAL}(?: (?:(?:${SMALL}) ){0,3}${CAPITAL})+`,
  'gu',
);
/** What leads to a name at the beginning of a sentence: "Recalling the ". */
const OPENING = /^\p{Lu}\p{L}+(?:ing|s|ed)(?: (?:the|of|to|with|by|in|on|for|and))+ /u;
/** What parts one name from the next. */
const PARTS = / (?:and|of|in|to|by|for|with|from) the /;
/** Where a name may end before its last word: "Group of Governmental Experts on …". */
const END = / (?:on|for|in|to|against|from|with) /gu;

/** So many letters an abbreviation has at least and at most. */
const [SHORTEST, LONGEST] = [3, 8];

/**
 * The abbreviations that readers may make of the names in a text, by their initials, though no text
 * explains them: "GGE" of "Group of Governmental Experts on Emerging Technologies".
 */
export function initialsIn(text: string): Named[] {
  const names = [...text.matchAll(NAME)].flatMap(([found]) => found.split(PARTS));
  return names.flatMap((found) => {
    const whole = found.replace(OPENING, '');
    const starts = [...whole.matchAll(END)].map(({ index }) => whole.slice(0, index));
    return [...new Set([...starts, whole])].flatMap((name) =>
      [...new Set([initialsOf(name, /[ ]/), initialsOf(name, /[ -]/)])].flatMap((short) =>
        short.length >= SHORTEST && short.length <= LONGEST ? [{ name, of: short }] : [],
      ),
    );
  });
}

/** The first letters of the words of a name but for small ones. */
const initialsOf = (name: string, between: RegExp): string =>
  name
    .split(between)
    .filter((word) => !COMMON.has(word.toLowerCase()) && !IS_SMALL.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

const IS_SMALL = new RegExp(`^(?:${SMALL})$`);

/** Parts of a name that may stand for it: "Scientific Committee" and "Effects of Atomic Radiation". */
export const partsOf = (name: string): string[] =>
  name
    .replace(/^United Nations /, '')
    .split(/ (?:on|for|in|to|against|from|with|of)(?: the)? /)
    .flatMap((part, at, all) => {
      const after = all.slice(at).join(' of ');
      return at === 0 || at === all.length - 1 ? [part] : [part, after];
    })
    .filter((part) => wordsOf(part).filter(({ form }) => !COMMON.has(form)).length > 1);
