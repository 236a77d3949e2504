import { expect, test } from 'vitest';
import { listedWords } from '../../../src/search/client/listedWords.ts';
import { readListed } from '../../../src/search/query/listed.ts';
import { parseQuery } from '../../../src/search/query/query.ts';

test.each([
  ['fifth committee 79th session', 'titles of the Fifth Committee, session 79'],
  ['resolutions of the 2nd committee', 'titles of the Second Committee'],
  ['resolutions adopted at session 64', 'titles of session 64'],
  ['tenth emergency special session', 'titles of emergency special session 10'],
  ['27th special session resolutions', 'titles of special session 27'],
  ['resolutions adopted in December 2024', 'titles adopted in December 2024'],
  ['79th session resolutions of 2024', 'titles of session 79, adopted in 2024'],
  [
    'second committee 79th session lighthouses',
    'lighthouses, in texts of the Second Committee, session 79',
  ],
])('%s is said to be read as %s', (typed, expected) => {
  const query = readListed(parseQuery(typed));
  expect(query && listedWords(query)).toBe(expected);
});
