import { expect, test } from 'vitest';
import { nearestTo } from '../../../src/search/engine/spelling.ts';

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
