import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCode } from '../model/byCode.ts';
import { digestOf } from './store.ts';

/** What names another module of ours, in whichever form of import. */
const IMPORTED = /(?:from|import|import\() ?'(\.[^']+)'/g;

/**
 * A digest of the code that a module runs: its own, that of all it imports of ours, and the versions
 * of the packages. What was made by other code is told from it by this.
 */
export function codeOf(module: URL): string {
  const files = new Map<string, string>();
  const take = (file: string): void => {
    if (files.has(file)) return;
    const source = readFileSync(file, 'utf8');
    files.set(file, source);
    for (const [, name = ''] of source.matchAll(IMPORTED)) take(join(dirname(file), name));
  };
  const first = fileURLToPath(module);
  take(first);
  const code = [...files].sort(([a], [b]) => byCode(a, b)).map(([, source]) => source);
  return digestOf(...code, packages());
}

/** The versions of all packages, as the lock file has them. */
export const packages = (): string =>
  existsSync('package-lock.json') ? readFileSync('package-lock.json', 'utf8') : '';
