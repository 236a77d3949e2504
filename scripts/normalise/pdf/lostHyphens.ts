import { foldCharacters } from '../characters.ts';
import { doubt, type Finding } from '../problems.ts';
import type { DumpLines } from '../passage.ts';
import { COLUMN, widthOf } from './measure.ts';

/** A line of print is no wider, in columns: one that is was joined with the next. */
const WIDEST = 1.25;
/** A text of which more lines are so wide has its paragraphs in one line each. */
const MOST_WIDE = 0.08;
/** Where in a line, in columns, the one that it began with may have ended. */
const FIRST_END = 0.8;
const LAST_END = 1.1;

const WORD = /\p{L}{2,}(?:-\p{L}{2,})*/gu;
const INNER_CAPITAL = /^\p{Lu}?\p{Ll}{2,}\p{Lu}\p{Ll}{2,}$/u; // "SouthSouth"

const BOTH_CAPITAL = /^\p{Lu}.* \p{Lu}/u; // "Secretary General"

/** `atEdge`: the printed line may have ended within the word. `follows`: with the word before it, by a blank. */
type Word = { word: string; atEdge: boolean; follows: boolean };
/** A line of the text, and how many columns it is wide. */
type Printed = { line: number; text: string; columns: number };
/** The same with its words. */
type Measured = Omit<Printed, 'text'> & { words: Word[] };

/**
 * Words that lost their hyphen at the end of a printed line. A maker that takes every such hyphen for one
 * that broke a word joins both lines: "SouthSouth and triangular cooperation", on a line much too wide.
 */
export function lostHyphens(lines: DumpLines): Finding[] {
  const printed = lines.flatMap((line, index): Printed[] => printedLine(line, index + 1));
  const wide = printed.filter(({ columns }) => columns > WIDEST).length;
  const ended = lines.filter(endsWithHyphen).length;
  if (wide > MOST_WIDE * printed.length || ended > wide) return [];
  // only where a hyphen may be lost its words are looked at
  const measured = printed.map(measure);
  const compounds = compoundsOf(lines);
  const joined = new Set([...compounds].map((compound) => compound.replace('-', '')));
  const sure = wordsWithin(measured);
  const isLost = (word: string): boolean =>
    word
      .split('-')
      .some(
        (part) =>
          !sure.has(part.toLowerCase()) &&
          (joined.has(part.toLowerCase()) || (wide > 0 && INNER_CAPITAL.test(part))),
      );
  const isPair = (pair: string): boolean =>
    (wide > 0 || BOTH_CAPITAL.test(pair)) &&
    compounds.has(pair.toLowerCase().replace(' ', '-')) &&
    !sure.has(pair.toLowerCase());
  const found = measured.map((one) => {
    const edge = one.words.filter(({ atEdge }) => atEdge);
    const lost = edge.find(({ word }) => isLost(word))?.word ?? pairsOf(edge).find(isPair);
    return { ...one, lost, edge: edge.map(({ word }) => word).join(' ') };
  });
  const joins = found.some(({ columns, lost }) => columns > WIDEST && lost !== undefined);
  return found.flatMap(({ line, columns, edge, lost }): Finding[] => {
    const words = lost ?? (joins && columns > WIDEST ? edge : undefined);
    if (words === undefined) return [];
    return [
      doubt('doubtful word', [[line, line]], `a hyphen may be lost in "${words}"`, {
        hint: 'expected one where a printed line ended; pdftotext -layout keeps it',
        printed: words,
      }),
    ];
  });
}

/** "South-", at the end of a line. */
function endsWithHyphen(line: string): boolean {
  const text = line.trimEnd();
  return /[-\u2010]/.test(text.at(-1) ?? '') && /\p{L}/u.test(text.at(-2) ?? '');
}

function printedLine(raw: string, line: number): Printed[] {
  const text = foldCharacters(raw).trim();
  return text === '' ? [] : [{ line, text, columns: widthOf(text) / COLUMN }];
}

function measure({ line, text, columns }: Printed): Measured {
  const words: Word[] = [];
  let width = 0;
  let measured = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.length;
    const from = width + widthOf(text.slice(measured, index)) / COLUMN;
    const to = from + widthOf(word) / COLUMN;
    [width, measured] = [to, end];
    words.push({
      word,
      atEdge: columns >= FIRST_END && to > FIRST_END && from < LAST_END,
      follows: text[index - 1] === ' ' && /\p{L}/u.test(text[index - 2] ?? ''),
    });
  }
  return { line, columns, words };
}

/** The compounds of the text, each two of their parts apart: "self-governing" of "non-self-governing". */
function compoundsOf(lines: DumpLines): Set<string> {
  const compounds = new Set<string>();
  for (const line of lines)
    for (const [compound] of line.matchAll(WORD)) {
      const parts = compound.toLowerCase().split('-');
      for (const [index, part] of parts.slice(1).entries())
        compounds.add(`${parts[index]}-${part}`);
    }
  return compounds;
}

/** Words and pairs of words, in small letters, that stand where no printed line ended. */
function wordsWithin(measured: readonly Measured[]): ReadonlySet<string> {
  return new Set(
    measured.flatMap(({ words }) => {
      const within = words.filter(({ atEdge }) => !atEdge);
      return [...within.flatMap(({ word }) => word.split('-')), ...pairsOf(within)].map((word) =>
        word.toLowerCase(),
      );
    }),
  );
}

const pairsOf = (words: readonly Word[]): string[] =>
  words.slice(1).flatMap(({ word, follows }, index) => {
    const before = words[index]?.word;
    return follows && before !== undefined ? [`${before} ${word}`] : [];
  });
