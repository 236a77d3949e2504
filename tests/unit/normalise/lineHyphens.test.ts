import { expect, test } from 'vitest';
import { withoutLineHyphens } from '../../../scripts/normalise/lineHyphens.ts';

/** Two pages with a note between: the first ends with a word that is broken. */
const pages = (end: string, goesOn: string): string[] => [
  'Recalling the cooperation of all of the har-',
  'bours of the isles, and the harbours of the capes,',
  `and the report on the ${end}`,
  '1 Report of the masters of the harbours on the',
  'tables of the year.',
  '2/4',
  'A/RES/80/923',
  `${goesOn} of the isles;`,
];
const read = (end: string, goesOn: string) => {
  const unbroken = withoutLineHyphens(pages(end, goesOn));
  return { end: unbroken?.lines[2]?.at(-1), doubts: unbroken?.problems.map(({ fact }) => fact) };
};

test('a word broken at the end of a page goes on behind the notes and the head of the next', () => {
  expect(read('cooper-', 'ation')).toEqual({ end: '\u00AD', doubts: [] });
});

test('a part that can be no word was broken, whatever it goes on with', () => {
  expect(read('str-', 'engthening')).toEqual({ end: '\u00AD', doubts: [] });
});

test('the hyphen of a compound stays, and one that may be either is in doubt', () => {
  expect(read('South-', 'south')).toEqual({ end: '-', doubts: [] });
  expect(read('light-', 'keepers')).toEqual({
    end: '-',
    doubts: ['a word was broken behind "light-" at a page\'s end'],
  });
});
