import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CorpusFolder } from '../../../src/corpus/corpus.ts';
import { Readings } from '../../../src/corpus/readings.ts';
import { INVENTED } from '../../support/corpora.ts';
import { Project } from '../../support/project.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

/** All that pages, data and search ask of a corpus, and how many entries were parsed for it. */
async function readAll(content: string, folder = cache) {
  const readings = new Readings(folder);
  const corpus = await new CorpusFolder({ content, cache: folder }, readings).refresh();
  const all = corpus.entries.map((entry) => ({
    brief: entry.brief,
    reading: readings.of(entry),
    records: readings.recordsOf(entry),
  }));
  return { all, parsed: readings.parsed };
}

test('each entry is parsed once, and not again', async () => {
  const cold = await readAll(INVENTED);
  expect(cold.parsed).toBe(globSync(`${INVENTED}/resolutions/*.mdx`).length);
  expect(cold.parsed).toBeGreaterThan(5);
  const warm = await readAll(INVENTED);
  expect(warm.parsed).toBe(0);
  expect(warm.all).toEqual(cold.all);
});

test('what the normaliser wrote is not parsed; what was edited by hand is', async () => {
  const project = new Project('parses');
  try {
    rmSync(project.path('content/resolutions'), { recursive: true });
    project.run('normalise', [], { CACHE: cache });
    const content = project.path('content');
    const { all, parsed } = await readAll(content);
    const entries = globSync(`${INVENTED}/resolutions/*.mdx`).length;
    expect({ entries: all.length, parsed }).toEqual({ entries, parsed: 0 });
    // it is what parsing finds
    expect(all).toEqual((await readAll(content, project.path('other'))).all);

    const edited = project.entry('A_RES_72_403');
    writeFileSync(edited, readFileSync(edited, 'utf8').replace(/^title: .*$/m, 'title: Buoys'));
    const again = await readAll(content);
    expect(again.parsed).toBe(1);
    expect(again.all.map(({ brief }) => brief.source.title)).toContain('Buoys');
  } finally {
    project.remove();
  }
}, 60_000);

const KINDS = ['briefs', 'readings', 'records'];

const DAMAGES: Record<string, (file: string, whole: Map<string, string>) => void> = {
  'cut short': (file) => writeFileSync(file, readFileSync(file).subarray(0, -20)),
  empty: (file) => writeFileSync(file, ''),
  'changed in one letter': (file) => {
    const text = readFileSync(file, 'utf8');
    const at = text.lastIndexOf('e');
    writeFileSync(file, `${text.slice(0, at)}x${text.slice(at + 1)}`);
  },
  'JSON without its sum': (file) => {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(text.indexOf('\n') + 1));
  },
  'the file of another': (file, whole) => {
    const [, text = ''] = [...whole].find(([other]) => other !== file) ?? [];
    writeFileSync(file, text);
  },
  'of another kind under the same name': (file, whole) => {
    const name = basename(file);
    const [, text] = [...whole].find(([one]) => one !== file && basename(one) === name) ?? [];
    writeFileSync(file, text ?? '');
  },
};

test.each(Object.entries(DAMAGES))(
  'what was kept and is %s is noticed and made anew',
  async (_, damage) => {
    const { all } = await readAll(INVENTED);
    const files = KINDS.flatMap((kind) => globSync(`${cache}/${kind}/*/*.json`)).sort();
    const whole = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) damage(file, whole);
    const again = await readAll(INVENTED);
    expect(again.all).toEqual(all);
    expect(again.parsed).toBe(all.length);
    // and kept whole, the day of the briefs aside
    for (const [file, text] of whole)
      if (!file.includes('/briefs/')) expect(readFileSync(file, 'utf8'), file).toBe(text);
    expect((await readAll(INVENTED)).parsed).toBe(0);
  },
);
