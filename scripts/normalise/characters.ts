import { LINE_END } from '../../src/model/decode.ts';

/**
 * The one place where characters that only look different are folded: every kind of blank becomes
 * a space, characters without width go, every hyphen is the same,
 * letters set apart become a word.
 */

// Soft hyphen, zero width space and joiners, marks of direction, word joiner, byte order mark: there
// is nothing to see.
const WIDTHLESS = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
// U+2010 is a hyphen and no more; U+2011 must not break; with U+FFFE, which is no character, PDFium
// joins two lines at the hyphen that ends the first
const OTHER_HYPHEN = /[\u2010\u2011\uFFFE]/g;
const BLANKS = /\s+/g;
// \s includes NBSP U+00A0, U+202F, U+2009, but not U+0085, which ends a line
const NO_INK = /[\s\u0085\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/g;

// "I n v i t e s": a word set so wide that its letters came out apart; no sentence has four such.
const SPREAD_WORD = /(?<![\p{L}\p{N}])\p{L}(?: \p{Ll}){3,}(?![\p{L}\p{N}])/gu;
const LETTERS_APART = / [^ ] [^ ] /;

// What any of these could be found by: nearly no line has it, and to look once is quicker.
const UNEVEN =
  /[\u2010\u2011\uFFFE\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|\s(?:\s|[^ ] [^ ] )|[^\S ]/;

// a soft hyphen stays: at the end of a line it says that a word goes on
const UNSEEN = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

// where it joins two lines PDFium sets a control character or U+FFFE, as it is asked for the text
const JOINT = /(?<=[\p{L}\p{N}])\u0002/gu;

/** The lines of a text, without what nobody sees and however they end. */
export const seenLines = (text: string): string[] =>
  text.replace(UNSEEN, '').replace(JOINT, '\uFFFE').split(LINE_END);

/** The text with all blanks folded to single spaces; blanks at the ends stay, as one space. */
export function foldCharacters(text: string): string {
  if (!UNEVEN.test(text)) return text;
  const folded = text.replace(WIDTHLESS, '').replace(OTHER_HYPHEN, '-').replace(BLANKS, ' ');
  if (!LETTERS_APART.test(folded)) return folded;
  return folded.replace(SPREAD_WORD, (word) => word.replaceAll(' ', ''));
}

/** True where a UTF-16 unit must be accounted for: it is no blank, nor without width. */
export function isInk(code: number): boolean {
  if (code < 0xa0)
    return (code > 0x20 && code !== 0x85) || (code < 0x20 && (code < 0x09 || code > 0x0d));
  if (code < 0x2000) return code !== 0xa0 && code !== 0xad && code !== 0x061c && code !== 0x1680;
  if (code > 0x2069) return code !== 0x3000 && code !== 0xfeff;
  return !(
    code <= 0x200f ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code !== 0x2065)
  );
}

/** How many characters of [from, to) must be accounted for. */
export function countInk(text: string, from = 0, to = text.length): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (isInk(text.charCodeAt(at))) count += 1;
  return count;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The UTF-16 unit of a digit where one is that of a digit set high: a mark is told by its number. */
export function foldDigit(code: number | undefined): number | undefined {
  if (code === undefined || code < 0xb2) return code;
  const digit = SUPERSCRIPTS.indexOf(String.fromCharCode(code));
  return digit < 0 ? code : 0x30 + digit;
}

/** A number with its digits set high: "12" → "¹²". */
export const raised = (number: string): string =>
  number.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);

const LETTERS = 'abcdefghijklmnoprstuvwxyz';
const RAISED_LETTERS = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'; // q has no such sign

/** A letter set high as a sign of its own, as a mark is: "a" → "ᵃ"; several are part of a word: "15th". */
export const raisedLetter = (letters: string): string =>
  RAISED_LETTERS[letters.length === 1 ? LETTERS.indexOf(letters) : -1] ?? letters;

/** The letter of a sign that is one set high: "ᵃ" → "a"; any other sign stays. */
export const lowered = (sign: string): string =>
  (sign === '' ? undefined : LETTERS[RAISED_LETTERS.indexOf(sign)]) ?? sign;

/** The characters that must be accounted for: folded, without any blank. */
export function inkOf(text: string): string {
  return text.replace(NO_INK, '').replace(OTHER_HYPHEN, '-');
}
