import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All files below a folder, with their sizes, and when each was written last (ms since 1970). */
export function filesIn(folder: string): { path: string; bytes: number; written: number }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .map((file) => {
      const path = join(file.parentPath, file.name);
      const { size, mtimeMs } = statSync(path);
      return { path, bytes: size, written: mtimeMs };
    });
}
