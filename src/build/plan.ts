import { sessionsNewestFirst } from '../browse/browse.ts';
import type { Corpus, Entry } from '../corpus/corpus.ts';
import { foldedOf } from '../corpus/folded.ts';
import { sourceFileOf } from '../model/sourceFormat.ts';
import { pointsOf } from '../timeline/points.ts';
import { summariesOf } from '../timeline/summaries.ts';
import { exampleIn } from '../views/example.ts';
import { homeSessions } from '../views/sessions.ts';
import type { Beside, EntryGiven, SiteGiven } from './given.ts';
import { browsePages, citingPages } from './lists.ts';
import { page, type Output, type Unit } from './unit.ts';

/** How much of a corpus is made. */
export type Extent = {
  /** The most pages of paragraphs, and the most pictures of them. */
  paragraphPages: number;
  paragraphPictures: number;
  /** The ends of the names of the data files: "json", "akn.xml". */
  formats: readonly string[];
};

/** What the header of every page shows. */
export const siteOf = ({ timelines }: Corpus): SiteGiven => ({
  timeline: timelines.length === 1 ? timelines[0]?.name : undefined,
});

/**
 * All files of the site but the search index and what is the same in every corpus, each with what it
 * is made from. Nothing is made here, and what is given is put together when it is asked for.
 */
export function* planOf(corpus: Corpus, extent: Extent): Generator<Unit> {
  yield* single(corpus);
  yield* timelines(corpus);
  yield* entries(corpus, extent);
  yield* browsePages(corpus);
}

function* single(corpus: Corpus): Generator<Unit> {
  const briefs = corpus.entries.map(({ brief }) => brief);
  const example = exampleIn(briefs);
  const summaries = summariesOf(corpus.timelines);
  yield {
    outputs: [
      page('en/about/index.html'),
      page('en/accessibility/index.html'),
      page('en/search/index.html'),
      page('opensearch.xml'),
      page('schema/resolution.json'),
    ],
    given: () => ({ kind: 'plain' }),
  };
  yield {
    outputs: [page('404.html'), page('en/how-to-cite/index.html')],
    given: () => ({ kind: 'example', example }),
  };
  yield {
    outputs: [page('index.html'), page('en/index.html')],
    given: () => ({ kind: 'home', sessions: homeSessions(briefs), example, timelines: summaries }),
  };
  yield {
    outputs: [page('en/timelines/index.html')],
    given: () => ({ kind: 'timelines', timelines: summaries }),
  };
}

function* timelines({ entries, timelines: all }: Corpus): Generator<Unit> {
  const byPath = new Map(entries.map((entry) => [entry.brief.source.path, entry]));
  for (const { name, timeline } of all) {
    yield {
      outputs: [
        page(`en/timelines/${name}/index.html`),
        page(`en/timelines/${name}/source.txt`, 'source'),
      ],
      given: () => {
        const paths = pointsOf(timeline, new Set()).map(({ path }) => path);
        const held = paths.flatMap((path) => {
          const entry = byPath.get(path);
          return entry ? [[path, fileOf(entry)] as const] : [];
        });
        return { kind: 'timeline', name, timeline, texts: Object.fromEntries(held) };
      },
    };
  }
}

const fileOf = ({ file, key }: Entry) => ({ file, key });

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

function* entries({ entries: all, citationsOf }: Corpus, extent: Extent): Generator<Unit> {
  const withPages = newestWithin(all, extent.paragraphPages);
  const withPictures = newestWithin(all, Math.min(extent.paragraphPictures, extent.paragraphPages));
  for (const [at, entry] of all.entries()) {
    const { path, symbol, period: session } = entry.brief.source;
    const paragraphs = { pages: withPages.has(session), pictures: withPictures.has(session) };
    const folder = `en/${path}`;
    const citations = citationsOf(symbol);
    const pages = entry.brief.pages.flatMap((id): Output[] => [
      ...(paragraphs.pages ? [page(`${folder}/${id}/index.html`, 'paragraph')] : []),
      ...(paragraphs.pages && paragraphs.pictures
        ? [page(`${folder}/${id}/preview.png`, 'picture')]
        : []),
    ]);
    yield {
      session,
      outputs: [
        page(`${folder}/index.html`, 'resolution'),
        page(`${folder}/source/index.html`, 'source'),
        page(`${folder}/${sourceFileOf(entry.brief.format)}`, 'source'),
        page(`${folder}/preview.png`, 'picture'),
        ...extent.formats.map((format) => page(`${folder}/data.${format}`, 'data')),
        ...pages,
      ],
      given: (): EntryGiven => ({
        kind: 'entry',
        entry: fileOf(entry),
        path,
        dump: entry.brief.dump,
        citations: foldedOf(citations),
        previous: besideOf(all[at - 1]),
        next: besideOf(all[at + 1]),
        formats: extent.formats,
        paragraphs,
      }),
    };
    yield* citingPages(entry, citations);
  }
}

/** The address of an output below the base path: "/en/A/RES/64/1/". */
export const addressOf = ({ file }: Pick<Output, 'file'>): `/${string}` =>
  `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/^404\.html$/, '404/')}`;
