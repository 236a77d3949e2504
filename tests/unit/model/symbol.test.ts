import { describe, expect, it } from 'vitest';
import {
  citedUrl,
  compareSymbols,
  fileNameOf,
  fromRoman,
  officialUrl,
  parseSymbol,
  pathOf,
  shortOf,
  toRoman,
} from '../../../src/model/symbol.ts';

describe('parseSymbol', () => {
  it.each([
    // typed, text, session, short
    ['A/RES/64/1', 'A/RES/64/1', '64', '64/1'],
    ['64/1', 'A/RES/64/1', '64', '64/1'],
    ['a/res/64/1', 'A/RES/64/1', '64', '64/1'],
    ['A_RES_64_1', 'A/RES/64/1', '64', '64/1'],
    ['  A/RES/64/1 ', 'A/RES/64/1', '64', '64/1'],
    ['A/RES/48/218 B', 'A/RES/48/218 B', '48', '48/218 B'],
    ['48/218b', 'A/RES/48/218 B', '48', '48/218 B'],
    ['A/RES/71/101 A-B', 'A/RES/71/101 A-B', '71', '71/101 A-B'],
    ['A/RES/S-20/2', 'A/RES/S-20/2', 'S-20', 'S-20/2'],
    ['ES-10/17', 'A/RES/ES-10/17', 'ES-10', 'ES-10/17'],
    ['2997 (XXVII)', 'A/RES/2997(XXVII)', '27', '2997 (XXVII)'],
    ['A/RES/2997(XXVII)', 'A/RES/2997(XXVII)', '27', '2997 (XXVII)'],
    ['3367 A (XXX)', 'A/RES/3367(XXX)A', '30', '3367 A (XXX)'],
    ['A/RES/3367(XXX)A', 'A/RES/3367(XXX)A', '30', '3367 A (XXX)'],
    ['A/RES/217(III)', 'A/RES/217(III)', '3', '217 (III)'],
    ['3362 (S-VII)', 'A/RES/3362(S-VII)', 'S-7', '3362 (S-VII)'],
  ])('reads %j as %s', (typed, text, session, short) => {
    const symbol = parseSymbol(typed);
    expect(symbol).toMatchObject({ text, session });
    expect(shortOf(symbol!)).toBe(short);
    expect(parseSymbol(symbol!.text)).toEqual(symbol);
    expect(parseSymbol(pathOf(symbol!))).toEqual(symbol);
    expect(parseSymbol(short)).toEqual(symbol);
  });

  it.each(['', '64', '10/0', 'A/64/L.1', '12/10', '2997', '2997 (XLI)', 'E/RES/64/1', '64/1/2'])(
    'refuses %j',
    (typed) => expect(parseSymbol(typed)).toBeUndefined(),
  );
});

describe('names of a symbol', () => {
  const symbol = parseSymbol('48/218 B')!;
  it('gives the path', () => expect(pathOf(symbol)).toBe('A/RES/48/218B'));
  it('gives the file name', () => expect(fileNameOf(symbol)).toBe('A_RES_48_218B'));
  it('gives the official address', () =>
    expect(officialUrl(symbol)).toBe('https://docs.un.org/en/A/RES/48/218B'));
});

it('orders by session and number', () => {
  const typed = ['ES-10/17', '64/222', '64/1', '2997 (XXVII)', 'S-20/2', '48/218 B', '48/218 A'];
  const sorted = typed.map((t) => parseSymbol(t)!).sort(compareSymbols);
  expect(sorted.map(shortOf)).toEqual([
    '2997 (XXVII)',
    '48/218 A',
    '48/218 B',
    '64/1',
    '64/222',
    'S-20/2',
    'ES-10/17',
  ]);
});

it('reads back every Roman numeral it writes', () => {
  for (let value = 1; value < 40; value++) expect(fromRoman(toRoman(value))).toBe(value);
  expect(fromRoman('IIII')).toBeUndefined();
  expect(fromRoman('VX')).toBeUndefined();
});

it.each([
  ['53/77 D', 'A/RES/53/77'],
  ['2200 A (XXI)', 'A/RES/2200(XXI)'],
  ['60/236 A', 'A/RES/60/236'],
  ['72/266 B', 'A/RES/72/266B'],
  ['64/1', 'A/RES/64/1'],
])('leads from a cited %s to the document %s', (cited, document) => {
  const symbol = parseSymbol(cited);
  expect(symbol && citedUrl(symbol)).toBe(`https://docs.un.org/en/${document}`);
});
