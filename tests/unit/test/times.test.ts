import { expect, test } from 'vitest';
import { timesOfPlaywright, timesOfVitest } from '../../../scripts/test/times.ts';

test('vitest: from the start of a file to its end', () => {
  const testResults = [{ name: '/home/a/tests/unit/nest.test.ts', startTime: 500, endTime: 2000 }];
  const times = timesOfVitest(JSON.stringify({ testResults }), '/home/a');
  expect([...times]).toEqual([['tests/unit/nest.test.ts', 1.5]]);
});

test('Playwright: all runs of all tests of a file', () => {
  const spec = (file: string, ...durations: number[]) => ({
    file,
    tests: [{ results: durations.map((duration) => ({ duration })) }],
  });
  const suites = [
    { specs: [spec('home.spec.ts', 500)], suites: [{ specs: [spec('home.spec.ts', 250, 250)] }] },
    { specs: [spec('cite.spec.ts', 2000)] },
  ];
  const times = timesOfPlaywright(JSON.stringify({ suites }), 'tests/browser');
  expect([...times]).toEqual([
    ['tests/browser/home.spec.ts', 1],
    ['tests/browser/cite.spec.ts', 2],
  ]);
});
