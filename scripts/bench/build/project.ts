import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a build neither reads nor may share: caches, and what others have built. */
const NOT_COPIED = new Set([
  '.astro',
  '.git',
  'bench-results',
  'content',
  'dist',
  'node_modules',
  'test-results',
  'tests',
]);

/**
 * Copies the project into the folder, without its corpus and caches, so that its commands begin
 * there from nothing and leave nothing here. Packages are linked; caches among them are not.
 */
export function copyProject(to: string): void {
  for (const name of readdirSync('.')) {
    if (!NOT_COPIED.has(name)) cpSync(name, join(to, name), { recursive: true });
  }
  const packages = join(to, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync('node_modules')) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(resolve('node_modules', name), join(packages, name));
  }
  if (!existsSync(join(packages, 'astro'))) throw new Error('run `npm ci` first');
}
