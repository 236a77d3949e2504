import { expect, test } from 'vitest';
import type { Brief } from '../../../src/corpus/brief.ts';
import { homeSessions, newestOf } from '../../../src/views/sessions.ts';

const brief = (session: string, number: number, adopted?: string): Brief => ({
  source: {
    path: `A/RES/${session}/${number}`,
    symbol: `A/RES/${session}/${number}`,
    short: `${session}/${number}`,
    title: 'Lights',
    ...(adopted && { adopted }),
    period: session,
    session,
    organ: 'General Assembly',
    items: [],
  },
  dump: { file: 'dump.txt', sha256: '', format: 'word' },
  anchors: [],
  pages: [],
  cites: [],
  verbs: [],
  addressees: [],
  records: 0,
});

test('the latest session comes first', () => {
  const sessions = homeSessions([
    brief('64', 1, '2009-10-06'),
    brief('64', 2, '2010-02-01'),
    brief('80', 1),
    brief('S-20', 2, '1998-06-10'),
    brief('S-1', 2),
  ]);
  expect(sessions.map(({ id, years, count }) => [id, years, count])).toEqual([
    ['80', '', 1], // placed by its number, for its day is not known
    ['64', '2009–2010', 2],
    ['S-20', '1998', 1],
    ['S-1', '', 1],
  ]);
});

test('the newest are those adopted last, of a day the highest number first, and no more than ten', () => {
  const all = [
    brief('64', 1, '2009-10-06'),
    brief('64', 2, '2009-10-06'),
    brief('64', 3),
    brief('63', 9, '2009-10-07'),
  ];
  expect(newestOf(all).map(({ number }) => number)).toEqual(['63/9', '64/2', '64/1', '64/3']);
  const many = Array.from({ length: 40 }, (_, at) => brief('70', at + 1, '2015-12-22'));
  expect(newestOf(many)).toHaveLength(10);
});
