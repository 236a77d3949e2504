import { byCode } from '../model/byCode.ts';
import { firstDayOf } from '../model/period.ts';
import type { PartOf, Print, Wording } from './prints.ts';
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
  /** Those before it that are named, in the order of time. */
  earlier: Appearance[];
  /** Those after it that are named. */
  later: Appearance[];
};

/** Nobody counts on: what is said in more resolutions does not change with each that follows. */
export const MOST_COUNTED = 101;
/**
 * So many others are named at most, so that what is told of a paragraph stays small whatever stands
 * elsewhere; of more, the first, those next to it in time, and the last.
 */
const MOST_NAMED = 5;
/** Of a wording that more texts share, those near in time are looked at, the first and the last. */
const NEAR_IN_TIME = 120;
const AT_ENDS = 8;

/** All lineages of a corpus. */
export type Lineages = {
  /** Those of a resolution's paragraphs that are long enough to be followed, in their order. */
  of: (symbol: string) => Lineage[];
  /** Of each of the same paragraphs the first resolution that has its wording, and how many have. */
  standings: (symbol: string) => Stands[];
  /** Of each of the same paragraphs the resolutions before its own that have its wording. */
  sharedBefore: (symbol: string) => Shared[];
  /** The paragraphs by which drafts find all wording: of each wording the latest. */
  latest: () => Generator<{ symbol: string; id: string; features: Uint32Array }>;
};

/** The first resolution with the wording of a paragraph, maybe its own, and how many have it. */
export type Stands = { id: string; first: string; times: number };

/** The earlier resolutions that have the wording of a paragraph, which stands in so many altogether. */
export type Shared = { times: number; earlier: string[] };

/** When a resolution was adopted, or the session or year began in which it was. */
export function whenOf({ adopted, period }: Pick<Told, 'adopted' | 'period'>): string {
  if (adopted !== undefined) return adopted;
  return firstDayOf(period) ?? '9999';
}

/** Finds the lineages of all paragraphs of a corpus, which is in the order of symbols. */
export function lineagesAmong(corpus: readonly Told[]): Lineages {
  const told = corpus
    .map((one) => ({ one, when: whenOf(one) }))
    .sort((a, b) => byCode(a.when, b.when))
    .map(({ one }) => one);
  const symbols = told.map(({ symbol }) => symbol);
  const ranks = new Map(symbols.map((symbol, rank) => [symbol, rank]));
  const starts: number[] = [0];
  const ranksOf: number[] = [];
  const places: Place[] = [];
  const printed: Wording[] = [];
  told.forEach(({ prints }, rank) => {
    for (const { id, cite, part, same, ...wording } of prints) {
      places.push({ id, cite, part, same });
      printed.push(wording);
      ranksOf.push(rank);
    }
    starts.push(places.length);
  });
  const wordings = wordingsAmong(printed);
  const texts: Texts = {
    symbols,
    places,
    ranks: Uint32Array.from(ranksOf),
    wordings,
    times: new Uint8Array(places.length),
    firsts: new Uint32Array(places.length),
  };
  const textsOf = (symbol: string): number[] => {
    const rank = ranks.get(symbol);
    if (rank === undefined) throw new Error(`${symbol} is not in the corpus`);
    const [start = 0, end = 0] = starts.slice(rank, rank + 2);
    return Array.from({ length: end - start }, (_, at) => start + at);
  };
  return {
    of: (symbol) => textsOf(symbol).map((text) => lineageOf(texts, text)),
    standings: (symbol) => textsOf(symbol).map((text) => standsOf(texts, text)),
    sharedBefore: (symbol) => textsOf(symbol).map((text) => sharedBefore(texts, text)),
    latest: () => latestOf(texts),
  };
}

function* latestOf({ symbols, places, ranks, wordings }: Texts): ReturnType<Lineages['latest']> {
  for (let wording = 0; wording < wordings.count; wording++) {
    const text = wordings.textsOf(wording).at(-1) ?? 0;
    const symbol = symbols[ranks[text] as number] as string;
    yield { symbol, id: (places[text] as Place).id, features: wordings.featuresOf(wording) };
  }
}

/** Where a text stands. Its words are its wording's: those of thousands that say the same are kept once. */
type Place = Omit<Print, keyof Wording>;

/** All texts in the order of time, and the rank in it of the resolution that each is of. */
type Texts = {
  /** The resolutions by rank. */
  symbols: readonly string[];
  places: readonly Place[];
  ranks: Uint32Array;
  wordings: Wordings;
  /** In how many resolutions the wording of each stands; 0 before it was looked for. */
  times: Uint8Array;
  /** In which text it stands first, where that was looked for. */
  firsts: Uint32Array;
};

type Met = { text: number; sameness: Sameness; likeness: number };

function lineageOf(texts: Texts, text: number): Lineage {
  const { symbols, places, ranks } = texts;
  const { id, cite, part } = places[text] as Place;
  const { met, times } = metBy(texts, text);
  const named = (some: readonly Met[]): Appearance[] =>
    some.map(({ text, sameness, likeness }) => {
      const { id, cite, part } = places[text] as Place;
      const symbol = symbols[ranks[text] as number] as string;
      return { symbol, id, cite, part, sameness, likeness };
    });
  const before = met.filter((one) => one.text < text);
  const after = met.slice(before.length);
  if (met.length > MOST_NAMED) {
    // beside what everybody says, nothing that stands next to it in time is nearer than others
    const beside = times < MOST_COUNTED ? 1 : 0;
    before.splice(1, before.length - 1 - beside);
    after.splice(beside, after.length - 1 - beside);
  }
  return { id, cite, part, times, earlier: named(before), later: named(after) };
}

function standsOf(texts: Texts, text: number): Stands {
  const { symbols, places, ranks, times, firsts } = texts;
  if (times[text] === 0) metBy(texts, text);
  const first = firsts[text] as number;
  return {
    id: (places[text] as Place).id,
    first: symbols[ranks[first] as number] as string,
    times: times[text] as number,
  };
}

function sharedBefore(texts: Texts, text: number): Shared {
  const { symbols, ranks } = texts;
  const { met, times } = metBy(texts, text);
  const before = met.filter((one) => one.text < text);
  return { times, earlier: before.map(({ text }) => symbols[ranks[text] as number] as string) };
}

/** Where else the wording of a text stands, in each other resolution once, in the order of time. */
function metBy(texts: Texts, text: number): { met: Met[]; times: number } {
  const { places, ranks, wordings } = texts;
  const { same } = places[text] as Place;
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
        wording !== own ? 'edited' : places[other]?.same === same ? 'identical' : 'routine';
      const known = best.get(at);
      if (!known || isNearer({ sameness, likeness }, known))
        best.set(at, { text: other, sameness, likeness });
    }
  }
  const met = [...best.values()].sort((a, b) => a.text - b.text);
  const times = many ? MOST_COUNTED : Math.min(met.length + 1, MOST_COUNTED);
  texts.times[text] = times;
  texts.firsts[text] = Math.min(met[0]?.text ?? text, text);
  return { met, times };
}

function nearOf(wordings: Wordings, own: number): Near[] {
  const near = wordings.nearOf(own);
  const first = wordings.firstNear(own);
  return first && !near.some(({ wording }) => wording === first.wording) ? [first, ...near] : near;
}

/** The first and the last of very many texts, and those nearest in time to one. */
function aroundIn(all: Uint32Array, text: number): Uint32Array {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((all[middle] as number) < text) from = middle + 1;
    else to = middle;
  }
  const last = all.length - AT_ENDS;
  const start = Math.max(AT_ENDS, from - NEAR_IN_TIME);
  return Uint32Array.from([
    ...all.subarray(0, AT_ENDS),
    ...all.subarray(start, Math.min(last, from + NEAR_IN_TIME)),
    ...all.subarray(last),
  ]);
}

const RANKS: Record<Sameness, number> = { identical: 2, routine: 1, edited: 0 };

const isNearer = (a: Omit<Met, 'text'>, b: Omit<Met, 'text'>): boolean =>
  RANKS[a.sameness] - RANKS[b.sameness] > 0 ||
  (a.sameness === b.sameness && a.likeness > b.likeness);
