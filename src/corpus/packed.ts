import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { use } from './keeping.ts';
import { putWhole } from './putWhole.ts';
import { digestOf } from './store.ts';

/**
 * Large values of one kind, with arrays of numbers in them, in files, each under a key that names all
 * that it was made from. A file that is damaged, or was written by another runtime, is as good as none.
 */
export class PackedStore<Value> {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The value kept under a key; undefined where there is none that is whole. */
  get(key: string): Value | undefined {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.#file(key));
    } catch {
      return undefined;
    }
    const body = bytes.subarray(SUM);
    if (bytes.toString('latin1', 0, SUM) !== this.#sum(key, body)) return undefined;
    use(this.#file(key));
    return deserialize(body) as Value;
  }

  /** Keeps a value; never is half of one under its name. */
  put(key: string, value: Value): void {
    const body = serialize(value);
    putWhole(this.#file(key), this.#sum(key, body), body);
  }

  #file(key: string): string {
    return join(this.#folder, `${key}.packed`);
  }

  #sum(key: string, body: Uint8Array): string {
    return digestOf(basename(this.#folder), key, process.versions.v8, body).slice(0, SUM);
  }
}

/** Characters of the sum at the head of a file. */
const SUM = 16;
