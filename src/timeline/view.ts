import type { Resolution } from '../model/resolution.ts';
import type { Telling } from '../model/story.ts';
import { drawnOf } from './files.ts';
import type { Mark } from './layout.ts';
import { chaptersOf, lanesOf, pointsOf, slug, windowOf, yearOf } from './points.ts';
import type { Held } from './points.ts';
import { saidAt, themesOf } from './said.ts';
import type { Facets } from './state.ts';

/** What the page's script is told of a document: its mark, what it is asked by, and its arcs. */
export type Told = { mark: Mark; facets: Facets; recalls: string[]; recalledBy: string[] };

/** All that the page and the table show of a timeline, arranged. */
export function viewOf<H extends Held>(
  telling: Telling,
  held: readonly H[],
  read: (one: H) => Resolution,
) {
  const { story } = telling;
  const here = new Map(held.map((one) => [one.path, one]));
  const themes = themesOf(story);
  const points = pointsOf(telling, held).map((point) => {
    const { lane, document, path, row } = point;
    const text = here.get(path);
    const { said, more } = saidAt(row, text && read(text), themes, held.length);
    const values = [
      `body=${slug(lane)}`,
      ...new Set(said.flatMap((one) => one.themes.map((id) => `theme=${id}`))),
      ...(document?.landmark === undefined ? [] : ['landmarks=only']),
      ...(text === undefined ? [] : ['text=here']),
    ];
    const told: Told = {
      ...{ mark: drawnOf(point), facets: { values, year: yearOf(point) } },
      recalls: point.recalls.map(({ id }) => id),
      recalledBy: point.recalledBy.map(({ id }) => id),
    };
    return { ...point, said, more, told };
  });
  const choice = (field: string, id: string, name: string) => {
    const has = points.filter(({ told }) => told.facets.values.includes(`${field}=${id}`));
    return { id, name, count: has.length };
  };
  const lanes = lanesOf(points);
  return {
    ...{ points, lanes, window: windowOf(points), chapters: chaptersOf(points, story) },
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
export type EntryView = View['points'][number];
