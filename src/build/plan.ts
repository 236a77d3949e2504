import { newestSessionFirst, sessionsNewestFirst } from '../browse/browse.ts';
import { fileOf, type Corpus, type Entry } from '../corpus/corpus.ts';
import type { EntryFile } from '../corpus/readings.ts';
import { foldedOf } from '../corpus/folded.ts';
import { sourceFileOf } from '../model/sourceFormat.ts';
import { filesOf } from '../timeline/files.ts';
import { belonging, pointsOf, summaryOf, type Held } from '../timeline/points.ts';
import { exampleIn } from '../views/example.ts';
import { homeSessions, newestOf } from '../views/sessions.ts';
import { siteFeeds } from './feeds.ts';
import { fingerprintFiles } from './fingerprints.ts';
import type { Beside, EntryGiven, SiteGiven, TimelineGiven } from './given.ts';
import { graphFiles, graphName } from './graphs.ts';
import { browsePages, citingPages, fieldsOf, subjectsOf, type Fields } from './lists.ts';
import { seriesPages } from './series.ts';
import { page, type Output, type Unit } from './unit.ts';
import { wordingIn, type Wording } from './wording.ts';

/** How much of a corpus is made. */
export type Extent = {
  /** The most pages of paragraphs, and the most pictures of them. */
  paragraphPages: number;
  paragraphPictures: number;
  /** The most paragraphs in data on wording. */
  lineageData: number;
  /** The ends of the names of the data files: "json", "akn.xml". */
  formats: readonly string[];
};

/** What the header of every page shows. */
export function siteOf(corpus: Pick<Corpus, 'entries' | 'timelines'>): SiteGiven {
  const [first, ...more] = timelinesOf(corpus);
  if (!first) return { timelines: undefined };
  if (more.length > 0) return { timelines: { path: '/en/timelines/', name: 'Timelines' } };
  return { timelines: { path: `/en/timelines/${first.telling.name}/`, name: 'Timeline' } };
}

/**
 * All files of the site but the search index and what is the same in every corpus, each with what it
 * is made from. Nothing is made here, and what is given is put together when it is asked for.
 */
export function* planOf(corpus: Corpus, extent: Extent): Generator<Unit> {
  const told = timelinesOf(corpus);
  const newest = newestSessionFirst(corpus.entries);
  const fields = fieldsOf(newest);
  yield* single(corpus, told, fields);
  yield siteFeeds(corpus);
  yield* timelines(told, wordingIn(corpus));
  const withData = newestWithin(corpus.entries, extent.lineageData);
  yield* entries(corpus, extent, withData);
  yield* browsePages(newest, fields);
  yield* fingerprintFiles(corpus);
  yield* seriesPages(corpus);
  yield* graphFiles(corpus, withData);
}

function* single(corpus: Corpus, told: TimelineGiven[], fields: Fields): Generator<Unit> {
  const briefs = corpus.entries.map(({ brief }) => brief);
  const example = exampleIn(briefs);
  const summaries = told.map(({ telling, held }) => summaryOf(telling, held));
  yield {
    outputs: [
      page('en/about/index.html'),
      page('en/accessibility/index.html'),
      page('en/brief/index.html'),
      page('en/search/index.html'),
      page('en/compare/index.html'),
      page('opensearch.xml'),
      page('schema/resolution.json'),
      page('schema/lineage.json'),
    ],
    given: () => ({ kind: 'plain' }),
  };
  yield {
    outputs: [page('404.html'), page('en/how-to-cite/index.html')],
    given: () => ({ kind: 'example', example }),
  };
  yield {
    outputs: [page('index.html'), page('en/index.html')],
    given: () => ({
      kind: 'home',
      newest: newestOf(briefs),
      sessions: homeSessions(briefs),
      subjects: subjectsOf(fields),
      example,
      timelines: summaries,
    }),
  };
  yield {
    outputs: [page('en/timelines/index.html')],
    given: () => ({ kind: 'timelines', timelines: summaries }),
  };
}

/**
 * What each timeline is made from, the resolutions that belong to it among all. One on which nothing
 * stands yet is left out, until something does.
 */
export function timelinesOf({
  entries,
  timelines,
}: Pick<Corpus, 'entries' | 'timelines'>): TimelineGiven[] {
  const corpus = timelines.length === 0 ? [] : entries.map(heldOf);
  return timelines.flatMap((telling) => {
    const { held, left } = belonging(telling, corpus);
    const empty = pointsOf(telling, held).length === 0;
    return empty ? [] : [{ kind: 'timeline' as const, telling, held, left }];
  });
}

const heldOf = (entry: Entry): Held & { entry: EntryFile } => {
  const { source, cites } = entry.brief;
  const { path, symbol, title, organ, adopted, items } = source;
  return {
    entry: fileOf(entry),
    ...{ path, symbol, title, organ, adopted },
    items: items.flatMap((item) => item.title ?? []),
    cites,
  };
};

function* timelines(
  told: TimelineGiven[],
  wordingOf: (symbol: string) => Wording,
): Generator<Unit> {
  for (const given of told) {
    const folder = `en/timelines/${given.telling.name}`;
    yield {
      outputs: [
        page(`${folder}/index.html`),
        page(`${folder}/table/index.html`),
        ...filesOf(given.telling).map(({ file }) => page(`${folder}/${file}`)),
        ...(given.telling.list ? [page(`${folder}/source.txt`, 'source')] : []),
      ],
      given: () => ({
        ...given,
        held: given.held.map((one) => ({ ...one, before: wordingOf(one.symbol).changes?.before })),
      }),
    };
  }
}

const besideOf = (entry: Entry | undefined): Beside | undefined =>
  entry && {
    path: entry.brief.source.path,
    number: entry.brief.source.short,
    title: entry.brief.source.title,
  };

/** The newest sessions that have no more paragraphs together than so many. */
export function newestWithin(entries: readonly Entry[], most: number): Set<string> {
  const within = new Set<string>();
  let count = 0;
  for (const [session, all] of sessionsNewestFirst(entries)) {
    count += all.reduce((sum, { brief }) => sum + brief.pages.length, 0);
    if (count > most) break;
    within.add(session);
  }
  return within;
}

function* entries(corpus: Corpus, extent: Extent, withData: ReadonlySet<string>): Generator<Unit> {
  const { entries: all, citationsOf } = corpus;
  const wordingOf = wordingIn(corpus);
  const withPages = newestWithin(all, extent.paragraphPages);
  const withPictures = newestWithin(all, Math.min(extent.paragraphPictures, extent.paragraphPages));
  for (const [at, entry] of all.entries()) {
    const { path, symbol, period: session } = entry.brief.source;
    const paragraphs = { pages: withPages.has(session), pictures: withPictures.has(session) };
    const folder = `en/${path}`;
    const citations = citationsOf(symbol);
    const wording = wordingOf(symbol);
    const pages = entry.brief.pages.flatMap((id): Output[] => [
      ...(paragraphs.pages ? [page(`${folder}/${id}/index.html`, 'paragraph')] : []),
      ...(paragraphs.pages && paragraphs.pictures
        ? [page(`${folder}/${id}/preview.png`, 'picture')]
        : []),
    ]);
    const own = () => ({
      kind: 'entry' as const,
      entry: fileOf(entry),
      path,
      citations: foldedOf(citations),
      previous: besideOf(all[at - 1]),
      next: besideOf(all[at + 1]),
      formats: extent.formats,
      paragraphs,
    });
    yield {
      session,
      outputs: [
        page(`${folder}/index.html`, 'resolution'),
        page(`${folder}/agreed.json`, 'lineage'),
        page(`${folder}/source/index.html`, 'source'),
        page(`${folder}/${sourceFileOf(entry.brief.dump.format)}`, 'source'),
        page(`${folder}/preview.png`, 'picture'),
        ...extent.formats.map((format) => page(`${folder}/data.${format}`, 'data')),
        ...pages,
      ],
      given: (): EntryGiven => ({ ...own(), wording: wording.brief() }),
      told: () => ({ ...own(), wording: wording.told() }),
    };
    yield* citingPages(entry, citations);
    const { lineage, changes } = wording;
    const hasData = withData.has(session);
    if (lineage) {
      const names = ['lineage/index.html', ...(hasData ? ['lineage.json'] : [])];
      const outputs = names.map((name) => page(`${folder}/${name}`, 'lineage'));
      const graph = hasData ? graphName(session) : undefined;
      yield {
        session,
        outputs,
        given: () => ({
          ...lineage(),
          ...(graph === undefined ? { texts: undefined } : { graph }),
        }),
        told: () => ({
          kind: 'lineage',
          entry: fileOf(entry),
          path,
          graph,
          wording: wording.told(),
        }),
      };
    }
    if (changes) {
      const outputs = [page(`${folder}/changes/index.html`, 'lineage')];
      yield { session, outputs, given: () => ({ ...changes, inBrief: !hasData }) };
    }
  }
}

/** The address of an output below the base path: "/en/A/RES/64/1/". */
export const addressOf = ({ file }: Pick<Output, 'file'>): `/${string}` =>
  `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/^404\.html$/, '404/')}`;
