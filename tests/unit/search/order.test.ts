import { expect, test } from 'vitest';
import { type Candidate, inOrder } from '../../../src/search/engine/order.ts';
import { EMPTY } from '../../../src/search/query/state.ts';

test('resolutions of one day stand by number, and their paragraphs as in the text', () => {
  const found = ['64/10', '64/2', '63/309', '64/1'].flatMap((short) => {
    const source = { symbol: `A/RES/${short}`, short, adopted: '2009-10-06' };
    return [12, 3].map((record) => ({ source, record, score: 1 }) as Candidate);
  });
  for (const order of ['newest', 'oldest', 'relevance'] as const) {
    const places = inOrder(found, { ...EMPTY, q: 'report', order }).map(
      ({ source, record }) => `${source.short} ${record}`,
    );
    expect(places).toEqual(
      ['63/309', '64/1', '64/2', '64/10'].flatMap((short) => [`${short} 3`, `${short} 12`]),
    );
  }
});
