import type { Resolution } from '../model/resolution.ts';
import { drawnOf, windowOf } from './files.ts';
import { chaptersOf, lanesOf, pointsOf, slug, type Held, type Telling } from './points.ts';
import { saidAt, themesOf } from './said.ts';
import { counted, ALL, type Facets } from './state.ts';

/** All that the page and the table show of a timeline, arranged. */
export function viewOf(
  telling: Telling,
  held: readonly Held[],
  textOf: (path: string) => Resolution | undefined,
) {
  const { story } = telling;
  const points = pointsOf(telling, held);
  const themes = themesOf(story);
  const entries = points.map((point) => {
    const { said, more } = saidAt(point, textOf(point.path), themes, held.length);
    const facets: Facets = {
      lane: slug(point.lane),
      themes: [...new Set(said.flatMap((one) => one.themes))],
      landmark: point.document?.landmark !== undefined,
      text: point.here !== undefined,
      year: Number(point.adopted.slice(0, 4)),
    };
    return { point, said, more, facets };
  });
  const facets = entries.map((one) => one.facets);
  const lanes = lanesOf(points);
  const drawn = drawnOf(points);
  const byPoint = new Map(
    entries.map((entry, at) => [entry.point, { ...entry, drawn: drawn[at] }]),
  );
  return {
    points,
    lanes,
    drawn,
    window: windowOf(points),
    chapters: chaptersOf(points, story).map(({ points: inside, ...chapter }) => ({
      ...chapter,
      entries: inside.flatMap((point) => byPoint.get(point) ?? []),
    })),
    choices: {
      bodies: lanes.map((name) => ({
        id: slug(name),
        name,
        count: counted(ALL, { lane: slug(name) }, facets),
      })),
      themes: themes.map(({ id, name }) => ({
        id,
        name,
        count: counted(ALL, { theme: id }, facets),
      })),
      landmarks: counted(ALL, { landmarks: true }, facets),
      texts: counted(ALL, { text: true }, facets),
      all: entries.length,
    },
    /** Documents of which nothing tells the day. */
    undated: (story?.documents ?? [])
      .filter(({ symbol }) => !points.some(({ document }) => document?.symbol === symbol))
      .map(({ symbol }) => symbol),
  };
}

export type View = ReturnType<typeof viewOf>;
export type EntryView = View['chapters'][number]['entries'][number];
