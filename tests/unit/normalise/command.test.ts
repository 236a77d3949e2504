import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const ROOT = new URL('../../../', import.meta.url).pathname;
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'normalise-'));
  cpSync(join(ROOT, 'content'), join(project, 'content'), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true }));

/** What the command says and its exit code, in a project of its own. */
function normalise(...args: string[]): { code: number | null; said: string } {
  const command = [join(ROOT, 'scripts/normalise.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: project,
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

const inProject = (path: string) => join(project, path);
const dump = (name: string) => inProject(`content/dumps/${name}`);
const ENTRY = 'content/resolutions/A_RES_64_1.mdx';

/** Every file of the project with its text. */
function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}

it('writes nothing where all entries are as they should be', () => {
  const before = filesOf(project);
  expect(normalise('--check')).toMatchObject({ code: 0 });
  expect(normalise()).toMatchObject({ code: 0 });
  expect(filesOf(project)).toEqual(before);
});

it('--check tells an entry that differs, one that is missing and one without a dump', () => {
  const text = readFileSync(inProject(ENTRY), 'utf8');
  writeFileSync(inProject(ENTRY), text.replace('Reaffirming', 'Reafirming'));
  rmSync(inProject('content/timelines/south-south.mdx'));
  writeFileSync(inProject('content/resolutions/A_RES_64_2.mdx'), text);
  const { code, said } = normalise('--check');
  expect(code).toBe(1);
  expect(said).toContain(`${ENTRY}: differs`);
  expect(said).toContain('content/timelines/south-south.mdx: differs');
  expect(said).toContain('content/resolutions/A_RES_64_2.mdx: no dump makes this entry');
  expect(existsSync(inProject('content/timelines/south-south.mdx'))).toBe(false);
});

it('reads every dump before it fails, and leaves the entries as they were', () => {
  writeFileSync(dump('A_RES_50_1.txt'), '');
  const whole = readFileSync(dump('A_RES_57_263.txt'), 'utf8');
  writeFileSync(dump('A_RES_57_263.txt'), whole.replace('\t4.\t', '\t5.\t'));
  writeFileSync(dump('copy.txt'), readFileSync(dump('A_RES_64_1.txt')));
  writeFileSync(inProject(ENTRY), 'an older entry');
  const before = filesOf(inProject('content'));
  const { code, said } = normalise();
  expect(code).toBe(1);
  expect(said).toContain('A_RES_50_1.txt:1: holds no text');
  expect(said).toContain('A_RES_57_263.txt:14: "5." continues no open list\n    expected "4."');
  expect(said).toContain('copy.txt:1: is a dump of A/RES/64/1, and so is A_RES_64_1.txt');
  expect(filesOf(inProject('content'))).toEqual(before);
  expect(readdirSync(project)).toEqual(['content']);
});

it('reads the paths given into another folder, and a line of JSON for each paragraph', () => {
  const path = 'content/dumps/A_RES_64_1.txt';
  const { code } = normalise(path, '--out', 'out', '--paragraphs', 'paragraphs.ndjson');
  expect(code).toBe(0);
  expect(readdirSync(inProject('out'))).toEqual(['A_RES_64_1.mdx']);
  const entry = readFileSync(inProject('out/A_RES_64_1.mdx'), 'utf8');
  expect(entry).toBe(readFileSync(inProject(ENTRY), 'utf8'));
  const lines = readFileSync(inProject('paragraphs.ndjson'), 'utf8').trimEnd().split('\n');
  const paragraphs = lines.map((line): unknown => JSON.parse(line));
  expect(paragraphs).toContainEqual({
    symbol: 'A/RES/64/1',
    id: 'para-1-d-i',
    kind: 'operative',
    label: '(i)',
    level: 2,
    text: 'Strengthening the role of the United Nations system in supporting South-South and triangular cooperation;',
    notes: [],
    lines: [[21, 21]],
  });
});

it.each([
  [['nowhere.txt'], 2, 'nowhere.txt: no such file'],
  [['none'], 2, 'none: holds no dumps'],
  [['--outt', 'x'], 2, 'usage:'],
])('%j exits with %i', (args, code, words) => {
  mkdirSync(inProject('none'));
  const result = normalise(...args);
  expect(result.code).toBe(code);
  expect(result.said).toContain(words);
});

it('tells corrections that no dump takes', () => {
  const corrections = inProject('content/corrections/A_RES_64_1.yaml');
  writeFileSync(inProject('content/corrections/A_RES_64_l.yaml'), readFileSync(corrections));
  const { code, said } = normalise('--check');
  expect(code).toBe(1);
  expect(said).toContain('A_RES_64_l.yaml:1: corrects no dump');
});
