import { expect, test } from 'vitest';
import { statusOf } from '../../../src/search/client/status.ts';
import type { Results } from '../../../src/search/engine/results.ts';

/** What was found of the paragraphs that cite 79/194. */
const citing = (paragraphs: number, resolutions: number): Results =>
  ({
    ...{ paragraphs, resolutions, titles: 0, listed: paragraphs, lacking: 0 },
    ...{ loose: false, checked: true, citing: '79/194', nowhere: [], remaining: [], searched: [] },
  }) as unknown as Results;

test('one paragraph cites, several cite', () => {
  expect(statusOf(citing(1, 1), 'all', 'relevance', undefined)).toBe(
    '1 paragraph that cites 79/194, in 1 resolution',
  );
  expect(statusOf(citing(3, 2), 'all', 'relevance', undefined)).toBe(
    '3 paragraphs that cite 79/194, in 2 resolutions',
  );
});

const jump = { symbol: '1514', source: undefined, pinpoint: undefined };
const several = [{ symbol: 'A/RES/1514(XV)' }, { symbol: 'S/RES/1514(2003)' }] as never;

test.each([
  [{ ...jump, several }, '1514 is the number of 2 resolutions.'],
  [
    { ...jump, symbol: 'A/71/L.9', document: 'A/71/L.9', several },
    'A/71/L.9 became 2 resolutions.',
  ],
])('of several resolutions it is said why they are named', (leads, said) => {
  expect(statusOf({ ...citing(0, 0), citing: undefined }, 'all', 'relevance', leads)).toBe(said);
});

test('what is counted so far is told in no words that the whole has not', () => {
  const whole = { ...citing(3, 2), citing: undefined };
  const told = statusOf(whole, 'all', 'relevance', undefined);

  expect(statusOf(whole, 'so far', 'relevance', undefined)).toBe(`${told} …`);
});
