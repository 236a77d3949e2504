import { expect, test } from 'vitest';
import { isListed, sitemapsOf } from '../../../src/build/sitemap.ts';

const place = { site: 'https://example.org', base: '/un' };
const pages = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    file: `en/A/RES/64/${at + 1}/index.html`,
    kind: 'resolution' as const,
  }));

const addressesIn = (text = ''): string[] =>
  [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);

test('names each page once, at most 45,000 in one file, and each file in the index', () => {
  const maps = sitemapsOf(pages(90_001), place);
  expect(maps.map(({ file }) => file)).toEqual([
    'sitemap-0.xml',
    'sitemap-1.xml',
    'sitemap-2.xml',
    'sitemap-index.xml',
  ]);
  const named = maps.slice(0, -1).map(({ text }) => addressesIn(text));
  expect(named.map(({ length }) => length)).toEqual([45_000, 45_000, 1]);
  expect(new Set(named.flat()).size).toBe(90_001);
  expect(named[2]).toEqual(['https://example.org/un/en/A/RES/64/90001/']);
  expect(addressesIn(maps.at(-1)?.text)).toEqual(
    [0, 1, 2].map((at) => `https://example.org/un/sitemap-${at}.xml`),
  );
});

test('every page for reading is listed, but for those that repeat another', () => {
  const listed = (
    [
      { file: 'en/A/RES/64/1/index.html', kind: 'resolution' },
      { file: 'en/A/RES/64/1/lineage/index.html', kind: 'lineage' },
      { file: 'en/A/RES/64/1/changes/index.html', kind: 'lineage' },
      { file: 'en/series/A/RES/64/1/index.html', kind: 'lineage' },
      { file: 'en/A/RES/64/1/cited-by/index.html', kind: 'browse' },
      { file: 'en/about/index.html', kind: 'page' },
    ] as const
  ).every(isListed);
  expect(listed).toBe(true);
  const left = (
    [
      { file: 'index.html', kind: 'page' },
      { file: '404.html', kind: 'page' },
      { file: 'en/A/RES/64/1/para-1/index.html', kind: 'paragraph' },
      { file: 'en/A/RES/64/1/source/index.html', kind: 'source' },
      { file: 'en/A/RES/64/1/lineage.json', kind: 'lineage' },
      { file: 'en/feed.atom', kind: 'feed' },
    ] as const
  ).filter(isListed);
  expect(left).toEqual([]);
});
