import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plain } from '../../../src/model/plain.ts';
import type { Text } from '../../../src/model/resolution.ts';
import { openingOf } from '../../../src/views/excerpt.ts';

const t = (value: string) => ({ type: 'text', value }) as const;
const em = (value: string) => ({ type: 'emphasis', value }) as const;
const mark = (note: string) => ({ type: 'mark', note }) as const;

/** `*emphasis*` as entries write it. */
const print = (text: Text) =>
  text
    .map((run) =>
      run.type === 'mark' ? `^${run.note}` : run.type === 'emphasis' ? `*${run.value}*` : run.value,
    )
    .join('');

it.each<[string, Text, number, string]>([
  ['a text with room stays', [em('Requests'), t(' a report;')], 30, '*Requests* a report;'],
  ['marks are left out', [t('report'), mark('1'), t(' of 2002')], 30, 'report of 2002'],
  ['cut between words', [em('Requests'), t(' the Secretary-General')], 16, '*Requests* the …'],
  [
    'cut within emphasis',
    [em('Taking note with appreciation'), t(' of it')],
    14,
    '*Taking note* …',
  ],
  ['no loose comma', [t('the Conference, which was held')], 22, 'the Conference …'],
  ['a blank at the very end', [t('one two three')], 9, 'one two …'],
  ['no half of a character', [t('ab😀😀😀')], 5, 'ab …'],
  ['a first word without end', [t('https://example.org/long')], 12, 'https://ex …'],
])('%s', (_, text, limit, expected) => {
  expect(print(openingOf(text, limit))).toBe(expected);
});

it('never exceeds its limit and never invents words', () => {
  const run = fc.record({
    type: fc.constantFrom('text' as const, 'emphasis' as const),
    value: fc.string({ minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(run), fc.integer({ min: 3, max: 60 }), (text, limit) => {
      const opening = plain(openingOf(text, limit));
      expect(opening.length).toBeLessThanOrEqual(Math.max(limit, 0));
      expect(plain(text).startsWith(opening.replace(/ …$/, ''))).toBe(true);
    }),
  );
});
