import { expect, test } from 'vitest';
import { readListed } from '../../../src/search/query/listed.ts';
import { parseQuery, printQuery } from '../../../src/search/query/query.ts';

const read = (typed: string) => {
  const query = readListed(parseQuery(typed));
  return query && printQuery(query);
};

test.each([
  ['fifth committee 79th session', 'committee:"Fifth Committee" session:79 kind:title'],
  ['Resolutions of the 2nd Committee', 'committee:"Second Committee" kind:title'],
  ['seventy-ninth session of the General Assembly', 'session:79 kind:title'],
  ['resolutions adopted at session 64', 'session:64 kind:title'],
  ['UNGA 80 third committee', 'committee:"Third Committee" session:80 kind:title'],
  ['tenth emergency special session', 'session:ES-10 kind:title'],
  ['27th special session resolutions', 'session:S-27 kind:title'],
  ['resolutions adopted in December 2024', 'date:2024-12 kind:title'],
  ['resolutions of 2024', 'date:2024 kind:title'],
  [
    'second committee 79th session lighthouses',
    'lighthouses committee:"Second Committee" session:79',
  ],
])('%s is read as %s', (typed, expected) => {
  expect(read(typed)).toBe(expected);
});

test.each([
  'lighthouses',
  'lighthouses 79th session',
  'fifth committee on lighthouses',
  'provisional agenda of its eighty-first session',
  'world summit 2005',
  '2024',
  'session',
  'first session of the committee',
  '"fifth committee" 79th session',
  'fifth committee session:79',
])('%s is no list', (typed) => {
  expect(read(typed)).toBeUndefined();
});
