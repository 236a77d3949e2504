import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likenessOf, Measure, mostCommon, traced } from '../../../src/lineage/common.ts';

/** The textbook's table, which is slow and plainly right. */
function longest(a: number[], b: number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    b.forEach((other, at) =>
      next.push(word === other ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!)),
    );
    row = next;
  }
  return row.at(-1) ?? 0;
}

test('the longest common row is as long as the table of the textbook has it', () => {
  const words = fc.array(fc.nat(12), { maxLength: 150 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(new Measure(a).common(b)).toBe(longest(a, b));
    }),
  );
});

test('no common row is longer than the traces of both rows tell', () => {
  const words = fc.array(fc.nat(600), { maxLength: 150 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(mostCommon(traced(a), traced(b))).toBeGreaterThanOrEqual(longest(a, b));
    }),
  );
  expect(mostCommon(traced([1, 2, 3, 4]), traced([2, 3, 9]))).toBe(2);
});

test('a measure serves again and again, for a stretch of another row too', () => {
  const measure = new Measure([1, 2, 3, 4]);
  expect([
    measure.common([1, 3]),
    measure.common([9, 4, 1, 2, 9], 2, 4),
    measure.common([]),
  ]).toEqual([2, 2, 0]);
});

test('likeness is the share of common words in both', () => {
  expect([likenessOf(4, 5, 5), likenessOf(0, 3, 4), likenessOf(0, 0, 0)]).toEqual([0.8, 0, 1]);
});
