import { parseSymbol, pathOf, shortOf } from '../model/symbol.ts';
import type { Added, Row, Timeline } from '../model/timeline.ts';

/** A document on the timeline: a row of the list, or one that the list lacks. */
export type Point = {
  /** The anchor on the timeline's page: "A-RES-64-1". */
  id: string;
  symbol: string;
  /** A name short enough for the drawing: "64/1", "24/12". */
  short: string;
  title: string;
  body: string;
  /** "2009-10-06" */
  adopted: string;
  /** The symbol's part of an address, "A/RES/64/1"; the symbol itself where it has none. */
  path: string;
  /** Where the resolution lies on this site, if its text is here. */
  here: `/en/${string}/` | undefined;
  entry: { type: 'row'; row: Row; position: number } | { type: 'added'; added: Added };
};

/** A run of ten years and what was adopted in them. */
export type Decade = { from: number; name: string; points: Point[] };

/**
 * All rows and all that was added, in the order of adoption; of one day, in the order in which the
 * timeline has them. `paths` are the resolutions on this site, as "A/RES/64/1".
 */
export function pointsOf({ lists, added }: Timeline, paths: ReadonlySet<string>): Point[] {
  const rows = lists
    .flatMap((list) => list.rows)
    .map((row, index) => {
      const { symbol, title, body, adopted } = row.facts;
      return point(
        { symbol: symbol.value, title: title.value, body: body.value, adopted: adopted.value },
        { type: 'row', row, position: index + 1 },
        paths,
      );
    });
  const more = added.map((one) => point(one, { type: 'added', added: one }, paths));
  const points = [...rows, ...more].toSorted(byDay);
  const times = new Map<string, number>();
  return points.map((one) => {
    const time = (times.get(one.id) ?? 0) + 1;
    times.set(one.id, time);
    return time === 1 ? one : { ...one, id: `${one.id}-${time}` };
  });
}

const byDay = (a: Point, b: Point): number =>
  a.adopted < b.adopted ? -1 : a.adopted > b.adopted ? 1 : 0;

function point(
  fields: Pick<Point, 'symbol' | 'title' | 'body' | 'adopted'>,
  entry: Point['entry'],
  paths: ReadonlySet<string>,
): Point {
  const { symbol, title, body, adopted } = fields;
  const parsed = parseSymbol(symbol);
  const path = parsed ? pathOf(parsed) : symbol;
  return {
    id: idOf(symbol),
    symbol,
    short: parsed ? shortOf(parsed) : shortened(symbol),
    title,
    body,
    adopted,
    path,
    here: paths.has(path) ? `/en/${path}/` : undefined,
    entry,
  };
}

/** "A/RES/2997(XXVII)" → "A-RES-2997-XXVII" */
const idOf = (symbol: string): string =>
  symbol
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '') || 'entry';

const DECISION = /\bdecision (\S+?),?(?: |$)/; // "UNEP GC decision 23/1, sect. I"

const shortened = (symbol: string): string =>
  DECISION.exec(symbol)?.[1] ?? symbol.replace(/, .*$/, '');

/** The points by decade, in order; decades without any are left out. */
export function byDecade(points: readonly Point[]): Decade[] {
  const decades: Decade[] = [];
  for (const one of points) {
    const from = Math.floor(yearOf(one) / 10) * 10;
    const last = decades.at(-1);
    if (last?.from === from) last.points.push(one);
    else decades.push({ from, name: `${from}s`, points: [one] });
  }
  return decades;
}

const yearOf = ({ adopted }: Point): number => Number(adopted.slice(0, 4));

/** The bodies that adopted something, the one with the most first. */
export function bodiesOf(points: readonly Point[]): { name: string; id: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { body } of points) counts.set(body, (counts.get(body) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, id: bodyId(name), count }))
    .toSorted((a, b) => b.count - a.count);
}

/** A body in an address: "general-assembly". */
export const bodyId = (body: string): string => idOf(body).toLowerCase();

/** How many of the points are rows of the list, and how many were added. */
export function countsOf(points: readonly Point[]): { rows: number; added: number } {
  const rows = points.filter(({ entry }) => entry.type === 'row').length;
  return { rows, added: points.length - rows };
}

/** The years of the first point and the last. */
export const spanOf = (points: readonly Point[]): { from: number; to: number } => ({
  from: Math.min(...points.map(yearOf)),
  to: Math.max(...points.map(yearOf)),
});
