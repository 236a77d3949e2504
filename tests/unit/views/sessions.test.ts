import { expect, test } from 'vitest';
import type { Brief } from '../../../src/corpus/brief.ts';
import { homeSessions } from '../../../src/views/sessions.ts';

const brief = (session: string, number: number, adopted?: string, title = 'Lights'): Brief => ({
  source: {
    path: `A/RES/${session}/${number}`,
    symbol: `A/RES/${session}/${number}`,
    short: `${session}/${number}`,
    title,
    ...(adopted && { adopted }),
    period: session,
    session,
    organ: 'General Assembly',
    items: [],
  },
  dump: 'dump.txt',
  format: 'word',
  anchors: [],
  pages: [],
  cites: [],
  verbs: [],
  addressees: [],
  records: 0,
});

test('the latest session comes first, and in it the latest resolution', () => {
  const sessions = homeSessions([
    brief('64', 1, '2009-10-06'),
    brief('64', 2, '2010-02-01'),
    brief('80', 1),
    brief('S-20', 2, '1998-06-10'),
    brief('S-1', 2),
  ]);
  expect(
    sessions.map(({ id, years, count, resolutions }) => [
      id,
      years,
      count,
      ...resolutions.map(({ number }) => number),
    ]),
  ).toEqual([
    ['80', '', 1, '80/1'], // placed by its number, for its day is not known
    ['64', '2009–2010', 2, '64/2', '64/1'],
    ['S-20', '1998', 1, 'S-20/2'],
    ['S-1', '', 1, 'S-1/2'],
  ]);
});

test('what the home page is given has a bound: the rest of the sessions are only counted', () => {
  const all = Array.from({ length: 80 }, (_, at) => String(at + 1)).flatMap((session) =>
    Array.from({ length: 400 }, (_, at) =>
      brief(
        session,
        at + 1,
        `${1945 + Number(session)}-12-18`,
        'A title of some length '.repeat(5),
      ),
    ),
  );
  const sessions = homeSessions(all);
  expect(sessions).toHaveLength(80);
  expect(sessions[0]?.resolutions[0]?.number).toBe('80/400');
  expect(sessions.every(({ count }) => count === 400)).toBe(true);
  const shown = sessions.map(({ resolutions }) => resolutions.length);
  expect(shown.slice(0, 3)).toEqual([12, 12, 12]);
  expect(shown.slice(4).every((count) => count === 0)).toBe(true);
  expect(JSON.stringify(sessions).length).toBeLessThan(30_000);
});
