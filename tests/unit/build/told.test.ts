import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { planOf } from '../../../src/build/plan.ts';
import { CorpusFolder } from '../../../src/corpus/corpus.ts';
import { Readings } from '../../../src/corpus/readings.ts';
import { INVENTED } from '../../support/corpora.ts';

/** What tells units from what they were tells all that they are given. */

const EXTENT = {
  paragraphPages: 0,
  paragraphPictures: 0,
  lineageData: 120, // of the newest sessions
  formats: ['json'],
};

type Known = Map<string, { told: string; given: string }>;

async function unitsOf(content: string, cache: string): Promise<Known> {
  const corpus = await new CorpusFolder({ content, cache }, new Readings(cache)).refresh();
  const units: Known = new Map();
  for (const { outputs, given, told } of planOf(corpus, EXTENT)) {
    const all = JSON.stringify(given());
    const name = outputs.map(({ file }) => file).join(' ');
    units.set(name, { told: told ? JSON.stringify(told()) : all, given: all });
  }
  return units;
}

test('a unit that is told to be as it was is given what it was given', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'told-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [content, cache] = [join(folder, 'content'), join(folder, 'cache')];
  cpSync(INVENTED, content, { recursive: true });
  const entry = (name: string) => join(content, 'resolutions', `${name}.mdx`);
  const edit = (name: string, from: RegExp | string, to: string): void => {
    const before = readFileSync(entry(name), 'utf8');
    expect(before.match(from)).not.toBeNull();
    writeFileSync(entry(name), before.replace(from, to));
  };
  const changes: [name: string, change: () => void][] = [
    ['a title', () => edit('A_RES_74_405', /^title: .*$/m, 'title: Buoys at sea')],
    ['a day', () => edit('A_RES_74_405', /^adopted: .*$/m, 'adopted: 2019-12-02')],
    ['a paragraph', () => edit('A_RES_76_410', /bells/g, 'gongs')],
    ['one less', () => renameSync(entry('A_RES_72_403'), join(folder, 'aside.mdx'))],
    ['one more', () => renameSync(join(folder, 'aside.mdx'), entry('A_RES_72_403'))],
  ];
  let before = await unitsOf(content, cache);
  for (const [name, change] of changes) {
    change();
    const after = await unitsOf(content, cache);
    // what was kept makes no difference
    expect([...after], name).toEqual([...(await unitsOf(content, join(folder, name)))]);
    let kept = 0;
    for (const [outputs, { told, given }] of after) {
      if (before.get(outputs)?.told !== told) continue;
      kept++;
      expect(given, `${name}: ${outputs}`).toBe(before.get(outputs)?.given);
    }
    expect(kept, name).toBeGreaterThan(after.size / 3);
    before = after;
  }
});

test('a timeline is made from the texts that those on it took up as well', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'told-'));
  onTestFinished(() => rmSync(cache, { recursive: true }));
  const content = INVENTED;
  const corpus = await new CorpusFolder({ content, cache }, new Readings(cache)).refresh();
  const givens = [...planOf(corpus, EXTENT)].map(({ given }) => given());
  const taken = givens.flatMap((one) =>
    one.kind === 'timeline'
      ? one.held.flatMap(({ path, before }) =>
          before ? [[path, before.path, before.entry.key]] : [],
        )
      : [],
  );
  expect(taken.length).toBeGreaterThan(0);
  for (const [path, before, key] of taken) {
    expect(givens).toContainEqual(expect.objectContaining({ kind: 'changes', path }));
    expect(corpus.entries.find(({ brief }) => brief.source.path === before)?.key).toBe(key);
  }
});
