import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shardOf, shardsFor } from '../../../src/lineage/fingerprints.ts';

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
