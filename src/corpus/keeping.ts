import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * How long kept files stay: their dates tell when they were used last, to a day, and what nobody has
 * used for long is removed.
 */

const DAY = 24 * 60 * 60 * 1000;
/** Longer than people are away from a site between two builds. */
const LONG = 60 * DAY;

/** Dates a kept file as used, unless it was dated today; there need not be one. */
export function use(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  const now = Date.now();
  if (found && found.mtimeMs < now - DAY) utimesSync(file, now / 1000, now / 1000);
}

const KINDS = [
  'texts',
  'lines',
  'readings',
  'records',
  'prints',
  'briefs',
  'wordings',
  'dumps',
  'sites',
];

/**
 * Removes what is kept in a cache that was not used for long; looks once a day. How many files were
 * removed.
 */
export function removeUnused(cache: string): number {
  const looked = join(cache, 'looked-through');
  const last = statSync(looked, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (last > Date.now() - DAY) return 0;
  const before = Date.now() - LONG;
  const removed = KINDS.reduce((sum, kind) => sum + removeIn(join(cache, kind), before), 0);
  mkdirSync(cache, { recursive: true });
  writeFileSync(looked, '');
  return removed;
}

function removeIn(folder: string, before: number): number {
  if (!existsSync(folder)) return 0;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const unused = files
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? before) < before);
  for (const file of unused) rmSync(file, { force: true });
  return unused.length;
}
