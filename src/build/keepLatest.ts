import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Removes what lies in a folder, but for the so many that changed last. */
export function keepLatest(folder: string, kept: number): void {
  if (!existsSync(folder)) return;
  const older = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .slice(kept);
  for (const { path } of older) rmSync(path, { recursive: true, force: true });
}
