import { describe, expect, it } from 'vitest';
import { firstDayOf, newestFirst, periodName, periodOf } from '../../../src/model/period.ts';
import { parseSymbol } from '../../../src/model/symbol.ts';

describe('the period that a resolution is numbered within', () => {
  it.each([
    ['A/RES/64/1', '64', 'Session 64'],
    ['A/RES/S-20/2', 'S-20', 'Session S-20'],
    ['S/RES/2719(2023)', 'sc-2023', 'Security Council, 2023'],
    ['A/HRC/RES/55/19', 'hrc-55', 'Human Rights Council, session 55'],
    ['E/RES/2024/3', 'ecosoc-2024', 'Economic and Social Council, session 2024'],
    ['E/RES/106(VI)', 'ecosoc-6', 'Economic and Social Council, session 6'],
  ])('of %s is %s', (symbol, period, name) => {
    expect(periodOf(parseSymbol(symbol)!)).toBe(period);
    expect(periodName(period)).toBe(name);
  });

  it('stands organ by organ, newest first', () => {
    const periods = ['hrc-S-7', 'sc-1976', 'S-20', 'hrc-12', '9', 'ecosoc-2024', '64', 'sc-2023'];
    expect(periods.sort(newestFirst)).toEqual([
      '64',
      '9',
      'S-20',
      'sc-2023',
      'sc-1976',
      'ecosoc-2024',
      'hrc-12',
      'hrc-S-7',
    ]);
  });

  it.each([
    ['64', '2009-09-15'],
    ['sc-1976', '1976-01-01'],
    ['ecosoc-2024', '2024-01-01'],
    ['ecosoc-6', undefined],
    ['hrc-55', undefined],
    ['S-20', undefined],
  ])('%s begins on %s', (period, day) => {
    expect(firstDayOf(period)).toBe(day);
  });
});
