import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Project, unlike } from '../../support/project.ts';

let project: Project;
beforeAll(() => {
  project = new Project('warm');
});
afterAll(() => project.remove());

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

/** Each on top of those before it; what it returns are settings for its build alone. */
const CHANGES: [name: string, change: () => void | Record<string, string>][] = [
  [
    'an entry taken away',
    () => {
      renameSync(project.entry('A_RES_74_405'), project.path('aside.mdx'));
    },
  ],
  ['an entry added', () => renameSync(project.path('aside.mdx'), project.entry('A_RES_74_405'))],
  [
    'an entry changed',
    () =>
      edit(project.entry('A_RES_72_403'), (text) =>
        text.replace(/^title: .*$/m, 'title: Buoys at sea'),
      ),
  ],
  [
    'a correction',
    () => {
      mkdirSync(project.path('content/corrections'), { recursive: true });
      writeFileSync(
        project.path('content/corrections/A_RES_71_402.yaml'),
        '- line: 17\n  found: the lamp\n  corrected: each lamp\n  reason: There are two.\n  source: The list of lights\n',
      );
      // and the title that was changed by hand is read again
      expect(project.run('normalise', [])).toContain('2 new or changed');
    },
  ],
  ['a setting', () => ({ BASE: '/un/texts' })],
  ['fewer pages', () => ({ PARAGRAPH_PAGES: '0' })],
  [
    'a component, what writes pictures, and the files of timelines',
    () => {
      edit(project.path('src/components/Footer.astro'), (text) =>
        text.replace('This site is not run', 'It is not run'),
      );
      edit(project.path('src/pages/en/[...path]/preview.png.ts'), (text) =>
        text.replace('`United Nations ', '`The '),
      );
      edit(project.path('src/timeline/files.ts'), (text) =>
        text.replace('//Operative//Timeline//', '//Operative//Line//'),
      );
    },
  ],
];

/** After this everything stands as it stood at first. */
const BACK = 'an entry added';

/** Builds on top of what was built before, with another number of threads than from nothing. */
const warm = (env: Record<string, string> = {}): string =>
  project.build('warm', 'warm-cache', { ...env, THREADS: '2' });

/** The addresses that a page leads to. */
const hrefsOf = (file: string): string[] =>
  [...readFileSync(project.path(file), 'utf8').matchAll(/ href="([^"]*)"/g)].map(
    ([, href = '']) => href,
  );

/** Every file of a build without a cache. */
function fromNothing(env: Record<string, string>): Map<string, string> {
  rmSync(project.path('cold'), { recursive: true, force: true });
  rmSync(project.path('cold-cache'), { recursive: true, force: true });
  project.build('cold', 'cold-cache', env);
  return project.filesOf('cold');
}

test('a build on top of an earlier one is as one from nothing, byte for byte', () => {
  warm();
  const asAtFirst = project.filesOf('warm');
  expect(warm()).toMatch(/^0 files made/m);

  // what was touched is made again, and what is of no page is removed
  rmSync(project.path('warm/en/index.html'));
  expect(warm()).toMatch(/^1 files made/m);
  for (const stray of ['stray.html', 'sitemap-0.xml', 'search-index/spans.json'])
    writeFileSync(project.path('warm', stray), 'stray');
  warm();
  expect(unlike(project.filesOf('warm'), asAtFirst)).toEqual([]);

  for (const [name, change] of CHANGES) {
    const env = change() ?? {};
    warm(env);
    const cold = name === BACK ? asAtFirst : fromNothing(env);
    expect(unlike(project.filesOf('warm'), cold), name).toEqual([]);
    // this runner has a variable BASE_URL of its own, which says nothing of the site
    expect(hrefsOf('warm/en/index.html')).toContain(`${env['BASE'] ?? ''}/en/browse/`);
  }
}, 1_800_000);
