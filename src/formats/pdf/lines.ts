/** Words set into lines of a width: first as many as fit, then the next line. Lengths are in points. */

/** Words set alike: one face, one size, one height above the line. */
export type Span = {
  text: string;
  /** A face by the name that it is registered by. */
  face: string;
  size: number;
  /** How far above the line it stands. */
  raised?: number;
  /** Where it leads: an address, or a place of this document. */
  link?: { address: string } | { place: string };
  /** The note whose mark this is. */
  mark?: string;
};

/** A span, or a part of one, at its place in a line. */
export type Piece = { span: Span; text: string; x: number; width: number };

export type Line = Piece[];

/** How wide a text is in the face and size of a span. */
export type Measure = (span: Span, text: string) => number;

/** Where a line may end: after blanks, and after a hyphen or a dash between letters; a symbol is not cut. */
const BREAK = /[ \t\n]+|(?<=\p{L}[-–—])(?=\p{L})/gu;
/** Nothing may be broken off before it or after it. */
const JOINED = '\u2060';

/** Widths that are sums differ by less than this from the width of the whole. */
const ROUNDING = 0.01;

type Word = { span: Span; text: string }[];

/** The words with the blanks after them; a mark stays with the word before it. */
function wordsOf(spans: readonly Span[]): Word[] {
  const whole = spans
    .map(({ text, mark }) => (mark === undefined ? text : JOINED.repeat(text.length)))
    .join('');
  const ends = [...whole.matchAll(BREAK)].map((found) => found.index + found[0].length);
  const words: Word[] = [];
  let word: Word = [];
  let start = 0;
  let next = 0;
  for (const span of spans) {
    let from = 0;
    for (let end = ends[next]; end !== undefined && end <= start + span.text.length;) {
      word.push({ span, text: span.text.slice(from, end - start) });
      words.push(word);
      word = [];
      from = end - start;
      end = ends[++next];
    }
    if (from < span.text.length) word.push({ span, text: span.text.slice(from) });
    start += span.text.length;
  }
  if (word.length > 0) words.push(word);
  return words;
}

/** How wide a word is without the blanks after it. */
const widthOf = (word: Word, measure: Measure): number =>
  word.reduce(
    (sum, { span, text }, at) =>
      sum + measure(span, at === word.length - 1 ? text.trimEnd() : text),
    0,
  );

/** How wide the widest word is, which is the least width that lines can have. */
export const widestWord = (spans: readonly Span[], measure: Measure): number =>
  Math.max(0, ...wordsOf(spans).map((word) => widthOf(word, measure)));

/** The spans in lines of a width. A word that is wider than a line is cut between its letters. */
export function linesOf(spans: readonly Span[], width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let line: Line = [];
  let x = 0;
  const end = () => {
    if (line.length > 0) lines.push(line);
    line = [];
    x = 0;
  };
  const push = (span: Span, text: string) => {
    const wide = measure(span, text);
    const last = line.at(-1);
    if (last?.span === span) {
      last.text += text;
      last.width += wide;
    } else if (text !== '') line.push({ span, text, x, width: wide });
    x += wide;
  };
  for (const word of wordsOf(spans)) {
    const wide = widthOf(word, measure);
    if (x > 0 && x + wide > width + ROUNDING) end();
    for (const { span, text } of word)
      if (wide <= width + ROUNDING) push(span, text);
      else
        for (const letter of text) {
          if (x > 0 && x + measure(span, letter.trimEnd()) > width + ROUNDING) end();
          push(span, letter);
        }
  }
  end();
  return lines;
}
