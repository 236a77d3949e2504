import {
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A file of a site's folder: its size, and what tells whether it was touched since. */
export type Written = { file: string; size: number; mtime: number };

/** A file as it lies there. */
export function writtenIn(folder: string, file: string): Written {
  const { size, mtimeMs } = statSync(join(folder, file));
  return { file, size, mtime: mtimeMs };
}

/** Whether a file lies there as it was written. */
export function isThere(folder: string, { file, size, mtime }: Written): boolean {
  const found = statSync(join(folder, file), { throwIfNoEntry: false });
  return found?.size === size && found.mtimeMs === mtime;
}

/** Those of the files that lie there as they were written. */
export const standing = (folder: string, files: readonly Written[]): string[] =>
  files.filter((one) => isThere(folder, one)).map(({ file }) => file);

/** Folders that are there, as this thread saw; and whether it was the one to make them. */
const folders = new Map<string, { isNew: boolean }>();

/** Leaves a file alone that holds these bytes already, so that its date tells when it changed. */
export function write(folder: string, file: string, bytes: Uint8Array): Written {
  const path = join(folder, file);
  const { isNew } = folderOf(path);
  if (isNew || !sameAs(path, bytes)) writeFileSync(path, bytes);
  return writtenIn(folder, file);
}

/** Makes the folder of a file, where it is not there. */
function folderOf(path: string): { isNew: boolean } {
  const folder = dirname(path);
  const known = folders.get(folder);
  if (known) return known;
  const made = { isNew: mkdirSync(folder, { recursive: true }) !== undefined };
  folders.set(folder, made);
  return made;
}

function sameAs(path: string, bytes: Uint8Array): boolean {
  const known = statSync(path, { throwIfNoEntry: false });
  return known?.size === bytes.length && readFileSync(path).equals(bytes);
}

/** All files below a folder. */
export const filesIn = (folder: string): string[] =>
  globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/**
 * Removes the files of a folder that are not among those named, and what is empty then; what lies in
 * the folders of `besides` is left alone.
 */
export function removeOthers(
  folder: string,
  named: ReadonlySet<string>,
  { below = '', besides = [] }: { below?: string; besides?: readonly string[] } = {},
): boolean {
  let empty = true;
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (besides.includes(path)) empty = false;
    else if (entry.isDirectory()) {
      if (removeOthers(folder, named, { below: path, besides })) rmdirSync(join(folder, path));
      else empty = false;
    } else if (named.has(path)) empty = false;
    else rmSync(join(folder, path));
  }
  return empty;
}

/** How many files lie below a folder. */
export function countFiles(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.reduce(
    (sum, entry) => sum + (entry.isDirectory() ? countFiles(join(folder, entry.name)) : 1),
    0,
  );
}
