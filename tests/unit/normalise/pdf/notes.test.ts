import { expect, test } from 'vitest';
import { readPdf } from '../../../../scripts/normalise/pdf/readPdf.ts';

/** The notes of a page whose foot has these lines, each with its number: "1 Resolution 60/1." */
const notesOf = (...foot: string[]): string[] =>
  readPdf([
    'The General Assembly,',
    '',
    '1. Requests lamps.1, 2',
    '',
    '__________________',
    ...foot,
  ]).notes.map(({ passage }) => passage.text);

test('begins no note behind what awaits a number', () => {
  const foot = ['1 Records of the Harbour Masters, Supplement No.', '2 (A/60/2), chap. I.'];
  expect(notesOf(...foot, '2 Resolution 60/1.')).toEqual([
    `1 Records of the Harbour Masters, Supplement No. 2 (A/60/2), chap. I.`,
    '2 Resolution 60/1.',
  ]);
});

test.each([
  ['before each text', ['1', 'Resolution 2625 (XXV), annex.', '2', 'Resolution 60/1.']],
  ['above all texts', ['1', '2', 'Resolution 2625 (XXV), annex.', 'Resolution 60/1.']],
  ['below all texts', ['Resolution 2625 (XXV), annex.', 'Resolution 60/1.', '1', '2']],
  ['below, parted', ['Resolution 2625 (XXV), annex.', '', 'Resolution 60/1.', '', '1', '', '2']],
])('numbers %s', (_, foot) => {
  expect(notesOf(...foot)).toEqual(['1 Resolution 2625 (XXV), annex.', '2 Resolution 60/1.']);
});
