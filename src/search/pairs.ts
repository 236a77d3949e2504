import { byCode } from '../model/byCode.ts';
import { hashOf, lettersOf, numbersOf } from './lists.ts';
import { COMMON, type Word } from './query/words.ts';

/**
 * The pairs of a span: for two words that follow one another, with nothing or with common words
 * between them, the records in which they do. Where thousands of records hold the words of a phrase
 * they tell which few may hold the phrase. A pair has no name but a few letters that others may have
 * too, and is kept only where each of its words stands in many records: of the others all are read.
 * Which spans have a pair at all, of whatever words, is told of all spans together.
 */

/** A pair is kept where more records than these hold either word. */
export const SELDOM = 40;

/** So many texts are as soon read as it is found out otherwise in which of them words stand in a row. */
export const FEW = 6;

/** So many of the rarest pairs of a row mostly tell what all of them do. */
export const FEW_PAIRS = 4;

/** One file of pairs: for the letters of a pair each step to the next record that has it. */
export type PairFile = Record<string, number[]>;

/** How many files of pairs a span of so many records has: of about a kilobyte, as a text has. */
export const pairFilesFor = (records: number): number =>
  Math.min(1024, Math.max(1, Math.ceil(records / 15)));

/** The second word of a pair is so many places behind the first at most. */
const FARTHEST = 4;

/** Two words, by their stems, and all from the first to the second. */
export type Pair = { first: string; second: string; row: string };

/** The pairs of words in a row, each word with the next that is not common; of those that are kept. */
export function pairsIn(words: readonly Word[], isKept = (_: string): boolean => true): Pair[] {
  const pairs: Pair[] = [];
  let from = -1;
  for (const [at, { stem: second, form }] of words.entries()) {
    if (COMMON.has(form)) continue;
    const first = words[from]?.stem;
    if (first !== undefined && at - from <= FARTHEST && isKept(first) && isKept(second)) {
      const row = words.slice(from, at + 1).map(({ stem }) => stem);
      pairs.push({ first, second, row: row.join(' ') });
    }
    from = at;
  }
  return pairs;
}

/** In which of so many files a pair lies, and by which letters. */
export const placeOfPair = ({ row }: Pick<Pair, 'row'>, files: number): Place =>
  placeOfHash(hashOf(row), files);

type Place = { file: number; letters: string };

function placeOfHash(hash: number, files: number): Place {
  return { file: hash % files, letters: printLetters(restOf(hash, files)) };
}

/** What tells pairs of one file apart: a number below `PLACES`. */
const restOf = (hash: number, files: number): number => Math.floor(hash / files) % PLACES;

const LETTERS = 36;
const PLACES = LETTERS ** 3;

const printLetters = (number: number): string => number.toString(LETTERS).padStart(3, '0');

/** The pairs of a span. */
export type Pairs = {
  /** Those that are kept, and the records that have them. */
  kept: Map<string, number[]>;
  /** All, by numbers that other spans have for them too. */
  all: string;
};

/** The pairs of records that are given by their words, in order. */
export function pairsOf(records: readonly (readonly Word[])[]): Pairs {
  const holding = new Map<string, number>();
  for (const words of records) {
    for (const stem of new Set(words.map((word) => word.stem))) {
      holding.set(stem, (holding.get(stem) ?? 0) + 1);
    }
  }
  const isKept = (stem: string): boolean => (holding.get(stem) ?? 0) > SELDOM;
  const kept = new Map<string, number[]>();
  const hashes = new Set<number>();
  for (const [record, words] of records.entries()) {
    for (const { first, second, row } of pairsIn(words)) {
      const held = kept.get(row);
      if (held === undefined) {
        hashes.add(hashOf(row));
        if (isKept(first) && isKept(second)) kept.set(row, [record]);
      } else if (held.at(-1) !== record) held.push(record);
    }
  }
  return { kept, all: printHashes(hashes) };
}

const printHashes = (hashes: Iterable<number>): string =>
  steps([...hashes].sort((a, b) => a - b))
    .map(lettersOf)
    .join('');

/** The files of the pairs that are kept of so many records. */
export function pairFilesOf(pairs: ReadonlyMap<string, number[]>, records: number): PairFile[] {
  const count = pairFilesFor(records);
  const files = Array.from({ length: count }, () => new Map<string, number[]>());
  for (const [row, held] of pairs) {
    const { file, letters } = placeOfPair({ row }, count);
    const others = files[file]?.get(letters);
    files[file]?.set(letters, others === undefined ? held : merged(others, held));
  }
  return files.map((own) => inOrder(own, steps));
}

const merged = (some: readonly number[], others: readonly number[]): number[] =>
  [...new Set([...some, ...others])].sort((a, b) => a - b);

const steps = (numbers: readonly number[]): number[] =>
  numbers.map((one, at) => one - (numbers[at - 1] ?? 0));

/** What is kept by letters, in their order, each as it is written. */
const inOrder = <T, W>(kept: ReadonlyMap<string, T>, write: (one: T) => W): Record<string, W> =>
  Object.fromEntries(
    [...kept].sort(([a], [b]) => byCode(a, b)).map(([letters, one]) => [letters, write(one)]),
  );

/** One file that tells of pairs, by their letters, which spans have them: steps, as letters. */
export type PairedFile = Record<string, string>;

/** So many pairs, mostly of one span or two, are a kilobyte or two. */
const PAIRS_PER_FILE = 300;

/** More spans than there will be. */
const SPANS = 4096;

/**
 * The files that tell which spans have which pairs, one after the other; of each span its pairs are
 * given as they were printed. Millions are put in order as numbers, which take little room.
 */
export function* pairedFilesOf(spans: readonly string[]): Generator<PairedFile> {
  const hashes = spans.map(hashesIn);
  const count = Math.max(1, Math.ceil(distinctIn(hashes) / PAIRS_PER_FILE));
  const placed = joined(
    hashes.map((own, span) =>
      own.map((hash) => ((hash % count) * PLACES + restOf(hash, count)) * SPANS + span),
    ),
  ).sort();
  let next = 0;
  for (let file = 0; file < count; file++) {
    const paired: PairedFile = {};
    const end = (file + 1) * PLACES;
    for (let pair = pairAt(next); pair < end; pair = pairAt(next)) {
      let [letters, last] = ['', 0];
      for (; pairAt(next) === pair; next++) {
        const span = (placed[next] ?? 0) - pair * SPANS;
        letters += lettersOf(span - last);
        last = span;
      }
      paired[printLetters(pair % PLACES)] = letters;
    }
    yield paired;
  }

  /** The pair of one that is placed, behind all where there is none. */
  function pairAt(at: number): number {
    return Math.floor((placed[at] ?? Infinity) / SPANS);
  }
}

function hashesIn(printed: string): Float64Array {
  let hash = 0;
  return Float64Array.from(numbersOf(printed), (step) => (hash += step));
}

function joined(all: readonly Float64Array[]): Float64Array {
  const numbers = new Float64Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of all) {
    numbers.set(one, at);
    at += one.length;
  }
  return numbers;
}

const distinctIn = (all: readonly Float64Array[]): number =>
  joined(all)
    .sort()
    .reduce((sum, one, at, sorted) => sum + Number(one !== sorted[at - 1]), 0);

/** The spans that have a pair, by their numbers; `load` gives one of so many files. */
export async function spansWith(
  pair: Pair,
  files: number,
  load: (file: number) => Promise<PairedFile>,
): Promise<Set<number>> {
  const { file, letters } = placeOfPair(pair, files);
  const paired = await load(file);
  return spansOf(Object.hasOwn(paired, letters) ? paired[letters] : '');
}

function spansOf(letters = ''): Set<number> {
  let span = 0;
  return new Set(numbersOf(letters).map((step) => (span += step)));
}

/** The records that may hold a pair, of a span with so many; `load` gives its files of pairs. */
export async function holdersOf(
  pair: Pair,
  records: number,
  load: (file: number) => Promise<PairFile>,
): Promise<Set<number>> {
  const { file, letters } = placeOfPair(pair, pairFilesFor(records));
  const pairs = await load(file);
  return recordsOfPair(Object.hasOwn(pairs, letters) ? pairs[letters] : []);
}

/** The records of a pair. */
export function recordsOfPair(steps: readonly number[] = []): Set<number> {
  let record = 0;
  return new Set(steps.map((step) => (record += step)));
}
