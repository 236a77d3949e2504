import { extent } from 'd3-array';
import { byCode } from '../model/byCode.ts';
import { longDay } from '../model/days.ts';
import type { Story, StoryDocument, Telling } from '../model/story.ts';
import { officialUrl, parseSymbol, pathOf, shortOf } from '../model/symbol.ts';
import type { DayFact, Evidence, Row, Timeline } from '../model/timeline.ts';
import { idOf, spaced } from './words.ts';

/** A resolution of the corpus, as a timeline needs to know it. */
export type Held = {
  path: string;
  symbol: string;
  title: string;
  organ: string;
  adopted: string | undefined;
  /** The titles of its agenda items. */
  items: string[];
  /** What it cites, with the anchors of the citing paragraphs. */
  cites: { symbol: string; id: string; cite: string }[];
};

/** That one document recalls another; `at` is where, in the text of the one that recalls. */
export type Recall = { id: string; short: string; at: { id: string; cite: string } | undefined };

/** A document on the line, as pages, drawing and files have it. */
export type Point = {
  /** The anchor on the timeline's page: "A-RES-64-1". */
  id: string;
  symbol: string;
  short: string;
  /** Of a landmark: the name under which it is drawn. */
  landmark: string | undefined;
  title: string;
  /** Said of it by ear and on pointing: "64/1, 6 October 2009: …". */
  name: string;
  body: string;
  lane: string;
  /** "2009-10-06" */
  adopted: string;
  path: string;
  /** Where the resolution lies on this site, if its text is here. */
  here: `/en/${string}/` | undefined;
  official: string | undefined;
  /** Its row in the list, and the row's number. */
  row: (Row & { position: number }) | undefined;
  /** What the story says of it. */
  document: StoryDocument | undefined;
  /** How it is known that it stands here. */
  evidence: Evidence;
  /** The themes that it has words on, as far as its words are known. */
  themes: string[];
  recalls: Recall[];
  recalledBy: Recall[];
};

const DRAWN = [
  ...(['id', 'short', 'landmark', 'name', 'lane', 'adopted', 'here', 'themes'] as const),
  ...(['recalls', 'recalledBy'] as const),
];

/** A document as the drawing and the script of the page know it. */
export type Mark = Pick<Point, (typeof DRAWN)[number]>;

/** What the page tells its script of a document, as JSON. */
export const markOf = (point: Point): string => JSON.stringify(point, DRAWN);

/** The symbol's part of an address, "A/RES/64/1"; the symbol itself where it has none. */
const pathFrom = (symbol: string): string => {
  const parsed = parseSymbol(symbol);
  return parsed ? pathOf(parsed) : symbol;
};

const rowsOf = (list: Timeline | undefined) => list?.lists.flatMap(({ rows }) => rows) ?? [];

/** A page holds so many resolutions that join by themselves, the newest of them. */
const MOST_JOINING = 300;

/** The resolutions of a corpus that belong to a timeline, and how many more there would be. */
export function belonging<H extends Held>(
  { list, story }: Telling,
  corpus: readonly H[],
): { held: H[]; left: number } {
  const listed = rowsOf(list).map(({ facts }) => facts.symbol.value);
  const told = story?.documents.map(({ symbol }) => symbol) ?? [];
  const named = new Set([...listed, ...told].map(pathFrom));
  const { titles, items, recalls = Infinity } = story?.subject ?? { titles: [], items: [] };
  const [titled, itemed] = [holding(titles), holding(items)];
  const about = corpus.filter(({ title, items }) => titled(title) || items.some(itemed));
  const onLine = new Set([...named, ...about.map(({ path }) => path)]);
  const recalled = ({ cites }: H) =>
    new Set(cites.map(({ symbol }) => pathFrom(symbol))).intersection(onLine).size;
  const joining = corpus
    .filter(({ path, adopted }) => !named.has(path) && adopted !== undefined)
    .filter((one) => onLine.has(one.path) || recalled(one) >= recalls)
    .toSorted((a, b) => byCode(b.adopted ?? '', a.adopted ?? ''));
  const line = new Set([...named, ...joining.slice(0, MOST_JOINING).map(({ path }) => path)]);
  const held = corpus.filter(({ path }) => line.has(path));
  return {
    held: held.map((one) => ({
      ...one,
      cites: one.cites.flatMap(({ symbol, id, cite }) =>
        line.has(pathFrom(symbol)) ? [{ symbol, id, cite }] : [],
      ),
    })),
    left: Math.max(0, joining.length - MOST_JOINING),
  };
}

/** Tells whether a text has any of some words, as whole words. */
function holding(any: readonly string[]): (text: string) => boolean {
  const sought = any.map(spaced);
  return (text) => {
    const words = sought.length > 0 ? spaced(text) : '';
    return sought.some((one) => words.includes(one));
  };
}

/**
 * All documents of a timeline in the order of adoption: rows of its list, those of its story, and
 * what is held. A document of which nothing tells the day is none of them.
 */
export function pointsOf({ list, story }: Telling, held: readonly Held[]): Point[] {
  const here = new Map(held.map((one) => [one.path, one]));
  const told = new Map(story?.documents.map((one) => [pathFrom(one.symbol), one]));
  const rows = rowsOf(list).map((row, at) => ({ ...row, position: at + 1 }));
  const listed = new Set(rows.map(({ facts }) => pathFrom(facts.symbol.value)));
  const others = [...told.values(), ...held.filter(({ path }) => !told.has(path))];
  const lanes = new Map(
    story?.lanes.flatMap((lane) => lane.bodies.map((body) => [body, lane.name] as const)),
  );
  const points = [
    ...rows.map((row) => ({ symbol: row.facts.symbol.value, row })),
    ...others
      .filter(({ symbol }) => !listed.has(pathFrom(symbol)))
      .map(({ symbol }) => ({ symbol, row: undefined })),
  ].flatMap(({ symbol, row }): Point[] => {
    const path = pathFrom(symbol);
    const [document, text] = [told.get(path), here.get(path)];
    const { title, body, adopted } = row?.facts ?? {};
    const day = adopted?.value ?? document?.adopted ?? text?.adopted;
    if (day === undefined) return [];
    const organ = body?.value ?? document?.body ?? text?.organ ?? 'General Assembly';
    const parsed = parseSymbol(symbol);
    return [
      {
        ...{ id: idOf(symbol), symbol, short: shortFor(symbol), path, row, document },
        landmark: document?.landmark,
        title: title?.value ?? document?.title ?? text?.title ?? symbol,
        ...{ body: organ, lane: lanes.get(organ) ?? organ, adopted: day, name: '' },
        here: text && `/en/${path}/`,
        official: parsed && officialUrl(parsed),
        evidence: evidenceOf(document ?? adopted, text && symbol),
        ...{ themes: [], recalls: [], recalledBy: [] },
      },
    ];
  });
  points.sort((a, b) => byCode(a.adopted, b.adopted));
  for (const same of Map.groupBy(points, ({ id }) => id).values())
    same.slice(1).forEach((one, at) => (one.id += `-${at + 2}`));
  recall(points, here);
  for (const one of points) one.name = nameOf(one);
  return points;
}

function nameOf({ short, adopted, landmark, title, recalls, recalledBy }: Point): string {
  const arcs = [
    { what: 'recalls', count: recalls.length },
    { what: 'recalled by', count: recalledBy.length },
  ].flatMap(({ what, count }) => (count === 0 ? [] : `; ${what} ${count}`));
  const said = landmark === undefined ? title : `${landmark}. ${title}`;
  return `${short}, ${longDay(adopted)}: ${said}${arcs.join('')}`;
}

/** How a document is known: by the story, by the list's corrections, or by the text that is held. */
function evidenceOf(told: Evidence | DayFact | undefined, text: string | undefined): Evidence {
  if (told && 'source' in told) return { certainty: told.certainty, source: told.source };
  if (text !== undefined) return { certainty: 'primary', source: text };
  return { certainty: 'unverified', source: 'the list, not checked' };
}

/** Sets who recalls whom: what the texts cite, and for others what the story knows. */
function recall(points: Point[], here: ReadonlyMap<string, Held>): void {
  const byPath = new Map(points.map((one) => [one.path, one]));
  for (const one of points) {
    const told = one.document?.recalls.map((symbol) => ({ symbol })) ?? [];
    const all: { symbol: string; id?: string; cite?: string }[] = here.get(one.path)?.cites ?? told;
    for (const { symbol, id, cite } of all) {
      const other = byPath.get(pathFrom(symbol));
      if (!other || other === one || one.recalls.some((known) => known.id === other.id)) continue;
      const at = id && cite ? { id, cite } : undefined;
      one.recalls.push({ id: other.id, short: other.short, at });
      other.recalledBy.push({ id: one.id, short: one.short, at });
    }
  }
}

const DECISION = /\bdecision (\S+?),?(?: |$)/; // "UNEP GC decision 23/1, sect. I"

/** A name short enough for the drawing: "64/1", "24/12". */
export function shortFor(symbol: string): string {
  const parsed = parseSymbol(symbol);
  return parsed ? shortOf(parsed) : (DECISION.exec(symbol)?.[1] ?? symbol.replace(/, .*$/, ''));
}

/** What is said of a document of which nothing else is known: who recalls it. */
export function knownOf({ recalledBy }: Point): string {
  const last = recalledBy.at(-1)?.short ?? '';
  const by = recalledBy.length > 1 ? `${recalledBy.length} later documents, the last of them ` : '';
  return `What it changed is not known here${last && `; it is recalled by ${by}${last}`}.`;
}

/** The years of the line in chapters, each with its documents: the story's, else decades. */
export function chaptersOf<P extends Point>(points: readonly P[], story: Story | undefined) {
  const told = (story?.chapters ?? []).toSorted((a, b) => a.from - b.from);
  const end = windowOf(points).to + 1;
  const chapterAt = (year: number) => {
    const at = told.findLastIndex(({ from }) => from <= year);
    const decade = year - (year % 10);
    const { from, text } = told[at] ?? { from: decade, text: undefined };
    const next = told[at + 1]?.from ?? (from % 10 === 0 ? Math.max(from + 10, end) : end);
    const to = (at < 0 ? Math.min(next, from + 10) : next) - 1;
    const name = from % 10 === 0 && to === from + 9 ? `${from}s` : `${from} to ${to}`;
    return { id: `chapter-${from}`, from, to, name, text };
  };
  const starts = Map.groupBy(points, (point) => chapterAt(yearOf(point)).from);
  return [...starts].map(([from, inside]) => ({ ...chapterAt(from), points: inside }));
}

export const yearOf = ({ adopted }: { adopted: string }): number => Number(adopted.slice(0, 4));

/** The lanes, the one with the most documents first. */
export const lanesOf = (points: readonly Point[]): string[] =>
  [...Map.groupBy(points, ({ lane }) => lane)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([lane]) => lane);

export const titleOf = ({ name, list, story }: Telling): string =>
  story?.title ?? list?.lists[0]?.title ?? name;

/** What is said of a timeline where it is linked. */
export type TimelineSummary = ReturnType<typeof summaryOf>;

export function summaryOf(telling: Telling, held: readonly Held[]) {
  const points = pointsOf(telling, held);
  const { name, story } = telling;
  const title = titleOf(telling);
  return { name, title, lead: story?.lead, documents: points.length, ...windowOf(points) };
}

/** The first and the last year of some documents. */
export const windowOf = (points: readonly Point[]) => {
  const [from = NaN, to = NaN] = extent(points, yearOf);
  return { from, to };
};
