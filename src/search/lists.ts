import { byCode } from '../model/byCode.ts';
import { COMMON, type Word } from './query/words.ts';

/**
 * The lists of a span: for each stem the records that hold it, and how often. They tell which
 * paragraphs are best, and take a tenth of what an index of places takes. A list lies in one of a few
 * files, by how its stem begins: forms that are derived from one another mostly lie together.
 */

/** Records in order, each with how often it holds the stem, at most `MOST` times. */
export type Postings = ReadonlyMap<number, number>;

/** Oftener than this tells no more. */
const MOST = 4;

/** How many files of lists a span of so many records has: of a few kilobytes, mostly what is asked. */
export const listFilesFor = (records: number): number =>
  Math.min(512, Math.max(1, Math.ceil(records / 20)));

/** So many letters tell in which file a stem lies. */
const LETTERS = 4;

/** Which of so many files holds what is kept of a stem: a number from 0. */
export function fileOf(stem: string, files: number): number {
  let hash = 0x811c9dc5; // Fowler, Noll and Vo's
  for (const letter of stem.slice(0, LETTERS)) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash % files;
}

/** One file of lists: for each stem, each step to the next record times `MOST`, and its times. */
export type ListFile = Record<string, number[]>;

/** The files of the lists of records that are given by their words, in order. */
export function listFilesOf(records: readonly (readonly Word[])[]): ListFile[] {
  const count = listFilesFor(records.length);
  const files: Map<string, number[]>[] = Array.from({ length: count }, () => new Map());
  const last = new Map<string, number>();
  let number = 0;
  for (const words of records) {
    for (const [stem, times] of timesIn(words)) {
      const lists = files[fileOf(stem, count)];
      const list = lists?.get(stem) ?? [];
      list.push((number - (last.get(stem) ?? 0)) * MOST + Math.min(times, MOST) - 1);
      last.set(stem, number);
      lists?.set(stem, list);
    }
    number++;
  }
  return files.map((lists) => Object.fromEntries([...lists].sort(([a], [b]) => byCode(a, b))));
}

/** How often each stem stands among words; those that stand everywhere have no lists. */
export function timesIn(words: readonly Word[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { stem, form } of words) {
    if (!COMMON.has(form)) times.set(stem, (times.get(stem) ?? 0) + 1);
  }
  return times;
}

/** The postings of a list. */
export function postingsOf(list: readonly number[] = []): Postings {
  const postings = new Map<number, number>();
  let record = 0;
  for (const one of list) {
    record += Math.floor(one / MOST);
    postings.set(record, (one % MOST) + 1);
  }
  return postings;
}
