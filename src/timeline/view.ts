import { pairs } from 'd3-array';
import { nameRanges } from '../model/lines.ts';
import type { Resolution } from '../model/resolution.ts';
import type { Telling } from '../model/story.ts';
import { markOf } from './files.ts';
import { chaptersOf, lanesOf, pointsOf, windowOf, yearOf } from './points.ts';
import type { Held } from './points.ts';
import { saidAt, themesOf } from './said.ts';
import { passes, type State } from './state.ts';
import { slug } from './words.ts';

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
    const text = here.get(point.path);
    const { said, more } = saidAt(point.row, text && read(text), themes, held.length);
    const on = new Set(said.flatMap((one) => one.themes));
    return { ...point, said, more, mark: markOf(point, [...on]) };
  });
  const lanes = lanesOf(points);
  const choice = (field: keyof State, id: string, name: string) => ({
    ...{ field, id, name },
    count: points.filter(({ mark }) => passes({ [field]: id }, mark)).length,
  });
  return {
    ...{ points, lanes, window: windowOf(points), chapters: chaptersOf(points, story) },
    bodies: lanes.map((name) => choice('body', slug(name), name)),
    themes: themes.map(({ id, name }) => choice('theme', id, name)),
    landmarks: choice('landmarks', 'only', 'Landmarks only'),
    texts: choice('text', 'here', 'Text on this site'),
    /** Stretches of years that have no document: "1973, 1975 and 1981–1990". */
    gaps: nameRanges(
      pairs(points.map(yearOf)).flatMap(([a, b]) => (b - a > 1 ? [[a + 1, b - 1] as const] : [])),
    ),
    /** Documents of which nothing tells the day. */
    undated: (story?.documents ?? [])
      .filter(({ symbol }) => !points.some(({ document }) => document?.symbol === symbol))
      .map(({ symbol }) => symbol),
  };
}

export type View = ReturnType<typeof viewOf>;
export type EntryView = View['points'][number];
