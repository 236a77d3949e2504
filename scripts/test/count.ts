import { z } from 'zod';

/** What came of the tests of one suite. */
export type Count = {
  passed: number;
  failed: number;
  /** The names of the tests that were skipped. */
  skipped: string[];
  /** The names of the tests that failed, and passed when tried once more. */
  retried: string[];
};

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

type PlaywrightSuite = {
  specs: { title: string; tests: { status: string }[] }[];
  suites?: PlaywrightSuite[] | undefined;
};

const PlaywrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })),
  get suites() {
    return z.array(PlaywrightSuite).optional();
  },
});

const PlaywrightReport = z.object({
  suites: z.array(PlaywrightSuite),
  errors: z.array(z.unknown()),
});

/** Counts the JSON report of vitest; a file that could not be loaded is a failed test. */
export function countVitest(report: string): Count {
  const files = VitestReport.parse(JSON.parse(report)).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const unloaded = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.length,
  );
  const passed = tests.filter((test) => test.status === 'passed');
  const failed = tests.filter((test) => test.status === 'failed');
  return {
    passed: passed.length,
    failed: failed.length + unloaded.length,
    skipped: tests
      .filter((test) => !passed.includes(test) && !failed.includes(test))
      .map((test) => test.fullName),
    retried: [],
  };
}

/**
 * Counts the JSON report of Playwright: an error outside any test is a failure, a test that passed
 * when tried once more has passed and is named.
 */
export function countPlaywright(report: string): Count {
  const { suites, errors } = PlaywrightReport.parse(JSON.parse(report));
  const tests = suites.flatMap(testsOf);
  const titles = (status: string) =>
    tests.filter((test) => test.status === status).map(({ title }) => title);
  const [skipped, retried] = [titles('skipped'), titles('flaky')];
  const passed = titles('expected').length + retried.length;
  const failed = tests.length - passed - skipped.length + errors.length;
  return { passed, failed, skipped, retried };
}

function testsOf(suite: PlaywrightSuite): { title: string; status: string }[] {
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests.map(({ status }) => ({ title, status })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}

/** Counts a suite that is one command: it passes or fails as a whole. */
export function countExit(code: number): Count {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [], retried: [] };
}

/**
 * Guarantees: a suite that ended in error, or in which nothing passed and nothing failed, has at
 * least one failure.
 */
export function honest(count: Count, code: number): Count {
  const silent = count.failed === 0 && (code !== 0 || count.passed === 0);
  return silent ? { ...count, failed: 1 } : count;
}

/** Adds the counts of several suites. */
export function total(counts: Count[]): Count {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
    skipped: counts.flatMap((count) => count.skipped),
    retried: counts.flatMap((count) => count.retried),
  };
}

/** The count in one plain line, e.g. "12 passed, 0 failed, 1 skipped". */
export function inWords({ passed, failed, skipped, retried }: Count): string {
  const skips = skipped.length === 0 ? '' : `, ${skipped.length} skipped`;
  const retries = retried.length === 0 ? '' : `, ${retried.length} at the second try`;
  return `${passed} passed, ${failed} failed${skips}${retries}`;
}
