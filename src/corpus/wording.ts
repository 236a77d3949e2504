import type { Lineage } from '../lineage/appearance.ts';
import { lineagesAmong, type KeptLineages, type Lineages } from '../lineage/lineage.ts';
import { seriesAmong, type Series } from '../lineage/series.ts';
import type { Brief } from './brief.ts';
import { codeOf } from './code.ts';
import { PackedStore } from './packed.ts';
import type { EntryFile, Readings } from './readings.ts';
import { digestOf } from './store.ts';

/** Where else the wording of a corpus's paragraphs stands, and which resolution took up which. */
export type Wording = {
  lineages: Lineages;
  series: Series;
  /** What tells the lineages of a resolution from others. */
  outlineOf: (symbol: string) => LineageOutline;
};

export type LineageOutline = {
  digest: string;
  /** The resolutions that were edited to what paragraphs of it say, as those next before it. */
  edited: string[];
};

/** What is kept between builds. */
type Kept = { lineages: KeptLineages; outlines: Map<string, LineageOutline> };

/** Finds the wording of a folder's corpus, again and again: only what changed is compared anew. */
export class WordingFolder {
  readonly #readings: Readings;
  readonly #store: PackedStore<Kept>;
  readonly #key: string;
  #kept: Kept | undefined;

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
      before?.lineages,
    );
    const { touched } = lineages;
    const symbols = entries.map(({ brief }) => brief.source.symbol);
    const outlines = new Map(
      symbols.map((symbol) => {
        const known = touched.has(symbol) ? undefined : before?.outlines.get(symbol);
        return [symbol, known ?? outlineOf(lineages.of(symbol))];
      }),
    );
    this.#kept = { lineages: lineages.kept, outlines };
    if (touched.size > 0 || before?.outlines.size !== entries.length)
      this.#store.put(this.#key, this.#kept);
    const series = seriesAmong(
      entries.map(({ brief }) => brief.source),
      lineages.taken,
    );
    return { lineages, series, outlineOf: (symbol) => outlines.get(symbol) as LineageOutline };
  }
}

function outlineOf(all: readonly Lineage[]): LineageOutline {
  const last = all.flatMap(({ earlier }) => earlier.at(-1) ?? []);
  const edited = last.filter(({ sameness }) => sameness === 'edited').map(({ symbol }) => symbol);
  return {
    digest: digestOf(JSON.stringify(all)).slice(0, 16),
    edited: [...new Set(edited)],
  };
}
