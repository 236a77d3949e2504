import type { Sameness } from '../lineage/lineage.ts';
import type { PartOf } from '../lineage/prints.ts';
import { el, xmlFileOf } from './xml.ts';

/** A graph of wording: which paragraphs of a session have the words of which earlier ones. */
export type WordingGraph = {
  paragraphs: GraphParagraph[];
  /** From the earlier paragraph to the later one, each by its place among the paragraphs. */
  lines: { from: number; to: number; kind: Sameness; similarity: number }[];
};

export type GraphParagraph = {
  symbol: string;
  /** The anchor on the page of its resolution, and how it is cited: "annex, para. 12". */
  id: string;
  cite: string;
  part: PartOf;
  /** The day of adoption, "2009-10-06", where it is known. */
  adopted?: string | undefined;
};

const OF_PARAGRAPHS = ['symbol', 'cite', 'part', 'adopted'] as const;
const OF_LINES = { kind: 'string', similarity: 'double' } as const;

const data = (key: string, value: string) => el('data', { key }, [value]);

/**
 * A graph as GraphML (Brandes and others, 2002), which Gephi, NetworkX, igraph and yEd read. A node is
 * named by symbol and anchor: "A/RES/64/1#para-1-d-i".
 */
export function graphml({ paragraphs, lines }: WordingGraph): string {
  const named = paragraphs.map(({ symbol, id }) => `${symbol}#${id}`);
  return xmlFileOf(
    el('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
      ...OF_PARAGRAPHS.map((name) =>
        el('key', { id: name, for: 'node', 'attr.name': name, 'attr.type': 'string' }),
      ),
      ...Object.entries(OF_LINES).map(([name, type]) =>
        el('key', { id: name, for: 'edge', 'attr.name': name, 'attr.type': type }),
      ),
      el('graph', { id: 'wording', edgedefault: 'directed' }, [
        ...paragraphs.map((one, at) =>
          el(
            'node',
            { id: named[at] ?? '' },
            OF_PARAGRAPHS.flatMap((name) => {
              const value = one[name];
              return value === undefined ? [] : [data(name, value)];
            }),
          ),
        ),
        ...lines.map(({ from, to, kind, similarity }) =>
          el('edge', { source: named[from] ?? '', target: named[to] ?? '' }, [
            data('kind', kind),
            data('similarity', String(similarity)),
          ]),
        ),
      ]),
    ]),
  );
}
