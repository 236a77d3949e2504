/**
 * Widths of the letters of Times, the face of United Nations documents, in thousandths of the type
 * size, for the characters from " " to "~". They tell whether a word would still have fitted on the
 * line before: where it would, the line was ended on purpose.
 */
const WIDTHS = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
  500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
  556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
  722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
  278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

/** The width of any other letter. */
const OTHER = 444;

/** The widths of all characters of ASCII. */
const ASCII = Uint16Array.from({ length: 128 }, (_, code) => WIDTHS[code - 32] ?? OTHER);

/** How wide the text is set, in thousandths of the type size. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += ASCII[text.charCodeAt(at)] ?? OTHER;
  return width;
}

/** The width of the text column; lines that are full are between 0.83 and 1.07 of it. */
export const COLUMN = 34_000;
