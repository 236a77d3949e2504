import type { PartOf, Print } from './prints.ts';
import { wordingsAmong, type Near, type Wordings } from './wordings.ts';

/**
 * Where else in a corpus the wording of a paragraph stands: in other resolutions, each once, in the
 * order of time.
 */

/** A resolution as lineage knows it. */
export type Told = {
  symbol: string;
  /** The day of adoption, "2009-10-06", where it is known. */
  adopted?: string | undefined;
  /** What it is numbered within, of all organs: "64", "S-27", "sc-2023". */
  period: string;
  prints: readonly Print[];
};

/**
 * identical: the same words; routine: the same but for dates, numbers, symbols and sessions;
 * edited: of the words that are not routine so many stand in both, in order, as `ALIKE` says.
 */
export type Sameness = 'identical' | 'routine' | 'edited';

/** Wording in another resolution. */
export type Appearance = {
  symbol: string;
  id: string;
  cite: string;
  part: PartOf;
  sameness: Sameness;
  /** Of 1, what is routine set aside. */
  likeness: number;
};

/** A paragraph and those like it. */
export type Lineage = {
  id: string;
  cite: string;
  part: PartOf;
  /** How many resolutions have it, its own with them; `MOST_COUNTED` stands for more. */
  times: number;
  /** Those before it: the first, then the nearest in time. */
  earlier: Appearance[];
  /** Those after it, the nearest in time. */
  later: Appearance[];
  /** How many stand between those that are named, or after them. */
  omitted: number;
};

/** Nobody counts on: what is said in more resolutions does not change with each that follows. */
export const MOST_COUNTED = 101;
const FIRST = 4;
const BEFORE = 8;
const AFTER = 8;
/** Of a wording that more texts share, those near in time are looked at, and the first. */
const NEAR_IN_TIME = 120;

/** All lineages of a corpus. */
export type Lineages = {
  /** Those of a resolution's paragraphs that are long enough to be followed, in their order. */
  of: (symbol: string) => Lineage[];
  /** The paragraphs by which drafts find all wording: of each wording the latest. */
  latest: () => Generator<{ symbol: string; print: Print }>;
};

/** When a resolution was adopted, or the session began in which it was. */
export function whenOf({ adopted, period }: Pick<Told, 'adopted' | 'period'>): string {
  if (adopted !== undefined) return adopted;
  return /^\d+$/.test(period) ? `${1945 + Number(period)}-09-15` : '9999';
}

/** Finds the lineages of all paragraphs of a corpus, which is in the order of symbols. */
export function lineagesAmong(corpus: readonly Told[]): Lineages {
  const told = corpus
    .map((one) => ({ one, when: whenOf(one) }))
    .sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0))
    .map(({ one }) => one);
  const ranks = new Map(told.map(({ symbol }, rank) => [symbol, rank]));
  const starts: number[] = [];
  const ranksOf: number[] = [];
  const prints = told.flatMap(({ prints }, rank) => {
    starts.push(ranksOf.length);
    for (let at = 0; at < prints.length; at++) ranksOf.push(rank);
    return prints;
  });
  const wordings = wordingsAmong(prints.map(({ words }) => words));
  const texts: Texts = { told, prints, ranks: Uint32Array.from(ranksOf), wordings };
  return {
    of: (symbol) => {
      const rank = ranks.get(symbol);
      if (rank === undefined) throw new Error(`${symbol} is not in the corpus`);
      const start = starts[rank] as number;
      return (told[rank] as Told).prints.map((_, at) => lineageOf(texts, start + at));
    },
    latest: () => latestOf(texts),
  };
}

function* latestOf({ told, prints, ranks, wordings }: Texts) {
  for (let wording = 0; wording < wordings.count; wording++) {
    const text = wordings.textsOf(wording).at(-1) ?? 0;
    const { symbol } = told[ranks[text] as number] as Told;
    yield { symbol, print: prints[text] as Print };
  }
}

/** All texts in the order of time, and the rank in it of the resolution that each is of. */
type Texts = {
  told: readonly Told[];
  prints: readonly Print[];
  ranks: Uint32Array;
  wordings: Wordings;
};

type Met = { text: number; sameness: Sameness; likeness: number };

function lineageOf({ told, prints, ranks, wordings }: Texts, text: number): Lineage {
  const { id, cite, part, same } = prints[text] as Print;
  const rank = ranks[text] as number;
  const own = wordings.of[text] as number;
  const best = new Map<number, Met>();
  let many = wordings.hasMore(own);
  for (const { wording, likeness } of [{ wording: own, likeness: 1 }, ...nearOf(wordings, own)]) {
    const all = wordings.textsOf(wording);
    const looked = all.length > NEAR_IN_TIME * 2 ? aroundIn(all, text) : all;
    many ||= looked !== all;
    for (const other of looked) {
      const at = ranks[other] as number;
      if (at === rank) continue;
      const sameness =
        wording !== own ? 'edited' : prints[other]?.same === same ? 'identical' : 'routine';
      const known = best.get(at);
      if (!known || isNearer({ sameness, likeness }, known))
        best.set(at, { text: other, sameness, likeness });
    }
  }
  const met = [...best.values()].sort((a, b) => a.text - b.text);
  const appearance = ({ text, sameness, likeness }: Met): Appearance => {
    const { id, cite, part } = prints[text] as Print;
    const { symbol } = told[ranks[text] as number] as Told;
    return { symbol, id, cite, part, sameness, likeness };
  };
  const before = met.filter((one) => one.text < text);
  const after = met.slice(before.length);
  const earlier =
    before.length <= FIRST + BEFORE
      ? before
      : [...before.slice(0, FIRST), ...before.slice(before.length - BEFORE)];
  const later = after.slice(0, AFTER);
  const times = many ? MOST_COUNTED : Math.min(met.length + 1, MOST_COUNTED);
  return {
    id,
    cite,
    part,
    times,
    earlier: earlier.map(appearance),
    later: later.map(appearance),
    omitted:
      Math.min(met.length, MOST_COUNTED) - Math.min(earlier.length + later.length, MOST_COUNTED),
  };
}

function nearOf(wordings: Wordings, own: number): Near[] {
  const near = wordings.nearOf(own);
  const first = wordings.firstNear(own);
  return first && !near.some(({ wording }) => wording === first.wording) ? [first, ...near] : near;
}

/** The first of very many texts, and those nearest in time to one. */
function aroundIn(all: Uint32Array, text: number): Uint32Array {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((all[middle] as number) < text) from = middle + 1;
    else to = middle;
  }
  const start = Math.max(FIRST * 2, from - NEAR_IN_TIME);
  return Uint32Array.from([
    ...all.subarray(0, FIRST * 2),
    ...all.subarray(start, Math.min(all.length, from + NEAR_IN_TIME)),
  ]);
}

const RANKS: Record<Sameness, number> = { identical: 2, routine: 1, edited: 0 };

const isNearer = (a: Omit<Met, 'text'>, b: Omit<Met, 'text'>): boolean =>
  RANKS[a.sameness] - RANKS[b.sameness] > 0 ||
  (a.sameness === b.sameness && a.likeness > b.likeness);
