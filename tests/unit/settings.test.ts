import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';

/** What a program that reads the settings says of one of them. */
function said(env: Record<string, string | undefined>) {
  const script = "import { settings } from './settings.ts'; console.log(settings.threads)";
  const args = ['--input-type=module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { stdout: stdout.trim(), stderr };
}

test('a build uses as many threads as it is told to, by default one for each core', () => {
  expect(said({ THREADS: '3' }).stdout).toBe('3');
  expect(said({ THREADS: undefined }).stdout).toBe(String(availableParallelism()));
});

test.each(['0', '-1', '1.5', 'all', ''])('%j is no number of threads', (given) => {
  const { stdout, stderr } = said({ THREADS: given });
  expect(stdout).toBe('');
  expect(stderr).toContain(`THREADS is "${given}": expected a number from 1`);
});
