import type { BrowseField } from '../../browse/browse.ts';
import { FOLLOWED } from '../../browse/browseTitles.ts';
import { cutSlug, isLong, wholeSlug } from '../../browse/slug.ts';
import { element } from '../../client/element.ts';
import { elsewhere } from '../../client/elsewhere.ts';
import { Missing } from '../../client/pageAt.ts';
import { FEEDS } from '../../formats/feed.ts';
import { readQuery } from '../query/remarks.ts';
import { readState } from '../query/state.ts';
import { href } from '../../views/href.ts';

/** The feeds of a search: each value that it is narrowed to has a list, and the list says which it has. */

type Feeds = { of: string; links: { name: string; address: string }[] };

/** What is said of the feeds of a search, by the query of its address. */
export async function feedElements(address: URLSearchParams): Promise<HTMLElement[]> {
  const { q, chosen } = readState(address);
  const { filters, clauses } = readQuery(q).query;
  const values = FOLLOWED.flatMap((field) => {
    const typed = filters.filter((one) => one.field === field && !one.not);
    const all = [...(chosen[field] ?? []), ...typed.flatMap((one) => one.values)];
    return [...new Set(all)].map((value) => ({ field, value }));
  });
  const found = await Promise.all(values.map(({ field, value }) => feedsOf(field, value)));
  const narrowed = found.flatMap((feeds) => feeds ?? []);
  const without = values.flatMap(({ value }, at) => (found[at] ? [] : [value]));
  const all = await feedsAt(href('/en/'));
  return [
    line(
      values.length === 0
        ? 'Choose a session, committee, agenda item, verb or addressee to see its feed.'
        : clauses.length > 0 || values.length > 1
          ? COMBINED
          : 'A feed lists the newest resolutions of this filter.',
    ),
    ...narrowed.map(item),
    ...(without.length > 0
      ? [line(`No feed: ${without.join(', ')}. Filters with few resolutions have none.`)]
      : []),
    ...(all ? [item(all)] : []),
  ];
}

const COMBINED =
  'A feed follows one filter, not several together and not search words. Below is the feed of each filter you chose. To see what matches all of them, bookmark this page and open it again.';

const line = (words: string) => element('p', { class: 'small quiet' }, [words]);

const item = ({ of, links }: Feeds) =>
  element('p', {}, [
    `${of}: `,
    ...links.flatMap(({ name, address }, at) => [
      ...(at > 0 ? [', '] : []),
      element('a', { href: address, 'aria-label': `${of} as ${name}` }, [name]),
    ]),
  ]);

async function feedsOf(field: BrowseField, value: string): Promise<Feeds | undefined> {
  const slug = wholeSlug(value);
  const name = isLong(slug) ? cutSlug(slug, await digestOf(slug)) : slug;
  return feedsAt(href(`/en/browse/${field}/${name}/`));
}

/** The feeds that a page names; none where this site has no such page. */
async function feedsAt(address: string): Promise<Feeds | undefined> {
  const page = await elsewhere(address).catch((error: unknown) => {
    if (error instanceof Missing) return undefined;
    throw error;
  });
  const links = FEEDS.flatMap(({ mediaType, name }) => {
    const link = page?.head.querySelector(`link[rel="alternate"][type="${mediaType}"]`);
    const to = link?.getAttribute('href');
    return link && to ? [{ name, address: to, of: link.getAttribute('title') ?? '' }] : [];
  });
  const [first] = links;
  return first && { of: first.of, links };
}

async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((one) => one.toString(16).padStart(2, '0')).join('');
}
