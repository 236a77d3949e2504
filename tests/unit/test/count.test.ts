import { expect, test } from 'vitest';
import {
  countExit,
  countPlaywright,
  countVitest,
  honest,
  inWords,
  total,
} from '../../../scripts/test/count.ts';

test('vitest: a file that could not be loaded is a failure', () => {
  const report = {
    testResults: [
      {
        status: 'passed',
        assertionResults: [
          { fullName: 'reads a label', status: 'passed' },
          { fullName: 'reads 296 dumps', status: 'skipped' },
          { fullName: 'later', status: 'todo' },
        ],
      },
      { status: 'failed', assertionResults: [{ fullName: 'joins lines', status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(countVitest(JSON.stringify(report))).toEqual({
    passed: 1,
    failed: 2,
    skipped: ['reads 296 dumps', 'later'],
    retried: [],
  });
});

test('playwright: nested suites, a second try, and errors outside of tests', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const report = {
    suites: [
      {
        specs: [spec('opens', 'expected')],
        suites: [{ specs: [spec('copies', 'unexpected'), spec('wobbles', 'flaky')] }],
      },
      { specs: [spec('prints', 'skipped')] },
    ],
    errors: [{ message: 'globalSetup failed' }],
  };
  expect(countPlaywright(JSON.stringify(report))).toEqual({
    passed: 2,
    failed: 2,
    skipped: ['prints'],
    retried: ['wobbles'],
  });
});

test.each([
  [
    'a suite that crashed after passing tests',
    { passed: 3, failed: 0, skipped: [], retried: [] },
    1,
    1,
  ],
  ['a suite that ran nothing', { passed: 0, failed: 0, skipped: [], retried: [] }, 0, 1],
  ['a suite that skipped everything', { passed: 0, failed: 0, skipped: ['a'], retried: [] }, 0, 1],
  ['a suite with failures of its own', { passed: 3, failed: 2, skipped: [], retried: [] }, 1, 2],
  ['a clean suite', { passed: 3, failed: 0, skipped: ['a'], retried: [] }, 0, 0],
])('%s', (_, count, code, failed) => {
  expect(honest(count, code).failed).toBe(failed);
});

test('totals in one plain line', () => {
  expect(inWords(total([countExit(0), countExit(1)]))).toBe('1 passed, 1 failed');
  expect(inWords({ passed: 9, failed: 0, skipped: ['a', 'b'], retried: [] })).toBe(
    '9 passed, 0 failed, 2 skipped',
  );
  expect(inWords({ passed: 9, failed: 0, skipped: [], retried: ['a'] })).toBe(
    '9 passed, 0 failed, 1 at the second try',
  );
});
