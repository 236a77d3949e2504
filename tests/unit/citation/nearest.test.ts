import { expect, test } from 'vitest';
import { nearestAnchor } from '../../../src/citation/nearest.ts';

const ANCHORS = [
  ...['formula', 'pp-1', 'pp-2', 'pp-9', 'para-1', 'para-1-a', 'para-1-d', 'para-1-d-i'],
  ...[
    'para-1-d-ii',
    'para-2',
    'para-12',
    'sec-II',
    'sec-II-para-3',
    'annex',
    'annex-para-4',
    'fn-6',
  ],
];

test.each([
  ['para-99', 'para-12'],
  ['para-3', 'para-2'],
  ['para-1-z', 'para-1-d'],
  ['para-1-b', 'para-1-a'],
  ['para-1-d-iii', 'para-1-d'],
  ['para-2-a', 'para-2'],
  ['PARA-12', 'para-12'],
  ['pp-40', 'pp-9'],
  ['sec-II-para-1', 'sec-II-para-3'],
  ['annex-para-9', 'annex-para-4'],
  ['fn-60', 'fn-6'],
  ['somewhere', undefined],
])('%s is nearest to %s', (wanted, nearest) =>
  expect(nearestAnchor(wanted, ANCHORS)).toBe(nearest),
);
