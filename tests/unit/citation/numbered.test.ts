import { expect, test } from 'vitest';
import { symbolsNumbered } from '../../../src/citation/numbered.ts';

test.each([
  [217, '', ['A/RES/217(III)', 'S/RES/217(1965)']],
  [1514, '', ['A/RES/1514(XV)', 'S/RES/1514(2003)']],
  [2200, 'A', ['A/RES/2200(XXI)A', 'A/RES/2200(XXI)']],
  [2252, '', ['A/RES/2252(ES-V)', 'S/RES/2252(2015)']],
  [3201, '', ['A/RES/3201(S-VI)']],
  // between what is cited of one session and of the next
  [1480, '', ['A/RES/1480(XIV)', 'A/RES/1480(XV)', 'S/RES/1480(2003)']],
  [3541, '', ['A/RES/3541(XXX)']],
  [3700, '', []],
])('%i %s may be %j', (number, part, symbols) => {
  expect(symbolsNumbered(number, part)).toEqual(symbols);
});
