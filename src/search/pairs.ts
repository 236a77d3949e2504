import { byCode } from '../model/byCode.ts';
import { hashOf } from './lists.ts';
import { COMMON, type Word } from './query/words.ts';

/**
 * The pairs of a span: for two words that follow one another, with nothing or with common words
 * between them, the records in which they do. Where thousands of records hold the words of a phrase
 * they tell which few may hold the phrase. A pair has no name but a few letters that others may have
 * too, and is kept only where each of its words stands in many records: of the others all are read.
 */

/** A pair is kept where more records than these hold either word. */
export const SELDOM = 40;

/** So many texts are as soon read as it is found out otherwise in which of them words stand in a row. */
export const FEW = 6;

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
  const telling = [...words.entries()].filter(([, { form }]) => !COMMON.has(form));
  return telling.slice(1).flatMap(([at, { stem: second }], number): Pair[] => {
    const [from, { stem: first }] = telling[number] ?? [at, { stem: second }];
    if (at - from > FARTHEST || !isKept(first) || !isKept(second)) return [];
    const row = words.slice(from, at + 1).map(({ stem }) => stem);
    return [{ first, second, row: row.join(' ') }];
  });
}

/** In which of so many files a pair lies, and by which letters. */
export function placeOfPair({ row }: Pair, files: number): { file: number; letters: string } {
  const hash = hashOf(row);
  const rest = Math.floor(hash / files) % LETTERS ** 3;
  return { file: hash % files, letters: rest.toString(LETTERS).padStart(3, '0') };
}

const LETTERS = 36;

/** The files of the pairs of records that are given by their words, in order. */
export function pairFilesOf(records: readonly (readonly Word[])[]): PairFile[] {
  const holding = new Map<string, number>();
  for (const words of records) {
    for (const stem of new Set(words.map((word) => word.stem))) {
      holding.set(stem, (holding.get(stem) ?? 0) + 1);
    }
  }
  const isKept = (stem: string): boolean => (holding.get(stem) ?? 0) > SELDOM;
  const count = pairFilesFor(records.length);
  const files: Map<string, number[]>[] = Array.from({ length: count }, () => new Map());
  for (const [record, words] of records.entries()) {
    for (const pair of pairsIn(words, isKept)) {
      const { file, letters } = placeOfPair(pair, count);
      const held = files[file]?.get(letters) ?? [];
      if (held.at(-1) !== record) held.push(record);
      files[file]?.set(letters, held);
    }
  }
  return files.map((pairs) =>
    Object.fromEntries(
      [...pairs]
        .sort(([a], [b]) => byCode(a, b))
        .map(([letters, held]) => [letters, held.map((one, at) => one - (held[at - 1] ?? 0))]),
    ),
  );
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
