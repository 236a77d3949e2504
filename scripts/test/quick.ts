import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { SITES } from '../../tests/support/corpora.ts';
import { countPlaywright, countVitest } from './count.ts';
import { readsOf } from './reads.ts';
import type { Suite } from './suite.ts';
import { timesOfPlaywright, timesOfVitest, type Times } from './times.ts';
import { touchedSpecs, touchedUnits, within } from './touched.ts';

/** Seconds that tests may take, so that all of it answers within 45 s on two cores. */
const ROOM = { unit: 15, browser: 20 };

/** What is opened where it cannot be told which pages a change touches. */
const SMOKE = ['guard', 'home', 'source'].map((name) => `tests/browser/${name}.spec.ts`);

/** The sites that browser tests stand on, by what they call them, and the suites that build them. */
const STANDS_ON = [
  { suite: 'build', called: /\bpublished\b/, there: 'dist' },
  { suite: 'seeds', called: /./, there: SITES.seeds },
  { suite: 'grown', called: /\bciting\b/, there: SITES.grown },
  { suite: 'hundred', called: /\bhundred\b/, there: SITES.hundred },
];

const VITEST = 'test-results/quick-vitest.json';
const PLAYWRIGHT = 'test-results/quick-playwright.json';

/**
 * What a change touches, of all suites: the formatting of its files, all types and entries, and
 * the tests that read it, nearest first, as many as there is time for by what they took when all
 * were run last. `left` names the others. Undefined where git does not tell what changed.
 */
export function quick(
  all: Suite[],
): { changed: string[]; suites: Suite[]; left: string[] } | undefined {
  const changed = changedFiles();
  if (changed === undefined) return undefined;
  const sources = textsOf('{src,scripts,tests}/**/*.{ts,astro,mdx,css}', '*.{ts,mjs}');
  const reads = readsOf(sources);
  const unread = changed.some((file) => !sources.has(file) && !file.endsWith('.md'));
  const specs = textsOf('tests/browser/*.spec.ts');

  const unit = within(
    touchedUnits(
      globSync('tests/unit/**/*.test.ts'),
      changed,
      reads,
      timesIn('test-results/vitest.json', (report) => timesOfVitest(report, process.cwd())),
    ),
    ROOM.unit,
  );
  const opened = touchedSpecs(
    specs,
    globSync('src/pages/**/*.{astro,mdx}'),
    changed,
    reads,
    timesIn('test-results/playwright.json', (report) => timesOfPlaywright(report, 'tests/browser')),
  );
  const browser =
    opened.length === 0 && (unread || changed.length === 0)
      ? { run: SMOKE, left: [] }
      : within(opened, ROOM.browser);
  const sites = STANDS_ON.filter(
    ({ called, there }) =>
      !existsSync(`${there}/en/index.html`) ||
      browser.run.some((file) => called.test(specs.get(file) ?? '')),
  ).map(({ suite }) => suite);

  const there = changed.filter((file) => existsSync(file));
  const suites: Suite[] = [];
  if (browser.run.length > 0) suites.push(...all.filter(({ name }) => sites.includes(name)));
  if (unit.run.length > 0) {
    suites.push({
      name: 'unit',
      command: `vitest run --reporter=default --reporter=json --outputFile.json=${VITEST} ${quoted(unit.run)}`,
      report: { file: VITEST, count: countVitest },
    });
  }
  suites.push({ ...suite(all, 'types'), after: ['build', 'seeds', 'grown', 'hundred'] });
  if (there.length > 0) {
    suites.push({
      name: 'format',
      command: `prettier --check --ignore-unknown ${quoted(there)}`,
    });
  }
  suites.push(suite(all, 'entries'));
  if (browser.run.length > 0) {
    suites.push({
      ...suite(all, 'browser'),
      command: `playwright test --reporter=list,json ${quoted(browser.run)}`,
      report: { file: PLAYWRIGHT, count: countPlaywright },
    });
  }
  return { changed, suites, left: [...unit.left, ...browser.left] };
}

function suite(all: Suite[], name: string): Suite {
  const found = all.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no suite "${name}"`);
  return found;
}

/** What differs from where this branch left the main one, committed or not. */
function changedFiles(): string[] | undefined {
  const main = ['main', 'origin/main'].find((name) => git('rev-parse', '--verify', '-q', name));
  const [base] = main ? (git('merge-base', 'HEAD', main) ?? []) : ['HEAD'];
  const changed = git('diff', '--name-only', '--no-renames', base ?? 'HEAD');
  const added = git('ls-files', '--others', '--exclude-standard');
  return changed && added && [...changed, ...added].toSorted();
}

/** The lines that git answers with; undefined where it refuses. */
function git(...args: string[]): string[] | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : undefined;
}

const textsOf = (...patterns: string[]): Map<string, string> =>
  new Map(
    globSync(patterns)
      .toSorted()
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );

const timesIn = (file: string, read: (report: string) => Times): Times =>
  existsSync(file) ? read(readFileSync(file, 'utf8')) : new Map();

/** For the shell: names of pages hold brackets. */
const quoted = (files: string[]): string =>
  files.map((file) => `'${file.replaceAll("'", `'\\''`)}'`).join(' ');
