import { expect, test } from 'vitest';
import { briefOf } from '../../../src/corpus/brief.ts';
import { citationsAmong, countsByPlace } from '../../../src/corpus/citations.ts';
import { readingOf } from '../../../src/corpus/reading.ts';
import type { Block, Resolution } from '../../../src/model/resolution.ts';

/** A resolution of 24 December 2019 whose numbered paragraphs are given; a "#" opens a part. */
function resolution(symbol: string, ...paragraphs: string[]) {
  const lines: [number, number][] = [[1, 1]];
  let number = 0;
  const body = paragraphs.map((value): Block => {
    const text = [{ type: 'text' as const, value }];
    if (value.startsWith('#')) {
      number = 0;
      return { type: 'heading', role: 'part', label: value.slice(1), depth: 1, text, lines };
    }
    return {
      type: 'paragraph',
      kind: 'operative',
      label: `${++number}.`,
      text,
      lines,
      children: [],
    };
  });
  const metadata = {
    symbol,
    title: `Title of ${symbol}`,
    organ: 'General Assembly',
    session: { id: '74' },
    agendaItems: [],
    adopted: '2019-12-24',
    source: { file: 'dump.txt' },
  };
  const made = { metadata, body, notes: [], doubts: [] } as unknown as Resolution;
  return briefOf(readingOf(made), []);
}

const held = (symbol: string) => ({ title: `Title of ${symbol}`, adopted: '2019-12-24' });

test('tells who cites whom, and which paragraphs', () => {
  const citationsOf = citationsAmong([
    resolution('A/RES/73/1', 'x', 'x', 'x', 'Recalls the present resolution;'),
    resolution('A/RES/74/244 A-B', '#A', 'x', '#B', 'x', 'x'),
    resolution(
      'A/RES/74/2',
      'Recalls its resolution 73/1, and paragraphs 2 and 3 of its resolution 73/1, and paragraph 3 of resolution 73/1;',
      'Recalls paragraph 9 of its resolution 73/1 and its resolution 70/1;',
      'Recalls paragraph 2 of its resolution 74/244 B;',
    ),
    resolution('A/RES/74/3', 'Recalls paragraphs 1 to 3 of resolution 73/1;'),
  ]);
  const cited = citationsOf('A/RES/73/1').citedBy;
  expect(cited.map(({ symbol, id, places }) => [symbol, id, places])).toEqual([
    ['A/RES/74/2', 'para-1', []],
    ['A/RES/74/2', 'para-1', ['para-2']],
    ['A/RES/74/2', 'para-1', ['para-3']],
    ['A/RES/74/2', 'para-1', ['para-3']], // counted once
    // it has no paragraph 9: the whole is cited
    ['A/RES/74/2', 'para-2', []],
    ['A/RES/74/3', 'para-1', ['para-1', 'para-2', 'para-3']],
  ]);
  expect([...countsByPlace(cited)]).toEqual([
    ['para-2', 2],
    ['para-3', 2],
    ['para-1', 1],
  ]);
  expect(citationsOf('A/RES/74/244 A-B').citedBy.map(({ places }) => places)).toEqual([
    ['part-B-para-2'],
  ]);
  expect(citationsOf('A/RES/74/2').cites).toEqual([
    { symbol: 'A/RES/73/1', held: held('A/RES/73/1'), from: ['para-1', 'para-2'] },
    { symbol: 'A/RES/70/1', from: ['para-2'] },
    { symbol: 'A/RES/74/244 A-B', held: held('A/RES/74/244 A-B'), from: ['para-3'] },
  ]);
  expect(citationsOf('A/RES/73/1').cites).toEqual([]);
  expect(citationsOf('A/RES/74/2').held).toEqual({
    'A/RES/73/1': { path: 'A/RES/73/1' },
    'A/RES/73/1 para-2': { path: 'A/RES/73/1', anchor: 'para-2' },
    'A/RES/73/1 para-3': { path: 'A/RES/73/1', anchor: 'para-3' },
    'A/RES/73/1 para-9': { path: 'A/RES/73/1' },
    'A/RES/74/244 B para-2': { path: 'A/RES/74/244A-B', anchor: 'part-B-para-2' },
  });
});
