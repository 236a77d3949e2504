import type { Resolution } from '../model/resolution.ts';
import { drawnOf } from './files.ts';
import { chaptersOf, lanesOf, pointsOf, slug, windowOf, yearOf } from './points.ts';
import type { Held, Point, Telling } from './points.ts';
import { saidAt, themesOf } from './said.ts';
import type { Facets } from './state.ts';

/** All that the page and the table show of a timeline, arranged. */
export function viewOf<H extends Held>(
  telling: Telling,
  held: readonly H[],
  read: (one: H) => Resolution,
) {
  const { story } = telling;
  const here = new Map(held.map((one) => [one.path, one]));
  const points = pointsOf(telling, held);
  const themes = themesOf(story);
  const lanes = lanesOf(points);
  const chapters = chaptersOf(points, story).map(({ points: inside, ...chapter }) => ({
    ...chapter,
    entries: inside.map((point) => {
      const one = here.get(point.path);
      return entryOf(point, saidAt(point.row, one && read(one), themes, held.length));
    }),
  }));
  const entries = chapters.flatMap((chapter) => chapter.entries);
  const choice = (field: string, id: string, name: string) => {
    const value = `${field}=${id}`;
    return {
      id,
      name,
      count: entries.filter(({ facets }) => facets.values.includes(value)).length,
    };
  };
  return {
    points,
    lanes,
    drawn: points.map(drawnOf),
    window: windowOf(points),
    chapters,
    entries,
    bodies: lanes.map((name) => choice('body', slug(name), name)),
    themes: themes.map(({ id, name }) => choice('theme', id, name)),
    landmarks: choice('landmarks', 'only', 'Landmarks only'),
    texts: choice('text', 'here', 'Text on this site'),
    /** Documents of which nothing tells the day. */
    undated: (story?.documents ?? [])
      .filter(({ symbol }) => !points.some(({ document }) => document?.symbol === symbol))
      .map(({ symbol }) => symbol),
  };
}

export type View = ReturnType<typeof viewOf>;
export type EntryView = View['entries'][number];

function entryOf(point: Point, { said, more }: ReturnType<typeof saidAt>) {
  const { lane, document, here } = point;
  const values = [
    `body=${slug(lane)}`,
    ...new Set(said.flatMap(({ themes }) => themes.map((id) => `theme=${id}`))),
    ...(document?.landmark === undefined ? [] : ['landmarks=only']),
    ...(here === undefined ? [] : ['text=here']),
  ];
  const facets: Facets = { values, year: yearOf(point) };
  return { point, said, more, facets, drawn: drawnOf(point) };
}
