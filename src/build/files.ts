import {
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

/** What lies in a site's folder, the search index aside. */
export type Lying = {
  /** Of the files named, those that lie there as they were written. */
  standing: string[];
  /** The rest: what nobody named, and what was touched since. */
  others: string[];
};

/** Looks at all that lies in a folder but below `besides`. */
export function lyingIn(folder: string, named: readonly Written[], besides: string): Lying {
  const known = new Map(named.map((one) => [one.file, one]));
  const lying: Lying = { standing: [], others: [] };
  const look = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      if (file === besides) continue;
      if (entry.isDirectory()) {
        look(file);
        continue;
      }
      const written = known.get(file);
      const stands = written !== undefined && isThere(folder, written);
      lying[stands ? 'standing' : 'others'].push(file);
    }
  };
  look('');
  return lying;
}

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
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** Removes files of a folder, and the folders that are empty then. */
export function remove(folder: string, files: readonly string[]): void {
  const touched = new Set<string>();
  for (const file of files) {
    rmSync(join(folder, file), { force: true });
    for (let of = dirname(file); of !== '.'; of = dirname(of)) touched.add(of);
  }
  const inner = [...touched].toSorted((a, b) => b.length - a.length);
  for (const one of inner)
    if (readdirSync(join(folder, one)).length === 0) rmdirSync(join(folder, one));
}

/** How many files lie below a folder. */
export function countFiles(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.reduce(
    (sum, entry) => sum + (entry.isDirectory() ? countFiles(join(folder, entry.name)) : 1),
    0,
  );
}
