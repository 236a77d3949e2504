import { expect, test } from 'vitest';
import { readAmidWords } from '../../../src/citation/amidWords.ts';

/** "A/RES/64/1 op 2 | ?lamps": what is led to, and behind "?" what was not read. */
function written(typed: string): string | undefined {
  const read = readAmidWords(typed);
  return read && [...read.texts, ...read.unread.map((one) => `?${one}`)].join(' | ');
}

test.each([
  ['64/1 op2 lamps at sea', 'A/RES/64/1 op2 | ?lamps at sea'],
  ['PP3 of the lamps declaration 64/1', 'A/RES/64/1 PP3 | ?lamps declaration'],
  [
    'lamps at sea 64/1 first preambular paragraph',
    'A/RES/64/1 first preambular paragraph | ?lamps at sea',
  ],
  [
    'what does paragraph 4 of the lamps text 64/1 ask for?',
    'A/RES/64/1 paragraph 4 | ?what does | ?lamps text | ?ask for',
  ],
  ['Lamps and buoys (64/1) OP 7', 'A/RES/64/1 OP 7 | ?Lamps and buoys'],
  [
    'Resolution 64/1, Lamps at sea, A/RES/64/1 (28 July 2010), para. 3',
    'A/RES/64/1 para. 3 | ?Lamps at sea',
  ],
  [
    'UNGA, ‘Lamps at sea’ (28 July 2010) UN Doc A/RES/64/1, para 3',
    'A/RES/64/1 para 3 | ?Lamps at sea',
  ],
])('%s', (typed, read) => expect(written(typed)).toBe(read));

test.each([
  '64/1 lamps at sea',
  '64/1 action plan',
  'op 2 on lamps',
  'op 2 of 64/1 and op 3 of 64/2, lamps',
  'who recalls para 4 of 64/1',
  'resolutions that cite 64/1 op 2',
  `64/1 op 2 ${'lamps '.repeat(30)}`,
])('is none: %s', (typed) => expect(readAmidWords(typed)).toBeUndefined());
