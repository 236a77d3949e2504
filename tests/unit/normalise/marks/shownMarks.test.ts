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

test('of notes that begin anew on each page a mark means the one at the foot of its own, or of the next', () => {
  const on = (line: number, text: string, marks: [number, number][] = []): Passage => ({
    ...passage(text, marks),
    spans: [{ at: 0, line, from: 0, to: text.length }],
  });
  const notes = [
    { label: '1', passage: on(8, '1 A/78/901.') },
    { label: '2', printed: '1', passage: on(18, '1 A/78/902.') },
    { label: '3', printed: '2', passage: on(19, '2 A/78/903.') },
  ];
  const body = [
    on(1, 'the lamps1', [[9, 10]]),
    on(11, 'the oil1', [[7, 8]]),
    on(7, 'by day2', [[6, 7]]),
  ];
  const { body: texts, problems } = takeShownMarks(body, notes, [1, 11]);
  expect(texts).toMatchObject([
    { text: 'the lamps', marks: [{ note: '1' }] },
    { text: 'the oil', marks: [{ note: '2' }] },
    { text: 'by day', marks: [{ note: '3' }] },
  ]);
  expect(problems).toEqual([]);
});
