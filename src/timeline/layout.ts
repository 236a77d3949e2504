import { max, range, ticks } from 'd3-array';
import { byCode } from '../model/byCode.ts';
import { MONTHS } from '../model/days.ts';

/** A document as the drawing and the script of the page know it. */
export type Mark = {
  id: string;
  /** "2009-10-06" */
  day: string;
  lane: string;
  /** What stands at the mark: a landmark's name, or a number. */
  label: string;
  landmark: boolean;
  /** Said of it by ear and on pointing: "64/1, 6 October 2009: …". */
  name: string;
  /** Its text is on this site. */
  text: boolean;
  /** The themes that it has words on. */
  themes: readonly string[];
  recalls: readonly string[];
  recalledBy: readonly string[];
};

/** What is drawn: the years from the first of January of one to the end of another. */
export type Window = { from: number; to: number };

export type Layout = ReturnType<typeof layOut>;
/** The place of a document; `more` are others of its time, for which a pile has no room. */
export type Dot = Layout['dots'][number];

/** The pitch of dots, which is also the least size to tap. */
const PITCH = 24;
/** The most dots of one time above each other; the last of them may stand for all that follow. */
const PILE = 9;
const EDGE = 14;
const LINE = 19;
/** Pixels of one character of a label, in the widest face that may stand in for that of the site. */
const WIDE = { flag: 9, number: 7.4 };
const HEAD = 22; // the lane's name
const FOOT = 24;
/** Fewer pixels a year, and the years are drawn in several stretches. */
const LEAST = 11;

/** Years and their part that has passed: "2009-07-02" → 2009.5 */
function yearsOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1 + (date - 1) / 31) / 12;
}

/**
 * Sets marks on lanes so that no dot and no label covers another: dots of one time are stacked, and
 * gathered where they are many, landmarks have flags at as many heights as they need, and others are
 * named where there is room. Where the years have no room in one stretch they are drawn in several
 * of the same length, one below the other.
 */
export function layOut(
  marks: readonly Mark[],
  lanes: readonly string[],
  { from, to }: Window,
  width: number,
) {
  const room = width - 2 * EDGE;
  const years = to - from + 1;
  const long = Math.ceil(years / Math.ceil((years * LEAST) / room));
  let height = 0;
  const stretches = range(from, to + 1, long).map((start) => {
    const xOf = (years: number) => EDGE + ((years - start) / long) * room;
    const inside = marks.filter(({ day }) => {
      const at = yearsOf(day);
      return at >= start && at < Math.min(start + long, to + 1);
    });
    const laid = lanes.flatMap((name) => {
      const own = inside.filter(({ lane }) => lane === name);
      if (own.length === 0) return [];
      const lane = laneOf(own, { name, top: height, width, xOf });
      height = lane.bottom;
      return [lane];
    });
    if (laid.length === 0) height += LINE;
    const axis = height;
    height += FOOT;
    const ticks = ticksOf(start, long, width).map(({ name, at }) => ({ name, x: xOf(at) }));
    return { lanes: laid, axis, ticks };
  });
  const all = stretches.flatMap(({ lanes }) => lanes);
  // in the order of time, which is that of the keyboard and of speech
  const dots = all.flatMap((lane) => lane.dots).sort((a, b) => byCode(a.mark.day, b.mark.day));
  return { width, height, stretches, dots, labels: all.flatMap(({ labels }) => labels) };
}

/** Round years, or the months of few years. */
function ticksOf(start: number, long: number, width: number): { name: string; at: number }[] {
  const most = Math.max(2, Math.round(width / 90));
  const step = [1, 3, 6].find((months) => (long * 12) / months <= most);
  if (step === undefined)
    return ticks(start, start + long, most)
      .filter(Number.isInteger)
      .map((year) => ({ name: String(year), at: year }));
  return range(0, long * 12 + 1, step).map((month) => {
    const name = MONTHS[month % 12]?.slice(0, 3) ?? '';
    const at = start + month / 12;
    return { name: month % 12 === 0 ? String(at) : name, at };
  });
}

type Place = { name: string; top: number; width: number; xOf: (years: number) => number };

/**
 * A lane of marks. A label begins at its place, or ends there where it stands before its pole, which
 * carries the name of a landmark.
 */
function laneOf(marks: readonly Mark[], { name, top, width, xOf }: Place) {
  const placed = pile(marks, (day) => Math.min(Math.max(xOf(yearsOf(day)), EDGE), width - EDGE));
  const levels = (max(placed, ({ level }) => level) ?? 0) + 1;
  const landmarks = placed.filter(({ mark }) => mark.landmark);
  const flags = flagsOf(landmarks, width, true);
  // many that rise above each other's poles would make a long stair: then poles pass behind names
  const stair = flags.some(({ height }) => height > HIGHEST);
  const flown = stair ? flagsOf(landmarks, width, false) : flags;

  const above = top + HEAD + ((max(flown, ({ height }) => height) ?? -1) + 1) * LINE;
  const base = above + levels * PITCH;
  const yOf = (level: number) => base - level * PITCH - PITCH / 2;
  const dots = placed.map(({ mark, more, x, level }) => {
    const r = more.length > 0 ? 11 : mark.landmark ? 8 : 4.5;
    return { mark, more, x, y: yOf(level), r };
  });
  const names = flown.map(({ mark, x, level, left, right, anchor, height }) => {
    const to = above - height * LINE - 2;
    const pole = { x, from: yOf(level), to };
    return { mark, x: anchor === 'start' ? left : right, anchor, y: to - 4, pole };
  });
  let end = 0;
  const numbers = placed.flatMap(({ mark, x, level }) => {
    const half = (mark.label.length * WIDE.number) / 2;
    if (mark.landmark || level > 0 || x - half < end || x + half > width) return [];
    end = x + half + 4;
    return [{ mark, x: x - half, anchor: 'start', y: base + 13, pole: undefined }];
  });
  const bottom = base + (numbers.length > 0 ? LINE : 6);
  return { name, top, base, bottom, dots, labels: [...names, ...numbers] };
}

type Placed = { mark: Mark; more: Mark[]; x: number; level: number };

/** Stacks marks of one time; what comes on a full pile is gathered on top of it, landmarks never. */
function pile(marks: readonly Mark[], xOf: (day: string) => number): Placed[] {
  const ends: number[] = [];
  const placed: Placed[] = [];
  let last: Placed | undefined;
  for (const mark of marks) {
    const x = xOf(mark.day);
    const isFree = (level: number) => (ends[level] ?? -Infinity) + PITCH <= x;
    let level = 0;
    while (!isFree(level) || (mark.landmark && level === PILE - 1)) level += 1;
    if (level >= PILE && !mark.landmark) last?.more.push(mark);
    else {
      ends[level] = x;
      placed.push({ mark, more: [], x, level });
      if (level === PILE - 1) last = placed.at(-1);
    }
  }
  return placed;
}

/** The most flags above each other that are there for their poles. */
const HIGHEST = 5;

/**
 * The names of landmarks on their poles, to the right of them where there is room, else to the left:
 * each raised so far that it meets none, and above the poles that it would cover, where they are
 * to be `clear`. Those come first that others may cover: from the right, since names run that way,
 * and from the left where two of them run to the left.
 */
function flagsOf(placed: Placed[], width: number, clear: boolean) {
  const flags = placed.map((one) => {
    const long = one.mark.label.length * WIDE.flag + 8;
    const fits = one.x - 6 + long <= width;
    const left = fits ? one.x - 6 : Math.max(0, one.x + 6 - long);
    const anchor = fits || left === 0 ? 'start' : 'end';
    return { ...one, left, right: left + long, anchor, height: 0 };
  });
  const before = flags.toSorted((a, b) =>
    a.anchor === 'end' && b.anchor === 'end' ? a.x - b.x : b.left - a.left,
  );
  const flown: typeof flags = [];
  for (const flag of before) {
    const covered = flown.filter(({ x }) => clear && x > flag.left && x < flag.right);
    flag.height = (max(covered, ({ height }) => height) ?? -1) + 1;
    const beside = flown.filter(({ left, right }) => left < flag.right && flag.left < right);
    while (beside.some(({ height }) => height === flag.height)) flag.height += 1;
    flown.push(flag);
  }
  return flown;
}
