import { pairs } from 'd3-array';
import { nameRanges } from '../model/lines.ts';
import type { Resolution } from '../model/resolution.ts';
import type { Telling } from '../model/story.ts';
import { changedFrom } from './changed.ts';
import { chaptersOf, lanesOf, pointsOf, titleOf, windowOf, yearOf, type Held } from './points.ts';
import { saidAt, themesIn, themesOf } from './said.ts';
import { passes, type State } from './state.ts';
import { slug, spaced } from './words.ts';

/** A timeline and the resolutions that belong to it, each with the one that it took up. */
type Given<Entry> = {
  telling: Telling;
  held: readonly (Held & {
    entry: Entry;
    before?: { number: string; title: string; entry: Entry } | undefined;
  })[];
};

/** What was prepared: the pages of a timeline and its files are made from the same. */
const prepared = new WeakMap<object, View>();

/** All that pages, drawing and files tell of a timeline. */
export function viewOf<Entry>(given: Given<Entry>, read: (entry: Entry) => Resolution): View {
  const view = prepared.get(given.held) ?? prepare(given, read);
  prepared.set(given.held, view);
  return view;
}

function prepare<Entry>({ telling, held }: Given<Entry>, read: (entry: Entry) => Resolution) {
  const { story } = telling;
  const here = new Map(held.map((one) => [one.path, one]));
  const themes = themesOf(story);
  const points = pointsOf(telling, held).map((point) => {
    const { entry, before } = here.get(point.path) ?? {};
    const text = entry && read(entry);
    const { said, more } = saidAt(point.row, text, themes, held.length);
    const told = spaced([point.landmark, point.title, point.document?.did].join(' '));
    const on = new Set([...themesIn(told, themes), ...said.flatMap((one) => one.themes)]);
    const changed = text && before && changedFrom(before, read(before.entry), text);
    return { ...point, said, more, changed, themes: [...on] };
  });
  const lanes = lanesOf(points);
  const choice = (field: keyof State, id: string, name: string) => ({
    ...{ field, id, name },
    count: points.filter((point) => passes({ [field]: id }, point)).length,
  });
  return {
    ...{ telling, title: titleOf(telling), points, lanes },
    ...{ window: windowOf(points), chapters: chaptersOf(points, story) },
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

export type View = ReturnType<typeof prepare>;
export type EntryView = View['points'][number];
