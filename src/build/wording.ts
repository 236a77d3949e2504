import { fileOf, type Corpus, type Entry } from '../corpus/corpus.ts';
import { digestOf } from '../corpus/store.ts';
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

/** What pages are given of where else the wording of a resolution stands; put together when asked for. */
export type Wording = {
  brief: () => WordingBrief;
  /** Nothing where none of it stands elsewhere. */
  lineage: (() => LineageGiven) | undefined;
  /** Nothing where it took up no other. */
  changes: Omit<ChangesGiven, 'inBrief'> | undefined;
  /** Tells what is given of it from anything else that might be. */
  told: () => string;
};

/** From so much on, of 1, a text is an older one that was written on: what is not in it is new. */
const OLDER = 1 / 3;

/** The wording of any resolution of a corpus. */
export function wordingIn({ entryOf, wording }: Corpus): (symbol: string) => Wording {
  let places: Map<string, string> | undefined;
  const facts = new Map<string, string>();
  const factsOf = (symbol: string): string => {
    const known =
      facts.get(symbol) ?? digestOf(JSON.stringify(namedOf(entryOf(symbol)))).slice(0, 16);
    facts.set(symbol, known);
    return known;
  };
  return (symbol) => {
    const { lineages, series, outlineOf } = wording();
    const place = (places ??= seriesPlaces(series.all)).get(symbol);
    const before = series.before(symbol);
    const source = before === undefined ? undefined : sourceOf(entryOf(before));
    const entry = entryOf(symbol);
    const named = lineages.namedOf(symbol);
    const beside = {
      ...(source && { before: source.number }),
      ...(place !== undefined && { series: entryOf(place).brief.source.path }),
    };
    return {
      brief: () => {
        const all = lineages.of(symbol);
        const told = sharedOf(all).map((one) => [one.id, toldOf(one, entryOf)] as const);
        return {
          told: Object.fromEntries(told),
          fresh: freshAmong(all),
          elsewhere: named.length > 0,
          ...beside,
        };
      },
      lineage:
        named.length === 0
          ? undefined
          : () => ({
              kind: 'lineage',
              entry: fileOf(entry),
              path: entry.brief.source.path,
              lineages: sharedOf(lineages.of(symbol)),
              sources: Object.fromEntries(named.map((one) => [one, namedOf(entryOf(one))])),
              texts: Object.fromEntries(
                outlineOf(symbol).edited.map((one) => [one, fileOf(entryOf(one))]),
              ),
            }),
      changes: source && changesOf(entry, source),
      told: once(() => {
        const { digest, edited } = outlineOf(symbol);
        const texts = edited.map((one) => entryOf(one).key);
        return digestOf(digest, JSON.stringify([named.map(factsOf), texts, beside]));
      }),
    };
  };
}

/** Makes it when it is asked for first. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Those that stand elsewhere. */
const sharedOf = (all: readonly Lineage[]): Lineage[] => all.filter(({ times }) => times > 1);

function changesOf(of: Entry, before: WordingSource): Omit<ChangesGiven, 'inBrief'> {
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
