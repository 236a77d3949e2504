import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FIELDS,
  parseQuery,
  printQuery,
  type Query,
  readCount,
  readRange,
} from '../../../src/search/query/query.ts';

describe('parseQuery', () => {
  test.each([
    ['capacity building', 'capacity building'],
    ['“means of implementation” report', '"means of implementation" report'],
    ['"means of implementation', '"means of implementation"'],
    ['new session:80', 'session:80 is:new'],
    ['New verb:urges', 'verb:urges is:new'],
    ['"new" session:80', '"new" session:80'],
    ['new economic order session:80', 'new economic order session:80'],
    ['new', 'new'],
    ['cooperation -technical -"South-South"', 'cooperation -technical -"South-South"'],
    ['SIDS OR LDCs oda', 'SIDS OR LDCs oda'],
    ['a | b OR "c d"', 'a OR b OR "c d"'],
    ['OR a OR', 'a'],
    ['a OR -b c', 'a -b c'],
    ['sustain* **', 'sustain*'],
    ['verb:requests,invites to:"secretary-general"', 'verb:requests,invites to:secretary-general'],
    ['to:"Member States" to:UNDP', 'to:"Member States" to:UNDP'],
    ['session:64 OR session:65,66', 'session:64,65,66'],
    ['to:"Member States" OR to:UNDP', 'to:"Member States" OR to:"UNDP"'],
    ['verb:urges OR session:65 | -session:64', 'verb:urges session:65 -session:64'],
    ['water verb:urges OR oceans', 'water oceans verb:urges'],
    ['-verb:requests session:78..80', '-verb:requests session:78..80'],
    ['http:foo note: report', 'http:foo note: report'],
    ['verb: kind:,', ''],
    ['  & — … "" - ', ''],
  ])('%s → %s', (typed, printed) => {
    expect(printQuery(parseQuery(typed))).toBe(printed);
  });

  test('a query that was printed reads as itself', () => {
    const word = fc
      .stringMatching(/^[a-zé0-9]{1,8}(?:[-/][a-z0-9]{1,4})?$/)
      .filter((text) => text !== 'OR');
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const term = fc.oneof(
      fc.record({ type: fc.constant('word' as const), text: word }),
      fc.record({ type: fc.constant('prefix' as const), text: word }),
      fc.record({ type: fc.constant('phrase' as const), text: phrase }),
    );
    const clause = fc.oneof(
      fc.record({
        type: fc.constant('any' as const),
        terms: fc.array(term, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ type: fc.constant('not' as const), term }),
    );
    const filter = fc.record({
      field: fc.constantFrom(...FIELDS),
      values: fc.oneof(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        phrase.map((one) => [one]),
      ),
      not: fc.boolean(),
    });
    const phrases = fc.record({
      field: fc.constantFrom(...FIELDS),
      values: fc.array(phrase, { minLength: 1, maxLength: 3 }),
      not: fc.constant(false),
    });
    const query: fc.Arbitrary<Query> = fc.record({
      clauses: fc.array(clause, { maxLength: 5 }),
      filters: fc.array(fc.oneof(filter, phrases), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(query, (one) => {
        expect(parseQuery(printQuery(one))).toEqual(one);
      }),
    );
  });

  test('whatever is typed is a query, and printing settles it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const query = parseQuery(typed);
        expect(parseQuery(printQuery(query))).toEqual(query);
      }),
    );
  });
});

test.each([
  ['78', { from: 78, to: 78 }],
  ['78..80', { from: 78, to: 80 }],
  ['78..', { from: 78, to: Infinity }],
  ['..60', { from: 0, to: 60 }],
  ['2000-2009', { from: 2000, to: 2009 }],
  ['..', undefined],
  ['S-27', undefined],
])('the range %s', (typed, range) => {
  expect(readRange(typed)).toEqual(range);
});

test.each([
  ['>5', { from: 6, to: Infinity }],
  ['>=5', { from: 5, to: Infinity }],
  ['<5', { from: 0, to: 4 }],
  ['<=5', { from: 0, to: 5 }],
  ['5', { from: 5, to: 5 }],
  ['5..9', { from: 5, to: 9 }],
  ['>', undefined],
  ['many', undefined],
])('the number %s', (typed, range) => {
  expect(readCount(typed)).toEqual(range);
});
