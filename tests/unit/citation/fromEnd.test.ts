import { expect, test } from 'vitest';
import { citedFromEnd, settled } from '../../../src/citation/fromEnd.ts';

const ANCHORS = [
  ...['formula', 'pp-1', 'pp-2', 'pp-3', 'sec-I', 'para-1', 'para-2', 'para-2-a', 'sec-II'],
  ...['sec-II-para-1', 'sec-II-para-2', 'fn-1', 'annex-I', 'annex-I-para-1', 'annex-I-sec-A'],
  ...['annex-I-sec-A-para-1', 'annex-I-goal-1', 'annex-I-goal-2'],
];

test.each([
  ['pp-last-1', 'pp-3'],
  ['pp-last-3', 'pp-1'],
  ['para-last-1', 'sec-II-para-2'],
  ['para-last-3', 'para-2'],
  ['sec-II-para-last-2', 'sec-II-para-1'],
  ['annex-I-para-last-1', 'annex-I-sec-A-para-1'],
  ['goal-last-1', 'annex-I-goal-2'], // where the annex alone has any
  ['pp-last-4', 'pp-last-4'], // there are not so many
  ['para-2', 'para-2'],
])('%s is %s', (id, anchor) => {
  expect(settled(id, ANCHORS)).toBe(anchor);
});

test.each([
  ['pp-last-1', 'last preambular paragraph'],
  ['para-last-3', 'third-last operative paragraph'],
  ['para-3', undefined],
])('%s is called %s', (id, cite) => {
  expect(citedFromEnd(id)).toBe(cite);
});
