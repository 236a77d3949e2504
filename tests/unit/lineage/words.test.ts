import { expect, test } from 'vitest';
import { isFollowed, substanceOf, wordsOf } from '../../../src/lineage/words.ts';

test.each([
  ['Recalling its resolution 64/222 of 21 December 2009,', 'recalling its resolution #'],
  // a list that has grown by one
  [
    'Recalling its resolutions 64/222 of 21 December 2009, 65/1 A of 3 May 2010 and 2997 (XXVII),',
    'recalling its resolution #',
  ],
  ['at its seventy-eighth session;', 'at its # session'],
  ['at its nineteenth regular sessions', 'at its # regular session'],
  ['at its second session', 'at its # session'],
  ['the Second Committee and the first steps', 'the second committee and the first steps'],
  ['paragraphs 14 (d) (i) and 15 of A/C.2/64/L.3', 'paragraph #'],
  ['States may, by May 2030, take 1,250.5 bells', 'states may by # take # bells'],
  // amounts are what is said
  ['pay 1,250,300 dollars by 2030,', 'pay 1 250 300 dollars by #'],
  ['0.7 per cent, 15% or 30 million', '0.7 per cent 15 or 30 million'],
  ['the biennium 2020–2021, the 15th of its kind', 'the biennium # the # of its kind'],
  ['COVID-19 and the 2030 Agenda', 'covid-19 and the # agenda'],
  ['South‑South co-operation and States’ “rights”', 'south-south co-operation and states rights'],
])('of "%s" is said: %s', (text, substance) => {
  expect(substanceOf(text).join(' ')).toBe(substance);
});

test('words as they stand know no case, no signs between them and one dash', () => {
  expect(wordsOf('Takes NOTE of A/64/1, the South–South report’s 3rd part;')).toEqual([
    'takes',
    'note',
    'of',
    'a',
    '64',
    '1',
    'the',
    'south-south',
    "report's",
    '3rd',
    'part',
  ]);
});

test('what says too little is not followed', () => {
  const followed = (text: string) => isFollowed(substanceOf(text));
  expect(followed('Recalling its resolution 64/222 of 21 December 2009,')).toBe(false);
  expect(followed('Calls upon Member States to pay;')).toBe(true);
});
