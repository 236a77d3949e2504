import { expect, test } from 'vitest';
import { type Candidate, inOrder, Waiting } from '../../../src/search/engine/order.ts';
import { EMPTY } from '../../../src/search/query/state.ts';

test('by first appearance those come first whose wording stands longest; what is not followed by its own year', () => {
  const found = (
    [
      ['64/1', '2009-10-06', 2009],
      ['70/2', '2015-12-01', 1994],
      ['66/3', '2011-12-01', undefined],
      ['65/4', '2010-12-01', 2009],
    ] as const
  ).map(([short, adopted, since]) => {
    const standing = since && { since, times: 2, isNew: false };
    return { source: { symbol: `A/RES/${short}`, short, adopted }, record: 1, score: 1, standing };
  }) as Candidate[];
  const sorted = inOrder(found, { ...EMPTY, q: 'report', order: 'first' });
  expect(sorted.map(({ source }) => source.short)).toEqual(['70/2', '64/1', '65/4', '66/3']);
});

test('resolutions of one day stand by number, and their paragraphs as in the text', () => {
  const found = ['64/10', '64/2', '63/309', '64/1'].flatMap((short) => {
    const source = { symbol: `A/RES/${short}`, short, adopted: '2009-10-06' };
    return [12, 3].map((record) => ({ source, record, score: 1 }) as Candidate);
  });
  for (const order of ['newest', 'oldest', 'first', 'relevance'] as const) {
    const places = inOrder(found, { ...EMPTY, q: 'report', order }).map(
      ({ source, record }) => `${source.short} ${record}`,
    );
    expect(places).toEqual(
      ['63/309', '64/1', '64/2', '64/10'].flatMap((short) => [`${short} 3`, `${short} 12`]),
    );
  }
});

test.each(['relevance', 'newest'] as const)(
  'by %s, what is taken bit by bit comes in the order of all',
  (order) => {
    const source = { symbol: 'A/RES/64/1', short: '64/1', adopted: '2009-10-06' };
    const found = Array.from({ length: 400 }, (_, record) => {
      const called = record === 311 ? 'Declaration on Lights' : undefined;
      return { source, record, score: (record * 37) % 101, called } as Candidate;
    });
    const state = { ...EMPTY, q: 'lights', order };
    const waiting = new Waiting(found, state);
    const taken = [...waiting.take(3), ...waiting.take(90)];
    expect(new Set([...taken, ...waiting.left()])).toEqual(new Set(found));
    while (waiting.size > 0) taken.push(...waiting.take(50));
    expect(taken).toEqual(inOrder(found, state));
  },
);

test('what is put last is taken after all others, in the order of all; in an order of time nothing is', () => {
  const source = { symbol: 'A/RES/64/1', short: '64/1', adopted: '2009-10-06' };
  const found = Array.from(
    { length: 300 },
    (_, record) => ({ source, record, score: 300 - record }) as Candidate,
  );
  const isEven = ({ record }: Candidate) => record % 2 === 0;
  for (const order of ['relevance', 'newest'] as const) {
    const state = { ...EMPTY, q: 'lights', order };
    const waiting = new Waiting(found, state);
    const taken = waiting.take(20);
    waiting.putLast(isEven);
    expect(waiting.size).toBe(280);
    const rest = inOrder(found, state).slice(20);
    while (waiting.size > 0) taken.push(...waiting.take(30));
    const expected =
      order === 'newest' ? rest : [...rest.filter((one) => !isEven(one)), ...rest.filter(isEven)];
    expect(taken.slice(20)).toEqual(expected);
  }
});
