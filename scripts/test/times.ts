import { relative } from 'node:path';
import { z } from 'zod';

/** Seconds that each test file took, by its path. */
export type Times = Map<string, number>;

const VitestReport = z.object({
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
});

/** The times of a JSON report of vitest, whose files are named from the root of the disk. */
export function timesOfVitest(report: string, root: string): Times {
  const files = VitestReport.parse(JSON.parse(report)).testResults;
  return new Map(
    files.map(({ name, startTime, endTime }) => [
      relative(root, name),
      (endTime - startTime) / 1000,
    ]),
  );
}

type PlaywrightSuite = {
  specs: { file: string; tests: { results: { duration: number }[] }[] }[];
  suites?: PlaywrightSuite[] | undefined;
};

const PlaywrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(
    z.object({
      file: z.string(),
      tests: z.array(z.object({ results: z.array(z.object({ duration: z.number() })) })),
    }),
  ),
  get suites() {
    return z.array(PlaywrightSuite).optional();
  },
});

const PlaywrightReport = z.object({ suites: z.array(PlaywrightSuite) });

/** The times of a JSON report of Playwright, whose files are named from the folder of its tests. */
export function timesOfPlaywright(report: string, folder: string): Times {
  const times: Times = new Map();
  const add = ({ specs, suites = [] }: PlaywrightSuite): void => {
    for (const { file, tests } of specs) {
      const path = `${folder}/${file}`;
      const runs = tests.flatMap(({ results }) => results);
      const seconds = runs.reduce((sum, { duration }) => sum + duration / 1000, 0);
      times.set(path, (times.get(path) ?? 0) + seconds);
    }
    suites.forEach(add);
  };
  PlaywrightReport.parse(JSON.parse(report)).suites.forEach(add);
  return times;
}
