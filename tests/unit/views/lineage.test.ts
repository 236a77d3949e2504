import { expect, test } from 'vitest';
import { phraseIn } from '../../../src/views/lineage.ts';

test.each([
  [
    'Decides to include in the provisional agenda of its seventy-sixth session the item on lights;',
    'Decides to include in the provisional agenda of',
  ],
  ['Recalling its resolutions 64/1 and 64/2 on lamps,', 'Recalling its resolutions'],
  ['2019, the year of the “long fog”, of which keepers’ letters tell', 'of which keepers’ letters tell'], // prettier-ignore
  ['1234', ''],
])('a paragraph is searched by words that stand in a row: %s', (text, phrase) => {
  expect(phraseIn(text)).toBe(phrase);
});
