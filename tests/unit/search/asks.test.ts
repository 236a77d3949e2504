import { expect, test } from 'vitest';
import { asksOf } from '../../../src/search/asks.ts';

test.each([
  ['Urges States to ratify the Treaty by 2030;', ['deadline']],
  ['Welcomes the Treaty, and urges States to ratify it by 2030;', ['deadline']],
  ['Urges States to act, and welcomes the Treaty, which is to be ratified by 2030;', []],
  ['Welcomes the commitment of States to end hunger by 2030;', []],
  ['Expresses concern that the world is not on track to end hunger by 2030;', []],
  ['Recalls the meeting held during the high-level segment of its sixty-seventh session;', []],
  ['Decides to include the item in the provisional agenda of its eightieth session;', ['deadline']],
  ['Stresses the need to provide access to the Internet by 2030;', ['deadline']],
  [
    'Reiterates its request to the Secretary-General to report thereon at its eightieth session;',
    ['deadline', 'report'],
  ],
  [
    'Notes the delay, and requests the Secretary-General to report thereon at its eightieth session;',
    ['deadline', 'report'],
  ],
])('%s', (text, expected) => expect(asksOf(text, '')).toEqual(expected));

test('a sub-paragraph asks with the words that lead to it, or with its own', () => {
  expect(asksOf('To ratify the Treaty by 2030;', 'Urges States:')).toEqual(['deadline']);
  expect(asksOf('Ending hunger by 2030;', 'Welcomes the commitments of States to:')).toEqual([]);
  expect(asksOf('Requests them to do so by 2030;', 'Welcomes the wish of States:')).toEqual([
    'deadline',
  ]);
});
