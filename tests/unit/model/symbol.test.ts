import { describe, expect, it } from 'vitest';
import {
  citedUrl,
  compareSymbols,
  fileNameOf,
  nameOf,
  officialUrl,
  parseSymbol,
  pathOf,
  shortOf,
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

  it.each([
    // typed, text, organ, session, short
    ['S/RES/2719(2023)', 'S/RES/2719(2023)', 'Security Council', undefined, '2719 (2023)'],
    ['S/RES/2719 (2023)', 'S/RES/2719(2023)', 'Security Council', undefined, '2719 (2023)'],
    ['s_res_2719(2023)', 'S/RES/2719(2023)', 'Security Council', undefined, '2719 (2023)'],
    ['S_RES_0003_1946', 'S/RES/3(1946)', 'Security Council', undefined, '3 (1946)'],
    ['1325 (2000)', 'S/RES/1325(2000)', 'Security Council', undefined, '1325 (2000)'],
    ['A/HRC/RES/12/10', 'A/HRC/RES/12/10', 'Human Rights Council', '12', '12/10'],
    ['A_HRC_RES_S-7_1', 'A/HRC/RES/S-7/1', 'Human Rights Council', 'S-7', 'S-7/1'],
    ['E/RES/2024/3', 'E/RES/2024/3', 'Economic and Social Council', '2024', '2024/3'],
    ['2024/3', 'E/RES/2024/3', 'Economic and Social Council', '2024', '2024/3'],
    ['E/RES/1987/94 A', 'E/RES/1987/94 A', 'Economic and Social Council', '1987', '1987/94 A'],
    ['E_RES_106_(VI)', 'E/RES/106(VI)', 'Economic and Social Council', '6', '106 (VI)'],
    ['E/RES/1733(LIV)', 'E/RES/1733(LIV)', 'Economic and Social Council', '54', '1733 (LIV)'],
  ])('reads %j as %s of another organ', (typed, text, organ, session, short) => {
    const symbol = parseSymbol(typed)!;
    expect(symbol).toMatchObject({ text, organ });
    expect(symbol.session).toBe(session);
    expect(shortOf(symbol)).toBe(short);
    expect(parseSymbol(symbol.text)).toEqual(symbol);
    expect(parseSymbol(pathOf(symbol))).toEqual(symbol);
    expect(parseSymbol(fileNameOf(symbol))).toEqual(symbol);
    expect(parseSymbol(short, symbol.organ)).toEqual(symbol);
  });

  it('reads a number alone as that of the organ whose text it stands in', () => {
    expect(parseSymbol('34/99', 'Human Rights Council')?.text).toBe('A/HRC/RES/34/99');
    expect(parseSymbol('131 (VI)', 'Economic and Social Council')?.text).toBe('E/RES/131(VI)');
    expect(parseSymbol('64/1', 'Security Council')).toBeUndefined();
  });

  it.each([
    '',
    '64',
    '10/0',
    'A/64/L.1',
    '12/10',
    '2997',
    '2997 (XLI)',
    'E/RES/64/1',
    'S/RES/64/1',
    'S/RES/2719',
    'S/RES/400(1899)',
    'A/HRC/55/19',
    'E/RES/1960/3',
    '64/1/2',
  ])('refuses %j', (typed) => expect(parseSymbol(typed)).toBeUndefined());
});

describe('names of a symbol', () => {
  const symbol = parseSymbol('48/218 B')!;
  it('gives the path', () => expect(pathOf(symbol)).toBe('A/RES/48/218B'));
  it('gives the file name', () => expect(fileNameOf(symbol)).toBe('A_RES_48_218B'));
  it('gives the official address', () =>
    expect(officialUrl(symbol)).toBe('https://docs.un.org/en/A/RES/48/218B'));
});

it('orders by session and number', () => {
  const typed = [
    'S/RES/2719(2023)',
    'A/HRC/RES/12/10',
    'ES-10/17',
    '64/222',
    '64/1',
    '2997 (XXVII)',
    'S-20/2',
    '48/218 B',
    '48/218 A',
  ];
  const sorted = typed.map((t) => parseSymbol(t)!).sort(compareSymbols);
  expect(sorted.map(shortOf)).toEqual([
    '2997 (XXVII)',
    '48/218 A',
    '48/218 B',
    '64/1',
    '64/222',
    'S-20/2',
    'ES-10/17',
    '2719 (2023)',
    '12/10',
  ]);
});

it.each([
  ['53/77 D', 'A/RES/53/77'],
  ['2200 A (XXI)', 'A/RES/2200(XXI)'],
  ['60/236 A', 'A/RES/60/236'],
  ['72/266 B', 'A/RES/72/266B'],
  ['64/1', 'A/RES/64/1'],
  ['1325 (2000)', 'S/RES/1325(2000)'],
  ['E/RES/1987/94 A', 'E/RES/1987/94'],
])('leads from a cited %s to the document %s', (cited, document) => {
  const symbol = parseSymbol(cited);
  expect(symbol && citedUrl(symbol)).toBe(`https://docs.un.org/en/${document}`);
});

it.each([
  ['A/RES/64/1', '64/1'],
  ['A/RES/3367(XXX)A', '3367 A (XXX)'],
  ['S/RES/2719(2023)', '2719 (2023)'],
  ['E/RES/2024/3', '2024/3'],
  ['E/RES/106(VI)', 'ECOSOC 106 (VI)'],
  ['A/HRC/RES/55/19', 'HRC 55/19'],
  ['A/HRC/RES/S-7/1', 'HRC S-7/1'],
])('%s is named %s among all, and found by that', (text, name) => {
  expect(nameOf(parseSymbol(text)!)).toBe(name);
  expect(parseSymbol(name)?.text).toBe(text);
});
