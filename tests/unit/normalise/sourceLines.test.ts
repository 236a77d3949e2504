import { expect, test } from 'vitest';
import { takeSourceLines } from '../../../scripts/normalise/sourceLines.ts';

const SOURCES = [
  'Downloaded from the Library of Harbours on 3 December 2025',
  'Source: https://example.org/lamps',
  'Retrieved on 4 December 2025',
];
const TEXT = ['United Nations', 'The General Assembly,', 'Recalls the lamps.'];

/** The lines that are left, and those that are furniture. */
function taken(lines: string[]) {
  const { lines: left, furniture } = takeSourceLines(lines);
  return {
    left: left.filter((line) => line !== ''),
    lines: furniture.map(({ span }) => span.line),
  };
}

test('up to three lines on each side that tell where a text was had from are none of it', () => {
  expect(taken([...SOURCES, ...TEXT])).toEqual({ left: TEXT, lines: [1, 2, 3] });
  expect(taken([...TEXT, '', ...SOURCES])).toEqual({ left: TEXT, lines: [7, 6, 5] });
  expect(taken(TEXT)).toEqual({ left: TEXT, lines: [] });
});

test('an address that a note ends with is the note’s', () => {
  const note = ['1 The tables of the lamps are available at', 'https://example.org/tables'];
  expect(taken([...TEXT, ...note])).toEqual({ left: [...TEXT, ...note], lines: [] });
});
