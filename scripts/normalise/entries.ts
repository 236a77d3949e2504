import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Entries on their way to disk. Each is written whole beside its place and then moved there, so that
 * whatever happens to the run, an entry is as it was or as it is now. What a run that was killed
 * left behind is cleared away by the next.
 */
export class Entries {
  private readonly changed = new Map<string, string>();
  private readonly same = new Set<string>();
  private written = 0;
  private readonly waiting = new Map<string, string>();
  private readonly writes: boolean;

  /** `writes`: whether anything goes to its place, or is only compared with what is there. */
  constructor({ writes }: { writes: boolean }) {
    this.writes = writes;
  }

  /** How many there are, and how many of them are not yet on disk as they are. */
  get size(): number {
    return this.changed.size + this.same.size;
  }
  get changes(): string[] {
    return [...this.changed.keys()];
  }

  has(path: string): boolean {
    return this.changed.has(path) || this.same.has(path);
  }

  /**
   * Takes an entry's text for its place, the last for good; one that stands there already is not written
   * again.
   */
  add(path: string, text: string): void {
    this.drop(path); // what was taken for it before
    if (existsSync(path) && readFileSync(path, 'utf8') === text) {
      this.same.add(path);
      return;
    }
    const from = join(this.folderFor(path), String((this.written += 1)));
    writeFor(path, from, text);
    this.changed.set(path, from);
  }

  /** The text that was taken for the place. */
  textFor(path: string): string | undefined {
    const at = this.changed.get(path) ?? (this.same.has(path) ? path : undefined);
    return at === undefined ? undefined : readFileSync(at, 'utf8');
  }

  /** Leaves what stands there as it is. */
  drop(path: string): void {
    this.changed.delete(path);
    this.same.delete(path);
  }

  /** Moves all that changed to its place. */
  commit(): void {
    for (const [path, from] of this.changed) renameSync(from, path);
  }

  /** Clears away what waited. */
  close(): void {
    for (const folder of this.waiting.values()) rmSync(folder, { recursive: true, force: true });
  }

  /** A folder beside the place: only within one file system is a move done at once. */
  private folderFor(path: string): string {
    const place = this.writes ? dirname(path) : tmpdir();
    const known = this.waiting.get(place);
    if (known !== undefined) return known;
    mkdirSync(place, { recursive: true });
    clearLeftovers(place);
    const folder = mkdtempSync(join(place, `${WAITING}${process.pid}-`));
    this.waiting.set(place, folder);
    return folder;
  }
}

/** Writes beside a place; an error names the place, and a failed write names no file by itself. */
function writeFor(place: string, from: string, text: string): void {
  try {
    writeFileSync(from, text);
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path: place }) : error;
  }
}

const WAITING = '.normalise-';
const LEFTOVER = /^\.normalise-(\d+)-/;

/** Removes the folders of runs that are no more; that of one that runs now is left to it. */
function clearLeftovers(place: string): void {
  for (const name of readdirSync(place)) {
    const process = LEFTOVER.exec(name)?.[1];
    if (process !== undefined && !isRunning(Number(process)))
      rmSync(join(place, name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false; // an earlier one of the same number
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full; make room and run again',
  EFBIG: 'would become a larger file than is allowed; raise that limit and run again',
  EDQUOT: 'the quota of the disk is used up; make room and run again',
  EACCES: 'may not be read or written; change its permissions, or name another place with --out',
  EPERM: 'may not be written; change its permissions, or name another place with --out',
  EROFS: 'is on a disk that can only be read; name another place with --out',
  EISDIR: 'is a folder; expected a file',
  ENOTDIR: 'lies below a file; expected a folder',
  EEXIST: 'is a file; expected a folder',
  ENOENT: 'is not there (any more); look at the path and run again',
  EMFILE: 'too many files are open; close some and run again',
};

/** What went wrong with a file, in a sentence with what to do; nothing for an error of another kind. */
export function reasonOf(error: unknown): string | undefined {
  const reason = REASONS[codeOf(error) ?? ''];
  if (reason === undefined) return undefined;
  const { path, dest } = error as { path?: string; dest?: string };
  return `${dest ?? path ?? 'a file'}: ${reason}.`;
}
