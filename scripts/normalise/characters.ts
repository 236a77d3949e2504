/**
 * The one place where characters that only look different are folded: every kind of blank becomes
 * a space, characters without width go, a hyphen that must not break becomes a hyphen.
 */

// Soft hyphen, zero width space, word joiner, byte order mark: there is nothing to see.
const WIDTHLESS = /[\u00AD\u200B\u2060\uFEFF]/g;
const NON_BREAKING_HYPHEN = /\u2011/g;
// a single space is left as it is: nearly all are
const FOLDED_BLANKS = /\s{2,}|[^\S ]/g;
const BLANKS = /\s+/g; // includes NBSP U+00A0, U+202F, U+2009

/** The text with all blanks folded to single spaces; blanks at the ends stay, as one space. */
export function foldCharacters(text: string): string {
  return text.replace(WIDTHLESS, '').replace(NON_BREAKING_HYPHEN, '-').replace(FOLDED_BLANKS, ' ');
}

/** The characters that must be accounted for: folded, without any blank. */
export function inkOf(text: string): string {
  return foldCharacters(text).replace(BLANKS, '');
}
