import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { normaliseDump } from '../../../scripts/normalise/normaliseDump.ts';
import { akomaNtosoOf } from '../../../src/formats/akn/akomaNtoso.ts';
import { readEntry } from '../../../src/model/entry.ts';

const root = new URL('../../../', import.meta.url).pathname;
const fixture = (name: string) =>
  readFileSync(join(root, 'tests/fixtures', name, 'dump.txt'), 'utf8');
const WORD = fixture('word');
const OTHER = fixture('word-sole-paragraph').replaceAll('70/900', '70/902');

describe('the command', { timeout: 300_000 }, () => {
  let folder = '';
  const at = (...path: string[]) => join(folder, ...path);
  const entries = () => readdirSync(at('content/resolutions')).toSorted();
  const put = (name: string, text: string) => writeFileSync(at('content/dumps', name), text);
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/normalise.ts'), ...args],
      { cwd: folder, encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'normalise-'));
    mkdirSync(at('content/dumps'), { recursive: true });
    put('one.txt', WORD);
    put('two.txt', OTHER);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes an entry for each dump, named by its symbol, and nothing the second time', () => {
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(entries()).toEqual(['A_RES_70_900.mdx', 'A_RES_70_902.mdx']);
    expect(run().stdout).toMatch(/^ +2 {2}written +0 new or changed, the rest as before$/m);
    expect(readdirSync(at('content')).toSorted()).toEqual(['dumps', 'resolutions']);
  });

  it('says in the entry that a dump is not in UTF-8', () => {
    writeFileSync(at('content/dumps', 'two.txt'), Buffer.from(`\uFEFF${OTHER}`, 'utf16le'));
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    const entry = readFileSync(at('content/resolutions/A_RES_70_902.mdx'), 'utf8');
    expect(entry).toContain('\n  encoding: utf-16le\n');
  });

  it.each([
    ['an empty dump', '', 'holds no text'],
    ['what is no dump', 'Dear all,\nplease find attached the minutes.\n', 'is no kind of dump'],
    ['a second dump of one symbol', WORD, 'is a dump of A/RES/70/900, and so is one.txt'],
  ])('leaves what stood before for %s, and writes the others', (_, bad, fact) => {
    run();
    const before = readFileSync(at('content/resolutions/A_RES_70_900.mdx'), 'utf8');
    put('three.txt', bad);
    put('two.txt', OTHER.replace('harbour master', 'harbour mistress'));
    const { status, stdout, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^three\.txt:\d+: /m);
    expect(stderr).toContain(fact);
    expect(stderr).not.toContain('no dump makes this entry');
    expect(stdout).toMatch(/^ +[12] {2}not readable +\d .*; what stood before stays$/m);
    expect(readFileSync(at('content/resolutions/A_RES_70_900.mdx'), 'utf8')).toBe(before);
    expect(entries()).toEqual(['A_RES_70_900.mdx', 'A_RES_70_902.mdx']);
    expect(readFileSync(at('content/resolutions/A_RES_70_902.mdx'), 'utf8')).toContain('mistress');
  });

  const UNMARKED = WORD.replaceAll('70/900', '70/903').replace('A/70/3.\n', 'A/70/3.\n6 A/70/4.\n');

  it.each([
    ['a truncated dump', WORD.slice(0, 700), 'ends before the field marker'],
    ['a note without mark', UNMARKED, 'note 6 has no mark'],
    [
      'a number out of order',
      OTHER.replace('\tTakes', '\t3.\tTakes').replaceAll('70/902', '70/903'),
      '"3." continues no open list',
    ],
  ])('writes %s with its doubts, and fails only where it must be strict', (_, bad, fact) => {
    put('one.txt', bad);
    const { status, stdout, stderr } = run();
    expect(status).toBe(0);
    expect(stderr).toMatch(/^one\.txt:\d+: doubt: /m);
    expect(stderr).toContain(fact);
    expect(stdout).toMatch(/^ +2 {2}written +2 new or changed/m);
    expect(stdout).toMatch(/^ +1 {2}of them with doubts +\d/m);
    const [written = ''] = entries().filter((name) => name !== 'A_RES_70_902.mdx');
    expect(readFileSync(at('content/resolutions', written), 'utf8')).toContain('<Doubt kind=');
    expect(run('--check').status).toBe(0);
    expect(run('--check', '--strict').status).toBe(1);
  });

  it('says how to settle a doubt, ready to paste, and then has none', () => {
    put('one.txt', UNMARKED);
    const { stderr } = run();
    const pasted = [...stderr.matchAll(/^ {4}(- line: .*|  (?:doubt|found|reason|source):.*)$/gm)]
      .map(([, line = '']) => line.replace(/(reason|source):$/, '$1: The document has it so.'))
      .join('\n');
    mkdirSync(at('content/corrections'));
    writeFileSync(at('content/corrections/one.yaml'), pasted);
    expect(run('--strict')).toMatchObject({ status: 0, stderr: '' });
    const entry = readFileSync(at('content/resolutions/A_RES_70_903.mdx'), 'utf8');
    expect(entry).not.toContain('<Doubt');
    expect(entry).toContain('doubt: note without mark');
  });

  it('says what keeps it from writing, and leaves every entry whole', () => {
    run();
    chmodSync(at('content/resolutions'), 0o555);
    put('two.txt', OTHER.replace('harbour master', 'harbour mistress'));
    try {
      // whoever may write anywhere is held back by a file in the place of the folder
      if (process.getuid?.() === 0) {
        rmSync(at('content/resolutions'), { recursive: true });
        writeFileSync(at('content/resolutions'), '');
      }
      const { status, stderr } = run();
      expect(status).toBe(1);
      expect(stderr).toMatch(/content\/resolutions.*; .+\.\nEvery entry is whole/);
      expect(stderr).not.toContain('at ');
    } finally {
      chmodSync(at('content/resolutions'), 0o755);
    }
  });

  it('reads what is linked to, tells of folders within, and of a link that leads nowhere', () => {
    mkdirSync(at('content/dumps/more'));
    put('more/three.txt', OTHER.replaceAll('70/902', '70/903'));
    renameSync(at('content/dumps/two.txt'), at('two.txt'));
    symlinkSync(at('two.txt'), at('content/dumps/two.txt'));
    symlinkSync(at('nowhere'), at('content/dumps/lost.txt'));
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('content/dumps/more: is a folder, and nothing in it is read');
    expect(stderr).toContain('lost.txt:1: content/dumps/lost.txt: is not there');
    expect(entries()).toEqual(['A_RES_70_900.mdx', 'A_RES_70_902.mdx']);
  });

  it('clears away what a run that was killed left, and nothing of one that runs', () => {
    run();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    mkdirSync(at(`content/resolutions/.normalise-${pid}-abcdef`));
    mkdirSync(at(`content/resolutions/.normalise-${process.pid}-abcdef`));
    put('two.txt', OTHER.replace('harbour master', 'harbour mistress'));
    run();
    expect(entries()).toEqual([
      `.normalise-${process.pid}-abcdef`,
      'A_RES_70_900.mdx',
      'A_RES_70_902.mdx',
    ]);
  });

  it('checks what is committed: entries that differ and entries without a dump', () => {
    run();
    expect(run('--check')).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(at('content/resolutions/A_RES_70_900.mdx'), 'changed by hand');
    cpSync(at('content/resolutions/A_RES_70_902.mdx'), at('content/resolutions/A_RES_70_999.mdx'));
    const { status, stderr } = run('--check');
    expect(status).toBe(1);
    expect(stderr).toContain('A_RES_70_900.mdx: differs from what would be written');
    expect(stderr).toContain('A_RES_70_999.mdx: no dump makes this entry');
  });

  it('reads paths into a folder, with paragraphs and a report', () => {
    const { status } = run(
      'content/dumps/one.txt',
      '--out',
      'out',
      '--paragraphs',
      'p.ndjson',
      '--report',
      'r.json',
    );
    expect(status).toBe(0);
    expect(readdirSync(at('out'))).toEqual(['A_RES_70_900.mdx']);
    expect(existsSync(at('content/resolutions'))).toBe(false);
    const lines = readFileSync(at('p.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.find(({ id }) => id === 'para-1-a-i')).toEqual({
      symbol: 'A/RES/70/900',
      id: 'para-1-a-i',
      kind: 'operative',
      label: '(i)',
      level: 2,
      text: 'The large ones;',
      marks: [],
      lines: [[14, 14]],
    });
    expect(lines.find(({ id }) => id === 'para-2')).toMatchObject({
      marks: [{ note: '1', at: 47 }],
      kind: 'operative',
    });
    const [dump] = JSON.parse(readFileSync(at('r.json'), 'utf8')).dumps;
    expect(dump).toMatchObject({
      file: 'one.txt',
      kind: 'word',
      symbol: 'A/RES/70/900',
      notes: { read: 5, placed: 5 },
      account: { unknown: 0 },
      problems: [],
    });
  });

  it('compares two editions of a resolution, and tells its paragraphs once', () => {
    rmSync(at('content/dumps'), { recursive: true });
    mkdirSync(at('content/dumps'));
    const files = join(root, 'tests/fixtures/file-pdf');
    const pdf = readFileSync(join(files, 'A_RES_79_401.pdf'));
    const entry = readEntry(readFileSync(join(files, 'entry.mdx'), 'utf8'), 'entry.mdx');
    writeFileSync(at('content/dumps/two.pdf'), pdf);
    const alone = run('content/dumps', '--paragraphs', 'alone.ndjson');
    expect(alone.status).toBe(0);
    // by its name it would be read first
    put('one.xml', akomaNtosoOf(entry).replace('Those without a keeper;', 'Those with one;'));
    expect(run('--paragraphs', 'both.ndjson').status).toBe(0);
    expect(readFileSync(at('both.ndjson'), 'utf8')).toBe(readFileSync(at('alone.ndjson'), 'utf8'));
    expect(entries()).toEqual(['A_RES_79_401.mdx']);
    const [name = ''] = entries();
    const { metadata } = readEntry(
      readFileSync(at('content/resolutions', name), 'utf8'),
      'entry.mdx',
    );
    expect(metadata.source.file).toBe('two.pdf');
    expect(metadata.compared).toMatchObject({
      file: 'one.xml',
      differences: [{ at: 'para. 1 (a) (ii)', theirs: '(ii) Those with one;' }],
    });
    expect(run('--check').status).toBe(0);
    put('one.xml', akomaNtosoOf(entry));
    expect(run('--check').stderr).toContain('A_RES_79_401.mdx: differs');
  });

  it('compares editions with their corrections', () => {
    const compare = () =>
      spawnSync(process.execPath, [join(root, 'scripts/compare.ts'), 'content/dumps', 'other'], {
        cwd: folder,
        encoding: 'utf8',
      });
    mkdirSync(at('other'));
    mkdirSync(at('content/corrections'));
    writeFileSync(at('other/two.txt'), OTHER);
    const lines = OTHER.split('\n');
    const line = lines.findIndex((text) => text.includes('Recalling')) + 1;
    put('two.txt', OTHER.replace('Recalling', 'Recaling'));
    expect(compare()).toMatchObject({ status: 1 });
    writeFileSync(
      at('content/corrections/two.yaml'),
      `- line: ${line}\n  found: Recaling\n  corrected: Recalling\n  reason: A letter is missing.\n  source: https://docs.un.org/en/A/RES/70/902\n`,
    );
    expect(compare()).toMatchObject({ status: 0 });
  });

  it('reads many dumps as it reads each alone, in their order', () => {
    const numbers = Array.from({ length: 80 }, (_, at) => 903 + at);
    rmSync(at('content/dumps'), { recursive: true });
    mkdirSync(at('content/dumps'));
    for (const number of numbers) {
      const dump = OTHER.replaceAll('70/902', `70/${number}`);
      // the first are the longest to read
      const long = dump.replace(
        '\tThe General Assembly',
        `${'\tRecalling it,\n'.repeat((983 - number) * 5)}$&`,
      );
      put(`${number}.txt`, number % 20 === 0 ? 'no resolution' : long);
    }
    const many = run('content/dumps', '--out', 'out', '--paragraphs', 'many.ndjson');
    const alone = numbers.map((number) =>
      normaliseDump(`${number}.txt`, readFileSync(at(`content/dumps/${number}.txt`)), undefined),
    );
    expect(readFileSync(at('many.ndjson'), 'utf8')).toBe(
      alone
        .flatMap(({ paragraphs }) => paragraphs.map((one) => `${JSON.stringify(one)}\n`))
        .join(''),
    );
    expect(many.stderr.match(/^\d+\.txt/gm)).toEqual(['920.txt', '940.txt', '960.txt', '980.txt']);
    expect(many.stdout).toContain('Read 80 dumps: 76 word, 4 not recognised.');
  });

  it('explains itself where it is asked wrongly', () => {
    expect(run('--wrong')).toMatchObject({ status: 2 });
    expect(run('nowhere')).toMatchObject({ status: 2 });
    expect(run('nowhere').stderr).toContain('nowhere: no such file or folder');
  });
});
