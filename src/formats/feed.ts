import { el, xmlFileOf } from './xml.ts';

/** Feeds of resolutions, the latest first: Atom (RFC 4287) and JSON Feed 1.1. */

export type Feed = {
  /** "Sessions: Session 79" */
  title: string;
  /** The full address of the list that the feed follows. */
  page: string;
  entries: FeedEntry[];
};

export type FeedEntry = {
  title: string;
  /** The full address of the resolution, which names the entry for good. */
  address: string;
  /** The day when it was issued or else adopted: "2024-12-24". */
  day: string;
  /** A line or several on it. */
  summary: string;
  /** "United Nations General Assembly" */
  author: string;
};

export const FEEDS = [
  { extension: 'atom', name: 'Atom', mediaType: 'application/atom+xml' },
  { extension: 'json', name: 'JSON Feed', mediaType: 'application/feed+json' },
] as const;
export type FeedFormat = (typeof FEEDS)[number]['extension'];

/** The address of a feed beside its list. */
const feedAddress = ({ page }: Pick<Feed, 'page'>, format: FeedFormat): string =>
  `${page}feed.${format}`;

/** Feeds have instants where resolutions have days. */
const instant = (day: string): string => `${day}T00:00:00Z`;

/** The feed in a format. Its own date is that of its latest entry, so that it changes with these alone. */
export function feedIn(format: FeedFormat, feed: Feed): string {
  return format === 'atom' ? atomOf(feed) : jsonOf(feed);
}

const NEVER = '1945-10-24'; // before the first resolution: the day when the Charter came into force

function atomOf(feed: Feed): string {
  const { title, page, entries } = feed;
  return xmlFileOf(
    el('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
      el('id', {}, [page]),
      el('title', {}, [title]),
      el('updated', {}, [instant(entries[0]?.day ?? NEVER)]),
      el('link', { rel: 'alternate', type: 'text/html', href: page }),
      el('link', {
        rel: 'self',
        type: 'application/atom+xml',
        href: feedAddress(feed, 'atom'),
      }),
      ...entries.map(({ title, address, day, summary, author }) =>
        el('entry', {}, [
          el('id', {}, [address]),
          el('title', {}, [title]),
          el('updated', {}, [instant(day)]),
          el('author', {}, [el('name', {}, [author])]),
          el('link', { rel: 'alternate', type: 'text/html', href: address }),
          el('summary', {}, [summary]),
        ]),
      ),
    ]),
  );
}

function jsonOf(feed: Feed): string {
  const { title, page, entries } = feed;
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: feedAddress(feed, 'json'),
    language: 'en',
    items: entries.map(({ title, address, day, summary, author }) => ({
      id: address,
      url: address,
      title,
      content_text: summary,
      date_published: instant(day),
      authors: [{ name: author }],
    })),
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}
