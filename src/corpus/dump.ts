import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Source } from '../model/resolution.ts';
import { openSource } from '../sources/open.ts';
import { textLines } from '../sources/text.ts';
import { codeOf } from './code.ts';
import { digestOf, Store } from './store.ts';

/**
 * What is wrong with a dump that is not what an entry was read from: the lines that the entry names
 * would be others. `found` is its digest as it is now, if it is there.
 */
export function dumpProblem(
  path: string,
  sha256: string,
  found: string | undefined,
): string | undefined {
  if (found === sha256) return undefined;
  if (found === undefined)
    return `${path} is missing: put it back, or remove the entry that was read from it`;
  return `${path} has changed since its entry was written: run \`npm run normalise\``;
}

/** The digest by which an entry names its dump. */
export const dumpDigest = (dump: Uint8Array): string =>
  createHash('sha256').update(dump).digest('hex');

/** The dump in a folder that an entry was read from, byte for byte. Throws where it is no longer that. */
export function readDump(
  folder: string,
  { file, sha256 }: Pick<Source, 'file' | 'sha256'>,
): Buffer<ArrayBuffer> {
  const path = `${folder}/${file}`;
  const dump = existsSync(path) ? readFileSync(path) : undefined;
  const problem = dumpProblem(path, sha256, dump && dumpDigest(dump));
  if (dump === undefined || problem !== undefined) throw new Error(problem);
  return dump;
}

/** The lines of dumps that are no text, kept, so that a file is opened once. */
export class DumpLines {
  readonly #kept: Store<string[]>;
  readonly #code = codeOf(new URL('../sources/open.ts', import.meta.url));

  constructor(cache: string) {
    this.#kept = new Store(`${cache}/lines`);
  }

  /** Keeps the lines that were read of a file. */
  keep(sha256: string, lines: string[]): void {
    const key = digestOf(this.#code, sha256);
    if (!this.#kept.has(key)) this.#kept.put(key, lines);
  }

  /** The lines of a dump in a folder as they were read. Throws as `readDump`. */
  async of(folder: string, source: Source): Promise<string[]> {
    const known = this.#kept.get(digestOf(this.#code, source.sha256));
    if (known) return known;
    const dump = readDump(folder, source);
    const opened = await openSource(dump);
    if (opened === undefined) return textLines(dump);
    this.keep(source.sha256, opened.lines);
    return opened.lines;
  }
}
