import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, isoDay, longDay, longMonth } from '../../../src/model/days.ts';

test('a day printed and read again is the same day', () => {
  const days = fc.date({
    min: new Date('1946-01-01'),
    max: new Date('2100-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(dayOf(longDay(day))).toBe(day);
    }),
  );
});

test.each([
  '31 June 2009',
  '29 February 2023',
  '0 May 2009',
  '6 Octember 2009',
  '6 October 09',
  '',
])('“%s” is no day', (printed) => expect(dayOf(printed)).toBeUndefined());

test('days and months are printed as the United Nations prints them', () => {
  expect(longDay('2009-10-06')).toBe('6 October 2009');
  expect(longMonth('2009-12')).toBe('December 2009');
  expect(isoDay(2024, 2, 29)).toBe('2024-02-29');
});
