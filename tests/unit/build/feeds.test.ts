import { expect, test } from 'vitest';
import { siteFeeds } from '../../../src/build/feeds.ts';
import type { Entry } from '../../../src/corpus/corpus.ts';

const entry = (symbol: string, issued: string | undefined, adopted?: string): Entry =>
  ({ file: symbol, key: symbol, brief: { issued, source: { symbol, adopted } } }) as Entry;

test('a feed has the latest by day, those of one day in the order of symbols, and none without a day', () => {
  const unit = siteFeeds({
    entries: [
      entry('A/RES/70/9', '2015-12-24'),
      entry('A/RES/70/10', '2015-12-24'),
      entry('A/RES/70/11', undefined, '2016-02-01'),
      entry('A/RES/70/12', undefined),
      entry('A/RES/69/300', '2015-09-01'),
    ],
  });
  const given = unit.given();
  expect(given.kind === 'feed' && given.entries.map(({ entry }) => entry.file)).toEqual([
    'A/RES/70/11',
    'A/RES/70/9',
    'A/RES/70/10',
    'A/RES/69/300',
  ]);
});
