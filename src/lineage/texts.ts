import { byCode } from '../model/byCode.ts';
import { firstDayOf } from '../model/period.ts';
import { PARTS, type PartOf, type Print } from './prints.ts';
import { keyOf } from './words.ts';
import {
  Gathering,
  NO_WORDINGS,
  type KeptWordings,
  type Moves,
  type Wordings,
} from './wordings.ts';

/** A resolution as lineage knows it. */
export type Told = {
  symbol: string;
  /** The day of adoption, "2009-10-06", where it is known. */
  adopted?: string | undefined;
  /** What it is numbered within, of all organs: "64", "S-27", "sc-2023". */
  period: string;
  /** Tells its text from others. */
  key: string;
  /** Its paragraphs; they are asked for only where they are not known. */
  prints: () => readonly Print[];
};

/** A resolution as it is kept: when it was adopted; the anchors and citations of its texts, a line each. */
type KeptResolution = { symbol: string; when: string; key: string; ids: string; cites: string };

/** The texts of a corpus as they are kept for the next, in the order of time; plain data. */
export type KeptTexts = {
  resolutions: KeptResolution[];
  /** Where the texts of each begin, and where the last ones end. */
  starts: Uint32Array;
  /** Of each text its part, by its place in `PARTS`; and what tells its words as they stand. */
  parts: Uint8Array;
  same: Float64Array;
  wordings: KeptWordings;
};

/** Where a text stands in its resolution. */
export type Place = { id: string; cite: string; part: PartOf };

export type Texts = {
  kept: KeptTexts;
  count: number;
  wordings: Wordings;
  moves: Moves;
  /** By text the rank of its resolution, in the order of time. */
  ranks: Uint32Array;
  placeOf: (text: number) => Place;
  /** By rank the one that the resolution had before; -1 where it is new or was adopted another day. */
  ranksBefore: Int32Array;
  /** The ranks of those whose paragraphs were asked for. */
  asked: ReadonlySet<number>;
};

const NO_TEXTS: KeptTexts = {
  resolutions: [],
  starts: new Uint32Array(1),
  parts: new Uint8Array(0),
  same: new Float64Array(0),
  wordings: NO_WORDINGS,
};

/** When a resolution was adopted, or the session or year began in which it was. */
export function whenOf({ adopted, period }: Pick<Told, 'adopted' | 'period'>): string {
  if (adopted !== undefined) return adopted;
  return firstDayOf(period) ?? '9999';
}

/**
 * The texts of a corpus, which is in the order of symbols; what stands in `before` is taken from there.
 */
export function textsAmong(corpus: readonly Told[], before: KeptTexts = NO_TEXTS): Texts {
  const told = corpus
    .map((one) => ({ one, when: whenOf(one) }))
    .sort((a, b) => byCode(a.when, b.when));
  const old = new Map(before.resolutions.map((one, rank) => [one.symbol, { ...one, rank }]));
  const gathering = new Gathering(before.wordings);
  const resolutions: KeptResolution[] = [];
  const starts = [0];
  const parts: number[] = [];
  const same: number[] = [];
  const from: number[] = [];
  const ranksBefore: number[] = [];
  const asked = new Set<number>();
  const stay = (text: number): void => {
    gathering.stay(text);
    parts.push(before.parts[text] as number);
    same.push(before.same[text] as number);
    from.push(text);
  };
  const come = (print: Print): void => {
    gathering.come(print);
    parts.push(PARTS.indexOf(print.part));
    same.push(print.same);
    from.push(-1);
  };
  for (const { one, when } of told) {
    const { symbol, key } = one;
    const known = old.get(symbol);
    const stood = known?.when === when ? known : undefined; // elsewhere in time all of it is new
    const [start = 0, end = 0] = stood ? before.starts.slice(stood.rank, stood.rank + 2) : [];
    if (stood?.key === key) {
      resolutions.push({ symbol, when, key, ids: stood.ids, cites: stood.cites });
      for (let text = start; text < end; text++) stay(text);
    } else {
      const prints = one.prints();
      asked.add(ranksBefore.length);
      const [head, tail] = stood ? stayed(prints, { ...stood, start, end }, before) : [0, 0];
      for (let at = 0; at < head; at++) stay(start + at);
      prints.slice(head, prints.length - tail).forEach(come);
      for (let at = tail; at > 0; at--) stay(end - at);
      const [ids, cites] = [prints.map(({ id }) => id), prints.map(({ cite }) => cite)];
      resolutions.push({ symbol, when, key, ids: ids.join('\n'), cites: cites.join('\n') });
    }
    ranksBefore.push(stood?.rank ?? -1);
    starts.push(from.length);
  }
  const moves = movesOf(from, before.parts.length);
  if (!moves) return textsAmong(corpus); // days are as before, yet the order is another one
  const wordings = gathering.done(moves);
  const kept: KeptTexts = {
    resolutions,
    starts: Uint32Array.from(starts),
    parts: Uint8Array.from(parts),
    same: Float64Array.from(same),
    wordings: wordings.kept,
  };
  const ranks = ranksIn(kept.starts, from.length);
  return {
    kept,
    count: from.length,
    wordings,
    moves,
    ranks,
    placeOf: placesIn(kept, ranks),
    ranksBefore: Int32Array.from(ranksBefore),
    asked,
  };
}

/** How many of a resolution's first and last texts are as they were. */
function stayed(
  prints: readonly Print[],
  { ids, cites, start, end }: KeptResolution & { start: number; end: number },
  { parts, same, wordings: { of, keys } }: KeptTexts,
): [head: number, tail: number] {
  const [oldIds, oldCites] = [ids.split('\n'), cites.split('\n')];
  const isSame = (print: Print | undefined, at: number): boolean =>
    print !== undefined &&
    print.id === oldIds[at] &&
    print.cite === oldCites[at] &&
    print.part === PARTS[parts[start + at] as number] &&
    print.same === same[start + at] &&
    keyOf(print.words) === keys[of[start + at] as number];
  const count = end - start;
  const most = Math.min(count, prints.length);
  let head = 0;
  while (head < most && isSame(prints[head], head)) head++;
  let tail = 0;
  while (tail < most - head && isSame(prints[prints.length - 1 - tail], count - 1 - tail)) tail++;
  return [head, tail];
}

/** Nothing where old texts stand in another order than they did. */
function movesOf(from: readonly number[], count: number): Moves | undefined {
  const to = new Float64Array(count).fill(-1);
  let last = -1;
  for (const [text, old] of from.entries()) {
    if (old === -1) continue;
    if (old < last) return undefined;
    last = old;
    to[old] = text;
  }
  let before = -1;
  for (let old = 0; old < count; old++) {
    if (to[old] === -1) to[old] = before + 0.5;
    else before = to[old] as number;
  }
  return { from: Int32Array.from(from), to };
}

function ranksIn(starts: Uint32Array, count: number): Uint32Array {
  const ranks = new Uint32Array(count);
  for (let rank = 0; rank + 1 < starts.length; rank++)
    ranks.fill(rank, starts[rank], starts[rank + 1]);
  return ranks;
}

function placesIn(
  { resolutions, starts, parts }: KeptTexts,
  ranks: Uint32Array,
): (text: number) => Place {
  const split: { ids: string[]; cites: string[] }[] = [];
  return (text) => {
    const rank = ranks[text] as number;
    const { ids, cites } = resolutions[rank] as KeptResolution;
    const lines = (split[rank] ??= { ids: ids.split('\n'), cites: cites.split('\n') });
    const at = text - (starts[rank] as number);
    return {
      id: lines.ids[at] as string,
      cite: lines.cites[at] as string,
      part: PARTS[parts[text] as number] as PartOf,
    };
  };
}
