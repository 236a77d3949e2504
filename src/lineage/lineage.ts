import { MOST_COUNTED, SAMENESS, type Lineage, type Sameness } from './appearance.ts';
import { metIn, touchedIn, type Met } from './meeting.ts';
import { rowOf, RowsBuilder, type Rows } from './rows.ts';
import { takenFrom, type Taken } from './taken.ts';
import { textsAmong, type KeptTexts, type Texts, type Told } from './texts.ts';

/**
 * Where else in a corpus the wording of a paragraph stands: in other resolutions, each once, in the
 * order of time.
 */

/**
 * Of many others the first and the last are named, and so many of those next to it in time: half of
 * them before it. In a large corpus it is only the one before, so that what is told stays small.
 */
const besideIn = (resolutions: number): number => (resolutions <= FEW_RESOLUTIONS ? 10 : 1);
const FEW_RESOLUTIONS = 2000;

/** What was found in a corpus, as it is kept for the next; plain data. */
export type KeptLineages = {
  texts: KeptTexts;
  /** Of each text in how many resolutions it stands, and those named: text, sameness, likeness. */
  named: Rows;
  /** Of each resolution how many paragraphs tell, and what is shared with others: rank, count. */
  taken: Rows;
};

/** All lineages of a corpus. */
export type Lineages = {
  /** Those of a resolution's paragraphs that are long enough to be followed, in their order. */
  of: (symbol: string) => Lineage[];
  /** The resolutions that are named of them, each once. */
  namedOf: (symbol: string) => string[];
  /** Of each of the same paragraphs the first resolution that has its wording, and how many have. */
  standings: (symbol: string) => Stands[];
  /** What stands of its paragraphs in those before it. */
  taken: (symbol: string) => Taken;
  /** The paragraphs by which drafts find all wording: of each wording the latest. */
  latest: () => Generator<{ symbol: string; id: string; words: number; sketch: Uint32Array }>;
  /** The resolutions of which something else may be told than was before. */
  touched: ReadonlySet<string>;
  kept: KeptLineages;
};

/** The first resolution with the wording of a paragraph, maybe its own, and how many have it. */
export type Stands = { id: string; first: string; times: number };

/**
 * Finds the lineages of all paragraphs of a corpus, which is in the order of symbols. What was kept of
 * an earlier one spares finding what cannot have changed; it makes no other difference.
 */
export function lineagesAmong(corpus: readonly Told[], before?: KeptLineages): Lineages {
  const texts = textsAmong(corpus, before?.texts);
  const { kept, wordings, ranks, placeOf } = texts;
  const { resolutions, starts } = kept;
  const { named, taken, touched } = found(texts, before);
  const symbolOf = (text: number): string => resolutions[ranks[text] as number]?.symbol as string;
  const ranksOf = new Map(resolutions.map(({ symbol }, rank) => [symbol, rank]));
  const rankOf = (symbol: string): number => {
    const rank = ranksOf.get(symbol);
    if (rank === undefined) throw new Error(`${symbol} is not in the corpus`);
    return rank;
  };
  const textsOf = (symbol: string): number[] => {
    const rank = rankOf(symbol);
    const [start = 0, end = 0] = starts.slice(rank, rank + 2);
    return Array.from({ length: end - start }, (_, at) => start + at);
  };
  const lineageOf = (text: number): Lineage => {
    const { times, all } = namedOf(named, text);
    const appearances = all.map(({ text: other, sameness, likeness }) => ({
      ...{ symbol: symbolOf(other), ...placeOf(other) },
      ...{ sameness: SAMENESS[sameness] as Sameness, likeness },
    }));
    const before = all.filter((one) => one.text < text).length;
    const [earlier, later] = [appearances.slice(0, before), appearances.slice(before)];
    return { ...placeOf(text), times, earlier, later };
  };
  return {
    of: (symbol) => textsOf(symbol).map(lineageOf),
    namedOf: (symbol) => {
      const rank = rankOf(symbol);
      const [start = 0, end = 0] = starts.slice(rank, rank + 2);
      const others = new Set<number>();
      for (let text = start; text < end; text++) {
        const row = rowOf(named, text);
        for (let at = 1; at < row.length; at += 3) others.add(ranks[row[at] as number] as number);
      }
      return [...others].map((other) => resolutions[other]?.symbol as string);
    },
    standings: (symbol) =>
      textsOf(symbol).map((text) => {
        const { times, all } = namedOf(named, text);
        const first = Math.min(text, all[0]?.text ?? text);
        return { id: placeOf(text).id, first: symbolOf(first), times };
      }),
    taken: (symbol) => {
      const [telling = 0, ...pairs] = rowOf(taken, rankOf(symbol));
      const shared: Taken['shared'] = [];
      for (let at = 0; at < pairs.length; at += 2)
        shared.push([resolutions[pairs[at] as number]?.symbol as string, pairs[at + 1] as number]);
      return { telling, shared };
    },
    *latest() {
      for (let wording = 0; wording < wordings.count; wording++) {
        const text = wordings.textsOf(wording).at(-1) ?? 0;
        const sketch = rowOf(kept.wordings.sketches, wording);
        const words = rowOf(kept.wordings.words, wording).length;
        yield { symbol: symbolOf(text), id: placeOf(text).id, words, sketch };
      }
    },
    touched: new Set([...touched].map((rank) => resolutions[rank]?.symbol as string)),
    kept: { texts: kept, named, taken },
  };
}

type Found = { named: Rows; taken: Rows; touched: Set<number> };

function found(texts: Texts, before: KeptLineages | undefined): Found {
  const { kept, moves, ranksBefore, asked } = texts;
  const { starts, resolutions } = kept;
  const beside = besideIn(resolutions.length);
  const alike = before && besideIn(before.texts.resolutions.length) === beside ? before : undefined;
  const metBy = metIn(texts);
  const touchedTexts = touchedIn(texts);
  const ranksNow = inverse(ranksBefore, before?.texts.resolutions.length ?? 0);
  const ranksOf = new Map(resolutions.map(({ symbol }, rank) => [symbol, rank]));
  const named = new RowsBuilder();
  const taken = new RowsBuilder();
  const touched = new Set<number>();
  for (const rank of resolutions.keys()) {
    const [start = 0, end = 0] = starts.slice(rank, rank + 2);
    const old = ranksBefore[rank] as number;
    if (alike && !asked.has(rank) && !touchedTexts.subarray(start, end).includes(1)) {
      for (let text = start; text < end; text++) named.add(namedAgain(alike.named, moves, text));
      const row = rowOf(alike.taken, old).slice();
      for (let at = 1; at < row.length; at += 2) row[at] = ranksNow[row[at] as number] as number;
      taken.add(row);
      continue;
    }
    touched.add(rank);
    const shared = [];
    for (let text = start; text < end; text++) {
      const { met, times } = metBy(text);
      named.add([
        times,
        ...chosen(met, times < MOST_COUNTED ? beside : 0, text).flatMap(numbersOf),
      ]);
      if (times >= MOST_COUNTED) continue; // it tells of none
      const earlier = met.filter((one) => one.text < text);
      shared.push({ times, earlier: earlier.map((one) => symbolAt(one.text)) });
    }
    const { telling, shared: all } = takenFrom(shared);
    taken.add([telling, ...all.flatMap(([symbol, count]) => [ranksOf.get(symbol) ?? 0, count])]);
  }
  return { named: named.rows(), taken: taken.rows(), touched };

  function symbolAt(text: number): string {
    return resolutions[texts.ranks[text] as number]?.symbol as string;
  }
}

/** By old rank the new one. */
function inverse(ranksBefore: Int32Array, count: number): Int32Array {
  const now = new Int32Array(count).fill(-1);
  ranksBefore.forEach((old, rank) => {
    if (old !== -1) now[old] = rank;
  });
  return now;
}

/** Likeness is kept in ten thousandths. */
const SCALE = 10_000;
const numbersOf = ({ text, sameness, likeness }: Met): number[] => [
  text,
  sameness,
  Math.round(likeness * SCALE),
];

/**
 * Those of all met that are named. Beside what everybody says (`beside` is 0) nothing that stands next
 * to it in time is nearer than others.
 */
function chosen(met: readonly Met[], beside: number, text: number): Met[] {
  if (met.length <= beside + 3) return [...met];
  const before = met.filter((one) => one.text < text);
  const after = met.slice(before.length);
  const ahead = before.length === 0 ? beside : Math.floor(beside / 2);
  before.splice(1, before.length - 1 - Math.ceil(beside / 2));
  after.splice(ahead, after.length - 1 - ahead);
  return [...before, ...after];
}

/** What was named of a text, by the new numbers of texts. */
function namedAgain(named: Rows, { from, to }: Texts['moves'], text: number): Uint32Array {
  const row = rowOf(named, from[text] as number).slice();
  for (let at = 1; at < row.length; at += 3) row[at] = to[row[at] as number] as number;
  return row;
}

function namedOf(named: Rows, text: number): { times: number; all: Met[] } {
  const row = rowOf(named, text);
  const all: Met[] = [];
  for (let at = 1; at < row.length; at += 3) {
    const [other, sameness, likeness] = row.subarray(at, at + 3) as unknown as [
      number,
      number,
      number,
    ];
    all.push({ text: other, sameness, likeness: likeness / SCALE });
  }
  return { times: row[0] ?? 0, all };
}
