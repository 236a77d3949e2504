import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { countExit, honest, type Count } from './count.ts';

export type Suite = {
  name: string;
  /** The suites that make what this one reads. */
  after?: string[];
  /** Lays out what the command reads. */
  prepare?: () => void;
  command: string;
  env?: Record<string, string>;
  /** Reads the report that the command leaves; without it the suite counts as one test. */
  report?: { file: string; count: (report: string) => Count };
};

/** What came of a suite, with all that its command said. */
export type Outcome = { suite: Suite; count: Count; seconds: number; code: number; output: string };

/** Runs one suite, and hands on each line that its command says meanwhile. */
export async function runSuite(suite: Suite, onLine: (line: string) => void): Promise<Outcome> {
  const start = performance.now();
  const { report } = suite;
  if (report) {
    mkdirSync(dirname(report.file), { recursive: true });
    rmSync(report.file, { force: true }); // a crash must not be counted by an earlier report
  }
  const { code, output } = await execute(suite, onLine);
  const { count, remark } = report ? read(report) : { count: countExit(code), remark: '' };
  const seconds = (performance.now() - start) / 1000;
  return { suite, count: honest(count, code), seconds, code, output: output + remark };
}

function read({ file, count }: NonNullable<Suite['report']>): { count: Count; remark: string } {
  try {
    return { count: count(readFileSync(file, 'utf8')), remark: '' };
  } catch (error) {
    return {
      count: { passed: 0, failed: 1, skipped: [], retried: [] },
      remark: `\nno report: ${String(error)}\n`,
    };
  }
}

/** Runs the command of a suite, with the packages' programs at hand. */
export async function execute(
  { prepare, command, env, report }: Suite,
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
      // what a suite runs is compiled once, not by each of its processes
      NODE_COMPILE_CACHE: resolve('node_modules/.cache/node'),
      ...(report ? { PLAYWRIGHT_JSON_OUTPUT_FILE: report.file } : {}),
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
