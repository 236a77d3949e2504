import type { WordingGraph } from '../lineage/graph.ts';
import { xmlText } from './xml.ts';

const OF_PARAGRAPHS = ['symbol', 'cite', 'part', 'adopted'] as const;
const OF_LINES = { kind: 'string', similarity: 'double' } as const;

const keys = (names: readonly [name: string, type: string][], of: 'node' | 'edge'): string[] =>
  names.map(
    ([name, type]) => `<key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );

const data = (key: string, value: string | undefined): string =>
  value === undefined ? '' : `<data key="${key}">${xmlText(value)}</data>`;

/**
 * A graph as GraphML (Brandes and others, 2002), which Gephi, NetworkX, igraph and yEd read. A node is
 * named by symbol and anchor: "A/RES/64/1#para-1-d-i".
 */
export function graphml({ paragraphs, lines }: WordingGraph): string {
  const named = paragraphs.map(({ symbol, id }) => xmlText(`${symbol}#${id}`));
  const nodes = paragraphs.map((one, at) => {
    const told = OF_PARAGRAPHS.map((name) => data(name, one[name])).join('');
    return `<node id="${named[at]}">${told}</node>`;
  });
  const edges = lines.map(({ from, to, kind, similarity }) => {
    const told = data('kind', kind) + data('similarity', String(similarity));
    return `<edge source="${named[from]}" target="${named[to]}">${told}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys(
      OF_PARAGRAPHS.map((name) => [name, 'string']),
      'node',
    ),
    ...keys(Object.entries(OF_LINES), 'edge'),
    '<graph id="wording" edgedefault="directed">',
    ...nodes,
    ...edges,
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}
