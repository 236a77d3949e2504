import { expect, test } from 'vitest';
import { takeShownMarks } from '../../../../scripts/normalise/marks/shownMarks.ts';
import type { Passage } from '../../../../scripts/normalise/reading.ts';

const passage = (text: string, marks: [number, number][] = []): Passage => ({
  type: 'passage',
  text,
  marks,
  emphasis: [],
  spans: [{ at: 0, line: 1, from: 0, to: text.length }],
});

test.each([
  [
    'a mark within a word parts it with no blank',
    'the lamps, a8nd the oil',
    'the lamps, and the oil',
  ],
  [
    'a mark before a word that lost its blank',
    'the Agreement8and the oil',
    'the Agreement and the oil',
  ],
])('%s', (_, printed, text) => {
  const at = printed.indexOf('8');
  const notes = [{ label: '8', passage: passage('8 A/78/908.') }];
  const { body } = takeShownMarks([passage(printed, [[at, at + 1]])], notes);
  expect(body).toMatchObject([{ text }]);
});

test('square metres and cubic ones are no marks', () => {
  const printed = 'a basin of 12 km2, deep,2 that holds 900 m3 of water';
  const marks = ['2,', '2 that', '3 of'].map((word): [number, number] => {
    const at = printed.indexOf(word);
    return [at, at + 1];
  });
  const notes = ['2', '3'].map((label) => ({
    label,
    passage: passage(`${label} A/78/90${label}.`),
  }));
  const { body, problems } = takeShownMarks([passage(printed, marks)], notes);
  expect(body).toMatchObject([
    { text: 'a basin of 12 km2, deep, that holds 900 m3 of water', marks: [{ note: '2' }] },
  ]);
  expect(problems.map(({ kind }) => kind)).toContain('note without mark');
});
