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
