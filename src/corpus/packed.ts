import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { use } from './keeping.ts';
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
    const file = this.#file(key);
    const body = serialize(value);
    const draft = `${file}.${randomUUID()}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(draft, this.#sum(key, body));
      appendFileSync(draft, body); // it is large: to put both together first would take as long
      renameSync(draft, file);
    } catch (error) {
      rmSync(draft, { force: true }); // a full disk gets back what the draft took
      throw error;
    }
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
