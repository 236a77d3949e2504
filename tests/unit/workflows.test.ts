import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { unknownNames, workflowIn } from '../support/workflow.ts';

const WORKFLOWS = globSync('.github/workflows/*.yml').toSorted();

test.each(WORKFLOWS)(
  '%s is a workflow whose names are all given and whose scripts exist',
  (file) => {
    const workflow = workflowIn(readFileSync(file, 'utf8'));
    expect(unknownNames(workflow)).toEqual([]);
    const commands = Object.values(workflow.jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run }) => run ?? []),
    );
    const scripts = commands.flatMap((command) =>
      [...command.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name),
    );
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
  },
);

test('what no workflow may say is noticed', () => {
  const [file = ''] = WORKFLOWS.filter((one) => one.endsWith('parts.yml'));
  const text = readFileSync(file, 'utf8');
  expect(() => workflowIn(text.replace('runs-on:', 'run-on:'))).toThrow('run-on');
  expect(unknownNames(workflowIn(text.replace('id: pages', 'id: page')))).toContain(
    'part: steps.pages',
  );
  expect(unknownNames(workflowIn(text.replace('needs: plan', 'needs: plans')))).toContain(
    'part: needs plans',
  );
});
