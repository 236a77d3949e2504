import { expect, test } from 'vitest';
import { sitemapsOf } from '../../../src/build/sitemap.ts';

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
