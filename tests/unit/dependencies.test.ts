import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { expect, test } from 'vitest';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};

/** The package of `import x from '@scope/name/file'`; types are not needed to build. */
const IMPORTED = /^import (?!type )[^;]*?from '((?:@[^/']+\/)?[^@./'][^/']*)/gm;

test('whatever the site is built with is installed without the packages for development', () => {
  const files = ['astro.config.mjs', ...globSync('src/**/*.{ts,astro}')];
  const packages = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORTED)].map(([, name = '']) => name),
  );
  const missing = packages.filter(
    (name) => !isBuiltin(name) && !name.startsWith('astro:') && !(name in dependencies),
  );
  expect(packages).toContain('astro');
  expect(missing).toEqual([]);
});
