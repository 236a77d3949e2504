import { fileOf, type Corpus, type Entry } from '../corpus/corpus.ts';
import type { Lineage } from '../lineage/appearance.ts';
import { seriesPlaces } from '../lineage/series.ts';
import type {
  ChangesGiven,
  LineageGiven,
  NamedSource,
  WordingBrief,
  WordingSource,
  WordingTold,
} from './given.ts';

/** What pages are given of where else the wording of a resolution stands. */
export type Wording = {
  brief: WordingBrief;
  /** Nothing where none of it stands elsewhere. */
  lineage: LineageGiven | undefined;
  /** Nothing where it took up no other. */
  changes: ChangesGiven | undefined;
};

/** From so much on, of 1, a text is an older one that was written on: what is not in it is new. */
const OLDER = 1 / 3;

/** The wording of any resolution of a corpus. */
export function wordingIn({ entryOf, wording }: Corpus): (symbol: string) => Wording {
  let places: Map<string, string> | undefined;
  return (symbol) => {
    const { lineages, series } = wording();
    const place = (places ??= seriesPlaces(series.all)).get(symbol);
    const all = lineages.of(symbol);
    const before = series.before(symbol);
    const source = before === undefined ? undefined : sourceOf(entryOf(before));
    const shared = all.filter(({ times }) => times > 1);
    const entry = entryOf(symbol);
    const named = new Set(
      shared.flatMap(({ earlier, later }) => [...earlier, ...later].map(({ symbol }) => symbol)),
    );
    const sources = [...named].map((symbol) => [symbol, namedOf(entryOf(symbol))] as const);
    const texts = shared.flatMap(({ earlier }) => {
      const last = earlier.at(-1);
      if (last?.sameness !== 'edited') return [];
      return [[last.symbol, fileOf(entryOf(last.symbol))] as const];
    });
    const told = shared.map((one) => [one.id, toldOf(one, entryOf)] as const);
    return {
      brief: {
        told: Object.fromEntries(told),
        fresh: freshAmong(all),
        elsewhere: shared.length > 0,
        ...(source && { before: source.number }),
        ...(place !== undefined && { series: entryOf(place).brief.source.path }),
      },
      changes: source && changesOf(entry, source),
      lineage:
        shared.length === 0
          ? undefined
          : {
              kind: 'lineage',
              entry: fileOf(entry),
              path: entry.brief.source.path,
              lineages: shared,
              sources: Object.fromEntries(sources),
              texts: Object.fromEntries(texts),
            },
    };
  };
}

function changesOf(of: Entry, before: WordingSource): ChangesGiven {
  const { path, number, title, entry } = before;
  return {
    kind: 'changes',
    entry: fileOf(of),
    path: of.brief.source.path,
    before: { path, number, title, entry },
  };
}

function toldOf({ earlier: [first], times }: Lineage, of: (symbol: string) => Entry): WordingTold {
  if (!first) return { times };
  const entry = of(first.symbol);
  const at = `${entry.brief.source.short}, ${first.cite}`;
  return { since: yearOf(entry), first: { at, edited: first.sameness === 'edited' }, times };
}

function freshAmong(all: readonly Lineage[]): string[] {
  const fresh = all.filter(({ earlier }) => earlier.length === 0);
  return all.length - fresh.length < all.length * OLDER ? [] : fresh.map(({ id }) => id);
}

const yearOf = ({ brief: { source } }: Entry): string =>
  source.adopted?.slice(0, 4) ?? `session ${source.session}`;

/** A resolution as pages of others name it. */
function namedOf(entry: Entry): NamedSource {
  const { path, short, title, adopted } = entry.brief.source;
  return { path, number: short, title, adopted, year: yearOf(entry) };
}

/** The same with its text. */
export const sourceOf = (entry: Entry): WordingSource => ({
  ...namedOf(entry),
  entry: fileOf(entry),
});
