import { describe, expect, test } from 'vitest';
import { headingsOf, pagesOf, slugOf } from '../../../src/browse/browse.ts';
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
      session,
      organ: 'General Assembly',
      items: [{ number: '20' }],
    },
    dump: 'dump.txt',
    anchors: [],
    pages: [],
    cites: [],
    verbs: [['Requests', Array.from({ length: paragraphs }, (_, at) => at)]],
    addressees: [],
    records: paragraphs,
  },
});

const pagesFor = (...sizes: number[]): string[] => {
  const [heading] = headingsOf(
    'verb',
    sizes.map((size, at) => resolution('75', at + 1, size)),
  );
  return (heading ? pagesOf(heading) : []).map(({ number, from, to, entries }) => {
    const shown = entries.map(({ entry, records }) => `${entry.key} ${records.length}`);
    return `${number}: ${from}-${to}: ${shown.join(', ')}`;
  });
};

describe('pages of a heading', () => {
  test.each([
    [[3, 2], ['1: 1-5: 75/1 3, 75/2 2']],
    [[50], ['1: 1-50: 75/1 50']],
    // cut between resolutions
    [
      [30, 30],
      ['1: 1-30: 75/1 30', '2: 31-60: 75/2 30'],
    ],
    // one alone may be longer than a page
    [
      [120, 5],
      ['1: 1-50: 75/1 50', '2: 51-100: 75/1 50', '3: 101-125: 75/1 20, 75/2 5'],
    ],
  ])('%j paragraphs', (sizes, expected) => {
    expect(pagesFor(...sizes)).toEqual(expected);
  });

  test('every paragraph of 5,000 stands on one page', () => {
    const sizes = Array.from({ length: 250 }, () => 20);
    expect(pagesFor(...sizes)).toHaveLength(125);
    expect(pagesFor(...sizes).at(-1)).toBe('125: 4961-5000: 75/249 20, 75/250 20');
  });

  test('resolutions that are only named', () => {
    const indexed = Array.from({ length: 300 }, (_, at) => resolution('75', at + 1, 2));
    const [heading] = headingsOf('session', indexed);
    expect(heading && pagesOf(heading).map(({ from, to }) => [from, to])).toEqual([
      [1, 250],
      [251, 300],
    ]);
  });
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
