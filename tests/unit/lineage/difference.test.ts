import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf } from '../../../src/lineage/difference.ts';

/** "[deleted|inserted]", with "~" before what is routine. */
const shown = (before: string, after: string): string =>
  differenceOf(before, after)
    .map((piece) =>
      piece.type === 'kept'
        ? piece.text
        : `[${piece.routine ? '~' : ''}${piece.deleted}|${piece.inserted}]`,
    )
    .join('');

test('a difference is marked as a person would mark it', () => {
  expect(
    shown(
      'Recalling its resolution 64/222 of 21 December 2009 on the report of the Board,',
      'Recalling its resolution 78/167 of 19 December 2023 on the work of the Council,',
    ),
  ).toBe(
    'Recalling its resolution [~64/222 of 21 December 2009|78/167 of 19 December 2023] on the [report of the Board|work of the Council],',
  );
  expect(shown('Requests States to pay;', 'Also requests States and banks to pay;')).toBe(
    '[Requests|Also requests] States [|and banks ]to pay;',
  );
  expect(shown('at its sixth session;', 'at its seventh session;')).toBe(
    'at its [~sixth|seventh] session;',
  );
  expect(shown('Noting lamps,', 'Noting lamps,')).toBe('Noting lamps,');
});

test('what stayed and what was deleted is the one text, what stayed and was inserted the other', () => {
  const text = fc
    .array(
      fc.constantFrom('of', 'the', 'Assembly', '2009', ', ', ' ', ';', '21 May 2010', 'a-b', '’'),
    )
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = differenceOf(before, after);
      const side = (of: 'deleted' | 'inserted') =>
        pieces.map((piece) => (piece.type === 'kept' ? piece.text : piece[of])).join('');
      expect([side('deleted'), side('inserted')]).toEqual([before, after]);
    }),
  );
});
