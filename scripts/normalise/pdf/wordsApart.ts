import type { DumpLines } from '../passage.ts';
import type { Finding } from '../problems.ts';
import { isExpression, isListed } from '../wordList.ts';
import { FUNCTION_WORDS, isScrap } from './shortWords.ts';
import { BEGINNINGS, FOREIGN, isOdd, PAIR, seemsTorn } from './tornWords.ts';

/**
 * Doubts of words that may be one, in a text whose maker tore others, though both are words by themselves:
 * "see king", "is land", "in formation". That they are one is told by what else the text has, and never sure.
 * A few letters that are no word are told of by themselves.
 */
export function wordsApart(lines: DumpLines): Finding[] {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const word of line.toLowerCase().match(WORD) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return lines.flatMap((line, index) => {
    for (const [, first = '', b = ''] of line.matchAll(PAIR)) {
      const a = first.toLowerCase();
      if (mayBeOne(a, b, counts)) return [seemsTorn({ a, b }, index)];
    }
    return [];
  });
}

const WORD = /\p{L}+/gu;

type Counts = ReadonlyMap<string, number>;

/** Both together are a word that stands more often than a fault does, though one of its parts stands here alone. */
const OFTEN = 2;
const SHORTEST_BOTH = 4;
const SHORTEST = 4;

function mayBeOne(a: string, b: string, counts: Counts): boolean {
  const whole = a + b;
  if (
    whole.length < SHORTEST ||
    isScrap(a) ||
    isScrap(b) ||
    BEGINNINGS.has(b) ||
    FOREIGN.has(a) ||
    FOREIGN.has(b)
  )
    return false;
  const times = counts.get(whole) ?? 0;
  if (times < OFTEN && !isListed(whole)) return false;
  if (isExpression(a, b) || EXPRESSIONS.has(`${a} ${b}`)) return false;
  const standsHere = (part: string): boolean => counts.get(part) === 1;
  if (FUNCTION_WORDS.has(b)) return times >= OFTEN && standsHere(a);
  if (FUNCTION_WORDS.has(a))
    return !BEFORE_MANY.has(a) || isOdd(b) || (times >= OFTEN && standsHere(b));
  // long ones are compounds, which some write in two: "policy making", "counter terrorism"
  const parts = [a, b].filter(standsHere).length;
  return Math.min(a.length, b.length) < SHORTEST_BOTH || parts === 2 || (times > 0 && parts === 1);
}

/** What the organization writes in two words. */
const EXPRESSIONS = new Set(['per cent', 'mind fully', 'respect fully']);

/** Function words that stand before what with them would be another word: "in security", "a way", "may be". */
const BEFORE_MANY = new Set(
  `a all also an and any are as at be but by can for from had has have her in into may more no not of on one or
  other our out over per so such that the their them these they this those to under up who with`.split(
    /\s+/,
  ),
);
