import { expect, test } from 'vitest';
import { listed } from '../../../src/search/engine/listing.ts';
import type { Candidate } from '../../../src/search/engine/order.ts';
import type { SpanIndex } from '../../../src/search/engine/spanIndex.ts';
import { planOf } from '../../../src/search/query/match.ts';
import { parseQuery } from '../../../src/search/query/query.ts';
import { EMPTY } from '../../../src/search/query/state.ts';

/** Candidates of three resolutions; those with an even number fulfil the plan. */
function candidates(read: number[]): Candidate[] {
  const check = async (record: number) => {
    read.push(record);
    return record % 2 === 0
      ? { read: { id: `para-${record}`, cite: `para. ${record}`, text: '' }, match: { ranges: [] } }
      : undefined;
  };
  const span = { check } as unknown as SpanIndex;
  return ['64/1', '64/2', '64/3'].flatMap((short, at) => {
    const source = {
      path: `A/RES/${short}`,
      short,
      symbol: `A/RES/${short}`,
      title: '',
      adopted: '',
    };
    return Array.from({ length: 20 }, (_, number) => {
      const row = { source, kind: 'operative', verbs: [], addressees: [] };
      return { span, record: at * 20 + number, row, score: 100 - number } as unknown as Candidate;
    });
  });
}

test('what fell away is not listed, counted or read again', async () => {
  const read: number[] = [];
  const plan = planOf(parseQuery('"means of implementation"'));
  const asked = { plan, state: { ...EMPTY, q: '"means of implementation"', show: 2 } };
  const first = await listed(candidates(read), asked, async () => undefined);
  expect(first.groups.map(({ source, hits }) => [source.short, hits.length])).toEqual([
    ['64/1', 8],
    ['64/2', 8],
  ]);
  const odd = read.filter((record) => record % 2 === 1);
  expect(odd.length).toBeGreaterThan(0);
  expect(first.left).toHaveLength(60 - odd.length);
  expect(first.groups[0]?.found).toBe(
    first.left.filter(({ row }) => row.source.short === '64/1').length,
  );

  read.length = 0;
  await listed(first.left, asked, async () => undefined);
  expect(read.filter((record) => odd.includes(record))).toEqual([]);
});

test('between what it reads, other work may come', async () => {
  const plan = planOf(parseQuery('"means of implementation"'));
  const asked = { plan, state: { ...EMPTY, q: '"means of implementation"' } };
  const overtaken = async () => Promise.reject(new Error('overtaken'));
  await expect(listed(candidates([]), asked, overtaken)).rejects.toThrow('overtaken');
});
