import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { use } from './keeping.ts';
import { putWhole } from './putWhole.ts';

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
    return body === undefined ? undefined : (JSON.parse(body.toString()) as Value);
  }

  /** Whether a value that is whole is kept under a key. */
  has(key: string): boolean {
    return this.#bodyOf(key) !== undefined;
  }

  /** Keeps a value; never is half of one under its name. */
  put(key: string, value: Value): void {
    const body = Buffer.from(JSON.stringify(value));
    putWhole(this.#file(key), `${this.#sum(key, body)}\n`, body);
  }

  #bodyOf(key: string): Buffer | undefined {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.#file(key));
    } catch {
      return undefined;
    }
    const end = bytes.indexOf('\n');
    const body = bytes.subarray(end + 1);
    if (bytes.toString('latin1', 0, Math.max(end, 0)) !== this.#sum(key, body)) return undefined;
    use(this.#file(key));
    return body;
  }

  #file(key: string): string {
    return fileOfKey(this.#folder, key);
  }

  #sum(key: string, body: Uint8Array): string {
    return digestOf(basename(this.#folder), key, body).slice(0, 16);
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
