import { expect, test } from 'vitest';
import { begunAs, nearestShort, nearestTo, splitsOf } from '../../../src/search/engine/spelling.ts';

const forms =
  'a 2009 committee foal form from parliamentarian parliamentary receive relieve state states women';

test.each([
  ['parlamentary', ['parliamentary']],
  ['comitee', ['committee']],
  ['wommen', ['women']],
  ['stat', ['state']], // one letter rather than two
  ['statess', ['states']],
  ['foam', ['foal', 'form']],
  ['fomr', ['form']], // two letters changed places
  ['recieve', ['receive', 'relieve']],
  ['foram', ['form']],
  ['fraom', ['from']],
  ['womaan', []], // two letters of six
  ['arliamentary', []], // another first letter
  ['2008', []],
  ['zebra', []],
])('%s is nearest to %s', (misspelt, expected) => {
  expect(nearestTo(misspelt, forms.split(' '))).toEqual(expected);
});

test.each([
  ['rpotection', ['protection']], // the first two changed places
  ['kapacity', ['capacity']],
  ['filanthropy', ['philanthropy']],
  ['imprescriptibilitty', ['imprescriptibility']],
  ['internationnalisattion', ['internationalization']], // three letters of more than eleven
])('%s, which begins otherwise or is long, is nearest to %s', (misspelt, expected) => {
  const known = 'protection capacity philanthropy imprescriptibility internationalization'.split(
    ' ',
  );
  expect(nearestTo(misspelt, known)).toEqual(expected);
});

test('a word that is like none is taken for what begins as it does', () => {
  const known = ['afforestation', 'affordable', 'afforested'];
  expect(begunAs('afforestating', known)).toEqual(['afforestation']);
  expect(begunAs('affluent', known)).toEqual([]);
});

test('two words may be written as one', () => {
  expect(splitsOf('humanrights', new Set(['human', 'hum']))).toEqual([
    ['hum', 'anrights'],
    ['human', 'rights'],
  ]);
});

test.each([
  ['UNRAW', 'UNRWA'],
  ['UNICEFF', 'UNICEF'],
  ['MINUSKA', 'MINUSCA'],
  ['Unicep', undefined],
  ['ABCD', undefined],
  ['SDQ', undefined],
])('the abbreviation %s is meant for %s', (typed, meant) => {
  expect(nearestShort(typed)).toBe(meant);
});
