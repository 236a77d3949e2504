import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { normalise, NOTHING } from '../../../scripts/normalise/normaliseDump.ts';
import { openDump } from '../../../scripts/normalise/openDump.ts';
import { printProblem } from '../../../scripts/normalise/problems.ts';

/**
 * Each folder with a dump, and corrections or none, holds what must come of it: its entry, its
 * problems, or both. The dump is dump.txt, or has the name that a test needs it to have; it may be a
 * PDF, a Word or an XML file. To write them anew: `npx vitest run fixtures --update`; look at the diff.
 */
const folder = new URL('../../fixtures/', import.meta.url);

const cases = readdirSync(folder).flatMap((name) =>
  readdirSync(new URL(`${name}/`, folder))
    .filter((file) => /\.(?:txt|pdf|docx|xml)$/.test(file) && file !== 'problems.txt')
    .map((dump) => [name, dump] as const),
);

it.each(cases)('%s', async (name, dump) => {
  const file = (last: string) => new URL(`${name}/${last}`, folder).pathname;
  const corrections = file('corrections.yaml');
  const opened = await openDump(dump, readFileSync(file(dump)));
  const { entry, problems } =
    'kind' in opened
      ? { ...NOTHING, problems: [opened] }
      : normalise(opened, existsSync(corrections) ? readFileSync(corrections, 'utf8') : undefined);
  const printed = problems
    .map((problem) => `${printProblem({ file: dump, ...problem })}\n`)
    .join('');

  const expected = ['entry.mdx', 'problems.txt'].filter((last) => existsSync(file(last)));
  expect(expected, 'the fixture says what it expects').not.toEqual([]);
  if (expected.includes('problems.txt') || printed !== '') {
    await expect(printed).toMatchFileSnapshot(file('problems.txt'));
  }
  if (expected.includes('entry.mdx')) {
    await expect(entry?.text ?? '').toMatchFileSnapshot(file('entry.mdx'));
  }
});
