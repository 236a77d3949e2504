import { byCode } from '../model/byCode.ts';
import { COMMON, type Word } from './query/words.ts';

/**
 * The lists of a span: for each stem the records that hold it, and how often. They tell which
 * paragraphs are best, and take a tenth of what an index of places takes. A list lies in one of some
 * files, by how its stem begins: forms that are derived from one another mostly lie together. A list of
 * many records lies alone, so that nothing comes with it, nor it with others.
 */

/**
 * Records in order, each with how often it holds the stem, in a list at most `MOST` times. With each key
 * thousands are gone through, so they are arrays.
 */
export class Postings {
  readonly records: Uint32Array;
  readonly times: Uint16Array;

  constructor(records: ArrayLike<number>, times: ArrayLike<number>) {
    this.records = new Uint32Array(records);
    this.times = new Uint16Array(times);
  }

  /** Of records that are given in any order, each as often as is told. */
  static of(held: Iterable<number>, timesOf: (record: number) => number = () => 1): Postings {
    const records = Uint32Array.from(held).sort();
    return new Postings(records, Array.from(records, timesOf));
  }

  get size(): number {
    return this.records.length;
  }

  /** How often a record holds it. */
  get(record: number): number {
    const { records, times } = this;
    let [from, to] = [0, records.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((records[middle] as number) < record) from = middle + 1;
      else to = middle;
    }
    return records[from] === record ? (times[from] as number) : 0;
  }

  has = (record: number): boolean => this.get(record) > 0;

  /** Those that pass. */
  filter(passes: (record: number) => boolean): Postings {
    return this.map((record, times) => (passes(record) ? times : 0));
  }

  /** The same records as often as is told; where that is never, not. */
  map(timesOf: (record: number, times: number) => number): Postings {
    const records: number[] = [];
    const counts: number[] = [];
    for (let at = 0; at < this.size; at++) {
      const record = this.records[at] as number;
      const times = timesOf(record, this.times[at] as number);
      if (times === 0) continue;
      records.push(record);
      counts.push(times);
    }
    return new Postings(records, counts);
  }
}

/** Oftener than this tells no more. */
const MOST = 4;

/** A list of more records than these lies alone. */
const MANY = 150;

/** Whether a list of so many records lies in a file of its own. */
export const liesAlone = (records: number): boolean => records > MANY;

/** How many files of lists a span of so many records has: of a few kilobytes, mostly what is asked. */
export const listFilesFor = (records: number): number =>
  Math.min(512, Math.max(1, Math.ceil(records / 20)));

/** So many letters tell in which file a stem lies. */
const LETTERS = 4;

/** Which of so many files holds what is kept of a stem: a number from 0. */
export const fileOf = (stem: string, files: number): number =>
  hashOf(stem.slice(0, LETTERS)) % files;

/** A number that texts seldom share: Fowler, Noll and Vo's. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}

/** The file of a stem's list in a span of so many records, by whether it lies alone. */
export const listFileOf = (stem: string, records: number, alone: boolean): string =>
  alone ? `alone-${hashOf(stem).toString(36)}` : `${fileOf(stem, listFilesFor(records))}`;

/**
 * One file of lists: for each stem, each step to the next record times `MOST`, and its times, as
 * letters. As numbers of JSON they take a sixth more.
 */
export type ListFile = Record<string, string>;

/** The files of the lists of records that are given by their words, in order, by their names. */
export function listFilesOf(records: readonly (readonly Word[])[]): Map<string, ListFile> {
  const lists = new Map<string, { steps: string; records: number; last: number }>();
  for (const [number, words] of records.entries()) {
    for (const [stem, times] of timesIn(words)) {
      const list = lists.get(stem) ?? { steps: '', records: 0, last: 0 };
      list.steps += lettersOf((number - list.last) * MOST + Math.min(times, MOST) - 1);
      list.records++;
      list.last = number;
      lists.set(stem, list);
    }
  }
  // a file in which no list lies is there too, so that asking for it is no fault
  const files = new Map(
    Array.from({ length: listFilesFor(records.length) }, (_, file) => [
      `${file}`,
      new Map<string, string>(),
    ]),
  );
  for (const [stem, list] of [...lists].sort(([a], [b]) => byCode(a, b))) {
    const file = listFileOf(stem, records.length, liesAlone(list.records));
    files.set(file, (files.get(file) ?? new Map()).set(stem, list.steps));
  }
  return new Map([...files].map(([file, own]) => [file, Object.fromEntries(own)]));
}

/** All letters that JSON prints as they are; of a number the last is of the first half, no other is. */
const ALPHABET = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at))
  .filter((letter) => letter !== '\\')
  .join('');
const LAST = 46;
const OTHERS = ALPHABET.length - LAST;

/** A number as letters that JSON prints as they are; where others follow it is seen where it ends. */
export function lettersOf(number: number): string {
  let letters = ALPHABET.charAt(number % LAST);
  for (let rest = Math.floor(number / LAST); rest > 0; rest = Math.floor(rest / OTHERS)) {
    letters = ALPHABET.charAt(LAST + (rest % OTHERS)) + letters;
  }
  return letters;
}

/** The numbers that were written as letters, one after the other. */
export function numbersOf(letters: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at);
    const digit = code - 35 - Number(code > 92);
    if (digit >= LAST) {
      number = number * OTHERS + digit - LAST;
      continue;
    }
    numbers.push(number * LAST + digit);
    number = 0;
  }
  return numbers;
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
export function postingsOf(list = ''): Postings {
  const steps = numbersOf(list);
  let record = 0;
  return new Postings(
    steps.map((one) => (record += Math.floor(one / MOST))),
    steps.map((one) => (one % MOST) + 1),
  );
}
