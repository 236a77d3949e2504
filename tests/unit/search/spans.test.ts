import { expect, test } from 'vitest';
import { sessionsNamed } from '../../../src/search/spans.ts';

test.each([
  [['80'], 'session 80'],
  [['80', '79', '78'], 'sessions 78–80'],
  [['80', '79', '45', '44'], 'sessions 44–45 and 79–80'],
  [['66', '64', '63', 'S-27'], 'sessions 63–64, 66 and S-27'],
  [['S-27'], 'session S-27'],
])('%j are %s', (sessions, named) => {
  expect(sessionsNamed(sessions)).toBe(named);
});
