import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs a script of the project on a Node that says it is of another version. */
function runOn(version: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  return spawnSync(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(pretend)}`],
      ...['--import', './scripts/node.mjs', 'scripts/normalise.ts', '--check', 'nowhere'],
    ],
    { encoding: 'utf8' },
  );
}

test.each(['20.20.2', '22.17.1'])('Node %s is told in one line what is missing', (version) => {
  const { status, stderr } = runOn(version);
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringContaining(`This is Node ${version}: Operative needs 22.18 or later.`),
  ]);
});

test.each(['22.18.0', '24.21.0'])('Node %s runs the script', (version) => {
  expect(runOn(version).stderr).toContain('nowhere: no such file or folder');
});
