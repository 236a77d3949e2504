import { diffArrays } from 'diff';
import { bestAssignment, type Edge } from './assignment.ts';
import { likenessOf, Measure } from './common.ts';
import { hashOf, LEAST_WORDS, substanceOf, wordsOf } from './words.ts';

/** Two texts side by side: which paragraph of the one became which of the other. */

/** A paragraph, item or heading of either text. */
export type Passage = {
  id: string;
  cite: string;
  /** "operative", "heading" … */
  kind: string;
  text: string;
};

/**
 * same, routine: but for dates, numbers, symbols and sessions; edited; merged: of several;
 * split: into several; added; dropped.
 */
export type Change = 'same' | 'routine' | 'edited' | 'merged' | 'split' | 'added' | 'dropped';

/** What became of what: one of each side, save where it was merged, split, added or dropped. */
export type Row<P extends Passage = Passage> = {
  change: Change;
  before: P[];
  after: P[];
  /** It stands elsewhere among the others than it did. */
  moved: boolean;
};

/** From this on paragraphs of two texts may be the same one, edited. */
const MAY_BE = 0.45;
/** So are those of a kind of which the one holds so much of the other, though it says much more. */
const HELD = 0.75;
const LEAST_HELD = 15;
/** What breaks ties: the same kind of paragraph, the same opening, and a like place in its text. */
const SAME_KIND = 0.03;
const SAME_OPENING = 0.04;
const SAME_PLACE = 0.06;
/** So much of a paragraph must stand in another to have been merged into it. */
const WITHIN = 0.65;

/**
 * Aligns two texts. The rows are in the order of the later text; what was dropped stands after what
 * it stood after.
 */
export function align<P extends Passage>(before: readonly P[], after: readonly P[]): Row<P>[] {
  const sides = { left: before.map(madeReady), right: after.map(madeReady) };
  const { left, right } = sides;
  const pairs = pairsOf(left, right);
  const moved = movedAmong(pairs);
  const rows: Aligned<P>[] = pairs.map(({ left: a, right: b }) => ({
    left: [a],
    right: [b],
    change: changeOf(left[a] as Ready<P>, right[b] as Ready<P>),
    moved: moved.has(a),
  }));
  const [paired, met] = [
    new Set(pairs.map(({ left }) => left)),
    new Set(pairs.map(({ right }) => right)),
  ];
  const joining = { left: joiningIn(rows, 'left', sides), right: joiningIn(rows, 'right', sides) };
  left.forEach((_, at) => {
    if (!paired.has(at) && !joining.left(at))
      rows.push({ left: [at], right: [], change: 'dropped', moved: false });
  });
  right.forEach((_, at) => {
    if (!met.has(at) && !joining.right(at))
      rows.push({ left: [], right: [at], change: 'added', moved: false });
  });
  return inOrder(rows).map(({ left: a, right: b, change, moved }) => ({
    change,
    before: a.sort(ascending).map((at) => before[at] as P),
    after: b.sort(ascending).map((at) => after[at] as P),
    moved,
  }));
}

const ascending = (a: number, b: number): number => a - b;

type Ready<P> = {
  passage: P;
  words: Uint32Array;
  same: string;
  text: string;
  /** What it does: "urges" of "Also urges". */
  opening: string | undefined;
};

const CONNECTING = new Set(['also', 'further', 'again', 'and']);
type Aligned<P> = Pick<Row<P & Passage>, 'change' | 'moved'> & { left: number[]; right: number[] };

function madeReady<P extends Passage>(passage: P): Ready<P> {
  const words = substanceOf(passage.text);
  return {
    passage,
    words: Uint32Array.from(words, hashOf),
    same: wordsOf(passage.text).join(' '),
    text: words.join(' '),
    opening: words.find((word) => !CONNECTING.has(word)),
  };
}

const changeOf = (a: Ready<Passage>, b: Ready<Passage>): Change =>
  a.same === b.same ? 'same' : a.text === b.text ? 'routine' : 'edited';

/** Which became which, one to one: what stands once in both as it is, then the best assignment. */
function pairsOf(left: readonly Ready<Passage>[], right: readonly Ready<Passage>[]): Edge[] {
  const settled = onceInBoth(left, right);
  const [taken, met] = [
    new Set(settled.map(({ left }) => left)),
    new Set(settled.map(({ right }) => right)),
  ];
  const edges: Edge[] = [];
  left.forEach((one, a) => {
    if (taken.has(a)) return;
    const measure = new Measure(one.words);
    right.forEach((other, b) => {
      if (met.has(b) || isHeading(one) !== isHeading(other)) return;
      const [less, more] = [one.words.length, other.words.length].sort(ascending) as [
        number,
        number,
      ];
      if (likenessOf(less, less, more) < MAY_BE && less < LEAST_HELD) return;
      const common = measure.common(other.words);
      const likeness = likenessOf(common, one.words.length, other.words.length);
      const same = one.same === other.same;
      const sameKind = one.passage.kind === other.passage.kind;
      const held = sameKind && less >= LEAST_HELD && common >= less * HELD;
      if (!same && !held && (likeness < MAY_BE || common < Math.min(LEAST_WORDS, more))) return;
      const kind = sameKind ? SAME_KIND : 0;
      const apart = Math.abs(a / left.length - b / right.length);
      const opening = one.opening === other.opening ? SAME_OPENING : 0;
      const weight = likeness + (same ? 0.01 : 0) + kind + opening + SAME_PLACE * (1 - apart);
      edges.push({ left: a, right: b, weight });
    });
  });
  return [...settled, ...bestAssignment(edges)];
}

const isHeading = ({ passage }: Ready<Passage>): boolean => passage.kind === 'heading';

function onceInBoth(left: readonly Ready<Passage>[], right: readonly Ready<Passage>[]): Edge[] {
  const places = (side: readonly Ready<Passage>[]) =>
    Map.groupBy([...side.keys()], (at) => `${side[at]?.passage.kind} ${side[at]?.same}`);
  const others = places(right);
  return [...places(left)].flatMap(([key, mine]) => {
    const theirs = others.get(key);
    const [a, b] = [mine[0], theirs?.[0]];
    const once = mine.length === 1 && theirs?.length === 1;
    return once && a !== undefined && b !== undefined ? [{ left: a, right: b, weight: 1 }] : [];
  });
}

/** Those that left the order: all but the longest row of pairs that is in order on both sides. */
function movedAmong(pairs: readonly Edge[]): Set<number> {
  const sorted = pairs.toSorted((a, b) => a.right - b.right);
  const best: { length: number; from: number }[] = [];
  let end = -1;
  sorted.forEach(({ left }, at) => {
    let [length, from] = [1, -1];
    for (let earlier = 0; earlier < at; earlier++) {
      const known = best[earlier];
      if (known && (sorted[earlier]?.left ?? 0) < left && known.length + 1 > length)
        [length, from] = [known.length + 1, earlier];
    }
    best.push({ length, from });
    if (length > (best[end]?.length ?? 0)) end = at;
  });
  const stayed = new Set<number>();
  for (let at = end; at >= 0; at = best[at]?.from ?? -1) stayed.add(sorted[at]?.left ?? -1);
  return new Set(pairs.map(({ left }) => left).filter((left) => !stayed.has(left)));
}

type Side = 'left' | 'right';
type Sides<P> = Record<Side, readonly Ready<P>[]>;

/** What becomes of a row that takes in one more paragraph on a side. */
const JOINED = { left: 'merged', right: 'split' } as const;

/**
 * Puts a paragraph of a side that has no other into the row that holds its words on the other side
 * alone: one that was merged there, or split off from it. Says whether there is such a row.
 */
function joiningIn<P extends Passage>(
  rows: readonly Aligned<P>[],
  side: Side,
  sides: Sides<P>,
): (at: number) => boolean {
  const other = side === 'left' ? 'right' : 'left';
  const gained = new Map<Aligned<P>, number[]>();
  const gainedBy = (row: Aligned<P>): number[] => {
    const known = gained.get(row);
    if (known) return known;
    const [own, beside] = [sides[side][row[side][0] ?? -1], sides[other][row[other][0] ?? -1]];
    const words = own && beside ? gainedIn(own, beside) : [];
    gained.set(row, words);
    return words;
  };
  return (at) => {
    const one = sides[side][at] as Ready<P>;
    const row = rows.find((row) => mayGrow(row, JOINED[side]) && isWithin(one, gainedBy(row)));
    if (!row) return false;
    row[side].push(at);
    row.change = JOINED[side];
    return true;
  };
}

const mayGrow = ({ change }: { change: Change }, to: Change): boolean =>
  change === 'edited' || change === to;

/** The words that the one has and the other has not, in their order. */
function gainedIn(less: Ready<Passage>, more: Ready<Passage>): number[] {
  if (more.words.length < less.words.length) return [];
  return diffArrays([...less.words], [...more.words])
    .filter(({ added }) => added)
    .flatMap(({ value }) => value);
}

const isWithin = ({ words }: Ready<Passage>, gained: readonly number[]): boolean =>
  words.length > LEAST_WORDS &&
  gained.length >= words.length * WITHIN &&
  new Measure(words).common(gained) >= words.length * WITHIN;

/** The order of the later text; what was dropped follows what it followed. */
function inOrder<P extends Passage>(rows: readonly Aligned<P>[]): Aligned<P>[] {
  const later = rows.filter(({ right }) => right.length > 0);
  later.sort((a, b) => Math.min(...a.right) - Math.min(...b.right));
  const dropped = rows.filter(({ right }) => right.length === 0);
  const places = new Map<number, number>();
  later.forEach((row, place) => {
    if (!row.moved) for (const at of row.left) places.set(at, place);
  });
  const following = Map.groupBy(dropped, ({ left: [at = 0] }) => {
    for (let before = at - 1; before >= 0; before--) {
      const place = places.get(before);
      if (place !== undefined) return place;
    }
    return -1;
  });
  const after = (place: number) =>
    (following.get(place) ?? []).toSorted((a, b) => (a.left[0] ?? 0) - (b.left[0] ?? 0));
  return [...after(-1), ...later.flatMap((row, place) => [row, ...after(place)])];
}
