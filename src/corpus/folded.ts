import { countsByPlace, type Citations, type CitedBy } from './citations.ts';

/**
 * What the pages of a resolution and of its paragraphs show of its citations. It does not grow with
 * the corpus: of those that cite it the latest are kept, and of those that cite each place.
 */
export type FoldedCitations = Citations & {
  /** How many resolutions cite it, all counted. */
  citing: number;
  /** How many paragraphs and notes cite each place, by its anchor. */
  counts: Record<string, number>;
  /** The places that are cited by more resolutions than are kept. */
  folded: string[];
};

/** As many of those that cite a resolution as its own page names; there are lists of more. */
export const CITING_ON_PAGE = 60;
/** As many of those that cite a place as its page names. */
const CITING_PLACE = 24;

/** Keeps what pages show of a resolution's citations, in the same order. */
export function foldedOf(citations: Citations): FoldedCitations {
  const { citedBy } = citations;
  const kept = new Set(latest(symbolsIn(citedBy), CITING_ON_PAGE));
  const folded: string[] = [];
  const byPlace = new Map<string, Set<string>>();
  for (const { symbol, places } of citedBy)
    for (const place of places) byPlace.set(place, (byPlace.get(place) ?? new Set()).add(symbol));
  const keptOf = new Map<string, Set<string>>();
  for (const [place, symbols] of byPlace) {
    if (symbols.size > CITING_PLACE) folded.push(place);
    keptOf.set(place, new Set(latest(symbols, CITING_PLACE)));
  }
  return {
    ...citations,
    citedBy: citedBy.filter(
      ({ symbol, places }) =>
        kept.has(symbol) || places.some((place) => keptOf.get(place)?.has(symbol)),
    ),
    citing: symbolsIn(citedBy).size,
    counts: Object.fromEntries(countsByPlace(citedBy)),
    folded,
  };
}

const symbolsIn = (citedBy: readonly CitedBy[]): Set<string> =>
  new Set(citedBy.map(({ symbol }) => symbol));

/** The last ones, as the corpus is in the order of symbols. */
const latest = (symbols: ReadonlySet<string>, most: number): string[] => [...symbols].slice(-most);
