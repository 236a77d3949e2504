import { expect, test } from 'vitest';
import { statusOf } from '../../../src/search/client/status.ts';
import type { Destination, Jump, Results } from '../../../src/search/engine/results.ts';

/** What was found of the paragraphs that cite 79/194. */
const citing = (paragraphs: number, resolutions: number): Results =>
  ({
    ...{ paragraphs, resolutions, titles: 0, listed: paragraphs, lacking: 0 },
    ...{ loose: false, checked: true, citing: '79/194', nowhere: [], remaining: [], searched: [] },
  }) as unknown as Results;

test('one paragraph cites, several cite', () => {
  expect(statusOf(citing(1, 1), 'all', 'relevance', undefined)).toBe(
    '1 paragraph that cites 79/194, in 1 resolution',
  );
  expect(statusOf(citing(3, 2), 'all', 'relevance', undefined)).toBe(
    '3 paragraphs that cite 79/194, in 2 resolutions',
  );
});

/** Where a citation leads: to a resolution that is held, unless anything else is said. */
const to = (symbol: string, told: Partial<Destination> = {}): Destination => ({
  ...{ symbol, source: { symbol } as Destination['source'], pinpoint: undefined },
  ...told,
});
const place = (cite: string, exists = true) => ({
  pinpoint: { id: '', cite, text: '', exists, under: [] },
});

test.each<[Destination[], string[], string]>([
  [
    [to('A/RES/1514(XV)', { shared: '1514' }), to('S/RES/1514(2003)', { shared: '1514' })],
    [],
    '1514 is the number of 2 resolutions.',
  ],
  [
    ['A/RES/71/1', 'A/RES/71/2'].map((one) =>
      to(one, { document: 'A/71/L.9', shared: 'A/71/L.9' }),
    ),
    [],
    'A/71/L.9 became 2 resolutions.',
  ],
  [
    [to('A/RES/71/1', { document: 'A/71/L.9' })],
    [],
    'Enter goes to A/RES/71/1, adopted from A/71/L.9.',
  ],
  [[to('A/RES/64/1', place('para. 2'))], [], 'Enter goes to A/RES/64/1, para. 2.'],
  [
    [to('A/RES/64/1', place('para. 2')), to('A/RES/64/2')],
    [],
    'Enter goes to A/RES/64/1, para. 2, the first of 2 places.',
  ],
  [
    [
      to('A/RES/64/1'),
      to('A/RES/64/2', { source: undefined }),
      to('A/RES/64/3', place('para. 9', false)),
    ],
    [],
    'A/RES/64/2 is not on this site. A/RES/64/3 has no para. 9.',
  ],
  [[to('A/RES/64/1'), to('A/RES/64/2')], ['lamps'], '“lamps” was not read as a citation.'],
  [
    ['64/1', '64/2', '64/3', '64/4', '64/5'].map((one) => to(one, { source: undefined })),
    [],
    '64/1 is not on this site. 64/2 is not on this site. 64/3 is not on this site. 2 more were not found.',
  ],
])('of %j it is said where Enter goes, or why nowhere', ([first, ...others], unread, said) => {
  if (!first) throw new Error('a jump has a place');
  const jump: Jump = { places: [first, ...others], more: 0, unread };
  expect(statusOf({ ...citing(0, 0), citing: undefined }, 'all', 'relevance', jump)).toBe(said);
});

test('what is counted so far is told in no words that the whole has not', () => {
  const whole = { ...citing(3, 2), citing: undefined };
  const told = statusOf(whole, 'all', 'relevance', undefined);

  expect(statusOf(whole, 'so far', 'relevance', undefined)).toBe(`${told} …`);
});
