import { ticks } from 'd3-array';
import { byCode } from '../model/byCode.ts';

/** A document as the drawing needs it. */
export type Mark = {
  id: string;
  /** "2009-10-06" */
  day: string;
  lane: string;
  /** What stands at the mark: a landmark's name, or a number. */
  label: string;
  landmark: boolean;
};

/** What is drawn: the years from the first of January of one to the end of another. */
export type Window = { from: number; to: number };

/** The place of a document; `more` are others of its time, for which a pile has no room. */
export type Dot<M extends Mark> = { mark: M; more: M[]; x: number; y: number; r: number };
/** Where a label begins, or ends where it stands before its pole, and the pole that carries a landmark's. */
export type Label<M extends Mark> = {
  mark: M;
  x: number;
  anchor: 'start' | 'end';
  y: number;
  pole: { x: number; from: number; to: number } | undefined;
};
/** A stretch of years: its lanes one below the other, and the years along its foot. */
export type Stretch = {
  lanes: { name: string; top: number; base: number }[];
  axis: number;
  ticks: { year: number; x: number }[];
};
export type Layout<M extends Mark> = {
  width: number;
  height: number;
  stretches: Stretch[];
  dots: Dot<M>[];
  labels: Label<M>[];
};

/** The pitch of dots, which is also the least size to tap. */
const PITCH = 24;
/** The most dots of one time above each other; the last of them may stand for all that follow. */
const PILE = 9;
const EDGE = 14;
const LINE = 19;
const CHARACTER = 7.4; // pixels of one character of a label, on the safe side
const HEAD = 22; // the lane's name
const FOOT = 24;
/** Fewer pixels a year, and the years are drawn in several stretches. */
const LEAST = 11;

/** Years and their part that has passed: "2009-07-02" → 2009.5 */
export function yearsOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1 + (date - 1) / 31) / 12;
}

/**
 * Sets marks on lanes so that no dot and no label covers another: dots of one time are stacked, and
 * gathered where they are many, landmarks have flags at as many heights as they need, and others are
 * named where there is room. Where the years have no room in one stretch they are drawn in several,
 * one below the other.
 */
export function layOut<M extends Mark>(
  marks: readonly M[],
  lanes: readonly string[],
  { from, to }: Window,
  width: number,
): Layout<M> {
  const years = to - from + 1;
  const rows = Math.ceil((years * LEAST) / (width - 2 * EDGE));
  const long = rows === 1 ? years : Math.ceil(years / rows / 10) * 10;
  const layout: Layout<M> = { width, height: 0, stretches: [], dots: [], labels: [] };
  const first = rows === 1 ? from : Math.floor(from / 10) * 10;
  for (let start = first; start <= to; start += long) {
    const inside = marks.filter(({ day }) => {
      const at = yearsOf(day);
      return at >= Math.max(start, from) && at < Math.min(start + long, to + 1);
    });
    addStretch(layout, inside, lanes, start, long);
  }
  // in the order of time, which is that of the keyboard and of speech
  layout.dots.sort((a, b) => byCode(a.mark.day, b.mark.day));
  return layout;
}

function addStretch<M extends Mark>(
  layout: Layout<M>,
  marks: M[],
  lanes: readonly string[],
  start: number,
  long: number,
): void {
  const { width } = layout;
  const xOf = (years: number) => EDGE + ((years - start) / long) * (width - 2 * EDGE);
  const stretch: Stretch = { lanes: [], axis: 0, ticks: [] };
  for (const name of lanes) {
    const own = marks.filter(({ lane }) => lane === name);
    if (own.length > 0) stretch.lanes.push(addLane(layout, own, name, xOf));
  }
  if (stretch.lanes.length === 0) layout.height += LINE;
  stretch.axis = layout.height;
  stretch.ticks = ticks(start, start + long, Math.max(2, Math.round(width / 90)))
    .filter(Number.isInteger)
    .map((year) => ({ year, x: xOf(year) }));
  layout.height += FOOT;
  layout.stretches.push(stretch);
}

function addLane<M extends Mark>(
  layout: Layout<M>,
  marks: M[],
  name: string,
  xOf: (years: number) => number,
): Stretch['lanes'][number] {
  const { width, height: top } = layout;
  const { stacked, levels } = pile(marks, (day) =>
    Math.min(Math.max(xOf(yearsOf(day)), EDGE), width - EDGE),
  );

  const flags = stacked
    .filter(({ mark }) => mark.landmark)
    .map(({ mark, x, level }): Flag<M> => {
      const long = mark.label.length * CHARACTER + 8;
      const fits = x - 6 + long <= width;
      const left = fits ? x - 6 : Math.max(0, x + 6 - long);
      const anchor = fits || left === 0 ? 'start' : 'end';
      return { mark, level, pole: x, left, right: left + long, anchor, height: 0 };
    });
  raise(flags);
  const heights = Math.max(0, ...flags.map(({ height }) => height + 1));

  const base = top + HEAD + heights * LINE + levels * PITCH;
  const above = base - levels * PITCH;
  for (const { mark, more, x, level } of stacked) {
    const r = more.length > 0 ? 11 : mark.landmark ? 8 : 4.5;
    layout.dots.push({ mark, more, x, y: base - level * PITCH - PITCH / 2, r });
  }
  for (const { mark, left, right, anchor, height, pole: x, level } of flags) {
    const to = above - height * LINE - 2;
    const pole = { x, from: base - level * PITCH - PITCH / 2, to };
    layout.labels.push({ mark, x: anchor === 'start' ? left : right, anchor, y: to - 4, pole });
  }

  let end = 0;
  let named = false;
  for (const { mark, x, level } of stacked) {
    const half = (mark.label.length * CHARACTER) / 2;
    if (mark.landmark || level > 0 || x - half < end || x + half > width) continue;
    named = true;
    end = x + half + 4;
    layout.labels.push({ mark, x: x - half, anchor: 'start', y: base + 13, pole: undefined });
  }
  layout.height = base + (named ? LINE : 6);
  return { name, top, base };
}

type Stacked<M extends Mark> = { mark: M; more: M[]; x: number; level: number };

/** Stacks marks of one time; what comes on a full pile is gathered on top of it, landmarks never. */
function pile<M extends Mark>(
  marks: readonly M[],
  xOf: (day: string) => number,
): { stacked: Stacked<M>[]; levels: number } {
  const ends: number[] = [];
  const stacked: Stacked<M>[] = [];
  let last: Stacked<M> | undefined;
  for (const mark of marks) {
    const x = xOf(mark.day);
    const isFree = (level: number) => (ends[level] ?? -Infinity) + PITCH <= x;
    let level = 0;
    while (!isFree(level) || (mark.landmark && level === PILE - 1)) level += 1;
    if (level >= PILE && !mark.landmark) last?.more.push(mark);
    else {
      ends[level] = x;
      stacked.push({ mark, more: [], x, level });
      if (level === PILE - 1) last = stacked.at(-1);
    }
  }
  return { stacked, levels: ends.length };
}

/** A landmark's name on its pole, to the right of it where there is room, else to the left. */
type Flag<M extends Mark> = {
  mark: M;
  level: number;
  pole: number;
  left: number;
  right: number;
  anchor: 'start' | 'end';
  height: number;
};

/** The most flags above each other that are there for their poles. */
const HIGHEST = 5;

/** Raises each flag above those whose poles it would cover, and all so far that none meet. */
function raise<M extends Mark>(flags: Flag<M>[]): void {
  const covers = (a: Flag<M>, b: Flag<M>) => b.pole > a.left && b.pole < a.right;
  for (let pass = 0; pass < flags.length; pass++) {
    let changed = false;
    for (const flag of flags) {
      const below = flags.filter((one) => one !== flag && covers(flag, one) && !covers(one, flag));
      const height = Math.max(0, ...below.map((one) => one.height + 1));
      changed ||= height !== flag.height;
      flag.height = height;
    }
    if (!changed) break;
  }
  // many of them would make a long stair: then poles pass behind names
  if (flags.some(({ height }) => height > HIGHEST)) for (const flag of flags) flag.height = 0;
  const flying: Flag<M>[] = [];
  for (const flag of flags.toSorted((a, b) => a.height - b.height || b.pole - a.pole)) {
    const meets = (one: Flag<M>) =>
      one.height === flag.height && one.left < flag.right && flag.left < one.right;
    while (flying.some(meets)) flag.height += 1;
    flying.push(flag);
  }
}
