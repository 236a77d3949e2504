import { byCode } from '../../model/byCode.ts';
import { COMMON, type Word } from '../query/words.ts';

/**
 * The company in which the words of a span stand: for each stem the stems that stand near it, each with
 * how often. Words that stand in the same company mostly mean about the same, or the contrary, or belong
 * to the same subject: it tells less than WordNet does which words mean the same, and more which of
 * those that WordNet has are said of the same things here.
 */
export type Contexts = Record<string, [near: string, times: number][]>;

/** So many telling words before and behind a word are near it. */
const NEAR = 3;
/** Words of fewer records stand in no company to speak of. */
const SELDOM = 4;
/** Of so many words near a word is told, the most telling first. */
const MOST = 32;

/** The contexts of the words of records, which are given by their words in order. */
export function contextsOf(records: readonly (readonly Word[])[]): Contexts {
  const telling = records.map((words) =>
    words.flatMap(({ stem, form }) => (COMMON.has(form) || /\d/.test(form) ? [] : stem)),
  );
  const holding = new Map<string, number>();
  for (const stems of telling) {
    for (const stem of new Set(stems)) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  }
  const known = [...holding].flatMap(([stem, held]) => (held < SELDOM ? [] : stem)).sort(byCode);
  const numbers = new Map(known.map((stem, number) => [stem, number]));
  const company = known.map(() => new Map<number, number>());
  for (const stems of telling) {
    const row = stems.map((stem) => numbers.get(stem) ?? -1);
    for (const [at, number] of row.entries()) {
      const own = company[number];
      if (own === undefined) continue;
      for (let near = Math.max(0, at - NEAR); near <= at + NEAR; near++) {
        const other = row[near] ?? -1;
        if (other >= 0 && other !== number) own.set(other, (own.get(other) ?? 0) + 1);
      }
    }
  }
  const rarity = known.map((stem) => rarityOf(holding.get(stem) ?? 0, records.length));
  return Object.fromEntries(
    known.map((stem, number) => {
      const worth = ([near, times]: [number, number]) => Math.log1p(times) * (rarity[near] ?? 0);
      const own = [...(company[number] ?? [])].filter(([, times]) => times > 1);
      const kept = own.sort((a, b) => worth(b) - worth(a) || a[0] - b[0]).slice(0, MOST);
      return [stem, kept.map(([near, times]): [string, number] => [known[near] ?? '', times])];
    }),
  );
}

/** How much a word tells that stands in so many of all records. */
const rarityOf = (holding: number, records: number): number =>
  Math.log(1 + records / Math.max(holding, 1));

/**
 * How alike the company is in which two words stand, of 1, over spans; `holding` says how many of all
 * `records` have a stem. Of words whose company is not known it is 0.
 */
export function alikeIn(
  spans: readonly Contexts[],
  holding: (stem: string) => number,
  records: number,
): (stem: string, other: string) => number {
  const merged = new Map<string, Map<string, number>>();
  for (const span of spans) {
    for (const [stem, company] of Object.entries(span)) {
      const own = merged.get(stem) ?? new Map<string, number>();
      merged.set(stem, own);
      for (const [near, times] of company) own.set(near, (own.get(near) ?? 0) + times);
    }
  }
  const vectors = new Map<string, { worth: Map<string, number>; length: number }>();
  const vectorOf = (stem: string) => {
    const known = vectors.get(stem);
    if (known) return known;
    const worth = new Map<string, number>();
    for (const [near, times] of merged.get(stem) ?? [])
      worth.set(near, Math.log1p(times) * rarityOf(holding(near), records));
    const length = Math.hypot(...worth.values());
    const vector = { worth, length };
    vectors.set(stem, vector);
    return vector;
  };
  return (stem, other) => {
    const [a, b] = [vectorOf(stem), vectorOf(other)];
    if (a.length === 0 || b.length === 0) return 0;
    let sum = 0;
    for (const [near, worth] of a.worth) sum += worth * (b.worth.get(near) ?? 0);
    return sum / (a.length * b.length);
  };
}
