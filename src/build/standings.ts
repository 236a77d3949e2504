import type { Corpus } from '../corpus/corpus.ts';
import { whenOf } from '../lineage/texts.ts';
import type { StandingsOf } from '../search/standing.ts';

/** Since when the wording of paragraphs stands in the resolutions of a corpus, as search asks for it. */
export function standingsIn({
  entryOf,
  wording,
}: Pick<Corpus, 'entryOf' | 'wording'>): StandingsOf {
  const yearOf = (symbol: string): number =>
    Number(whenOf(entryOf(symbol).brief.source).slice(0, 4));
  return (symbol) =>
    new Map(
      wording()
        .lineages.standings(symbol)
        .map(({ id, first, times }) => [
          id,
          { since: yearOf(first), times, isNew: first === symbol },
        ]),
    );
}
