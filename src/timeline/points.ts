import { byCode } from '../model/byCode.ts';
import type { Story, StoryDocument } from '../model/story.ts';
import { officialUrl, parseSymbol, pathOf, shortOf } from '../model/symbol.ts';
import type { Evidence, Row, Timeline } from '../model/timeline.ts';
import { spaced } from './words.ts';

/** A timeline as it lies in content/timelines: a list that was read, a story, or both. */
export type Telling = { name: string; list?: Timeline; story?: Story };

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

/** A document on the line. */
export type Point = {
  /** The anchor on the timeline's page: "A-RES-64-1". */
  id: string;
  symbol: string;
  /** A name short enough for the drawing: "64/1", "24/12". */
  short: string;
  title: string;
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
  recalls: Recall[];
  recalledBy: Recall[];
};

/** The symbol's part of an address, "A/RES/64/1"; the symbol itself where it has none. */
const pathFrom = (symbol: string): string => {
  const parsed = parseSymbol(symbol);
  return parsed ? pathOf(parsed) : symbol;
};

/** A page holds so many resolutions that join by themselves, the newest of them. */
const MOST_JOINING = 300;

/** The resolutions of a corpus that belong to a timeline, and how many more there would be. */
export function belonging<H extends Held>(
  { list, story }: Telling,
  corpus: readonly H[],
): { held: H[]; left: number } {
  const rows = list?.lists.flatMap(({ rows }) => rows) ?? [];
  const symbols = [
    ...rows.map(({ facts }) => facts.symbol.value),
    ...(story?.documents ?? []).map(({ symbol }) => symbol),
  ];
  const named = new Set(symbols.map(pathFrom));
  const titles = story?.subject.titles.map(spaced) ?? [];
  const items = story?.subject.items.map(spaced) ?? [];
  const has = (text: string, any: string[]) => {
    const words = any.length > 0 ? spaced(text) : '';
    return any.some((one) => words.includes(one));
  };
  const about = corpus.filter(
    (one) => has(one.title, titles) || one.items.some((title) => has(title, items)),
  );
  const onLine = new Set([...named, ...about.map(({ path }) => path)]);
  const { recalls: most = Infinity } = story?.subject ?? {};
  const recalling = (one: H) =>
    new Set(one.cites.map(({ symbol }) => pathFrom(symbol)).filter((path) => onLine.has(path)))
      .size >= most;
  const joining = corpus
    .filter((one) => !named.has(one.path) && (onLine.has(one.path) || recalling(one)))
    .filter(({ adopted }) => adopted !== undefined)
    .toSorted((a, b) => byDay({ adopted: b.adopted ?? '' }, { adopted: a.adopted ?? '' }));
  const kept = new Set([...named, ...joining.slice(0, MOST_JOINING).map(({ path }) => path)]);
  const held = corpus.filter(({ path }) => kept.has(path));
  const line = new Set([...named, ...kept]);
  return {
    held: held.map((one) => ({
      ...one,
      cites: one.cites
        .filter(({ symbol }) => line.has(pathFrom(symbol)))
        .map(({ symbol, id, cite }) => ({ symbol, id, cite })),
    })),
    left: Math.max(0, joining.length - MOST_JOINING),
  };
}

const byDay = (a: { adopted: string }, b: { adopted: string }): number =>
  byCode(a.adopted, b.adopted);

type Draft = Omit<Point, 'id' | 'lane' | 'recalls' | 'recalledBy'>;

/**
 * All documents of a timeline in the order of adoption: rows of its list, those of its story, and
 * what is held. A document of which nothing tells the day is none of them.
 */
export function pointsOf({ list, story }: Telling, held: readonly Held[]): Point[] {
  const here = new Map(held.map((one) => [one.path, one]));
  const told = new Map(story?.documents.map((one) => [pathFrom(one.symbol), one]));
  const drafts: Draft[] = [];
  const draft = (
    symbol: string,
    fields: Pick<Draft, 'title' | 'body' | 'adopted'>,
    row?: Draft['row'],
  ) => {
    const parsed = parseSymbol(symbol);
    const path = pathFrom(symbol);
    drafts.push({
      symbol,
      short: parsed ? shortOf(parsed) : shortened(symbol),
      ...fields,
      path,
      here: here.has(path) ? `/en/${path}/` : undefined,
      official: parsed && officialUrl(parsed),
      row,
      document: told.get(path),
    });
  };
  const rows = list?.lists.flatMap((one) => one.rows) ?? [];
  rows.forEach((row, at) => {
    const { symbol, title, body, adopted } = row.facts;
    const fields = { title: title.value, body: body.value, adopted: adopted.value };
    draft(symbol.value, fields, { ...row, position: at + 1 });
  });
  const known = new Set(drafts.map(({ path }) => path));
  for (const one of told.values()) {
    const path = pathFrom(one.symbol);
    if (known.has(path)) continue;
    known.add(path);
    const text = here.get(path);
    const title = one.title ?? text?.title ?? one.symbol;
    const adopted = one.adopted ?? text?.adopted;
    const body = one.body ?? text?.organ ?? 'General Assembly';
    if (adopted !== undefined) draft(one.symbol, { title, body, adopted });
  }
  for (const { path, symbol, title, organ, adopted } of held)
    if (!known.has(path) && adopted !== undefined) draft(symbol, { title, body: organ, adopted });

  const lanes = new Map(
    story?.lanes.flatMap((lane) => lane.bodies.map((body) => [body, lane.name] as const)),
  );
  const times = new Map<string, number>();
  const points = drafts.toSorted(byDay).map((one): Point => {
    const id = idOf(one.symbol);
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return {
      ...one,
      id: time === 1 ? id : `${id}-${time}`,
      lane: lanes.get(one.body) ?? one.body,
      recalls: [],
      recalledBy: [],
    };
  });
  recall(points, here);
  return points;
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

/** "A/RES/2997(XXVII)" → "A-RES-2997-XXVII" */
const idOf = (symbol: string): string =>
  symbol
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '') || 'entry';

/** A name in an address: "general-assembly". */
export const slug = (name: string): string => idOf(name).toLowerCase();

const DECISION = /\bdecision (\S+?),?(?: |$)/; // "UNEP GC decision 23/1, sect. I"

const shortened = (symbol: string): string =>
  DECISION.exec(symbol)?.[1] ?? symbol.replace(/, .*$/, '');

/** How it is known: by the story, by the list's corrections, or by the text that is held. */
export function evidenceOf({ document, row, symbol, here }: Point): Evidence {
  if (document) return { certainty: document.certainty, source: document.source };
  const fact = row?.facts.adopted;
  if (fact?.type === 'checked') return { certainty: fact.certainty, source: fact.source };
  if (here) return { certainty: 'primary', source: symbol };
  return { certainty: 'unverified', source: 'the list, not checked' };
}

/** The years of the line in chapters, each with its documents: the story's, else decades. */
export function chaptersOf(points: readonly Point[], story: Story | undefined) {
  const told = (story?.chapters ?? []).toSorted((a, b) => a.from - b.from);
  const starts = told.map(({ from }) => from);
  const startOf = (point: Point) =>
    starts.findLast((from) => from <= yearOf(point)) ?? Math.floor(yearOf(point) / 10) * 10;
  return [...Map.groupBy(points, startOf)].map(([from, inside]) => {
    const at = starts.indexOf(from);
    const next = at < 0 ? from + 10 : (starts[at + 1] ?? from + 10);
    const decade = from % 10 === 0 && next === from + 10;
    const name = decade ? `${from}s` : `${from} to ${next - 1}`;
    return { from, name, text: told[at]?.text, points: inside };
  });
}

export const yearOf = ({ adopted }: { adopted: string }): number => Number(adopted.slice(0, 4));

/** The lanes, the one with the most documents first. */
export const lanesOf = (points: readonly Point[]): string[] =>
  [...Map.groupBy(points, ({ lane }) => lane)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([lane]) => lane);

/** What is said of a timeline where it is linked. */
export type TimelineSummary = {
  name: string;
  title: string;
  lead: string | undefined;
  documents: number;
  from: number;
  to: number;
};

export const titleOf = ({ name, list, story }: Telling): string =>
  story?.title ?? list?.lists[0]?.title ?? name;

export function summaryOf(telling: Telling, held: readonly Held[]): TimelineSummary {
  const points = pointsOf(telling, held);
  const years = points.map(yearOf);
  return {
    name: telling.name,
    title: titleOf(telling),
    lead: telling.story?.lead,
    documents: points.length,
    from: Math.min(...years),
    to: Math.max(...years),
  };
}
