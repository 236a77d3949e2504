/** Runs the suites in order and totals them: `node scripts/test.ts [types unit …]`. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { systemChromium } from '../tests/browser/support/systemChromium.ts';
import {
  GROWN,
  INVENTED,
  layOutGrown,
  layOutSeeds,
  SEEDS,
  SITES,
} from '../tests/support/corpora.ts';
import {
  countExit,
  countPlaywright,
  countVitest,
  honest,
  inWords,
  total,
  type Count,
} from './test/count.ts';

type Suite = {
  name: string;
  /** Lays out what the command reads. */
  prepare?: () => void;
  command: string;
  env?: Record<string, string>;
  /** Reads the report that the command leaves; without it the suite counts as one test. */
  report?: { file: string; count: (report: string) => Count };
};

const VITEST = 'test-results/vitest.json';
const PLAYWRIGHT = 'test-results/playwright.json';

const SUITES: Suite[] = [
  { name: 'format', command: 'prettier --check .' },
  { name: 'types', command: 'astro check' },
  {
    name: 'unit',
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${VITEST}`,
    report: { file: VITEST, count: countVitest },
  },
  {
    name: 'entries',
    command: `node scripts/normalise.ts --check --strict && CONTENT=${INVENTED} node scripts/normalise.ts --check`,
  },
  { name: 'build', command: 'node scripts/build.ts' },
  { name: 'links', command: 'node scripts/links.ts' },
  // the texts that browser tests know, whatever else is published
  {
    name: 'seeds',
    prepare: layOutSeeds,
    command: `npm run build -- --out ${SITES.seeds} && node scripts/links.ts ${SITES.seeds}`,
    env: { CONTENT: SEEDS, BASE: '/' },
  },
  // a corpus to which a dump is added as the README says, where it is not at the root of its host
  {
    name: 'grown',
    prepare: layOutGrown,
    command: `npm run normalise && npm run build -- --out ${SITES.grown} && node scripts/links.ts ${SITES.grown}`,
    env: { CONTENT: GROWN, BASE: '/un/texts' },
  },
  {
    name: 'browser',
    command: 'playwright test --reporter=list,json',
    report: { file: PLAYWRIGHT, count: countPlaywright },
  },
];

/** The same in the system's browser, where it has one. */
const IN_SYSTEM: Suite | undefined = inSystem(systemChromium());

const asked = process.argv.slice(2);
const all = [...SUITES, ...(IN_SYSTEM ? [IN_SYSTEM] : [])];
const unknown = asked.find((name) => !all.some((suite) => suite.name === name));
if (unknown !== undefined) {
  fail(`no suite "${unknown}": expected ${all.map(({ name }) => name).join(', ')}`);
}
if (!existsSync('node_modules/@playwright/test')) {
  fail('the packages for development are missing: run `npm ci` without leaving them out');
}

// EVERY_BROWSER asks for all of them: a browser may lack what hides a fault in another
const usual = process.env['EVERY_BROWSER'] === undefined ? SUITES : all;
const chosen = asked.length === 0 ? usual : all.filter(({ name }) => asked.includes(name));
for (const suite of chosen) await tellBrowser(suite);

const counts: Count[] = [];
for (const suite of chosen) counts.push(await run(suite));
const sum = total(counts);
console.log(`\n${inWords(sum)}`);
process.exitCode = sum.failed === 0 ? 0 : 1;

function inSystem(path: string | undefined): Suite | undefined {
  const browser = SUITES.find(({ name }) => name === 'browser');
  return path && browser ? { ...browser, name: 'system', env: { CHROMIUM: path } } : undefined;
}

/** Says which browser a suite uses and what that one lacks. */
async function tellBrowser(suite: Suite): Promise<void> {
  if (suite.report?.file !== PLAYWRIGHT) return;
  const asking = { ...suite, command: 'node scripts/test/browser.ts' };
  const { output } = await execute(asking, () => undefined);
  console.log(`${suite.name.padEnd(8)} in ${output.trim()}`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

/** Runs one suite; shows its output only if it fails, and the tests that it skipped in any case. */
async function run(suite: Suite): Promise<Count> {
  const { name, command, report } = suite;
  const start = performance.now();
  process.stdout.write(`${name.padEnd(8)} `);
  if (report) {
    mkdirSync('test-results', { recursive: true });
    rmSync(report.file, { force: true }); // a crash must not be counted by an earlier report
  }
  const { code, output } = await execute(suite, (line) => showProgress(name, line));
  const count = honest(report ? read(report) : countExit(code), code);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  showProgress(name, '');
  console.log(`${inWords(count)} (${seconds} s)`);
  for (const skipped of count.skipped) console.log(`         skipped: ${skipped}`);
  if (count.failed > 0) console.log(`\n$ ${command}\n${output.trimEnd()}\nexit code ${code}\n`);
  return count;
}

function read(report: NonNullable<Suite['report']>): Count {
  try {
    return report.count(readFileSync(report.file, 'utf8'));
  } catch (error) {
    console.log(`no report: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: [] };
  }
}

async function execute(
  { prepare, command, env }: Suite,
  onLine: (line: string) => void,
): Promise<{ code: number; output: string }> {
  try {
    prepare?.();
  } catch (error) {
    return { code: 1, output: String(error) };
  }
  const child = spawn(command, {
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: resolve('node_modules/.bin') + delimiter + process.env['PATH'],
      ASTRO_TELEMETRY_DISABLED: '1',
      PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT,
      ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      onLine(text.trimEnd().split('\n').at(-1) ?? '');
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** On a terminal, keeps the last line of a running suite behind its name. */
function showProgress(name: string, line: string): void {
  if (!process.stdout.isTTY) return;
  const room = process.stdout.columns - 10;
  const plain = stripVTControlCharacters(line).trim().slice(0, room);
  process.stdout.write(`\r\x1b[K${name.padEnd(8)} ${plain}`);
}
