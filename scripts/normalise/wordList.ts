import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordNetFolder } from '../../src/search/index/wordNetFolder.ts';

/** The files of WordNet (wndb(5WN)): on each line a lemma and what is said of it, in the order of their bytes. */
const INDEXES = ['noun', 'verb', 'adj', 'adv'].map((part) => `index.${part}`);

/** Endings of English words, and those that the lemma has for them: "carried", "making", "planned", "incentivized". */
const ENDINGS: readonly (readonly [ending: string, own: string])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ves', 'f'],
  ['ed', ''],
  ['ed', 'e'],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
  ['ly', ''],
  ['ly', 'le'],
  ['ily', 'y'],
  ['ally', ''],
  ...['ize', 'izes', 'ized', 'izing', 'ization'].flatMap((verb) => [
    [verb, ''] as const, // "operationalize"
    [verb, 'e'] as const, // "incentivize"
  ]),
  ['er', ''],
  ['er', 'e'],
  ['est', ''],
];
const SHORTEST_STEM = 3;
const DOUBLED = /(.)\1$/; // "planned"

const LINE_END = 0x0a;
const BLANK = 0x20;

let read: Buffer[] | undefined;
/** Read when first asked for. To put all their words into a set takes longer than to look some up. */
const indexes = (): Buffer[] => (read ??= readIndexes());

function readIndexes(): Buffer[] {
  const path = wordNetFolder();
  return INDEXES.map((name) => readFileSync(join(path, name)));
}

/** What was asked of each word: the vocabulary of all texts is small. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 100_000;

/** True of an English word in small letters, in any of its forms. Words that mean nothing by themselves are none. */
export function isListed(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const listed = isLemma(word) || stemsOf(word).some(isLemma);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(Buffer.from(word).toString(), listed); // a copy, which does not hold the text that it is part of
  return listed;
}

/** True of two words that are an expression together: "viet nam", "post office". */
export const isExpression = (first: string, second: string): boolean =>
  isLemma(`${first}_${second}`);

function stemsOf(word: string): string[] {
  const stems: string[] = [];
  for (const [ending, own] of ENDINGS) {
    if (word.length < ending.length + SHORTEST_STEM || !word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    stems.push(stem + own);
    if (own === '' && DOUBLED.test(stem)) stems.push(stem.slice(0, -1));
  }
  return stems;
}

const isLemma = (word: string): boolean => indexes().some((index) => hasLine(index, word));

/** True where a line begins with the word and a blank; the lines are in order. */
function hasLine(index: Buffer, word: string): boolean {
  let [from, to] = [0, index.length];
  while (from < to) {
    let start = (from + to) >> 1;
    while (start > from && index[start - 1] !== LINE_END) start -= 1;
    let at = 0;
    while (at < word.length && index[start + at] === word.charCodeAt(at)) at += 1;
    const [byte = 0, wanted] = [index[start + at], at < word.length ? word.charCodeAt(at) : BLANK];
    if (byte === wanted) return true;
    if (byte > wanted) to = start;
    else {
      from = start + at;
      while (from < to && index[from] !== LINE_END) from += 1;
      from += 1;
    }
  }
  return false;
}
