import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { use } from './keeping.ts';

/**
 * Values of one kind, which the folder's name tells, as JSON in files, each under a key that names
 * all that it was made from. A file tells by the sum at its head whether it is whole; one that is
 * damaged, lies under another's name or is of another kind is as good as none.
 */
export class Store<Value> {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The value kept under a key; undefined where there is none that is whole. */
  get(key: string): Value | undefined {
    const body = this.#bodyOf(key);
    return body === undefined ? undefined : (JSON.parse(body) as Value);
  }

  /** Whether a value that is whole is kept under a key. */
  has(key: string): boolean {
    return this.#bodyOf(key) !== undefined;
  }

  /** Keeps a value; never is half of one under its name. */
  put(key: string, value: Value): void {
    const file = this.#file(key);
    const body = JSON.stringify(value);
    const draft = `${file}.${randomUUID()}`;
    try {
      writeInFolder(draft, `${this.#sum(key, body)}\n${body}`);
      renameSync(draft, file);
    } catch (error) {
      rmSync(draft, { force: true }); // a full disk gets back what the draft took
      throw error;
    }
  }

  #bodyOf(key: string): string | undefined {
    let text: string;
    try {
      text = readFileSync(this.#file(key), 'utf8');
    } catch {
      return undefined;
    }
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== this.#sum(key, body)) return undefined;
    use(this.#file(key));
    return body;
  }

  #file(key: string): string {
    return fileOfKey(this.#folder, key);
  }

  #sum(key: string, body: string): string {
    return digestOf(basename(this.#folder), key, body).slice(0, 16);
  }
}

/** Writes a file, whose folder is nearly always there. */
function writeInFolder(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The file of a key in the folder of a store. */
export const fileOfKey = (folder: string, key: string): string =>
  join(folder, key.slice(0, 2), `${key}.json`);

/**
 * SHA-256 over parts that cannot run into each other, in hexadecimal. A text and its bytes in UTF-8
 * are the same.
 */
export function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.byteLength(part) : part.length;
    hash.update(`${bytes}:`).update(part);
  }
  return hash.digest('hex');
}
