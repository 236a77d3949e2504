import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A string that opens with the folder of what is published, not below that of another project. */
const PUBLISHED = /(?<!\.path\()['"`](?:\.\.\/)*content\//;

test('no test reads what is published: a resolution can be added and they all hold', () => {
  const readers = globSync('tests/**/*.ts').filter((file) =>
    PUBLISHED.test(readFileSync(file, 'utf8')),
  );
  expect(readers).toEqual([
    'tests/unit/normalise/command.test.ts', // in a temporary folder
  ]);
});
