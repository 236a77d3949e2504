import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parsePart } from '../../../src/build/part.ts';
import { Project, unlike } from '../../support/project.ts';
import { workflowIn } from '../../support/workflow.ts';

let project: Project;
beforeAll(() => {
  project = new Project('parts');
});
afterAll(() => project.remove());

const OF = 3;

/** Joins the parts of a folder, on a machine that has made nothing before. */
const joined = (parts: string, out: string): string =>
  project.run('build', ['--join', '--parts', parts, '--out', out], { CACHE: `${out}-cache` });

/** The command of a job of the workflow that builds in parts. */
function commandOf(job: 'part' | 'join'): string {
  const { jobs } = workflowIn(readFileSync('.github/workflows/parts.yml', 'utf8'));
  const commands = jobs[job]?.steps.flatMap(({ run }) => run ?? []) ?? [];
  const build = commands.find((command) => command.startsWith('npm run build'));
  if (build === undefined) throw new Error(`the job ${job} builds nothing`);
  return build.replace(/ && npm test links$/, '');
}

/** What a command said on its way to failing. */
function failure(command: () => unknown): string {
  try {
    command();
  } catch (error) {
    return String((error as { stderr?: string }).stderr ?? error);
  }
  return 'it did not fail';
}

test('parts that were made on machines of their own join to the site that one makes, byte for byte', () => {
  project.build('whole', 'whole-cache');
  for (let number = 1; number <= OF; number++) {
    project.shell(commandOf('part'), { PART: `${number}/${OF}`, CACHE: `cache-${number}` });
    const made = [...project.filesOf(`parts/${number}`).keys()];
    expect(made.some((file) => file.endsWith('/data.json'))).toBe(true);
  }
  // as the workflow does it: it stores each part under a name of its own
  for (let number = 1; number <= OF; number++)
    cpSync(project.path(`parts/${number}`), project.path(`parts/part-${number}`), {
      recursive: true,
    });
  for (let number = 1; number <= OF; number++)
    rmSync(project.path(`parts/${number}`), { recursive: true });
  expect(project.shell(commandOf('join'), { CACHE: 'dist-cache' })).toMatch(/^0 files made/m);
  expect(existsSync(project.path('dist-cache/readings')), 'an entry was read again').toBe(false);
  const whole = project.filesOf('whole');
  expect(whole.size).toBeGreaterThan(400);
  expect(unlike(whole, project.filesOf('dist'))).toEqual([]);

  // no page of a resolution is made twice
  const pages = Array.from({ length: OF }, (_, at) =>
    [...project.filesOf(`parts/part-${at + 1}`).keys()].filter((file) => file.includes('/A/RES/')),
  ).flat();
  expect(pages.length).toBe(new Set(pages).size);

  // what was damaged or lost on the way is made anew
  const [lost = ''] = globSync('parts/*/en/A/RES/*/*/index.html', { cwd: project.folder });
  rmSync(project.path(lost));
  const [damaged = ''] = globSync('parts/*/en/A/RES/*/*/data.json', { cwd: project.folder });
  writeFileSync(project.path(damaged), '{');
  expect(joined('parts', 'again')).toMatch(/^2 files made/m);
  expect(unlike(whole, project.filesOf('again'))).toEqual([]);

  // parts that are missing, doubled, or of another division are named
  cpSync(project.path('parts/part-1'), project.path('parts/one'), { recursive: true });
  expect(failure(() => joined('parts', 'bad'))).toContain('part 1 of 3 is there twice');
  rmSync(project.path('parts/part-1'), { recursive: true });
  rmSync(project.path('parts/one'), { recursive: true });
  expect(failure(() => joined('parts', 'bad'))).toContain('parts: part 1 of 3 is missing');
  project.run('build', ['--part', '1/2'], { CACHE: 'cache-1' });
  expect(failure(() => joined('parts', 'bad'))).toContain('of 3, where parts/1 is of 2');
  expect(failure(() => joined('nothing', 'bad'))).toContain('nothing: no parts');
}, 600_000);

test('a part is a number of a number, and no other', () => {
  expect(parsePart('2/4')).toEqual({ number: 2, of: 4 });
  expect(parsePart('4/4')).toEqual({ number: 4, of: 4 });
  for (const other of ['0/4', '5/4', '2', '2/', '-1/4', '1/4/2', '01/4', 'a/b', ''])
    expect(parsePart(other), other).toBeUndefined();
});
