/** Runs the suites side by side and totals them: `node scripts/test.ts [types unit … | quick]`. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import { systemChromium } from '../tests/browser/support/systemChromium.ts';
import {
  GROWN,
  HUNDRED,
  INVENTED,
  layOutGrown,
  layOutSeeds,
  SEEDS,
  SITES,
} from '../tests/support/corpora.ts';
import { layOutHundred } from '../tests/support/hundred.ts';
import { countPlaywright, countVitest, inWords, total } from './test/count.ts';
import { quick } from './test/quick.ts';
import { sideBySide } from './test/sideBySide.ts';
import { execute, runSuite, type Outcome, type Suite } from './test/suite.ts';

const VITEST = 'test-results/vitest.json';
const PLAYWRIGHT = 'test-results/playwright.json';

/** The suites beside it keep the other cores. */
const ALONE = { THREADS: '1' };

/** In the order in which they start, and in which what failed is told. */
const SUITES: Suite[] = [
  { name: 'build', command: 'node scripts/build.ts' },
  { name: 'links', after: ['build'], command: 'node scripts/links.ts' },
  {
    name: 'unit',
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${VITEST}`,
    report: { file: VITEST, count: countVitest },
  },
  // the texts that browser tests know, whatever else is published
  {
    name: 'seeds',
    after: ['build'], // what was compiled for the one serves the other
    prepare: layOutSeeds,
    command: `npm run build -- --out ${SITES.seeds} && node scripts/links.ts ${SITES.seeds}`,
    env: { CONTENT: SEEDS, BASE: '/', ...ALONE },
  },
  // a corpus to which a dump is added as the README says, where it is not at the root of its host
  {
    name: 'grown',
    after: ['seeds'],
    prepare: layOutGrown,
    command: `npm run normalise && npm run build -- --out ${SITES.grown} && node scripts/links.ts ${SITES.grown}`,
    env: { CONTENT: GROWN, BASE: '/un/texts', ...ALONE },
  },
  // what only many resolutions show, and a very long one
  {
    name: 'hundred',
    after: ['grown'],
    prepare: layOutHundred,
    command: `npm run normalise && npm run build -- --out ${SITES.hundred}`,
    env: { CONTENT: HUNDRED, BASE: '/', PARAGRAPH_PAGES: 'none', FORMATS: 'json', ...ALONE },
  },
  // it writes what Astro generates, as builds do
  { name: 'types', after: ['hundred'], command: 'astro check' },
  { name: 'format', command: 'prettier --check .' },
  {
    name: 'entries',
    command: `node scripts/normalise.ts --check --strict && CONTENT=${INVENTED} node scripts/normalise.ts --check`,
  },
  {
    name: 'browser',
    after: ['build', 'seeds', 'grown', 'hundred'],
    command: 'playwright test --reporter=list,json',
    report: { file: PLAYWRIGHT, count: countPlaywright },
  },
];

/** The same in the system's browser, where it has one. */
const IN_SYSTEM: Suite | undefined = inSystem(systemChromium());

const asked = process.argv.slice(2);
const all = [...SUITES, ...(IN_SYSTEM ? [IN_SYSTEM] : [])];
const unknown = asked.find((name) => name !== 'quick' && !all.some((suite) => suite.name === name));
if (unknown !== undefined) {
  fail(`no suite "${unknown}": expected quick, ${all.map(({ name }) => name).join(', ')}`);
}
if (asked.length > 1 && asked.includes('quick')) fail('quick chooses suites by itself');
if (!existsSync('node_modules/@playwright/test')) {
  fail('the packages for development are missing: run `npm ci` without leaving them out');
}

const running = new Map<string, string>();
const outcomes = await sideBySide(chosen(), availableParallelism(), run);
report(outcomes);
const sum = total(outcomes.map(({ count }) => count));
console.log(`\n${inWords(sum)}`);
process.exitCode = sum.failed === 0 ? 0 : 1;

/** The suites that were asked for. */
function chosen(): Suite[] {
  if (asked.includes('quick')) return touched();
  if (asked.length > 0) return all.filter(({ name }) => asked.includes(name));
  // EVERY_BROWSER asks for all of them: a browser may lack what hides a fault in another
  return process.env['EVERY_BROWSER'] === undefined ? SUITES : all;
}

/** The suites for what changed; says which they are, and what they leave. */
function touched(): Suite[] {
  const { changed, suites, left } = quick(SUITES) ?? fail('git does not tell what changed');
  const list = (files: string[]) => files.map((file) => `\n         ${file}`).join('');
  console.log(`changed  ${changed.length} files since the main branch`);
  for (const { name, command } of suites) console.log(`${name.padEnd(8)} $ ${command}`);
  if (left.length > 0) console.log(`left     for want of time:${list(left)}`);
  console.log('left     what reads nothing of the change; `npm test` runs all\n');
  return suites;
}

function inSystem(path: string | undefined): Suite | undefined {
  const browser = SUITES.find(({ name }) => name === 'browser');
  if (path === undefined || browser === undefined) return undefined;
  const after = [...(browser.after ?? []), 'browser'];
  return { ...browser, name: 'system', after, env: { CHROMIUM: path } };
}

/** Says which browser a suite uses and what that one lacks. */
async function tellBrowser(suite: Suite): Promise<void> {
  if (suite.report?.count !== countPlaywright) return;
  const asking = { ...suite, command: 'node scripts/test/browser.ts' };
  const { output } = await execute(asking, () => undefined);
  say(`${suite.name.padEnd(8)} in ${output.trim()}`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

/** Runs one suite, and says in one piece what came of it, with the tests that it skipped or tried twice. */
async function run(suite: Suite): Promise<Outcome> {
  const { name } = suite;
  running.set(name, '');
  await tellBrowser(suite);
  const outcome = await runSuite(suite, (line) => {
    running.set(name, line);
    showProgress(name);
  });
  running.delete(name);
  const { count, seconds } = outcome;
  const named = [
    ...count.skipped.map((test) => `\n         skipped: ${test}`),
    ...count.retried.map((test) => `\n         passed at the second try: ${test}`),
  ];
  say(`${name.padEnd(8)} ${inWords(count)} (${seconds.toFixed(1)} s)${named.join('')}`);
  return outcome;
}

/** Shows all that the failed suites said, one after the other. */
function report(outcomes: Outcome[]): void {
  for (const { suite, count, code, output } of outcomes) {
    if (count.failed === 0) continue;
    console.log(`\n${suite.name}: ${inWords(count)}\n$ ${suite.command}`);
    console.log(`${output.trimEnd()}\nexit code ${code}`);
  }
}

function say(text: string): void {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  console.log(text);
  const [other] = running.keys();
  if (other !== undefined) showProgress(other);
}

/** On a terminal, keeps the last line of a running suite behind the names of all that run. */
function showProgress(name: string): void {
  if (!process.stdout.isTTY) return;
  const names = [name, ...[...running.keys()].filter((other) => other !== name)].join(', ');
  const plain = stripVTControlCharacters(running.get(name) ?? '').trim();
  process.stdout.write(`\r\x1b[K${`${names}: ${plain}`.slice(0, process.stdout.columns - 1)}`);
}
