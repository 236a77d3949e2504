import { BANDS } from './bands.ts';
import { candidatesAmong, touchedBy, type Moved } from './candidates.ts';
import { ALIKE, likenessOf, Measure } from './common.ts';
import type { Wording } from './prints.ts';
import { membersOf, merged, NO_ROWS, Numbers, rowOf, RowsBuilder, type Rows } from './rows.ts';
import { keyOf } from './words.ts';

/** As many of those most alike as are named of a wording. */
export const MOST_NEAR = 64;

/** Likeness is kept in ten thousandths. */
const SCALE = 10_000;

/** A wording that is like another one. */
export type Near = { wording: number; likeness: number };

/**
 * The wordings among texts, numbered in the order in which they first come: texts that are the same
 * but for what is routine are one wording, so that what is said a thousand times is compared once.
 * It is plain data, and kept from one corpus to the next.
 */
export type KeptWordings = {
  /** The wording of each text. */
  of: Uint32Array;
  /** What tells each from others. */
  keys: Float64Array;
  /** `BANDS` of each, one behind the other. */
  bands: Uint32Array;
  words: Rows;
  /** Of which those are by which drafts find each. */
  sketches: Rows;
  /** Of each those before it that are like it, in their order: the number of one, then the likeness. */
  alike: Rows;
};

export const NO_WORDINGS: KeptWordings = {
  of: new Uint32Array(0),
  keys: new Float64Array(0),
  bands: new Uint32Array(0),
  words: NO_ROWS,
  sketches: NO_ROWS,
  alike: NO_ROWS,
};

export type Wordings = {
  kept: KeptWordings;
  count: number;
  /** The texts of a wording, in their order. */
  textsOf: (wording: number) => Uint32Array;
  /** Those like it, the first to come first. */
  nearOf: (wording: number) => Near[];
  /** Whether it has more like it than are named. */
  hasMore: (wording: number) => boolean;
  /** All that are like it. */
  partnersOf: (wording: number) => number[];
  /** Those that have others like them than they had, or in another order, and those that are new. */
  changed: ReadonlySet<number>;
  /** The wordings of old texts, and by old wording the new one, -1 where it is gone. */
  before: { of: Uint32Array; now: Int32Array };
};

/**
 * How the texts of one corpus became those of the next, both in the order of time: what stayed stayed
 * in its order.
 */
export type Moves = {
  /** By new text the old one; -1 where it came. */
  from: Int32Array;
  /**
   * By old text the new one; of one that went, a place between two: behind the last that stayed of
   * those before it.
   */
  to: Float64Array;
};

/**
 * Groups texts, and finds which groups are alike. What is done grows with the number of texts, whatever
 * they have in common; and what was found of earlier texts is found again only where it may be another.
 * `came` tells the words of a text that came.
 */
export class Gathering {
  readonly #before: KeptWordings;
  readonly #of = new Numbers();
  /** By old wording the new one, -1 where there is none yet; and by new one the old one. */
  readonly #to: Int32Array;
  readonly #from: number[] = [];
  readonly #firsts = new Numbers();
  /** What came, in its order. */
  readonly #keys: number[] = [];
  readonly #bands = new RowsBuilder();
  readonly #words = new RowsBuilder();
  readonly #sketches = new RowsBuilder();
  readonly #byKey = new Map<number, number>();
  #oldByKey: Map<number, number> | undefined;

  constructor(before: KeptWordings = NO_WORDINGS) {
    this.#before = before;
    this.#to = new Int32Array(before.keys.length).fill(-1);
  }

  /** Takes the next text, which is an old one. */
  stay(text: number): void {
    const old = this.#before.of[text] as number;
    this.#of.push(this.#now(old));
  }

  /** Takes the next text, which is new. */
  come(wording: Wording): void {
    const key = keyOf(wording.words);
    this.#oldByKey ??= new Map(Array.from(this.#before.keys, (key, old) => [key, old]));
    const old = this.#oldByKey.get(key);
    const known = old === undefined ? this.#byKey.get(key) : this.#now(old);
    this.#of.push(known ?? this.#takeNew(key, wording));
  }

  /** Finds which are alike, when all were taken. */
  done(moves: Moves): Wordings {
    const before = this.#before;
    const from = Int32Array.from(this.#from);
    const count = from.length;
    const bandsOf = (bands: Uint32Array): Rows => ({
      starts: Uint32Array.from({ length: bands.length / BANDS + 1 }, (_, at) => at * BANDS),
      values: bands,
    });
    let came = 0;
    const gathered = {
      count,
      of: this.#of.all(),
      keys: Float64Array.from(from, (old) =>
        old === -1 ? (this.#keys[came++] as number) : (before.keys[old] as number),
      ),
      bands: merged(bandsOf(before.bands), this.#bands.rows(), from).values,
      words: merged(before.words, this.#words.rows(), from),
      sketches: merged(before.sketches, this.#sketches.rows(), from),
    };
    const numbers = { from, to: this.#to, firsts: this.#firsts.all() };
    const { alike, changed } = alikeAmong(gathered, numbers, before, moves);
    const { starts, values } = membersOf(gathered.of, count);
    const { count: _, ...kept } = gathered;
    return {
      kept: { ...kept, alike },
      count,
      textsOf: (wording) => values.subarray(starts[wording], starts[wording + 1]),
      ...nearest(alike, count),
      changed,
      before: { of: before.of, now: this.#to },
    };
  }

  /** The number that an old wording now has. */
  #now(old: number): number {
    const known = this.#to[old] as number;
    return known === -1 ? (this.#to[old] = this.#next(old)) : known;
  }

  #takeNew(key: number, { words, bands, sketch }: Wording): number {
    const number = this.#next(-1);
    this.#byKey.set(key, number);
    this.#keys.push(key);
    this.#bands.add(bands);
    this.#words.add(words);
    this.#sketches.add(sketch);
    return number;
  }

  #next(from: number): number {
    this.#firsts.push(this.#of.length);
    return this.#from.push(from) - 1;
  }
}

const bandsAt = (bands: Uint32Array, wording: number): Uint32Array =>
  bands.subarray(wording * BANDS, (wording + 1) * BANDS);

type Gathered = { count: number; of: Uint32Array; bands: Uint32Array; words: Rows };

/** By new wording the old one or -1, by old one the new one or -1, and the first text of each new one. */
type Numbering = { from: Int32Array; to: Int32Array; firsts: Uint32Array };

function alikeAmong(
  gathered: Gathered,
  { from, to, firsts }: Numbering,
  before: KeptWordings,
  moves: Moves,
): { alike: Rows; changed: Set<number> } {
  const { count, bands, words } = gathered;
  const isFirst = before.keys.length === 0;
  const changed = new Set<number>();
  const moved: Moved[] = [];
  const placesBefore = firstPlaces(before, moves);
  for (let wording = 0; wording < count; wording++) {
    const old = from[wording] as number;
    const first = firsts[wording] as number;
    const place = old === -1 ? undefined : (placesBefore[old] as number);
    if (place === first) continue;
    changed.add(wording);
    const places = place === undefined ? [first] : [place, first];
    if (!isFirst) moved.push({ bands: bandsAt(bands, wording), places });
  }
  to.forEach((now, old) => {
    if (now === -1)
      moved.push({ bands: bandsAt(before.bands, old), places: [placesBefore[old] as number] });
  });
  const hasMoved = new Set(changed);
  const touched = isFirst ? changed : touchedBy(moved, { count, bands }, firsts);
  for (const wording of hasMoved) touched.add(wording);
  const candidates = candidatesAmong({ count, bands }, isFirst ? undefined : [...touched]);
  const alike = new RowsBuilder();
  for (let wording = 0; wording < count; wording++) {
    const old = from[wording] as number;
    const was = old === -1 ? [] : renumbered(rowOf(before.alike, old), to);
    if (!touched.has(wording)) {
      alike.add(was);
      continue;
    }
    const now = alikeBefore(words, wording, candidates(wording));
    alike.add(now);
    if (isFirst) continue;
    // of each pair that came, went or stands in another order both are changed
    for (const [a, b] of [
      [was, now],
      [now, was],
    ] as const) {
      const others = new Set(firstsOfPairs(b));
      for (const other of firstsOfPairs(a)) {
        if (others.has(other) && !hasMoved.has(other) && !hasMoved.has(wording)) continue;
        changed.add(wording);
        if (other >= 0) changed.add(other);
      }
    }
  }
  // those before one that went, which it was like
  to.forEach((now, old) => {
    if (now !== -1) return;
    for (const other of firstsOfPairs(renumbered(rowOf(before.alike, old), to)))
      if (other >= 0) changed.add(other);
  });
  return { alike: alike.rows(), changed };
}

/** Where the first text of each old wording stood, among the new texts. */
function firstPlaces({ of, keys }: KeptWordings, { to }: Moves): Float64Array {
  const places = new Float64Array(keys.length).fill(-1);
  of.forEach((wording, text) => {
    if (places[wording] === -1) places[wording] = to[text] as number;
  });
  return places;
}

/** Pairs with the new numbers of others. */
function renumbered(pairs: Uint32Array, to: Int32Array): Int32Array {
  const now = Int32Array.from(pairs);
  for (let at = 0; at < now.length; at += 2) now[at] = to[now[at] as number] as number;
  return now;
}

function* firstsOfPairs(pairs: ArrayLike<number>): Generator<number> {
  for (let at = 0; at < pairs.length; at += 2) yield pairs[at] as number;
}

/** Of those that may be like a wording those that are, each with its likeness. */
function alikeBefore(words: Rows, wording: number, candidates: Uint32Array): number[] {
  const own = rowOf(words, wording);
  let measure: Measure | undefined;
  const found: number[] = [];
  for (const other of candidates) {
    const others = rowOf(words, other);
    const less = Math.min(own.length, others.length);
    const more = Math.max(own.length, others.length);
    if (likenessOf(less, less, more) < ALIKE) continue;
    measure ??= new Measure(own);
    const likeness = likenessOf(measure.common(others), own.length, others.length);
    if (likeness >= ALIKE) found.push(other, Math.floor(likeness * SCALE));
  }
  return found;
}

/** Of each wording those like it, before it and after it, of many those most alike. */
function nearest(alike: Rows, count: number): Pick<Wordings, 'nearOf' | 'hasMore' | 'partnersOf'> {
  const after = afterOf(alike, count);
  const pairsOf = (wording: number): [number, number][] => {
    const pairs: [number, number][] = [];
    for (const row of [rowOf(alike, wording), rowOf(after, wording)])
      for (let at = 0; at < row.length; at += 2)
        pairs.push([row[at] as number, row[at + 1] as number]);
    return pairs;
  };
  return {
    nearOf: (wording) => {
      const all = pairsOf(wording);
      const [first] = all;
      // the first to come is named, whatever else is
      const named =
        all.length <= MOST_NEAR
          ? all
          : [...all].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_NEAR);
      if (first && !named.includes(first)) named.push(first);
      return named
        .sort((a, b) => a[0] - b[0])
        .map(([wording, scaled]) => ({ wording, likeness: scaled / SCALE }));
    },
    hasMore: (wording) =>
      rowOf(alike, wording).length + rowOf(after, wording).length > 2 * MOST_NEAR,
    partnersOf: (wording) => pairsOf(wording).map(([other]) => other),
  };
}

/** The same pairs by the earlier one of each. */
function afterOf(alike: Rows, count: number): Rows {
  const starts = new Uint32Array(count + 1);
  const { values } = alike;
  for (let at = 0; at < values.length; at += 2) {
    const next = (values[at] as number) + 1;
    starts[next] = (starts[next] as number) + 2;
  }
  for (let at = 0; at < count; at++)
    starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  const after = new Uint32Array(values.length);
  const filled = starts.slice(0, count);
  for (let later = 0; later < count; later++) {
    const row = rowOf(alike, later);
    for (let at = 0; at < row.length; at += 2) {
      const earlier = row[at] as number;
      const place = filled[earlier] as number;
      after[place] = later;
      after[place + 1] = row[at + 1] as number;
      filled[earlier] = place + 2;
    }
  }
  return { starts, values: after };
}
