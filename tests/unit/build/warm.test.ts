import { execFileSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A project of its own, with the corpus of resolutions that cite each other. */
let project: string;

const PARTS = ['src', 'scripts', 'public', 'settings.ts', 'astro.config.mjs', 'tsconfig.json'];

beforeAll(() => {
  mkdirSync('test-results', { recursive: true });
  project = mkdtempSync(resolve('test-results', 'warm-'));
  for (const part of [...PARTS, 'package.json', 'package-lock.json'])
    cpSync(part, join(project, part), { recursive: true });
  cpSync('tests/fixtures/corpus', join(project, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
});
afterAll(() => rmSync(project, { recursive: true }));

/** Runs a script of the project; what it printed. */
const run = (script: string, args: string[], env: Record<string, string>): string =>
  execFileSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: project,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

function build(out: string, cache: string, env: Record<string, string>): string {
  return run('build', ['--out', out], { CACHE: cache, ...env });
}

/** Every file of a built site with its bytes. */
function filesOf(out: string): Map<string, string> {
  const folder = join(project, out);
  const files = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.sort().map((file) => [file.slice(folder.length), readFileSync(file, 'latin1')]),
  );
}

const entry = (name: string) => join(project, 'content', 'resolutions', `${name}.mdx`);

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

const CHANGES: [name: string, change: () => void | Record<string, string>][] = [
  ['nothing', () => undefined],
  [
    'an entry taken away',
    () => {
      renameSync(entry('A_RES_74_405'), join(project, 'aside.mdx'));
    },
  ],
  ['an entry added', () => renameSync(join(project, 'aside.mdx'), entry('A_RES_74_405'))],
  [
    'an entry changed',
    () =>
      edit(entry('A_RES_72_403'), (text) => text.replace(/^title: .*$/m, 'title: Buoys at sea')),
  ],
  [
    'a correction',
    () => {
      mkdirSync(join(project, 'content', 'corrections'), { recursive: true });
      writeFileSync(
        join(project, 'content', 'corrections', 'A_RES_71_402.yaml'),
        '- line: 17\n  found: the lamp\n  corrected: each lamp\n  reason: There are two.\n  source: The list of lights\n',
      );
      // and the title that was changed by hand is read again
      expect(run('normalise', [], {})).toContain('2 new or changed');
    },
  ],
  [
    'a component',
    () =>
      edit(join(project, 'src/components/Footer.astro'), (text) =>
        text.replace('This site is not run', 'It is not run'),
      ),
  ],
  ['a setting', () => ({ BASE: '/un' })],
  ['fewer pages', () => ({ PARAGRAPH_PAGES: '0' })],
];

test('a build on top of an earlier one is as one from nothing, byte for byte', () => {
  build('warm', 'warm-cache', {});
  for (const [name, change] of CHANGES) {
    const env = change() ?? {};
    build('warm', 'warm-cache', env);
    rmSync(join(project, 'cold'), { recursive: true, force: true });
    rmSync(join(project, 'cold-cache'), { recursive: true, force: true });
    build('cold', 'cold-cache', env);
    const [warm, cold] = [filesOf('warm'), filesOf('cold')];
    expect([...warm.keys()], name).toEqual([...cold.keys()]);
    const other = [...cold].filter(([file, bytes]) => warm.get(file) !== bytes);
    expect(
      other.map(([file]) => file),
      name,
    ).toEqual([]);
  }
}, 600_000);

test('what was made from the same is not made again', () => {
  build('warm', 'warm-cache', {});
  expect(build('warm', 'warm-cache', {})).toMatch(/^0 files made/m);
}, 600_000);
