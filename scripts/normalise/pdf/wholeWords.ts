import { MONTH_FORM } from '../../../src/model/days.ts';
import type { DumpLines } from '../passage.ts';
import { isExpression } from '../wordList.ts';
import { FUNCTION_WORDS, isNoWord, isScrap } from './shortWords.ts';

/**
 * Lines in which words are whole again that a maker tore, as it does where letters are set wide:
 * "th e", "su stainable", "South -South", "2015 –2030", "the Assembly ,".
 * Guarantees: on each line only single blanks are taken away.
 */
export function wholeWords(lines: DumpLines): DumpLines {
  if (!lines.some((line) => BLANK_BEFORE.test(line) && TORN.test(line))) return lines;
  const unblanked = lines.map((line, index) =>
    line.includes(' ') ? withoutBlanks(line, lines[index + 1] ?? '') : line,
  );
  const symbol = unblanked.map((line) => SYMBOL.exec(line)?.[0]).find(Boolean);
  const joined = symbol ? unblanked.map((line) => withSymbol(line, symbol)) : unblanked;
  const counts = new Map<string, number>();
  for (const line of joined)
    for (const word of line.toLowerCase().match(WORD) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const isKnown = (word: string): boolean => FUNCTION_WORDS.has(word) || counts.has(word);
  const inPairs = new Map<string, number>();
  const withPairs = joined.map((line) => {
    let found = false;
    for (const [, first = '', b = ''] of line.matchAll(PAIR)) {
      const a = first.toLowerCase();
      if (!isKnown(a + b)) continue;
      found = true;
      for (const part of [a, b]) inPairs.set(part, (inPairs.get(part) ?? 0) + 1);
    }
    return found;
  });
  /** The part stands nowhere but where it and its neighbour are a word. */
  const isPart = (part: string): boolean =>
    !FUNCTION_WORDS.has(part) && (inPairs.get(part) ?? 0) >= (counts.get(part) ?? 0);
  const isTorn = (a: string, b: string): boolean =>
    isKnown(a + b) &&
    (isNoWord(a) || isNoEnd(b) || (isPart(a) && isPart(b) && !isExpression(a, b)));
  return joined.map((line, index) =>
    withPairs[index]
      ? line.replace(PAIR, (pair, a: string, b: string) => (isTorn(a.toLowerCase(), b) ? a : pair))
      : line,
  );
}

// a letter by itself or a few without a vowel, or a blank before a hyphen, a dash or a stop: what no document
// sets; asked only where a blank stands before one, which is found sooner
const BLANK_BEFORE =
  / (?:-[A-Za-z\d,]|–\d|- |\/\d|[,;](?:\s|$)|[b-hj-z](?![A-Za-z])|[b-df-hj-np-tv-xz]{2,3} )/;
const TORN =
  /[A-Za-z] (?:-[A-Za-z,]|- [a-z]|[,;](?:\s|$)|[b-hj-z](?![A-Za-z])|[b-df-hj-np-tv-xz]{2,3} )|[A-Z] -\d|\d –\d|^\s*\d{1,3} \/\d{1,3}\. /;

const WORD = /\p{L}+/gu;
// two parts of a word, but not letters all set apart, "I n v i t e s", nor "on e-commerce"
const PAIR =
  /(?<![\p{L}’'])(?<!(?<![\p{L}’'])[b-zB-Z] )(\p{L}+) (?!e-\p{L})(?=(\p{Ll}{2,}|\p{Ll}(?! \p{L}(?!\p{L})))(?!\p{L}))/gu;

/** Blanks where no document has any. */
const NO_BLANK: readonly RegExp[] = [
  /(?<=\p{L})(?<!\b(?:and|or|nor|to)) (?=-[\p{L},])|(?<=\p{Lu}) (?=-\d)|(?<=\d) (?=-\p{L})/gu, // "South -South", "P -4"
  /(?<=\d) (?=–\d)/g, // "2015 –2030"
  /(?<=[\p{L}\d)”’]) (?=[,;.)”]{1,3}(?:\s|$|\d{1,3}(?!\d)))(?!\. ?\.)/gu, // "the Assembly ,"
  /(?<=\p{Ll}) (?=:\s*$)/gu, // "Requests :"
  /(?<=\s“) (?=\p{Lu})/gu, // "entitled “ Lamps"
  /(?<=\d\/) (?=\d)/g, // "resolution 5/ 2"
  /(?<=\b[AES]\/[A-Z]{2,8}\.\d{1,3}) (?=\d{1,3}\/\d)/g, // "A/CONF.1 92/15"
  /(?<=\bNo\. \d{1,4}) (?=-\d)/g, // "Act No. 2010 -2"
  /(?<=^\s*\d{1,3}) (?=\/\d{1,3}\. )/g, // "78 /140. Title"
  /(?<=\b[AES]\/RES\/\d{0,4}) (?=[\d/])/g, // "A/RES/7 8/140", "A/RES/78 /140"
  // "54/5 2 of 1 December"
  new RegExp(String.raw`(?<=\d\/\d{1,2}) (?=\d{1,2} of \d{1,2} ${MONTH_FORM})`, 'g'),
  // "28 November 20 12"
  new RegExp(
    String.raw`(?<=${MONTH_FORM} (?:1|2|19|20|19\d|20\d)) (?=\d{1,3}\b)(?!\d{1,3}\/)`,
    'g',
  ),
  /(?<=\p{Ll}(?<!mul|an|qua)[st]i) (?=ons?\b)/gu, // "extensi on": no word ends so
];
const HYPHEN_AT_END = /(?<=\p{L}) (?=-\s*$)/u; // "South -" and "South" on the next line

/** What each of these has: nearly no line does. */
const MAY_HAVE_NONE = / [-–,;:.)”/]|[\d/] \d|“ |[st]i on/;

function withoutBlanks(line: string, next: string): string {
  if (!MAY_HAVE_NONE.test(line)) return line;
  const within = NO_BLANK.reduce((text, pattern) => text.replace(pattern, ''), line);
  return /^\s*\p{L}/u.test(next) ? within.replace(HYPHEN_AT_END, '') : within;
}

const SYMBOL = /\b[AES]\/(?:[A-Z]{1,8}[/-]){0,3}RES\/[^\s*]{3,24}/;

/** The line with the document's own symbol whole, which heads each page: "A/RES/78/16 7" of 78/167. */
function withSymbol(line: string, symbol: string): string {
  if (line.includes(symbol)) return line;
  const start = line.indexOf(symbol.slice(0, symbol.indexOf('RES/') + 4));
  if (start < 0) return line;
  let at = start;
  for (const sign of symbol) {
    if (line[at] === ' ' && at > start) at += 1;
    if (line[at] !== sign) return line;
    at += 1;
  }
  return line.slice(0, start) + symbol + line.slice(at);
}

// what begins no word: "nd", "stainable" begins one
const NO_BEGINNING =
  /^(?:[^aeiouy]+$|(.)\1|[bcdfgkptvwz][bcdfgjkmptvz]|[bcdfgkptvz]n|[lmnr][^aeiouy]|[st]r?[bdfgjvxz]|sr)/;
/** True of letters with which no word begins. */
export const isNoEnd = (part: string): boolean => isNoWord(part) || NO_BEGINNING.test(part);

const FREE = /(?<=[\p{L},;] )\p{Ll}{1,3}(?= \p{Ll}|[,;]? )/gu;
const DIGITS = new RegExp(String.raw`(?<=\p{L} )\d \d(?= ${MONTH_FORM} \d{4})`, 'u'); // "1 5 January 2024"
const FRENCH = /(?<!\p{L})(?:les?|la|du|une)(?!\p{L}).*(?<!\p{L})(?:les?|la|du|une)(?!\p{L})/u;

/** The words around a few letters that are none: "hardest h it by"; nothing where there are no such. */
export function tornIn(text: string): string | undefined {
  const isTorn = ({ 0: part, index }: RegExpExecArray): boolean =>
    (part === 'i' || isScrap(part)) &&
    !(
      // "Dar es Salaam"
      /^\p{Lu}/u.test(wordBefore(text, index)) && /^ \p{Lu}/u.test(text.slice(index + part.length))
    );
  const torn = [...text.matchAll(FREE)].find(isTorn) ?? DIGITS.exec(text);
  if (!torn || FRENCH.test(text)) return undefined;
  const after = /^\S+(?: \S+)?/.exec(text.slice(torn.index))?.[0] ?? '';
  return `${wordBefore(text, torn.index)} ${after}`;
}

/** No word is longer. */
const LONGEST_WORD = 40;

const wordBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - LONGEST_WORD), at)
    .trimEnd()
    .split(' ')
    .at(-1) ?? '';
