import { expect, test } from 'vitest';
import { datedBy, withSessions } from '../../../src/search/query/dated.ts';
import { wordIn } from '../../../src/search/query/plainWords.ts';
import { parseQuery } from '../../../src/search/query/query.ts';

const readBy = (typed: string) =>
  withSessions(parseQuery(typed)).clauses.map((clause) =>
    clause.type === 'any' ? [wordIn(clause.terms), datedBy(clause.terms)] : [],
  );

test.each([
  ['lamps 79th session', 'seventy-ninth session', { session: '79' }],
  ['lamps eightieth session', 'eightieth session', { session: '80' }],
  ['lamps Seventy-Eighth Session', 'seventy-eighth session', { session: '78' }],
  ['lamps session 9', 'ninth session', { session: '9' }],
  ['lamps 2023', '2023', { year: '2023' }],
])('%s says when', (typed, printed, dated) => {
  expect(readBy(typed)).toEqual([
    ['lamps', undefined],
    [printed, dated],
  ]);
});

test.each(['session lamps', '79 lamps session', 'lamps session', 'lamps 20230', 'lamps 12'])(
  '%s does not',
  (typed) => {
    expect(readBy(typed).every(([, dated]) => dated === undefined)).toBe(true);
  },
);

test('what is in quotation marks stays as it is', () => {
  const query = parseQuery('lamps "79th" session');
  expect(withSessions(query)).toEqual(query);
});
