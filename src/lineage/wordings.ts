import { BANDS } from './bands.ts';
import { likenessOf, Measure } from './common.ts';
import type { Wording } from './prints.ts';
import { keyOf } from './words.ts';

/** From this on, of 1, two texts say nearly the same. */
export const ALIKE = 0.8;

/** As many of those most alike as are kept of a wording. */
export const MOST_NEAR = 64;
/** Of a band that more texts share, a text looks at so many before it, and at the first. */
const LOOKED_BACK = 192;
const LOOKED_FIRST = 64;
/** As many as are compared word by word; those with most bands in common. */
const MOST_COMPARED = 512;

/** Room for the number of a wording beside a band's 32 bits in a number of 53. */
const MOST_WORDINGS = 2 ** 21;

/** A wording that is like another one. */
export type Near = { wording: number; likeness: number };

/**
 * The wordings among texts, numbered in the order in which they first come: texts that are the same
 * but for what is routine are one wording, so that what is said a thousand times is compared once.
 */
export type Wordings = {
  count: number;
  /** The wording of each text. */
  of: Uint32Array;
  /** By which drafts find a wording. */
  featuresOf: (wording: number) => Uint32Array;
  /** The texts of a wording, in their order. */
  textsOf: (wording: number) => Uint32Array;
  /** Those like it, the first to come first. */
  nearOf: (wording: number) => Near[];
  /** Whether it has more like it than are kept. */
  hasMore: (wording: number) => boolean;
  /** The first to come that is like it. */
  firstNear: (wording: number) => Near | undefined;
};

/**
 * Groups texts and finds which groups are alike. What is done grows with the number of texts, whatever
 * they have in common. Texts are in the order of time.
 */
export function wordingsAmong(texts: readonly Wording[]): Wordings {
  const of = new Uint32Array(texts.length);
  const byKey = new Map<number, number>();
  const firsts: Wording[] = [];
  texts.forEach((one, text) => {
    const key = keyOf(one.words);
    const known = byKey.get(key);
    of[text] = known ?? firsts.length;
    if (known === undefined) byKey.set(key, firsts.push(one) - 1);
  });
  byKey.clear();
  if (firsts.length > MOST_WORDINGS)
    throw new Error(`${firsts.length} wordings: expected ${MOST_WORDINGS} at most`);
  const textsOf = membersOf(of, firsts.length);
  const near = new Nearest(firsts.length);
  const candidates = candidatesAmong(firsts);
  for (let later = 0; later < firsts.length; later++) {
    const { words } = firsts[later] as Wording;
    let measure: Measure | undefined;
    for (const earlier of candidates(later)) {
      const { words: others } = firsts[earlier] as Wording;
      const [less, more] = [words.length, others.length].sort((a, b) => a - b) as [number, number];
      if (likenessOf(less, less, more) < ALIKE) continue;
      measure ??= new Measure(words);
      const likeness = likenessOf(measure.common(others), words.length, others.length);
      if (likeness >= ALIKE) near.join(earlier, later, likeness);
    }
  }
  const features = firsts.map(({ features }) => features.slice()); // words and bands are let go
  const featuresOf = (wording: number): Uint32Array => features[wording] as Uint32Array;
  return { count: firsts.length, of, featuresOf, textsOf, ...near };
}

function membersOf(of: Uint32Array, wordings: number): (wording: number) => Uint32Array {
  const starts = new Uint32Array(wordings + 1);
  for (const wording of of) starts[wording + 1] = (starts[wording + 1] as number) + 1;
  for (let at = 0; at < wordings; at++)
    starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  const members = new Uint32Array(of.length);
  const filled = starts.slice(0, wordings);
  of.forEach((wording, text) => {
    const place = filled[wording] as number;
    members[place] = text;
    filled[wording] = place + 1;
  });
  return (wording) => members.subarray(starts[wording], starts[wording + 1]);
}

/** For a wording, those before it that share a band with it and may be like it, in their order. */
function candidatesAmong(wordings: readonly Wording[]): (wording: number) => Uint32Array {
  const count = wordings.length;
  const buckets = Array.from({ length: BANDS }, (_, band) => {
    const sorted = new Float64Array(count);
    wordings.forEach(({ bands }, wording) => {
      sorted[wording] = (bands[band] as number) * MOST_WORDINGS + wording;
    });
    sorted.sort();
    return new Buckets(sorted);
  });
  const shared = new Uint8Array(count);
  return (wording) => {
    const met: number[] = [];
    for (const bucket of buckets) {
      bucket.before(wording, (other) => {
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] as number) + 1;
      });
    }
    const chosen = met.length > MOST_COMPARED ? mostShared(met, shared) : met;
    const found = Uint32Array.from(chosen).sort();
    for (const other of met) shared[other] = 0;
    return found;
  };
}

function mostShared(met: number[], shared: Uint8Array): number[] {
  return met
    .sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b)
    .slice(0, MOST_COMPARED);
}

/** The wordings that share a band, of one band. */
class Buckets {
  /** The wordings by their band, then by number. */
  readonly #sorted: Uint32Array;
  /** Where each stands there. */
  readonly #places: Uint32Array;
  /** Where the bucket begins that it stands in. */
  readonly #starts: Uint32Array;

  constructor(sorted: Float64Array) {
    this.#sorted = new Uint32Array(sorted.length);
    this.#places = new Uint32Array(sorted.length);
    this.#starts = new Uint32Array(sorted.length);
    let start = 0;
    let band = -1;
    for (let place = 0; place < sorted.length; place++) {
      const value = sorted[place] as number;
      const own = Math.floor(value / MOST_WORDINGS);
      if (own !== band) [start, band] = [place, own];
      const wording = value % MOST_WORDINGS;
      this.#sorted[place] = wording;
      this.#places[wording] = place;
      this.#starts[wording] = start;
    }
  }

  /** Calls back with those before a wording: of very many the nearest and the first. */
  before(wording: number, met: (other: number) => void): void {
    const place = this.#places[wording] as number;
    const start = this.#starts[wording] as number;
    const from = Math.max(start, place - LOOKED_BACK);
    for (let at = from; at < place; at++) met(this.#sorted[at] as number);
    for (let at = start; at < Math.min(from, start + LOOKED_FIRST); at++)
      met(this.#sorted[at] as number);
  }
}

const SCALE = 10_000;

/** Of each wording those that are most alike to it; and the first, whatever else is kept. */
class Nearest {
  readonly #near: Uint32Array;
  readonly #likeness: Uint16Array;
  readonly #counts: Uint8Array;
  readonly #more: Uint8Array;
  readonly #first: Int32Array;
  readonly #firstLikeness: Uint16Array;

  constructor(wordings: number) {
    this.#near = new Uint32Array(wordings * MOST_NEAR);
    this.#likeness = new Uint16Array(wordings * MOST_NEAR);
    this.#counts = new Uint8Array(wordings);
    this.#more = new Uint8Array(wordings);
    this.#first = new Int32Array(wordings).fill(-1);
    this.#firstLikeness = new Uint16Array(wordings);
  }

  /** Takes a pair; pairs come in the order of the later one, then of the earlier one. */
  join(earlier: number, later: number, likeness: number): void {
    this.#add(earlier, later, likeness);
    this.#add(later, earlier, likeness);
  }

  #add(wording: number, other: number, likeness: number): void {
    const scaled = Math.floor(likeness * SCALE);
    const first = this.#first[wording] as number;
    if (first === -1 || other < first) {
      this.#first[wording] = other;
      this.#firstLikeness[wording] = scaled;
    }
    const base = wording * MOST_NEAR;
    const count = this.#counts[wording] as number;
    let place = base + count;
    if (count < MOST_NEAR) this.#counts[wording] = count + 1;
    else {
      this.#more[wording] = 1;
      place = base;
      for (let at = base + 1; at < base + MOST_NEAR; at++)
        if ((this.#likeness[at] as number) < (this.#likeness[place] as number)) place = at;
      if (scaled <= (this.#likeness[place] as number)) return;
    }
    this.#near[place] = other;
    this.#likeness[place] = scaled;
  }

  nearOf = (wording: number): Near[] => {
    const base = wording * MOST_NEAR;
    return Array.from({ length: this.#counts[wording] as number }, (_, at) => ({
      wording: this.#near[base + at] as number,
      likeness: (this.#likeness[base + at] as number) / SCALE,
    })).sort((a, b) => a.wording - b.wording);
  };

  hasMore = (wording: number): boolean => this.#more[wording] === 1;

  firstNear = (wording: number): Near | undefined => {
    const first = this.#first[wording] as number;
    if (first === -1) return undefined;
    return { wording: first, likeness: (this.#firstLikeness[wording] as number) / SCALE };
  };
}
