import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isUntouched, stampOf } from '../corpus/stamp.ts';
import { digestOf, Store } from '../corpus/store.ts';

/** How a dump looked when it was read last, and the digest of its bytes. */
type Known = { stamp: string; digest: string };

/** Tells the dumps of a folder from what they were before; reads those that were touched since. */
export class DumpDigests {
  readonly #folder: string;
  readonly #store: Store<{ saved: number; known: [file: string, Known][] }>;
  readonly #known: Map<string, Known>;
  readonly #saved: number;
  #isChanged = false;

  constructor({ content, cache }: { content: string; cache: string }) {
    this.#folder = join(content, 'dumps');
    this.#store = new Store(join(cache, 'dumps'));
    const kept = this.#store.get(digestOf(this.#folder));
    this.#known = new Map(kept?.known);
    this.#saved = kept?.saved ?? 0;
  }

  /** The digest of a dump, on any machine the same; "missing" where there is none. */
  of(file: string): string {
    const path = join(this.#folder, file);
    if (!existsSync(path)) return 'missing';
    const stamp = stampOf(path);
    const known = this.#known.get(file);
    if (known && isUntouched(stamp, known.stamp, this.#saved)) return known.digest;
    const digest = digestOf(readFileSync(path));
    this.#known.set(file, { stamp: stamp.look, digest });
    this.#isChanged = true;
    return digest;
  }

  /** Keeps what was found; `since` is when looking began. */
  keep(since: number): void {
    if (this.#isChanged)
      this.#store.put(digestOf(this.#folder), { saved: since, known: [...this.#known] });
  }
}
