import { bared, numbersIn, plainTyped, readCitation, withoutDates } from './typed.ts';
import { withSymbols } from './loose.ts';
import type { Several } from './several.ts';

/** Longer texts are rather passages than what was typed to find a place. */
const MOST_WORDS = 24;
/** So many words name a place at most: "subparagraph (a) of the last operative paragraph". */
const PLACE_WORDS = 9;

/** What names a place; a number alone may be anything. */
const PLACE =
  /[¶§]|\b(?:ops?|o\.p|pps?|p\.p|par(?:a(?:graph)?)?s?|preamb(?:ular|le)?|oper(?:ative)?|annex|action|goal|target|article|art|section|sect?|footnote|fn)(?=\b|\d)/i;

/** Who asks for what cites a place is not led to it. */
const CITING =
  /\b(?:cit(?:es?|ing)|refer(?:s|ring)?|references|recall(?:s|ing)?|mention(?:s|ing)?|quot(?:es?|ing))\b/i;

/** What only leads from one to the other, or names the organ and the document. */
const JOINING =
  /^(?:of|in|to|from|at|and|the|on|un|u\.n\.|united|nations|(?:un)?ga|general|assembly|resolution|res\.?|doc\.?|see|\P{L}+)$/iu;

/**
 * The one citation that stands among other words, a symbol and a place: "PP5 of the pandemic
 * declaration 78/3", "76/300 op1 healthy environment". The place nearest behind the symbol is taken,
 * else the one before it, in the most words that name one. Undefined where the text names none, no
 * resolution or several, or asks who cites it.
 */
export function readAmidWords(typed: string): Several | undefined {
  const plain = plainTyped(typed);
  if (CITING.test(plain) || !PLACE.test(plain)) return undefined;
  const text = withoutDates(numbersIn(plain).length > 0 ? plain : withSymbols(plain));
  const numbers = numbersIn(text);
  const [first, ...others] = numbers;
  if (first === undefined || others.some(({ symbol }) => symbol !== first.symbol)) return undefined;
  const ends = [0, ...numbers.map(({ to }) => to)];
  const parts = [...numbers.map(({ from }) => from), text.length].map((to, at) =>
    text.slice(ends[at], to).split(' '),
  );
  if (parts.flat().length > MOST_WORDS) return undefined;
  for (const part of parts.toReversed()) {
    const run = runIn(part, first.symbol);
    if (run === undefined) continue;
    const unread = parts
      .flatMap((own) => (own === part ? [own.slice(0, run.from), own.slice(run.to)] : [own]))
      .map(told)
      .filter((one) => one !== '');
    return { texts: [`${first.symbol} ${part.slice(run.from, run.to).join(' ')}`], unread };
  }
  return undefined;
}

/** The first run of words that names a place in the resolution, as long as it can be. */
function runIn(words: readonly string[], symbol: string): { from: number; to: number } | undefined {
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + PLACE_WORDS); to > from; to--) {
      const run = words.slice(from, to).join(' ');
      if (!/^[\p{L}\d¶§(]/u.test(run) || !PLACE.test(run)) break;
      const read = readCitation(`${symbol} ${run}`);
      if (read?.symbol === symbol && read.places.length > 0) return { from, to };
    }
  }
  return undefined;
}

/** Words that were not read, without those at their ends that only join, and what parts them. */
function told(words: readonly string[]): string {
  const isTold = (word: string): boolean => !JOINING.test(bared(word)) && bared(word) !== '';
  const [from, to] = [words.findIndex(isTold), words.findLastIndex(isTold)];
  return from < 0 ? '' : bared(words.slice(from, to + 1).join(' '));
}
