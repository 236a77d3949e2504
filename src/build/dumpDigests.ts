import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../corpus/code.ts';
import { dumpDigest, dumpProblem } from '../corpus/dump.ts';
import { isUntouched, stampOf } from '../corpus/stamp.ts';
import { digestOf, Store } from '../corpus/store.ts';
import type { Source } from '../model/resolution.ts';

/** How a dump looked when it was read last, and the digest of its bytes. */
type Known = { stamp: string; digest: string };

/** Tells the dumps of a folder from what they were before; reads those that were touched since. */
export class DumpDigests {
  readonly #folder: string;
  readonly #key: string;
  readonly #store: Store<{ saved: number; known: [file: string, Known][] }>;
  readonly #known: Map<string, Known>;
  readonly #saved: number;
  #isChanged = false;

  constructor({ content, cache }: { content: string; cache: string }) {
    this.#folder = join(content, 'dumps');
    this.#key = digestOf(this.#folder, codeOf(new URL('../corpus/dump.ts', import.meta.url)));
    this.#store = new Store(join(cache, 'dumps'));
    const kept = this.#store.get(this.#key);
    this.#known = new Map(kept?.known);
    this.#saved = kept?.saved ?? 0;
  }

  /** What is wrong with dumps that are not what entries were read from; keeps what it found. */
  problemsOf(sources: Iterable<Pick<Source, 'file' | 'sha256'>>): string[] {
    const begun = Date.now();
    const problems = [...sources].flatMap(
      ({ file, sha256 }) => dumpProblem(join(this.#folder, file), sha256, this.#of(file)) ?? [],
    );
    if (this.#isChanged) this.#store.put(this.#key, { saved: begun, known: [...this.#known] });
    this.#isChanged = false;
    return problems;
  }

  #of(file: string): string | undefined {
    const path = join(this.#folder, file);
    if (!existsSync(path)) return undefined;
    const stamp = stampOf(path);
    const known = this.#known.get(file);
    if (known && isUntouched(stamp, known.stamp, this.#saved)) return known.digest;
    const digest = dumpDigest(readFileSync(path));
    this.#known.set(file, { stamp: stamp.look, digest });
    this.#isChanged = true;
    return digest;
  }
}
