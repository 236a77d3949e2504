import { sessionsNewestFirst } from '../browse/browse.ts';
import type { Corpus, Entry } from '../corpus/corpus.ts';
import type { GraphParagraph } from '../lineage/graph.ts';
import type { GraphGiven } from './given.ts';
import { page, type Unit } from './unit.ts';
import { wordingIn } from './wording.ts';

/** The graphs of wording: a file for each session that has one. */

/** A graph's name, by its session: "76", "s-27", "hrc-55". */
export const graphName = (session: string): string => `${session.toLowerCase()}.graphml`;

export function* graphFiles(corpus: Corpus, sessions: ReadonlySet<string>): Generator<Unit> {
  const wordingOf = wordingIn(corpus);
  for (const [session, entries] of sessionsNewestFirst(corpus.entries)) {
    if (!sessions.has(session)) continue;
    yield {
      session,
      outputs: [page(`lineage/${graphName(session)}`, 'lineage')],
      given: () => graphOf(corpus, entries),
      told: () => ({
        kind: 'graph',
        wordings: entries.map(({ brief }) => wordingOf(brief.source.symbol).told()),
        adopted: entries.map(({ brief }) => brief.source.adopted),
      }),
    };
  }
}

/** The paragraphs of some resolutions with the earlier ones that are named of each. */
function graphOf({ entryOf, wording }: Corpus, entries: readonly Entry[]): GraphGiven {
  const { lineages } = wording();
  const places = new Map<string, number>();
  const paragraphs: GraphParagraph[] = [];
  const placeOf = ({ symbol, id, cite, part }: Omit<GraphParagraph, 'adopted'>): number => {
    const name = `${symbol}#${id}`;
    const known = places.get(name);
    if (known !== undefined) return known;
    const { adopted } = entryOf(symbol).brief.source;
    const place = paragraphs.push({ symbol, id, cite, part, adopted }) - 1;
    places.set(name, place);
    return place;
  };
  const lines: GraphGiven['lines'] = [];
  for (const { brief } of entries) {
    const { symbol } = brief.source;
    for (const own of lineages.of(symbol)) {
      for (const earlier of own.earlier) {
        const similarity = Math.round(earlier.likeness * 1000) / 1000;
        const ends = { from: placeOf(earlier), to: placeOf({ ...own, symbol }) };
        lines.push({ ...ends, kind: earlier.sameness, similarity });
      }
    }
  }
  return { kind: 'graph', paragraphs, lines };
}
