import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DumpDigests } from '../../../src/build/dumpDigests.ts';
import { dumpDigest } from '../../../src/corpus/dump.ts';
import { Project } from '../../support/project.ts';

const LAMPS = 'The General Assembly,\n\n1. Requests lamps.\n';

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dumps-'));
  content = join(folder, 'content');
  mkdirSync(join(content, 'dumps'), { recursive: true });
  return () => rmSync(folder, { recursive: true });
});

const put = (text: string) => writeFileSync(join(content, 'dumps', 'lamps.txt'), text);
const source = { file: 'lamps.txt', sha256: dumpDigest(Buffer.from(LAMPS)) };
/** As a build of its own finds them, by what earlier ones kept. */
const problems = () =>
  new DumpDigests({ content, cache: join(folder, 'cache') }).problemsOf([source]);

test('dumps are what entries were read from, or it is said what they are', () => {
  const path = join(content, 'dumps', 'lamps.txt');
  expect(problems()).toEqual([
    `${path} is missing: put it back, or remove the entry that was read from it`,
  ]);
  put(LAMPS);
  expect(problems()).toEqual([]);
  put(LAMPS.replace('lamps', 'masts'));
  const changed = `${path} has changed since its entry was written: run \`npm run normalise\``;
  expect(problems()).toEqual([changed]);
  expect(problems()).toEqual([changed]); // by what is kept too
  put(LAMPS);
  expect(problems()).toEqual([]);
});

const DUMP = 'A_RES_71_402.txt';

let project: Project;
beforeAll(() => {
  project = new Project('dumps');
});
afterAll(() => project.remove());

test('a site is not begun where a dump is missing, and says nothing but which', () => {
  renameSync(project.path('content', 'dumps', DUMP), project.path('aside.txt'));
  let said = '';
  try {
    project.build('site', 'cache');
  } catch (error) {
    said = String((error as { stderr?: string }).stderr);
  }
  expect(said).toBe(
    `${join('content', 'dumps', DUMP)} is missing: put it back, or remove the entry that was read from it\n`,
  );
  expect(project.filesOf('site')).toEqual(new Map());
});
