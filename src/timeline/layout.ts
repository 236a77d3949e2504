import { max, range } from 'd3-array';
import { utcTicks } from 'd3-time';
import { byCode } from '../model/byCode.ts';
import { MONTHS } from '../model/days.ts';
import type { Mark } from './points.ts';

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

/** What stands at a mark: a landmark's name, or a number. */
export const labelOf = ({ landmark, short }: Mark): string => landmark ?? short;

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
    const [begins, ends] = [Date.UTC(start), Date.UTC(start + long)];
    const xOf = (time: number) => EDGE + ((time - begins) / (ends - begins)) * room;
    const inside = marks.filter(({ adopted }) => {
      const year = Number(adopted.slice(0, 4));
      return year >= start && year < start + long && year <= to;
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
    // round years, or the months of few years
    const ticks = utcTicks(new Date(begins), new Date(ends), Math.max(2, width / 90)).map(
      (time) => {
        const [year, month] = [time.getUTCFullYear(), time.getUTCMonth()];
        const name = month === 0 ? String(year) : (MONTHS[month]?.slice(0, 3) ?? '');
        return { name, x: xOf(time.getTime()) };
      },
    );
    return { lanes: laid, axis, ticks };
  });
  const all = stretches.flatMap(({ lanes }) => lanes);
  // in the order of time, which is that of the keyboard and of speech
  const dots = all
    .flatMap((lane) => lane.dots)
    .sort((a, b) => byCode(a.mark.adopted, b.mark.adopted));
  return { width, height, stretches, dots, labels: all.flatMap(({ labels }) => labels) };
}

type Place = { name: string; top: number; width: number; xOf: (time: number) => number };

/**
 * A lane of marks. A label begins at its place, or ends there where it stands before its pole, which
 * carries the name of a landmark.
 */
function laneOf(marks: readonly Mark[], { name, top, width, xOf }: Place) {
  const placed = pile(marks, (day) => xOf(Date.parse(day)));
  const levels = (max(placed, ({ level }) => level) ?? 0) + 1;
  const landmarks = placed.filter(({ mark }) => mark.landmark !== undefined);
  const flags = flagsOf(landmarks, width, true);
  // many that rise above each other's poles would make a long stair: then poles pass behind names
  const stair = flags.some(({ height }) => height > HIGHEST);
  const flown = stair ? flagsOf(landmarks, width, false) : flags;

  const above = top + HEAD + ((max(flown, ({ height }) => height) ?? -1) + 1) * LINE;
  const base = above + levels * PITCH;
  const yOf = (level: number) => base - level * PITCH - PITCH / 2;
  const dots = placed.map(({ mark, more, x, level }) => {
    const r = more.length > 0 ? 11 : mark.landmark === undefined ? 4.5 : 8;
    return { mark, more, x, y: yOf(level), r };
  });
  const names = flown.map(({ mark, x, level, left, right, anchor, height }) => {
    const to = above - height * LINE - 2;
    const pole = { x, from: yOf(level), to };
    return { mark, x: anchor === 'start' ? left : right, anchor, y: to - 4, pole };
  });
  let end = 0;
  const numbers = placed.flatMap(({ mark, x, level }) => {
    const half = (mark.short.length * WIDE.number) / 2;
    if (mark.landmark !== undefined || level > 0 || x - half < end || x + half > width) return [];
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
    const x = xOf(mark.adopted);
    const landmark = mark.landmark !== undefined;
    const isFree = (level: number) => (ends[level] ?? -Infinity) + PITCH <= x;
    let level = 0;
    while (!isFree(level) || (landmark && level === PILE - 1)) level += 1;
    if (level >= PILE && !landmark) last?.more.push(mark);
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
 * The names of landmarks on their poles, to the right of them where there is room, else to the left,
 * else across them: each raised so far that it meets none, and above the poles that it would cover,
 * where they are to be `clear`. Those come first that others may cover: from the right, since names
 * run that way, and from the left where two of them run to the left.
 */
function flagsOf(placed: Placed[], width: number, clear: boolean) {
  const flags = placed.map((one) => {
    const long = labelOf(one.mark).length * WIDE.flag + 8;
    const fits = one.x - 6 + long <= width;
    const left = fits ? one.x - 6 : Math.max(0, one.x + 6 - long);
    const anchor = fits || one.x < long / 2 ? 'start' : 'end'; // the pole is within it in any face
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
