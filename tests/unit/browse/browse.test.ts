import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  headingsOf,
  isRegister,
  itemsOfSession,
  newestSessionFirst,
  pagesOf,
  shelvesOf,
  slugOf,
} from '../../../src/browse/browse.ts';
import type { Entry } from '../../../src/corpus/corpus.ts';

const resolution = (session: string, number: number, paragraphs: number): Entry => ({
  file: `A_RES_${session}_${number}.mdx`,
  key: `${session}/${number}`,
  brief: {
    source: {
      path: `A/RES/${session}/${number}`,
      symbol: `A/RES/${session}/${number}`,
      short: `${session}/${number}`,
      title: 'Lights',
      adopted: '2020-12-18',
      period: session,
      session,
      organ: 'General Assembly',
      items: [{ number: '20' }],
    },
    dump: { file: 'dump.txt', sha256: '', format: 'word' },
    anchors: [],
    pages: [],
    cites: [],
    verbs: [['Requests', Array.from({ length: paragraphs }, (_, at) => at)]],
    addressees: [],
    records: paragraphs,
  },
});

/** "session-75 1: 1-50: 75/1 50" for each page of the paragraphs under a heading. */
const pagesFor = (...entries: Entry[]): string[] => {
  const [heading] = headingsOf('verb', newestSessionFirst(entries));
  if (!heading) return [];
  return pagesOf('verb', heading).stretches.flatMap(({ slug, pages }) =>
    pages.map(({ number, from, to, items }) => {
      const shown = items.map(({ entry, records }) => `${entry.key} ${records.length}`);
      return `${slug || 'all'} ${number}: ${from}-${to}: ${shown.join(', ')}`;
    }),
  );
};

describe('pages of a heading', () => {
  test.each<[string, Entry[], string[]]>([
    [
      'what fits a page is not cut',
      [resolution('75', 1, 30), resolution('74', 1, 20)],
      ['all 1: 1-50: 75/1 30, 74/1 20'],
    ],
    [
      'more is cut by tens of sessions',
      [resolution('81', 1, 30), resolution('80', 1, 10), resolution('71', 2, 20)],
      ['sessions-81-90 1: 1-30: 81/1 30', 'sessions-71-80 1: 1-30: 80/1 10, 71/2 20'],
    ],
    [
      'then by session, and within it by number',
      [
        resolution('75', 1, 30),
        resolution('75', 2, 30),
        resolution('72', 1, 1),
        resolution('S-27', 1, 1),
      ],
      [
        'session-75 1: 1-30: 75/1 30',
        'session-75 2: 31-60: 75/2 30',
        'session-72 1: 1-1: 72/1 1',
        'special-sessions 1: 1-1: S-27/1 1',
      ],
    ],
    [
      'a resolution alone may be longer than a page',
      [resolution('75', 1, 120), resolution('75', 2, 5)],
      [
        'session-75 1: 1-50: 75/1 50',
        'session-75 2: 51-100: 75/1 50',
        'session-75 3: 101-125: 75/1 20, 75/2 5',
      ],
    ],
  ])('%s', (_, entries, expected) => {
    expect(pagesFor(...entries)).toEqual(expected);
  });

  test('of more than a thousand paragraphs the pages are a register, which takes more', () => {
    const all = Array.from({ length: 11 }, (_, at) => resolution('75', at + 1, 100));
    expect(pagesFor(...all)).toEqual([
      'session-75 1: 1-250: 75/1 50, 75/1 50, 75/2 50, 75/2 50, 75/3 50',
      'session-75 2: 251-500: 75/3 50, 75/4 50, 75/4 50, 75/5 50, 75/5 50',
      'session-75 3: 501-750: 75/6 50, 75/6 50, 75/7 50, 75/7 50, 75/8 50',
      'session-75 4: 751-1000: 75/8 50, 75/9 50, 75/9 50, 75/10 50, 75/10 50',
      'session-75 5: 1001-1100: 75/11 50, 75/11 50',
    ]);
    expect(isRegister('verb', { count: 1001 })).toBe(true);
    expect(isRegister('verb', { count: 1000 })).toBe(false);
    expect(isRegister('item', { count: 5000 })).toBe(false);
  });

  test('a session, year or month is cut by number alone', () => {
    const all = Array.from({ length: 150 }, (_, at) => resolution('75', at + 1, 2));
    for (const field of ['session', 'year', 'month'] as const) {
      const [heading] = headingsOf(field, all);
      const cut = heading && pagesOf(field, heading);
      expect(cut?.stretches.map(({ slug }) => slug)).toEqual(['']);
      expect(cut?.stretches[0]?.pages.map(({ from, to }) => [from, to])).toEqual([
        [1, 100],
        [101, 150],
      ]);
    }
  });

  test('what a year’s later session adds comes at its end', () => {
    const all = newestSessionFirst([resolution('74', 300, 1), resolution('75', 1, 1)]);
    const [year] = headingsOf('year', all);
    const pages = year && pagesOf('year', year).stretches[0]?.pages;
    expect(pages?.[0]?.items.map(({ entry }) => entry.key)).toEqual(['74/300', '75/1']);
  });
});

test('a resolution whose day is not known stands under a year of its own, which is last', () => {
  const undated = resolution('60', 1, 1);
  delete undated.brief.source.adopted;
  const all = [resolution('75', 1, 1), undated];
  expect(headingsOf('year', all).map(({ slug, count }) => [slug, count])).toEqual([
    ['2020', 1],
    ['unknown', 1],
  ]);
  expect(headingsOf('month', all).map(({ slug }) => slug)).toEqual(['2020-12']);
});

test('the agenda items of a session stand by number', () => {
  const all = ['20 (b)', '9', '20 (a)', '9'].map((number, at) => {
    const one = resolution('75', at + 1, 1);
    one.brief.source.items = [{ number, title: `Title of ${number}` }];
    return one;
  });
  expect(itemsOfSession(all)).toEqual([
    { number: '9', name: 'Title of 9', slug: 'title-of-9', count: 2 },
    { number: '20 (a)', name: 'Title of 20 (a)', slug: 'title-of-20-a', count: 1 },
    { number: '20 (b)', name: 'Title of 20 (b)', slug: 'title-of-20-b', count: 1 },
  ]);
});

describe('the index of a field', () => {
  const headings = (...slugs: string[]) =>
    slugs.map((slug) => ({ slug, name: slug, entries: [], count: 1 }));
  const shelves = (slugs: string[], most: number) =>
    shelvesOf(headings(...slugs), '', most).map(
      ({ letters, headings, narrower }) =>
        `${letters}: ${[...headings.map(({ slug }) => slug), ...narrower.map(({ letters, count }) => `${letters}… ${count}`)].join(', ')}`,
    );

  test('is one page where the values are few', () => {
    expect(shelves(['a', 'b'], 2)).toEqual([': a, b']);
  });

  test('is cut by first letters, which are as few as tell values apart', () => {
    expect(shelves(['council', 'court', 'courts', 'state'], 2)).toEqual([
      ': c… 3, s… 1',
      'c: coun… 1, cour… 2',
      'coun: council',
      'cour: court, courts',
      's: state',
    ]);
  });

  test('has every value once, keeps each page short, and no address goes as it grows', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 }),
          {
            minLength: 1,
          },
        ),
        fc.integer({ min: 1, max: 5 }),
        (slugs, most) => {
          const pages = shelvesOf(headings(...slugs), '', most);
          expect(pages.flatMap(({ headings }) => headings.map(({ slug }) => slug)).sort()).toEqual(
            [...slugs].sort(),
          );
          for (const { headings } of pages) expect(headings.length).toBeLessThanOrEqual(most);
          const before = shelvesOf(headings(...slugs.slice(1)), '', most);
          const addresses = new Set(pages.map(({ letters }) => letters));
          if (slugs.length > 1)
            for (const { letters, count } of before)
              expect(addresses, `${letters} of ${count}`).toContain(letters);
        },
      ),
    );
  });
});

test('an item that one text prints in capitals is named as others print it', () => {
  const titled = (number: number, title: string): Entry => {
    const entry = resolution('75', number, 1);
    const source = { ...entry.brief.source, items: [{ number: '9', title }] };
    return { ...entry, brief: { ...entry.brief, source } };
  };
  const [loud, plain] = [titled(1, 'LIGHTS OF THE COAST'), titled(2, 'Lights of the coast')];
  const named = (...all: Entry[]) =>
    headingsOf('item', all).map(({ name, count }) => [name, count]);
  expect(named(loud, plain)).toEqual([['Lights of the coast', 2]]);
  expect(named(plain, loud)).toEqual([['Lights of the coast', 2]]);
  expect(named(loud)).toEqual([['LIGHTS OF THE COAST', 1]]);
});

test('an item without a title is told apart by its session', () => {
  const names = headingsOf('item', [resolution('75', 1, 1), resolution('74', 1, 1)]);
  expect(names.map(({ name }) => name)).toEqual(['Item 20 of session 74', 'Item 20 of session 75']);
});

test('special sessions come after the others', () => {
  const sessions = ['S-27', '9', '75', 'ES-10'].map((session) => resolution(session, 1, 1));
  expect(headingsOf('session', sessions).map(({ name }) => name)).toEqual([
    '75',
    '9',
    'S-27',
    'ES-10',
  ]);
});

describe('slugs', () => {
  test.each([
    ['Secretary-General', 'secretary-general'],
    ['Côte d’Ivoire', 'cote-divoire'],
    ['UN-Women', 'un-women'],
  ])('%s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('long names that begin alike are told apart', () => {
    const long = 'Review of the implementation of the recommendations and decisions adopted by: ';
    expect(slugOf(`${long} report of the Conference`)).not.toBe(
      slugOf(`${long} report of the Commission`),
    );
    expect(slugOf(`${long} report of the Conference`)).toMatch(/^[a-z-]{1,80}-[0-9a-f]{8}$/);
  });
});
