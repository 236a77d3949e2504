import { DirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { expect, test } from 'vitest';
import { graphml } from '../../../src/formats/graph.ts';
import type { WordingGraph } from '../../../src/lineage/graph.ts';

const GRAPH: WordingGraph = {
  paragraphs: [
    {
      symbol: 'A/RES/64/1',
      id: 'para-1-d-i',
      cite: 'para. 1 (d) (i)',
      part: 'operative',
      adopted: '2009-10-06',
    },
    { symbol: 'A/RES/3201(S-VI)', id: 'pp-1', cite: 'first & <only> place', part: 'preambular' },
  ],
  lines: [{ from: 1, to: 0, kind: 'edited', similarity: 0.927 }],
};

test('a graph of wording is read again by a reader of GraphML', () => {
  const read = parse(DirectedGraph, graphml(GRAPH));
  expect(read.nodes()).toEqual(['A/RES/64/1#para-1-d-i', 'A/RES/3201(S-VI)#pp-1']);
  expect(read.getNodeAttributes('A/RES/64/1#para-1-d-i')).toEqual({
    symbol: 'A/RES/64/1',
    cite: 'para. 1 (d) (i)',
    part: 'operative',
    adopted: '2009-10-06',
  });
  expect(read.getNodeAttributes('A/RES/3201(S-VI)#pp-1')).toEqual({
    symbol: 'A/RES/3201(S-VI)',
    cite: 'first & <only> place',
    part: 'preambular',
  });
  expect(
    read.mapEdges((_, told, from, to) => [from, to, told['kind'], told['similarity']]),
  ).toEqual([['A/RES/3201(S-VI)#pp-1', 'A/RES/64/1#para-1-d-i', 'edited', 0.927]]);
});
