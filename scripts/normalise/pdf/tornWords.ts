import type { DumpLines } from '../passage.ts';
import { doubt, type Finding } from '../problems.ts';
import { isExpression, isListed } from '../wordList.ts';
import { FUNCTION_WORDS, isScrap } from './shortWords.ts';
import { tornIn } from './wholeWords.ts';

/** Lines with words made whole, whether any was torn, and what may be torn besides. */
export type Mended = { lines: DumpLines; torn: boolean; problems: Finding[] };

/**
 * Makes words whole that a maker tore here and there: "prom otion", "befo re". Both parts together are a word,
 * of the text or of English; one of them is none, and stands nowhere else. Where that is not enough to be
 * sure, as before a word that stands anywhere, it is in doubt.
 * Guarantees: on each line only single blanks are taken away.
 */
export function tornWords(lines: DumpLines): Mended {
  const words = wordsOf(lines);
  const odd = new Set<number>();
  for (const [word, line] of words) if (line !== REPEATED && isOdd(word)) odd.add(line);
  if ([...BEGINNINGS].some((word) => words.get(word) === REPEATED))
    for (const [index, line] of lines.entries()) if (BEGINNING.test(line)) odd.add(index);
  if (odd.size === 0) return { lines, torn: false, problems: [] };
  const out = [...lines];
  let torn = false;
  const problems: Finding[] = [];
  for (const index of odd) {
    const line = lines[index] ?? '';
    const pairs = pairsOf(line, words);
    const sure = clear(pairs.filter(({ isSure }) => isSure));
    out[index] = withoutBlanks(line, sure);
    torn ||= sure.length > 0;
    const [unsure] = pairs.filter((pair) => !sure.some((one) => one === pair || meet(one, pair)));
    if (unsure && tornIn(line) === undefined) problems.push(seemsTorn(unsure, index));
  }
  return { lines: out, torn, problems };
}

/** The words of a text in small letters, and the line on which each stands that stands once. */
type Words = ReadonlyMap<string, number>;
const REPEATED = -1;

const WORD = /[A-Za-z\u00c0-\u024f]+/g; // much sooner found than any letters

function wordsOf(lines: DumpLines): Words {
  const words = new Map<string, number>();
  for (const [index, line] of lines.entries())
    for (const found of line.match(WORD) ?? []) {
      // most begin with a small letter, and to see that is quicker
      const word = found.charCodeAt(0) < SMALL_A ? found.toLowerCase() : found;
      words.set(word, words.has(word) ? REPEATED : index);
    }
  return words;
}
const SMALL_A = 0x61;

/** What begins words, and is none by itself before another, however often it is torn off. */
export const BEGINNINGS = new Set(['co', 'inter', 'intra', 're', 'trans', 'un']);
const BEGINNING = /\b(?:co|inter|intra|re|trans|un) [a-z]/i;

/** True of what is no word of English, as far as is known. */
export const isOdd = (word: string): boolean =>
  isScrap(word) ||
  BEGINNINGS.has(word) ||
  (word.length > LONGEST_SCRAP && !FUNCTION_WORDS.has(word) && !isListed(word));
const LONGEST_SCRAP = 3;

/**
 * Two words that seem to be one, and where the blank between them stands. `isName`: they begin with a capital.
 * `begins`: the first is none by itself. `stands`: the text has both in one.
 */
type Pair = {
  at: number;
  a: string;
  b: string;
  isName: boolean;
  begins: boolean;
  stands: boolean;
  isSure: boolean;
};

/**
 * Two words with a blank between them, the second in small letters: not after an apostrophe, nor before one, nor
 * before a hyphen by which a word is broken; not "on e-commerce".
 */
export const PAIR =
  /(?<![\p{L}’']|[’'] )(\p{L}+) (?!e-\p{L})(?=(\p{Ll}+)(?![\p{L}’'\u00AD]|-\s*$))/gu;
// letters all set apart are no two parts of a word
const LETTER_BEFORE = /(?<!\p{L})[b-z] $/u;
const LETTER_BEHIND = /^ [b-z](?!\p{L})/u;

function pairsOf(line: string, words: Words): Pair[] {
  const pairs: Pair[] = [];
  for (const { 0: found, 1: first = '', 2: b = '', index } of line.matchAll(PAIR)) {
    const a = first.toLowerCase();
    const two = {
      at: index + first.length,
      a,
      b,
      isName: a !== first,
      begins: BEGINNINGS.has(a) && !CAPITALS.test(first),
      stands: words.has(a + b),
    };
    const isApart =
      LETTER_BEFORE.test(line.slice(0, index)) ||
      LETTER_BEHIND.test(line.slice(index + found.length + b.length));
    if (!isApart && mayBeTorn(two, words)) pairs.push({ ...two, isSure: isSure(two, words) });
  }
  return pairs;
}

const CAPITALS = /^\p{Lu}{2}/u; // "UN women"

/** What stands beside names, and in expressions of other languages: "Dar es Salaam", "tous les". */
export const FOREIGN = new Set(
  'de del der des di du el en es et la le les se un una une von'.split(' '),
);

/** True of what stands once, and is no word. */
const isPart = (part: string, words: Words): boolean =>
  (words.get(part) ?? REPEATED) !== REPEATED && isOdd(part);

function mayBeTorn({ a, b, begins, stands }: Omit<Pair, 'isSure'>, words: Words): boolean {
  if (!begins && !isPart(a, words) && !isPart(b, words)) return false;
  const whole = a + b;
  if (stands) return words.get(whole) === REPEATED || isListed(whole);
  return isListed(whole) && !FOREIGN.has(a) && !FOREIGN.has(b) && !isExpression(a, b);
}

/** Beside a word that may stand before any other, so many letters tell a part of one. */
const SHORTEST_REST = 4;

function isSure({ a, b, isName, begins, stands }: Omit<Pair, 'isSure'>, words: Words): boolean {
  if (stands || begins) return true;
  // that English has a word does not say that it is meant
  if (FUNCTION_WORDS.has(b) || (FUNCTION_WORDS.has(a) && b.length < SHORTEST_REST)) return false;
  const mayBeWord = (part: string): boolean => !isPart(part, words) || isListed(part);
  return !mayBeWord(b) || !(isName || mayBeWord(a));
}

const meet = (one: Pair, other: Pair): boolean =>
  one.at + 1 + one.b.length === other.at || other.at + 1 + other.b.length === one.at;

/** Those that share no word with another, or that alone are a word of the text. */
function clear(pairs: readonly Pair[]): Pair[] {
  return pairs.filter((one) =>
    pairs.every((other) => !meet(one, other) || (one.stands && !other.stands)),
  );
}

function withoutBlanks(line: string, pairs: readonly Pair[]): string {
  let out = '';
  let from = 0;
  for (const { at } of pairs) {
    out += line.slice(from, at);
    from = at + 1;
  }
  return out + line.slice(from);
}

/** The doubt that two words on a line are one. */
export const seemsTorn = ({ a, b }: { a: string; b: string }, index: number): Finding =>
  doubt('doubtful word', [[index + 1, index + 1]], `a word seems to be torn in "${a} ${b}"`, {
    hint: `expected "${a}${b}"`,
    printed: `${a} ${b}`,
  });
