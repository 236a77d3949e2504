import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measure } from '../../../scripts/bench/processes.ts';

const node = (script: string) => [process.execPath, '-e', script];

/**
 * Holds 100 MB and works for 0.3 s of processor time, then waits half a second, and on until the
 * memory was seen: on a loaded machine one may have worked before another begins.
 */
const work = (seen: string) => `
  const held = Buffer.alloc(100e6, 1);
  while (process.cpuUsage().user < 3e5) for (let i = 0; i < 1e7; i++);
  const { existsSync } = require('node:fs');
  const end = () => held && existsSync(${JSON.stringify(seen)}) && process.exit();
  setTimeout(() => setInterval(end, 50), 500);
  setTimeout(() => process.exit(), 40_000); // what is never seen is told by what is expected
`;

test('the costs of a command are those of all its processes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'processes-'));
  /** Runs a command until so much memory of it was seen. */
  const costOf = (least: number, script: (seen: string) => string) => {
    const seen = join(folder, String(least));
    return measure(node(script(seen)), {
      onProgress: (_, memory) => memory > least && writeFileSync(seen, ''),
    });
  };
  try {
    const alone = await costOf(100e6, work);
    const both = await costOf(
      200e6,
      (seen) => `
        const { spawn } = require('node:child_process');
        for (const one of [1, 2]) spawn(process.execPath, ['-e', ${JSON.stringify(work(seen))}]);`,
    );
    expect(alone.memory).toBeGreaterThan(100e6);
    expect(alone.processor).toBeGreaterThan(0.3);
    expect(alone.seconds).toBeGreaterThan(0.8);
    expect(both.memory).toBeGreaterThan(200e6);
    expect(both.processor).toBeGreaterThan(0.6);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('while a command runs, what it printed last is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'processes-'));
  const heard = join(folder, 'heard');
  const told = new Set<string>();
  // it runs until it was heard, however long that takes on a loaded machine
  const script = `
    console.log("1 of 2\\n2 of 2");
    const { existsSync } = require('node:fs');
    setInterval(() => existsSync(${JSON.stringify(heard)}) && process.exit(), 50);`;
  try {
    await measure(node(script), {
      onProgress: (_, __, line) => {
        told.add(line);
        if (line === '2 of 2') writeFileSync(heard, '');
      },
    });
    expect([...told]).toContain('2 of 2');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what a command prints is logged, and one that fails is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'processes-'));
  const log = join(folder, 'log');
  try {
    await measure(node('console.log("out"); console.error("err")'), { log });
    const failing = measure(node('process.exit(3)'), { log });
    await expect(failing).rejects.toThrow(`ended with 3, see ${log}`);
    await expect(measure(['no-such-program'])).rejects.toThrow('no-such-program');
    expect(readFileSync(log, 'utf8').split('\n').toSorted()).toEqual(['', 'err', 'out']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
