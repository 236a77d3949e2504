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

const HYPHEN_AT_END = /\p{L}[-\u2010]\s*$/u;
const WORD = /\p{L}{2,}(?:-\p{L}{2,})*/gu;
const INNER_CAPITAL = /^\p{Lu}?\p{Ll}{2,}\p{Lu}\p{Ll}{2,}$/u; // "SouthSouth"

const BOTH_CAPITAL = /^\p{Lu}.* \p{Lu}/u; // "Secretary General"

/** `atEdge`: the printed line may have ended within the word. `follows`: with the word before it, by a blank. */
type Word = { word: string; atEdge: boolean; follows: boolean };
/** A line of the text, how many columns it is wide, and its words. */
type Measured = { line: number; columns: number; words: Word[] };

/**
 * Words that lost their hyphen at the end of a printed line. A maker that takes every such hyphen for one
 * that broke a word joins both lines: "SouthSouth and triangular cooperation", on a line much too wide.
 */
export function lostHyphens(lines: DumpLines): Finding[] {
  const measured = lines.flatMap((line, index): Measured[] => measure(line, index + 1));
  const wide = measured.filter(({ columns }) => columns > WIDEST).length;
  const ended = lines.filter((line) => HYPHEN_AT_END.test(line)).length;
  if (wide > MOST_WIDE * measured.length || ended > wide) return [];
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

function measure(raw: string, line: number): Measured[] {
  const text = foldCharacters(raw).trim();
  if (text === '') return [];
  const columns = widthOf(text) / COLUMN;
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
  return [{ line, columns, words }];
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
