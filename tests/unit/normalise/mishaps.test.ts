import { spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * What happens to entries when a run is killed, has another beside it, or has no room: each stays
 * as it was or becomes as it is now, and nothing else is left behind.
 */
const root = new URL('../../../', import.meta.url).pathname;
const script = join(root, 'scripts/normalise.ts');
const DUMP = readFileSync(join(root, 'tests/fixtures/word-sole-paragraph/dump.txt'), 'utf8');
const HOW_MANY = 16;
/** So many runs are killed. */
const KILLS = 50;

let folder = '';
const at = (...path: string[]) => join(folder, ...path);

/** The same resolutions in two wordings. */
const WORDINGS = { old: 'harbour master', new: 'harbour mistress' };
type Wording = keyof typeof WORDINGS;
const entriesOf: Record<Wording, Map<string, string>> = { old: new Map(), new: new Map() };

const run = (wording: Wording, out = 'out', command: string[] = [process.execPath]) => {
  const [file = '', ...before] = command;
  const args = [...before, script, wording, '--out', out];
  return spawnSync(file, args, { cwd: folder, encoding: 'utf8' });
};

const start = (wording: Wording) =>
  spawn(process.execPath, [script, wording, '--out', 'out'], { cwd: folder, stdio: 'ignore' });

const ended = (child: ReturnType<typeof start>) =>
  new Promise<number | null>((resolve) => child.on('close', resolve));

/** When a run that is started first writes anything into the folder. */
const writing = () =>
  new Promise<void>((resolve) => {
    const watcher = watch(at('out'), () => {
      watcher.close();
      resolve();
    });
  });

const filesIn = (name: string) =>
  new Map(
    readdirSync(at(name), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name: file }) => [file, readFileSync(at(name, file), 'utf8')]),
  );

/** Of each entry, whether it is the old one or the new one; anything else is a fault. */
function wordingsIn(name: string): (Wording | 'neither')[] {
  const files = filesIn(name);
  expect([...files.keys()].toSorted()).toEqual([...entriesOf.old.keys()].toSorted());
  return [...files].map(([file, text]) =>
    text === entriesOf.old.get(file) ? 'old' : text === entriesOf.new.get(file) ? 'new' : 'neither',
  );
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mishaps-'));
  for (const wording of ['old', 'new'] as const) {
    mkdirSync(at(wording));
    for (let number = 300; number < 300 + HOW_MANY; number += 1) {
      const dump = DUMP.replaceAll('70/900', `70/${number}`);
      expect(dump).toContain(WORDINGS.old);
      writeFileSync(
        at(wording, `A_RES_70_${number}.txt`),
        dump.replaceAll(WORDINGS.old, WORDINGS[wording]),
      );
    }
    expect(run(wording, `only-${wording}`)).toMatchObject({ status: 0, stderr: '' });
    entriesOf[wording] = filesIn(`only-${wording}`);
    expect(entriesOf[wording].size).toBe(HOW_MANY);
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('entries', { timeout: 600_000 }, () => {
  it(`are old or new after each of ${KILLS} runs that are killed at any moment of their writing`, async () => {
    run('old');
    const first = writing();
    const whole = start('new');
    await first;
    const begun = performance.now();
    await ended(whole);
    const duration = performance.now() - begun;
    let killed = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const begins = writing();
      const child = start(wordingsIn('out').includes('new') ? 'old' : 'new'); // it has some to write
      const end = ended(child);
      await Promise.race([begins, end]);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * duration));
      child.kill('SIGKILL');
      if ((await end) === null) killed += 1;
      expect(wordingsIn('out')).not.toContain('neither');
    }
    expect(killed).toBeGreaterThan(KILLS / 4);
    for (const wording of ['old', 'new'] as const) {
      expect(run(wording).status).toBe(0);
      expect(new Set(wordingsIn('out'))).toEqual(new Set([wording]));
    }
    expect(readdirSync(at('out'))).toHaveLength(HOW_MANY);
  });

  it('are old or new where two runs write at once', async () => {
    const ends = await Promise.all([start('old'), start('new')].map(ended));
    expect(ends).toEqual([0, 0]);
    expect(wordingsIn('out')).not.toContain('neither');
    expect(readdirSync(at('out'))).toHaveLength(HOW_MANY);
  });

  // a small disk of its own, in a name space that ends with the command
  const onSmallDisk = (command: string): string[] => ['unshare', '-rm', 'sh', '-c', command];
  const [file = '', ...args] = onSmallDisk('mount -t tmpfs -o size=64k tmpfs /mnt');
  const mayMount = spawnSync(file, args).status === 0;

  // room for the old ones and a few of the new
  const small = (): number =>
    [...entriesOf.old.values()].reduce(
      (sum, text) => sum + 4096 * Math.ceil(text.length / 4096),
      6 * 4096,
    );

  it.skipIf(!mayMount).each([
    [
      'that is full',
      (): string => `size=${small()}`,
      'rw',
      /^disk\/A_RES_70_3\d\d\.mdx: the disk is full; /m,
    ],
    [
      'that can only be read',
      (): string => 'size=1m',
      'ro',
      /^disk.*: is on a disk that can only be read; /m,
    ],
  ] as const)('stay old on a disk %s, and the reason is said', (_, options, mode, reason) => {
    for (const name of ['disk', 'after']) {
      rmSync(at(name), { recursive: true, force: true });
      mkdirSync(at(name));
    }
    const { status, stderr } = run('new', 'disk', [
      ...onSmallDisk(
        `mount -t tmpfs -o ${options()} tmpfs disk && cp only-old/* disk/ && mount -o remount,${mode} disk &&
         "$0" "$@"; status=$?; cp -a disk/. after/; exit $status`,
      ),
      process.execPath,
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(reason);
    expect(stderr).toContain('Every entry is whole: as it was, or as it is now.');
    expect(stderr).not.toMatch(/^ +at /m);
    expect(new Set(wordingsIn('after'))).toEqual(new Set(['old']));
    expect(readdirSync(at('after'))).toHaveLength(HOW_MANY);
  });

  const prlimit = spawnSync('prlimit', ['--version']).status === 0;

  it.skipIf(!prlimit)('stay old where no file may become as large', () => {
    run('old');
    const { status, stderr } = run('new', 'out', ['prlimit', '--fsize=100', process.execPath]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^out.*: would become a larger file than is allowed; .+ run again\.$/m);
    expect(new Set(wordingsIn('out'))).toEqual(new Set(['old']));
    expect(readdirSync(at('out'))).toHaveLength(HOW_MANY);
  });
});
