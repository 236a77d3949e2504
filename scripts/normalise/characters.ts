/**
 * The one place where characters that only look different are folded: every kind of blank becomes
 * a space, characters without width go, a hyphen that must not break becomes a hyphen,
 * letters set apart become a word.
 */

// Soft hyphen, zero width space and joiners, marks of direction, word joiner, byte order mark: there
// is nothing to see.
const WIDTHLESS = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const NON_BREAKING_HYPHEN = /\u2011/g;
const BLANKS = /\s+/g;
// \s includes NBSP U+00A0, U+202F, U+2009
const NO_INK = /[\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/g;

// "I n v i t e s": a word set so wide that its letters came out apart; no sentence has four such.
const SPREAD_WORD = /(?<![\p{L}\p{N}])\p{L}(?: \p{Ll}){3,}(?![\p{L}\p{N}])/gu;
const LETTERS_APART = / [^ ] [^ ] /;

// What any of these could be found by: nearly no line has it, and to look once is quicker.
const UNEVEN =
  /[\u2011\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|\s(?:\s|[^ ] [^ ] )|[^\S ]/;

/** The text with all blanks folded to single spaces; blanks at the ends stay, as one space. */
export function foldCharacters(text: string): string {
  if (!UNEVEN.test(text)) return text;
  const folded = text.replace(WIDTHLESS, '').replace(NON_BREAKING_HYPHEN, '-').replace(BLANKS, ' ');
  if (!LETTERS_APART.test(folded)) return folded;
  return folded.replace(SPREAD_WORD, (word) => word.replaceAll(' ', ''));
}

// a note's mark is told by its number, however it is printed
const SUPERSCRIPT = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/;
const SUPERSCRIPTS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/g;

/** The characters that must be accounted for: folded, without any blank. */
export function inkOf(text: string): string {
  const ink = text.replace(NO_INK, '').replace(NON_BREAKING_HYPHEN, '-');
  return SUPERSCRIPT.test(ink)
    ? ink.replace(SUPERSCRIPTS, (digit) => digit.normalize('NFKC'))
    : ink;
}
