import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { feedIn, type Feed } from '../../../src/formats/feed.ts';

const FEED: Feed = {
  title: 'Session 70',
  page: 'https://example.org/en/browse/session/70/',
  entries: [
    {
      title: 'A/RES/70/902 Lamps & bells',
      address: 'https://example.org/en/A/RES/70/902/',
      day: '2015-12-24',
      author: 'United Nations General Assembly',
      summary: 'Adopted on 22 December 2015\npara. 1: Requests <light>',
    },
  ],
};

/** "entry id: https://…" for each element that holds text. */
function read(xml: string): string[] {
  const open: string[] = [];
  const said: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => open.push(name),
      onclosetag: () => open.pop(),
      ontext: (text) => {
        if (text.trim()) said.push(`${open.slice(1).join(' ')}: ${text}`);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return said.reduce<string[]>((all, line) => {
    const [name = '', text = ''] = line.split(/: (.*)/s);
    const last = all.at(-1);
    return last?.startsWith(`${name}: `) ? [...all.slice(0, -1), last + text] : [...all, line];
  }, []);
}

test('Atom names itself, its list, and each resolution for good', () => {
  const atom = feedIn('atom', FEED);
  expect(read(atom)).toEqual([
    'id: https://example.org/en/browse/session/70/',
    'title: Session 70',
    'updated: 2015-12-24T00:00:00Z',
    'entry id: https://example.org/en/A/RES/70/902/',
    'entry title: A/RES/70/902 Lamps & bells',
    'entry updated: 2015-12-24T00:00:00Z',
    'entry author name: United Nations General Assembly',
    'entry summary: Adopted on 22 December 2015\npara. 1: Requests <light>',
  ]);
  expect(atom).toContain(
    '<link rel="self" type="application/atom+xml" href="https://example.org/en/browse/session/70/feed.atom" />',
  );
});

test('JSON Feed says the same', () => {
  expect(JSON.parse(feedIn('json', FEED))).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Session 70',
    home_page_url: FEED.page,
    feed_url: `${FEED.page}feed.json`,
    language: 'en',
    items: [
      {
        id: 'https://example.org/en/A/RES/70/902/',
        url: 'https://example.org/en/A/RES/70/902/',
        title: 'A/RES/70/902 Lamps & bells',
        content_text: 'Adopted on 22 December 2015\npara. 1: Requests <light>',
        date_published: '2015-12-24T00:00:00Z',
        authors: [{ name: 'United Nations General Assembly' }],
      },
    ],
  });
});

test('a feed without entries has a date all the same', () => {
  expect(feedIn('atom', { ...FEED, entries: [] })).toContain('<updated>1945-10-24T00:00:00Z<');
});

test('what XML cannot hold does not make the feed unreadable', () => {
  const [entry] = FEED.entries;
  if (!entry) throw new Error('the feed has an entry');
  const atom = feedIn('atom', {
    ...FEED,
    entries: [{ ...entry, title: 'Lamps\u0001 and \ud800 bells', summary: 'a[b[0]]>c' }],
  });
  expect(read(atom)).toContain('entry title: Lamps\ufffd and \ufffd bells');
  expect(read(atom)).toContain('entry summary: a[b[0]]>c');
  expect(atom).not.toContain(']]>');
});
