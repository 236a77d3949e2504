import { afterEach, expect, test, vi } from 'vitest';
import { promisesOf, sourcesOf, toLoad } from '../../../src/client/compare/sources.ts';

afterEach(() => vi.unstubAllGlobals());

test('a resolution promises as much of a paragraph as both share, where their lengths let them be alike', () => {
  const places = ['A/RES/70/1 pp-1 20', 'A/RES/70/1 pp-1 20', 'A/RES/71/1 para-2 60'];
  expect(promisesOf(20, [...places, 'A/RES/70/1 pp-2 30', 'A/RES/72/1 annex-para-1 30'])).toEqual(
    new Map([
      ['A/RES/70/1', 2],
      ['A/RES/72/1', 0.8],
    ]),
  );
});

test('few resolutions are loaded that together promise most', () => {
  expect(
    toLoad([
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
      new Map([['a', 2]]),
    ]),
    'what is promised twice is loaded where it is promised more',
  ).toEqual(['a', 'b']);
  const each = (count: number) =>
    Array.from({ length: count }, (_, at) => new Map([[`only-${at}`, 1]]));
  expect(toLoad(each(20)), 'each paragraph has its own').toHaveLength(20);
  expect(toLoad(each(60)), 'what a draft may load has an end').toHaveLength(40);
});

test('where very few promise the most, those that promise less are loaded too', () => {
  expect(
    toLoad([
      new Map([
        ['a', 3],
        ['b', 3],
        ['c', 1],
      ]),
      new Map([['b', 2]]),
      new Map([['d', 1]]),
      new Map(),
    ]),
  ).toEqual(['b', 'd', 'a', 'c']);
  const like = new Map(Array.from({ length: 20 }, (_, at) => [`like-${at}`, 20 - at]));
  expect(toLoad([like])).toEqual([...like.keys()].slice(0, 8));
});

test('a paragraph that is pasted alone asks for all of its features, each of many for fewer', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(
      Response.json(address.endsWith('/index.json') ? { shards: 2 ** 30, common: [] } : {}),
    );
  });
  const draft = Array.from({ length: 40 }, (_, at) => ({
    ...{ id: `para-${at + 1}`, cite: `para. ${at + 1}`, kind: 'operative', label: undefined },
    text: [...'abcdefghi'].map((letter) => `lamp${letter}${'x'.repeat(at)}`).join(' '),
  }));
  await sourcesOf(draft.slice(0, 1));
  expect(asked).toHaveLength(1 + 6);
  asked.length = 0;
  await sourcesOf(draft);
  expect(asked).toHaveLength(1 + 40 * 3);
});
