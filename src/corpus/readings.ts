import { readFileSync } from 'node:fs';
import { readEntry } from '../model/entry.ts';
import type { Resolution } from '../model/resolution.ts';
import { printsOf, type Print } from '../lineage/prints.ts';
import { codeOf } from './code.ts';
import { kept, unkept, type KeptPrint } from './prints.ts';
import { recordsOf, type SearchRecord } from '../search/record.ts';
import { readingOf, type Reading } from './reading.ts';
import { digestOf, Store } from './store.ts';

/** An entry as it lies on disk: its file, and the key of what is read of it. */
export type EntryFile = { file: string; key: string };

/**
 * What was read of entries, kept in a folder. A reading is made where there is none for the very
 * bytes of the entry and the very code; text that the normaliser wrote need not be parsed again.
 */
export class Readings {
  /** How many entries had to be parsed since. */
  parsed = 0;
  readonly #texts: Store<Resolution>;
  readonly #readings: Store<Reading>;
  readonly #records: Store<SearchRecord[]>;
  readonly #prints: Store<KeptPrint[]>;
  readonly #model = codeOf(new URL('../model/entry.ts', import.meta.url));
  readonly #analysis = codeOf(new URL('./readings.ts', import.meta.url));

  constructor(folder: string) {
    this.#texts = new Store(`${folder}/texts`);
    this.#readings = new Store(`${folder}/readings`);
    this.#records = new Store(`${folder}/records`);
    this.#prints = new Store(`${folder}/prints`);
  }

  /** Names what is read of an entry whose source is given. */
  keyOf(source: string | Uint8Array): string {
    return digestOf(this.#model, this.#analysis, source);
  }

  /** Keeps a resolution that was written as an entry, so that it is not parsed. */
  keep(source: string, resolution: Resolution): void {
    const key = digestOf(this.#model, source);
    if (!this.#texts.has(key)) this.#texts.put(key, resolution);
  }

  /** What is read of an entry. Throws EntryError where it is no resolution. */
  of(entry: EntryFile): Reading {
    const known = this.#readings.get(entry.key);
    if (known) return known;
    const { key, resolution } = this.#source(entry);
    const reading = readingOf(resolution);
    this.#readings.put(key, reading);
    return reading;
  }

  /** Its paragraphs as search and browse pages know them, in the order of the text. Throws as `of`. */
  recordsOf(entry: EntryFile): SearchRecord[] {
    const known = this.#records.get(entry.key);
    if (known) return known;
    const records = recordsOf(this.of(entry).resolution);
    this.#records.put(entry.key, records);
    return records;
  }

  /** Its paragraphs as those are known by whose wording they have. Throws as `of`. */
  printsOf(entry: EntryFile): Print[] {
    const known = this.#prints.get(entry.key);
    if (known) return known.map(unkept);
    const prints = printsOf(this.of(entry).resolution);
    this.#prints.put(entry.key, prints.map(kept));
    return prints;
  }

  /** The resolution in the file as it is now, under the key that it has now. */
  #source({ file }: EntryFile): { key: string; resolution: Resolution } {
    const source = readFileSync(file, 'utf8');
    return { key: this.keyOf(source), resolution: this.#textOf(source, file) };
  }

  #textOf(source: string, file: string): Resolution {
    const key = digestOf(this.#model, source);
    const known = this.#texts.get(key);
    if (known) return known;
    const resolution = readEntry(source, file);
    this.parsed++;
    return resolution;
  }
}
