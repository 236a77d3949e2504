import { expect, test } from 'vitest';
import { sessionsNamed } from '../../../src/search/spans.ts';

test.each([
  [['80'], [], 'session 80'],
  [['80', '79', '78'], [], 'sessions 78–80'],
  [['80', '79', '45', '44'], ['60'], 'sessions 44–45 and 79–80'],
  [['66', '64', '63', 'S-27'], ['65'], 'sessions 63–64, 66 and S-27'],
  [['S-27'], ['S-26'], 'session S-27'],
  // sessions of which nothing is held
  [['80', '12', '3', '2'], ['81', '1'], 'sessions 2–80'],
  [
    ['64', '60', 'hrc-55', 'hrc-12', 'sc-2023'],
    ['hrc-57', 'sc-1993'],
    'sessions 60–64, HRC 12–55 and SC 2023',
  ],
  [['ecosoc-6', 'ecosoc-25', 'ecosoc-1984', 'ecosoc-2022'], [], 'ECOSOC 6–25 and 1984–2022'],
])('of %j with %j held are searched %s', (sessions, others, named) => {
  expect(sessionsNamed(sessions, [...others, ...sessions])).toBe(named);
});
