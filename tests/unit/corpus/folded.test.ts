import { expect, test } from 'vitest';
import type { CitedBy } from '../../../src/corpus/citations.ts';
import { CITING_ON_PAGE, foldedOf } from '../../../src/corpus/folded.ts';

const citing = (number: number, ...places: string[]): CitedBy => ({
  symbol: `A/RES/75/${number}`,
  title: 'Lights',
  adopted: '2020-12-18',
  id: 'para-1',
  cite: 'para. 1',
  places,
});

const citations = (citedBy: CitedBy[]) => ({ cites: [], held: {}, citedBy });

test('a few that cite are all kept', () => {
  const few = [citing(1, 'para-1'), citing(2), citing(2, 'para-1', 'para-2')];
  expect(foldedOf(citations(few))).toEqual({
    ...citations(few),
    citing: 2,
    counts: { 'para-1': 2, 'para-2': 1 },
    folded: [],
  });
});

test('of many the latest are kept, and the latest of each place; all are counted', () => {
  const many = Array.from({ length: 1000 }, (_, at) =>
    citing(at + 1, ...(at < 10 ? ['para-9'] : at < 500 ? ['para-1'] : [])),
  );
  const { citedBy, citing: all, counts, folded } = foldedOf(citations(many));
  expect(all).toBe(1000);
  expect(counts).toEqual({ 'para-9': 10, 'para-1': 490 });
  expect(folded).toEqual(['para-1']);
  const numbers = citedBy.map(({ symbol }) => Number(symbol.split('/').at(-1)));
  expect(numbers).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    ...Array.from({ length: 24 }, (_, at) => 477 + at),
    ...Array.from({ length: CITING_ON_PAGE }, (_, at) => 1001 - CITING_ON_PAGE + at),
  ]);
});
