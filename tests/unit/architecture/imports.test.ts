import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** The directions of imports that docs/ARCHITECTURE.md draws, held. */

type Layer = {
  name: string;
  /** What belongs to it: the beginnings of paths, or an end of names below one. */
  files: (string | { below: string; end: string })[];
  /** The layers that it may import besides itself, all of them further down. */
  imports: string[];
};

const LEAVES = ['model', 'citation'];
const FACTS = [...LEAVES, 'analysis', 'search', 'lineage'];

/** From the bottom up; a file belongs to the layer whose path is the longest that fits. */
const LAYERS: Layer[] = [
  { name: 'model', files: ['src/model/'], imports: [] },
  { name: 'sources', files: ['src/sources/'], imports: ['model'] },
  // the pure stages, which the browser runs on drafts
  { name: 'reader', files: ['scripts/normalise/'], imports: ['model', 'sources'] },
  { name: 'citation', files: ['src/citation/'], imports: ['model'] },
  { name: 'lineage', files: ['src/lineage/'], imports: ['model'] },
  { name: 'analysis', files: ['src/analysis/'], imports: ['model', 'citation'] },
  { name: 'search', files: ['src/search/'], imports: ['model', 'analysis'] },
  {
    name: 'engine',
    files: ['src/search/engine/'],
    imports: ['model', 'citation', 'lineage', 'search'],
  },
  { name: 'index', files: ['src/search/index/'], imports: ['model', 'search'] },
  { name: 'formats', files: ['src/formats/'], imports: [...LEAVES, 'analysis', 'lineage'] },
  { name: 'corpus', files: ['src/corpus/'], imports: [...FACTS, 'sources'] },
  { name: 'browse', files: ['src/browse/'], imports: ['model', 'search', 'corpus'] },
  { name: 'timeline', files: ['src/timeline/'], imports: [...LEAVES, 'lineage'] },
  {
    name: 'given',
    files: ['src/build/given.ts'],
    imports: [...FACTS, 'corpus', 'browse', 'timeline'],
  },
  { name: 'views', files: ['src/views/'], imports: [...FACTS, 'formats', 'corpus', 'given'] },
  { name: 'cards', files: ['src/cards/'], imports: ['model', 'views', 'corpus', 'package.json'] },
  {
    name: 'browser',
    files: ['src/client/', 'src/search/client/'],
    imports: [
      ...LEAVES,
      'sources',
      'reader',
      'lineage',
      'formats',
      'search',
      'engine',
      'browse',
      'timeline',
      'views',
    ],
  },
  {
    name: 'build',
    files: ['src/build/', 'src/middleware.ts'],
    imports: [
      ...FACTS,
      'formats',
      'index',
      'corpus',
      'browse',
      'timeline',
      'given',
      'views',
      'settings',
    ],
  },
  {
    name: 'pages',
    files: [
      'src/pages/',
      'src/components/',
      'src/layouts/',
      'src/styles/',
      'src/env.d.ts',
      { below: 'src/browse/', end: '.astro' },
    ],
    imports: [
      ...LEAVES,
      'sources',
      'lineage',
      'formats',
      'browse',
      'timeline',
      'given',
      'views',
      'cards',
      'browser',
      'settings',
    ],
  },
  { name: 'settings', files: ['settings.ts'], imports: [] },
  { name: 'package.json', files: ['package.json'], imports: [] },
];

/** What of the reader the browser is given. */
const READER = [
  'scripts/normalise/markedUp/readMarkedUp.ts',
  'scripts/normalise/pdf/readPdf.ts',
  'scripts/normalise/reading.ts',
  'scripts/normalise/resolution.ts',
];

/** A component that shows what is nested in what it shows: each needs the other. */
const NESTED = ['src/components/resolution/Body.astro', 'src/components/resolution/Part.astro'];

const sources = globSync('src/**/*.{ts,astro,mdx}').sort();

/** The modules and styles of ours that a file imports, its types too. */
function importsOf(file: string): string[] {
  return codeIn(file)
    .flatMap((code) => ts.preProcessFile(code, true, true).importedFiles)
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name.replace(/\?.*$/, '')));
}

/** The script of a module; the head and the scripts of a component; the lines of prose that import. */
function codeIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.mdx')) return text.match(/^import .*$/gm) ?? [];
  if (file.endsWith('.ts')) return [text];
  const [, head = ''] = /^---\n(.*?)^---$/ms.exec(text) ?? [];
  const scripts = [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code = '']) => code);
  return [head, ...scripts];
}

const imports = new Map(sources.map((file) => [file, importsOf(file)]));

function layerOf(file: string): Layer | undefined {
  const fits = LAYERS.flatMap((layer) =>
    layer.files.flatMap((one) => {
      const [below, end] = typeof one === 'string' ? [one, ''] : [one.below, one.end];
      return file.startsWith(below) && file.endsWith(end)
        ? [{ layer, length: below.length + end.length }]
        : [];
    }),
  );
  return fits.sort((a, b) => b.length - a.length)[0]?.layer;
}

/** Files that import each other, directly or by others: each such group. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>();
    const ahead = [...(graph.get(from) ?? [])];
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      ahead.push(...(graph.get(next) ?? []));
    }
    return seen;
  };
  const all = new Map([...graph.keys()].map((file) => [file, reached(file)]));
  const groups = [...all].map(([file, ahead]) =>
    [...ahead].filter((other) => all.get(other)?.has(file)).sort(),
  );
  return [...new Map(groups.filter(({ length }) => length > 0).map((g) => [g.join(), g])).values()];
}

test('the imports of all files are read', () => {
  expect(sources.length).toBeGreaterThan(150);
  expect(imports.get('src/corpus/readings.ts')).toContain('src/model/entry.ts');
  expect(imports.get('src/layouts/Base.astro')).toContain('src/components/Header.astro');
  expect(imports.get('src/search/client/dialog.ts')).toContain('src/search/client/suggest.ts'); // late
});

test('every file belongs to a layer, and each layer is there', () => {
  expect(sources.filter((file) => layerOf(file) === undefined)).toEqual([]);
  const used = new Set(
    [...sources, ...READER, 'settings.ts', 'package.json'].map((one) => layerOf(one)?.name),
  );
  expect(LAYERS.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
});

test('no layer imports one that does not lie below it', () => {
  const against = [...imports].flatMap(([file, others]) => {
    const layer = layerOf(file);
    return others.flatMap((other) => {
      const to = layerOf(other);
      const allowed = to === layer || (to && layer?.imports.includes(to.name));
      return allowed ? [] : [`${file} (${layer?.name}) imports ${other} (${to?.name})`];
    });
  });
  expect(against).toEqual([]);
  const graph = new Map(LAYERS.map(({ name, imports }) => [name, imports]));
  expect(circlesIn(graph)).toEqual([]);
});

test('no files import each other in a circle, those of the commands neither', () => {
  const commands = globSync('scripts/**/*.ts').sort();
  expect(commands.length).toBeGreaterThan(100);
  const all = [...imports, ...commands.map((file) => [file, importsOf(file)] as const)];
  expect(circlesIn(new Map(all))).toEqual([NESTED]);
  expect(circlesIn(new Map([...imports, ['src/model/plain.ts', ['src/build/build.ts']]]))).not.toEqual([NESTED]); // prettier-ignore
});

test('entries are read in one place', () => {
  const readers = [...imports].filter(([, others]) => others.includes('src/model/entry.ts'));
  expect(readers.map(([file]) => file)).toEqual(['src/corpus/readings.ts']);
});
