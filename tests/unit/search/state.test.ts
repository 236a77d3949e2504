import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELDS, parseQuery } from '../../../src/search/query/query.ts';
import { mayHold } from '../../../src/search/engine/mayHold.ts';
import {
  EMPTY,
  isChosen,
  passing,
  readState,
  type SearchState,
  withoutValue,
  writeState,
} from '../../../src/search/query/state.ts';
import type { Row } from '../../../src/search/columns.ts';

test('a state that was written into an address is read from it again', () => {
  const value = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
  const state: fc.Arbitrary<SearchState> = fc.record({
    q: fc.string({ unit: 'grapheme', maxLength: 30 }),
    chosen: fc.dictionary(
      fc.constantFrom(...FIELDS),
      fc.uniqueArray(value, { minLength: 1, maxLength: 3 }),
      { noNullPrototype: true },
    ),
    order: fc.constantFrom('relevance', 'newest', 'oldest', 'first'),
    show: fc.integer({ min: 10, max: 1000 }),
    all: fc.boolean(),
    as: fc.subarray(['typed', 'alone', 'words'] as const).map((some) => [...some]),
    open: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(state, (one) => {
      expect(readState(new URLSearchParams(writeState(one).toString()))).toEqual(one);
    }),
  );
});

const ROW: Row = {
  source: {
    path: 'A/RES/64/1',
    symbol: 'A/RES/64/1',
    short: '64/1',
    adopted: '2009-10-06',
    period: '64',
    session: '64',
    organ: 'General Assembly',
    committee: 'Second Committee',
    items: [{ number: '114', title: 'Follow-up to the Millennium Summit' }],
  },
  kind: 'operative',
  verbs: ['Requests', 'Invites'],
  addressees: ['Secretary-General', 'Member States'],
  has: ['report', 'doubt'],
  standing: { since: 2005, times: 7, isNew: false },
};

test.each([
  ['verb:requests', true],
  ['verb:request', true],
  ['verb:urges', false],
  ['-verb:urges', true],
  ['verb:urges,invites', true],
  ['to:"secretary general"', true],
  ['to:states', true],
  ['to:"states member"', false],
  ['session:60..64', true],
  ['session:64', true],
  ['session:63 OR session:64', true],
  ['session:65..', false],
  ['year:2009', true],
  ['kind:pp', false],
  ['kind:op', true],
  ['item:114', true],
  ['item:11', false],
  ['item:64/114', true],
  ['item:63/114', false],
  ['committee:second', true],
  ['committee:third', false],
  ['date:2009-10-06', true],
  ['date:2009-10', true],
  ['date:2009-11', false],
  ['date:2009-10..2009-12', true],
  ['date:..2009-10-05', false],
  ['date:2009-10-06..', true],
  ['-date:2009', false],
  ['item:millennium', true],
  ['has:report', true],
  ['has:reports', true],
  ['has:rep', false],
  ['has:deadline', false],
  ['has:doubt', true],
  ['has:doubts', true],
  ['organ:assembly', true],
  ['is:old', true],
  ['is:new', false],
  ['-is:new', true],
  ['since:2005', true],
  ['since:2009', false],
  ['since:..2005', true],
  ['since:<2005', false],
  ['since:2000..2009', true],
  ['reused:>6', true],
  ['reused:>7', false],
  ['reused:>=7', true],
  ['reused:<7', false],
  ['reused:7', true],
  ['reused:2..10', true],
])('%s of a paragraph: %s', (typed, expected) => {
  const [filter] = parseQuery(typed).filters;
  expect(filter && passing(filter)(ROW)).toBe(expected);
});

test.each([
  ['S-27', 's-27', true],
  ['25', 'XXV', true],
  ['6', 's-vi', false],
  ['S-6', 's-vi', true],
  ['64', '60..64', true],
])('the session %s is meant by %s: %s', (session, typed, expected) => {
  expect(isChosen('session', session, [typed])).toBe(expected);
  const span = { path: '', sessions: [session], years: ['2009'], records: 1 };
  expect(mayHold(span, parseQuery(`session:${typed}`), EMPTY)).toBe(expected);
  expect(mayHold(span, parseQuery(`-session:${typed}`), EMPTY)).toBe(!expected);
});

test.each([
  ['year:2009', {}, true],
  ['year:2008..2010 session:64', {}, true],
  ['year:1980', {}, false],
  ['-year:2009..2010', {}, false],
  ['-year:2009', {}, true],
  ['', { year: ['..2009'] }, true],
  ['', { year: ['1980'] }, false],
  ['year:2010', { year: ['2009'] }, false],
])('"%s" with %j in a span of 2009 and 2010: %s', (q, chosen, expected) => {
  const span = { path: '', sessions: ['64'], years: ['2009', '2010'], records: 1 };
  expect(mayHold(span, parseQuery(q), { ...EMPTY, chosen })).toBe(expected);
});

test.each([
  ['', {}, true],
  ['-year:2009', {}, true],
  ['year:2009', {}, false],
  ['date:2009-10', {}, false],
  ['', { year: ['..2009'] }, false],
])('"%s" with %j in a span of which no day is known: %s', (q, chosen, expected) => {
  const span = { path: '', sessions: ['64'], years: [''], records: 1 };
  expect(mayHold(span, parseQuery(q), { ...EMPTY, chosen })).toBe(expected);
});

test.each([
  [['78..80'], '79', ['78', '80']],
  [['78..79'], '79', ['78']],
  [['76..79'], '79', ['76..78']],
  [['76..79'], '76', ['77..79']],
  [['70..75', 'S-27', '79'], '72', ['70..71', '73..75', 'S-27', '79']],
  [['78..80', '79'], '79', ['78', '80']],
  [['..78'], '78', ['..77']],
  [['..78'], '1', ['2..78']],
  [['79..'], '79', ['80..']],
  [['60..64', 'S-27'], 'S-27', ['60..64']],
])('of the sessions %j without %s remain %j', (chosen, value, left) => {
  expect(withoutValue('session', value, chosen)).toEqual(left);
});

test('of values that only look like a range one is taken out by its very words', () => {
  expect(withoutValue('item', '11', ['10..12', '11'])).toEqual(['10..12']);
});

test('wording that is not followed is neither new nor old, and has no number', () => {
  const row: Row = { ...ROW, standing: undefined };
  for (const typed of ['is:new', 'is:old', 'since:1900..', 'reused:>0']) {
    const [filter] = parseQuery(typed).filters;
    expect([typed, filter && passing(filter)(row)]).toEqual([typed, false]);
  }
});
