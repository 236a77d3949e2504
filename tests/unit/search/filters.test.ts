import { expect, test, vi } from 'vitest';
import type { Row } from '../../../src/search/columns.ts';
import { parseQuery } from '../../../src/search/query/query.ts';
import { choosing, passing } from '../../../src/search/query/state.ts';
import { stemsIn } from '../../../src/search/query/words.ts';

vi.mock('../../../src/search/query/words.ts', async (original) => {
  const words = await original<{ stemsIn: typeof stemsIn }>();
  return { ...words, stemsIn: vi.fn(words.stemsIn) };
});

const row = (verb: string): Row => ({
  source: {
    path: 'A/RES/64/1',
    symbol: 'A/RES/64/1',
    short: '64/1',
    period: '64',
    session: '64',
    organ: 'General Assembly',
    items: [{ number: '12', title: 'Lighthouses' }],
  },
  kind: 'operative',
  verbs: [verb],
  addressees: [],
  has: [],
  standing: undefined,
});

test('of thousands of records each value is looked at once, with every key', () => {
  const rows = Array.from({ length: 3000 }, (_, at) => row(at % 3 === 0 ? 'requests' : 'urges'));
  for (const [q, found] of [
    ['verb:request', 1000],
    ['-verb:request', 2000],
    ['item:lighthouses', 3000],
    ['item:64/12', 3000],
  ] as const) {
    const [filter] = parseQuery(q).filters;
    if (filter === undefined) throw new Error(`${q} has no filter`);
    vi.mocked(stemsIn).mockClear();
    expect(rows.filter(passing(filter)), q).toHaveLength(found);
    expect(vi.mocked(stemsIn).mock.calls.length, q).toBeLessThanOrEqual(4);
  }
  expect(rows.filter(choosing('verb', ['urges']))).toHaveLength(2000);
  expect(rows.filter(choosing('session', ['60..64']))).toHaveLength(3000);
});
