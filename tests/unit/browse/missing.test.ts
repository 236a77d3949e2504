import { expect, test } from 'vitest';
import { missingRuns } from '../../../src/browse/missing.ts';

const drawn = (symbols: string[]) =>
  missingRuns(symbols).map(
    ({ ends, size }) =>
      `${ends.map(({ number }) => number).join(size > ends.length ? '–' : ' ')} (${size})`,
  );

test('numbers of a session up to the highest held are missing, in runs', () => {
  expect(drawn(['A/RES/79/4', 'A/RES/79/6 A-B', 'A/RES/79/236', 'A/RES/79/7'])).toEqual([
    '79/1 79/2 79/3 (3)',
    '79/5 (1)',
    '79/8–79/235 (228)',
  ]);
  expect(missingRuns(['A/RES/79/2'])[0]?.ends[0]?.url).toBe('https://docs.un.org/en/A/RES/79/1');
});

test('where numbers run on from session to session, they are missing between those held', () => {
  expect(drawn(['A/RES/2997(XXVII)', 'A/RES/2994(XXVII)'])).toEqual([
    '2995 (XXVII) 2996 (XXVII) (2)',
  ]);
});

test('a session that is whole misses none, one of any size stays short', () => {
  expect(missingRuns(['A/RES/79/1', 'A/RES/79/2'])).toEqual([]);
  expect(missingRuns([])).toEqual([]);
  expect(missingRuns(['A/RES/79/999'])).toHaveLength(1);
});
