import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCode } from '../../src/model/byCode.ts';

/**
 * The files of a folder by name, those that are linked to with them, also where a link leads nowhere;
 * hidden ones are left out. Says of each
 * folder within that it is not looked into.
 */
export function filesIn(folder: string): string[] {
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted(byCode);
  return names.flatMap((name) => {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found || found.isFile()) return [path];
    console.error(
      found.isDirectory()
        ? `${path}: is a folder, and nothing in it is read; name it to read it too`
        : `${path}: is no file, and is not read`,
    );
    return [];
  });
}
