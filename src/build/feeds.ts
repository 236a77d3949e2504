import { browsePath, type BrowseField, type Heading, type Listed } from '../browse/browse.ts';
import { FOLLOWED } from '../browse/browseTitles.ts';
import { fileOf, type Corpus } from '../corpus/corpus.ts';
import { FEEDS } from '../formats/feed.ts';
import { byCode } from '../model/byCode.ts';
import type { FeedGiven } from './given.ts';
import { page, type Unit } from './unit.ts';

/** As many of the latest as a feed has. */
const LATEST = 30;
/** Fields whose headings are many: what has fewer than so many resolutions is followed by none. */
const LEAST: Partial<Record<BrowseField, number>> = { item: 5, to: 10, verb: 10 };

/** Whether a heading has feeds of its own. */
export const isFollowed = (field: BrowseField, { entries }: Pick<Heading, 'entries'>): boolean =>
  FOLLOWED.some((one) => one === field) && entries.length >= (LEAST[field] ?? 1);

/** The feeds of the whole site. */
export const siteFeeds = ({ entries }: Pick<Corpus, 'entries'>): Unit =>
  feeds(
    'en/',
    undefined,
    entries.map((entry) => ({ entry, records: [] })),
  );

/** The feeds of a heading. */
export const headingFeeds = (field: BrowseField, heading: Heading): Unit =>
  feeds(
    browsePath(field, heading).slice(1),
    { field, heading: { slug: heading.slug, name: heading.name } },
    heading.entries,
  );

const feeds = (folder: string, of: FeedGiven['of'], listed: readonly Listed[]): Unit => ({
  outputs: FEEDS.map(({ extension }) => page(`${folder}feed.${extension}`, 'feed')),
  given: () => ({ kind: 'feed', of, entries: latest(listed) }),
});

/** Those with the latest days; what has no day cannot be told to be new. */
function latest(listed: readonly Listed[]): FeedGiven['entries'] {
  const dated = listed.flatMap(({ entry, records }) => {
    const { source, issued, committee } = entry.brief;
    const day = issued ?? source.adopted;
    return day === undefined ? [] : [{ entry: fileOf(entry), source, day, committee, records }];
  });
  // those of one day stay in the order of the list
  return dated.sort((a, b) => byCode(b.day, a.day)).slice(0, LATEST);
}
