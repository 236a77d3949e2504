import { expect, it } from 'vitest';
import { fromRoman, toRoman } from '../../../src/model/roman.ts';

it('reads back every Roman numeral it writes, as far as sessions and items go', () => {
  for (let value = 1; value < 90; value++) expect(fromRoman(toRoman(value))).toBe(value);
  expect(fromRoman('IIII')).toBeUndefined();
  expect(fromRoman('VX')).toBeUndefined();
});

it.each([
  [0, ''],
  [94, 'XCIV'],
  [2026, 'MMXXVI'],
  [4000, 'MMMCMXCIX'],
])('writes %d as "%s"', (value, numeral) => {
  expect(toRoman(value)).toBe(numeral);
});
