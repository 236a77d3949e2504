import {
  browsePath,
  BROWSE_FIELDS,
  chiefOf,
  headingsOf,
  itemsOfSession,
  isRegister,
  limitOf,
  pagesOf,
  shelfPath,
  shelvesOf,
  type BrowseField,
  type Heading,
  type Listed,
} from '../browse/browse.ts';
import {
  latestOf,
  cutBySession,
  placeOf,
  type Cut,
  type Item,
  type Stretch,
} from '../browse/cut.ts';
import { missingRuns } from '../browse/missing.ts';
import type { Citations, CitedBy } from '../corpus/citations.ts';
import { fileOf, type Entry } from '../corpus/corpus.ts';
import { CITING_ON_PAGE } from '../corpus/folded.ts';
import { readSymbol } from '../model/symbol.ts';
import { newestFirst, periodOf } from '../model/period.ts';
import { headingFeeds, isFollowed } from './feeds.ts';
import type { HeadingBrief, Pages, SessionItemBrief, StretchBrief } from './given.ts';
import { page, type Unit } from './unit.ts';

/** The pages of lists: none of them grows with the corpus, and one entry more changes few. */

type ListPage<T> = { place: string; pages: Pages; items: T[] };

/** All pages of a list, its own first; `place` is the end of the address. */
export function* listPages<T extends Item>(cut: Cut<T>, limit: number): Generator<ListPage<T>> {
  const { stretches, junctions } = cut;
  const briefs = stretches.map(briefStretch);
  const alone = { number: 1, last: 1, newer: undefined, older: undefined };
  if (stretches.some(({ slug }) => slug !== '')) {
    const items = latestOf(cut, limit);
    const stretch = { slug: '', name: '', size: sum(briefs) };
    const to = sum(items);
    yield { place: '', pages: { ...alone, stretch, from: 1, to, parts: briefs }, items };
  }
  for (const { sessions, ...stretch } of junctions) {
    const parts = briefs.filter(({ slug }) => sessions.includes(slug));
    yield {
      place: placeOf(stretch),
      pages: { ...alone, stretch, from: 1, to: stretch.size, parts },
      items: [],
    };
  }
  for (const [at, { pages, ...stretch }] of stretches.entries()) {
    const [newer, older] = [briefs[at - 1], briefs[at + 1]];
    for (const { number, from, to, items } of pages) {
      const last = pages.length;
      const place = placeOf(stretch, number);
      yield { place, pages: { stretch, number, last, from, to, newer, older, parts: [] }, items };
    }
  }
}

const briefStretch = ({ slug, name, size }: Stretch<unknown>): StretchBrief => ({
  slug,
  name,
  size,
});

const sum = (sizes: readonly { size: number }[]): number =>
  sizes.reduce((all, { size }) => all + size, 0);

/** The headings of each field. */
export type Fields = { field: BrowseField; headings: Heading[] }[];

/** The headings that resolutions stand under, which are given the newest session first. */
export const fieldsOf = (newest: readonly Entry[]): Fields =>
  BROWSE_FIELDS.map((field) => ({ field, headings: headingsOf(field, newest) }));

/** The pages that lead to every resolution and paragraph without searching. */
export function* browsePages(newest: readonly Entry[], all: Fields): Generator<Unit> {
  // where all are of one organ there is nothing to choose
  const fields = all.filter(({ field, headings }) => field !== 'organ' || headings.length > 1);
  const sessions = itemLists(newest, fields.find(({ field }) => field === 'item')?.headings ?? []);
  const months = fields.find(({ field }) => field === 'month')?.headings ?? [];
  yield {
    outputs: [page('en/browse/index.html', 'browse')],
    given: () => ({
      kind: 'fields',
      fields: fields
        .map(({ field, headings }) => ({
          field,
          all: headings.length,
          headings: chiefOf(field, headings.map(briefHeading)),
        }))
        .filter(({ all }) => all > 0),
    }),
  };
  for (const { field, headings } of fields) {
    for (const { letters, headings: shown, narrower } of shelvesOf(headings)) {
      yield {
        outputs: [page(fileAt(shelfPath(field, { letters })), 'browse')],
        given: () => ({
          kind: 'field',
          field,
          letters,
          // the first page of a long index offers what most look for
          headings:
            letters === '' && narrower.length > 0
              ? [...chiefOf(field, headings.map(briefHeading))]
              : shown.map(briefHeading),
          narrower,
          sessions: field === 'item' && letters === '' ? [...sessions.keys()] : [],
        }),
      };
    }
    for (const heading of headings) {
      const monthsOf =
        field === 'year' ? months.filter(({ name }) => name.startsWith(`${heading.name}-`)) : [];
      const items = field === 'session' && sessions.has(heading.name);
      yield* headingPages(field, heading, { months: monthsOf, items });
      if (isFollowed(field, heading)) yield headingFeeds(field, heading);
    }
  }
  for (const [session, items] of sessions) {
    yield {
      outputs: [page(fileAt(`/en/browse/session/${session.toLowerCase()}/items/`), 'browse')],
      given: () => ({ kind: 'items', session, items }),
    };
  }
}

/** The fields that the home page offers, each with as many of its headings as it has room for. */
const ON_HOME = { item: 8, committee: 8, to: 10, verb: 10 } as const;

/** The headings that most stands under, for the home page. */
export function subjectsOf(all: Fields): Subject[] {
  const fields = Object.entries(ON_HOME) as [keyof typeof ON_HOME, number][];
  return fields.flatMap(([field, most]) => {
    const headings = all.find((one) => one.field === field)?.headings ?? [];
    const chief = headings
      .toSorted((a, b) => b.count - a.count)
      .slice(0, most)
      .map(briefHeading);
    return headings.length === 0 ? [] : [{ field, all: headings.length, headings: chief }];
  });
}

type Subject = { field: BrowseField; all: number; headings: HeadingBrief[] };

function* headingPages(
  field: BrowseField,
  heading: Heading,
  { months, items: hasItems }: { months: Heading[]; items: boolean },
): Generator<Unit> {
  const { slug, name } = heading;
  for (const { place, pages, items } of listPages(pagesOf(field, heading), limitOf(field))) {
    yield {
      outputs: [page(fileAt(`${browsePath(field, heading)}${place}`), 'browse')],
      given: () => ({
        kind: 'heading',
        field,
        heading: { slug, name },
        pages,
        narrower:
          months.length > 0 && place === ''
            ? { field: 'month', headings: months.map(briefHeading) }
            : undefined,
        items: hasItems,
        register: isRegister(field, heading) && place !== '',
        feed: isFollowed(field, heading),
        missing:
          field === 'session' && pages.number === 1
            ? missingRuns(heading.entries.map(({ entry }) => entry.brief.source.symbol))
            : [],
        entries: joined(items).map(({ entry, records }) => ({
          entry: fileOf(entry),
          source: entry.brief.source,
          records,
        })),
      }),
    };
  }
}

/** A resolution that was cut, and stands whole on a page again, is one. */
function joined(items: readonly Listed[]): Listed[] {
  const whole: Listed[] = [];
  for (const { entry, records } of items) {
    const last = whole.at(-1);
    if (last?.entry === entry) last.records = [...last.records, ...records];
    else whole.push({ entry, records });
  }
  return whole;
}

/** For each session that has any, its agenda items with the places of their lists. */
function itemLists(
  entries: readonly Entry[],
  headings: Heading[],
): Map<string, SessionItemBrief[]> {
  const places = new Map(
    headings.map((heading) => {
      const { stretches } = pagesOf('item', heading);
      const slugs = stretches.flatMap(({ slug, pages }) =>
        pages.flatMap(({ items }) => items.map(({ period }) => [period, slug] as const)),
      );
      return [heading.slug, { heading, stretch: new Map(slugs) }];
    }),
  );
  const sessions = Map.groupBy(entries, ({ brief }) => brief.source.period);
  const lists = [...sessions].map(([session, all]): [string, SessionItemBrief[]] => [
    session,
    itemsOfSession(all).map(({ slug, ...item }) => ({
      ...item,
      slug,
      stretch: places.get(slug)?.stretch.get(session) ?? '',
    })),
  ]);
  return new Map(lists.filter(([, items]) => items.length > 0));
}

/** As many of those that cite a resolution as a page takes. */
const CITING = 100;

/** The lists of those that cite an entry, where its own page has no room for all. */
export function* citingPages(entry: Entry, { citedBy }: Citations): Generator<Unit> {
  const bySymbol = Map.groupBy(citedBy, ({ symbol }) => symbol);
  if (bySymbol.size <= CITING_ON_PAGE) return;
  const citing = [...bySymbol].map(([symbol, references]) => ({
    period: periodOf(readSymbol(symbol)),
    size: 1,
    references,
  }));
  const sessions = Map.groupBy(citing, ({ period }) => period);
  const items = [...sessions.keys()].sort(newestFirst).flatMap((one) => sessions.get(one) ?? []);
  const { symbol, path, title } = entry.brief.source;
  for (const { place, pages, items: shown } of listPages(cutBySession(items, CITING), CITING)) {
    yield {
      outputs: [page(`en/${path}/cited-by/${place}index.html`, 'browse')],
      given: () => ({
        kind: 'citing',
        entry: fileOf(entry),
        cited: { symbol, path, title },
        pages,
        citedBy: shown.flatMap(({ references }): CitedBy[] => references),
      }),
    };
  }
}

const fileAt = (address: `/${string}`): string => `${address.slice(1)}index.html`;

const briefHeading = ({ slug, name, count }: Heading): HeadingBrief => ({ slug, name, count });
