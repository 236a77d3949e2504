import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  commonRows,
  featuresOf,
  shardOf,
  shardsFor,
  sketchOf,
} from '../../../src/lineage/fingerprints.ts';

test('files of fingerprints stay small, and few, however many there are', () => {
  expect([0, 1, 1400].map(shardsFor)).toEqual([1, 1, 1]);
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 10_000_000 }), (features) => {
      const held = features / shardsFor(features);
      expect(held).toBeGreaterThan(170);
      expect(held).toBeLessThan(features < 100_000 ? 1500 : 375);
    }),
  );
});

test('most features stay in their files where a corpus grows by half, all where it grows by little', () => {
  const [small, little, half] = [200_000, 201_500, 300_000].map(shardsFor);
  expect(little).toBe(small);
  const features = Array.from({ length: 1000 }, (_, at) => at * 977);
  const kept = features.filter(
    (feature) => shardOf(feature, small ?? 0) === shardOf(feature, half ?? 0),
  );
  expect(kept.length).toBeGreaterThan(400);
});

test('features are few, and found by any who has the words', () => {
  const words = Uint32Array.from({ length: 40 }, (_, at) => at * 7919);
  const features = featuresOf(sketchOf(words), new Set());
  expect(features).toHaveLength(6);
  const fewer = featuresOf(sketchOf(words.slice(0, 39)), new Set());
  expect(fewer.filter((one) => features.includes(one)).length).toBeGreaterThan(4);
  expect(features.map((one) => shardOf(one, 10)).every((shard) => shard >= 0 && shard < 10)).toBe(
    true,
  );
});

test('rows that stand everywhere are features only of a text that has no others', () => {
  const words = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => (from + at) * 7919);
  const formula = words(1, 6); // four rows of three words
  const texts = Array.from({ length: 100 }, (_, at) => [...formula, ...words(1000 * at + 100, 4)]);
  const sketches = texts.map((text) => sketchOf(text));
  const common = commonRows(Uint32Array.from(sketches.flatMap((one) => [...one])), texts.length);
  expect(common).toEqual(new Set(sketchOf(formula)));
  const own = featuresOf(sketches[7] as Uint32Array, common);
  expect([...own].filter((row) => common.has(row)).length, 'it has four other rows').toBe(2);
  expect([...own].slice(0, 4).some((row) => common.has(row))).toBe(false);
  expect(featuresOf(sketchOf(formula), common)).toHaveLength(4);
});
