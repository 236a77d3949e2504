import { expect, test } from 'vitest';
import { distance, readsOf } from '../../../scripts/test/reads.ts';
import { opens, touchedSpecs, touchedUnits, within } from '../../../scripts/test/touched.ts';

const FILES = new Map([
  ['src/model/symbol.ts', ''],
  ['src/model/entry.ts', `import { parse } from './symbol.ts';`],
  ['src/styles/base.css', `@import './tokens.css';`],
  ['src/styles/tokens.css', ''],
  ['src/pages/en/search/index.astro', `---\nimport '../../../styles/base.css';\n---`],
  ['src/pages/en/[...symbol]/index.astro', `import { e } from '../../../model/entry.ts';`],
  ['scripts/normalise.ts', `await import('../src/model/entry.ts');`],
  ['tests/unit/model/symbol.test.ts', `from '../../../src/model/symbol.ts'`],
  ['tests/unit/normalise/command.test.ts', `join(root, 'scripts/normalise.ts'); fixture('word');`],
]);
const reads = readsOf(FILES);
const far = (file: string, changed: string) => distance(file, [changed], reads);

test('what a file reads: imports, what those import, scripts and fixtures that it names', () => {
  expect(far('tests/unit/model/symbol.test.ts', 'tests/unit/model/symbol.test.ts')).toBe(0);
  expect(far('tests/unit/model/symbol.test.ts', 'src/model/symbol.ts')).toBe(1);
  expect(far('tests/unit/normalise/command.test.ts', 'src/model/symbol.ts')).toBe(3);
  expect(far('tests/unit/normalise/command.test.ts', 'tests/fixtures/word/dump.txt')).toBe(1);
  expect(far('src/pages/en/search/index.astro', 'src/styles/tokens.css')).toBe(2);
  expect(far('src/pages/en/search/index.astro', 'src/model/symbol.ts')).toBeUndefined();
});

test.each([
  [`goto('en/A/RES/64/1/#para-2')`, 'src/pages/en/[...symbol]/index.astro', true],
  [`goto('en/A/RES/64/1/#para-2')`, 'src/pages/en/search/index.astro', false],
  [`goto('./en/')`, 'src/pages/en/index.astro', true],
  [`goto('./en/search/?q=plan')`, 'src/pages/en/index.astro', false],
  [`goto('./en/search/?q=plan')`, 'src/pages/en/search/index.astro', true],
  [`goto('./en/about/')`, 'src/pages/en/about.mdx', true],
  [`goto('./en/timelines/south-south/')`, 'src/pages/en/timelines/[name].astro', true],
  [`allowed: [/status (?:of )?404/]`, 'src/pages/404.astro', true],
])('%s and %s', (test, page, does) => {
  expect(opens(test, page)).toBe(does);
});

test('unit tests by what they read, browser tests by the pages that they open too', () => {
  const times = new Map([['tests/unit/model/symbol.test.ts', 0.5]]);
  const units = [...FILES.keys()].filter((file) => file.endsWith('.test.ts'));
  expect(touchedUnits(units, ['src/model/symbol.ts'], reads, times)).toEqual([
    { file: 'tests/unit/model/symbol.test.ts', far: 1, seconds: 0.5 },
    { file: 'tests/unit/normalise/command.test.ts', far: 3, seconds: 1 },
  ]);
  const specs = new Map([
    ['tests/browser/reading.spec.ts', `goto('en/A/RES/64/1/')`],
    ['tests/browser/search.spec.ts', `goto('en/search/')`],
  ]);
  const pages = [...FILES.keys()].filter((file) => file.startsWith('src/pages/'));
  const touched = (changed: string) => touchedSpecs(specs, pages, [changed], reads, new Map());
  expect(touched('src/model/symbol.ts')).toMatchObject([
    { file: 'tests/browser/reading.spec.ts', far: 2 },
  ]);
  expect(touched('src/styles/tokens.css')).toMatchObject([
    { file: 'tests/browser/search.spec.ts', far: 2 },
  ]);
});

test('the nearest first, then the shortest, as many as there is time for', () => {
  const touched = [
    { file: 'c', far: 2, seconds: 1 },
    { file: 'b', far: 1, seconds: 9 },
    { file: 'a', far: 1, seconds: 3 },
  ];
  expect(within(touched, 10)).toEqual({ run: ['a', 'c'], left: ['b'] });
  expect(within(touched, 1)).toEqual({ run: ['a'], left: ['b', 'c'] });
  expect(within([], 10)).toEqual({ run: [], left: [] });
});
