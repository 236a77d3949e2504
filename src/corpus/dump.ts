import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Source } from '../model/resolution.ts';
import { openSource } from '../sources/open.ts';
import { textLines } from '../sources/text.ts';
import { codeOf } from './code.ts';
import { digestOf, Store } from './store.ts';

/**
 * The dump in a folder that an entry was read from, byte for byte. Throws where it is not what it
 * was then: the lines that the entry names would be others.
 */
export function readDump(
  folder: string,
  { file, sha256 }: Pick<Source, 'file' | 'sha256'>,
): Buffer<ArrayBuffer> {
  const path = `${folder}/${file}`;
  const dump = readFileSync(path);
  if (createHash('sha256').update(dump).digest('hex') === sha256) return dump;
  throw new Error(`${path} has changed since its entry was written: run \`npm run normalise\``);
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
