import type { Decade, Point } from './points.ts';

/** A stretch of the time axis and the labels along it. */
export type Strip = {
  /** The years it spans: from the first of January of one to that of the other. */
  from: number;
  to: number;
  ticks: { year: number; x: number }[];
  labels: Label[];
  /** How many levels of labels stand above and below the axis. */
  above: number;
  below: number;
};

export type Label = {
  point: Point;
  /** Where it stands on the axis, in per cent of the strip. */
  x: number;
  /** The label's width and how far it begins left of its place, in pixels. */
  width: number;
  before: number;
  side: 'above' | 'below';
  /** 0 is next to the axis. */
  level: number;
};

export type Measure = {
  /** The least width in pixels at which the strip is shown: labels do not meet at it or above. */
  width: number;
  /** How far labels may reach over the strip's ends, in pixels. */
  overhang: number;
  /** Years between two ticks. */
  step: number;
};

const CHARACTER = 7; // pixels of one character of a label, on the safe side
const PADDING = 16;
const GAP = 4;

/** Lays the points between two years along a strip, so that no label covers another. */
export function toStrip(
  points: readonly Point[],
  years: { from: number; to: number },
  measure: Measure,
  isAbove: (point: Point) => boolean,
): Strip {
  const { from, to } = years;
  const placeOf = (day: string) => ((yearsOf(day) - from) / (to - from)) * 100;
  const inside = points.filter(({ adopted }) => yearsOf(adopted) >= from && yearsOf(adopted) < to);
  const ends: Record<Label['side'], number[]> = { above: [], below: [] };
  const labels = inside.map((point): Label => {
    const x = placeOf(point.adopted);
    const width = Math.round(point.short.length * CHARACTER + PADDING);
    const centre = (x / 100) * measure.width;
    const start = Math.min(
      Math.max(centre - width / 2, -measure.overhang),
      measure.width + measure.overhang - width,
    );
    const side = isAbove(point) ? 'above' : 'below';
    const free = ends[side].findIndex((end) => end + GAP <= start);
    const level = free < 0 ? ends[side].length : free;
    ends[side][level] = start + width;
    return { point, x, width, before: Math.round(centre - start), side, level };
  });
  const count = Math.floor((to - from) / measure.step) + 1;
  const ticks = Array.from({ length: count }, (_, index) => {
    const year = from + index * measure.step;
    return { year, x: ((year - from) / (to - from)) * 100 };
  });
  return { from, to, ticks, labels, above: ends.above.length, below: ends.below.length };
}

// The least widths at which the page shows the two drawings, less the room at their ends.
const WHOLE: Measure = { width: 860, overhang: 28, step: 5 };
const DECADE: Measure = { width: 240, overhang: 20, step: 2 };

type Bodies = readonly { name: string }[];

/** The body that adopted most stands above the axis, all others below. */
const aboveFor =
  ([first]: Bodies) =>
  ({ body }: Point): boolean =>
    body === first?.name;

/** The whole time on one axis, from the first point's decade to the end of the last one's. */
export function wholeStrip(points: readonly Point[], bodies: Bodies): Strip {
  const decades = points.map(({ adopted }) => Math.floor(yearsOf(adopted) / 10) * 10);
  const years = { from: Math.min(...decades), to: Math.max(...decades) + 10 };
  return toStrip(points, years, WHOLE, aboveFor(bodies));
}

/** An axis for each decade, for narrow screens. */
export const decadeStrips = (decades: readonly Decade[], bodies: Bodies): Strip[] =>
  decades.map(({ from, points }) =>
    toStrip(points, { from, to: from + 10 }, DECADE, aboveFor(bodies)),
  );

/** "2009-10-06" → 2009.76 */
function yearsOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(day) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

const LABEL_HEIGHT = 24; // the least height of something to tap
const PITCH = LABEL_HEIGHT + 5;
const STEM = 12;
const YEARS = 22; // pixels from the axis to the foot of the years
const EDGE = 4;

export type Drawn = {
  height: number;
  /** Where the axis runs, and where the feet of the years stand, from the top. */
  axis: number;
  yearsAt: number;
  labels: (Label & {
    top: number;
    left: number;
    height: number;
    stem: { from: number; to: number };
  })[];
};

/** A strip's heights in pixels: labels above, the axis, its years, labels below. */
export function drawn({ labels, above, below }: Strip): Drawn {
  const axis = EDGE + above * PITCH + STEM;
  const under = axis + YEARS + EDGE;
  return {
    height: under + EDGE + (below > 0 ? below * PITCH + EDGE : 0),
    axis,
    yearsAt: axis + YEARS,
    labels: labels.map((label) => {
      const isAbove = label.side === 'above';
      const top = isAbove
        ? axis - STEM - label.level * PITCH - LABEL_HEIGHT
        : under + EDGE + label.level * PITCH;
      const stem = isAbove ? { from: top + LABEL_HEIGHT, to: axis } : { from: axis, to: top };
      return { ...label, top, left: -label.before, height: LABEL_HEIGHT, stem };
    }),
  };
}
