import { lineagesAmong, type KeptLineages, type Lineages } from '../lineage/lineage.ts';
import { seriesAmong, type Series } from '../lineage/series.ts';
import type { Brief } from './brief.ts';
import { codeOf } from './code.ts';
import { PackedStore } from './packed.ts';
import type { EntryFile, Readings } from './readings.ts';
import { digestOf } from './store.ts';

/** Where else the wording of a corpus's paragraphs stands, and which resolution took up which. */
export type Wording = { lineages: Lineages; series: Series };

/** Finds the wording of a folder's corpus, again and again: only what changed is compared anew. */
export class WordingFolder {
  readonly #readings: Readings;
  readonly #store: PackedStore<KeptLineages>;
  readonly #key: string;
  #kept: KeptLineages | undefined;

  constructor({ content, cache }: { content: string; cache: string }, readings: Readings) {
    this.#readings = readings;
    this.#store = new PackedStore(`${cache}/wordings`);
    const code = codeOf(new URL('./wording.ts', import.meta.url));
    this.#key = digestOf(content, code, readings.keyOf(''));
  }

  /** The wording of the entries, which are in the order of symbols. */
  among(entries: readonly (EntryFile & { brief: Brief })[]): Wording {
    const before = this.#kept ?? this.#store.get(this.#key);
    const lineages = lineagesAmong(
      entries.map(({ file, key, brief }) => {
        const { symbol, adopted, period } = brief.source;
        const prints = () => this.#readings.printsOf({ file, key });
        return { symbol, adopted, period, key, prints };
      }),
      before,
    );
    const { kept, touched } = lineages;
    this.#kept = kept;
    const count = before?.texts.resolutions.length;
    if (touched.size > 0 || count !== entries.length) this.#store.put(this.#key, kept);
    const series = seriesAmong(
      entries.map(({ brief }) => brief.source),
      lineages.taken,
    );
    return { lineages, series };
  }
}
