import { expect, test } from 'vitest';
import { briefOf } from '../../../src/corpus/brief.ts';
import { readingOf } from '../../../src/corpus/reading.ts';
import type { Block, Item, Paragraph, Resolution } from '../../../src/model/resolution.ts';

const said = {
  text: [{ type: 'text' as const, value: 'The lamps on all coasts' }],
  lines: [[1, 1] as [number, number]],
};

const item = (label: string, ...children: Item[]): Item => ({
  type: 'item',
  label,
  children,
  ...said,
});
const paragraph = (kind: Paragraph['kind'], label: string, ...children: Item[]): Block => ({
  type: 'paragraph',
  kind,
  label,
  children,
  ...said,
});

/** The example of a resolution with the body that is given. */
const exampleOf = (...body: Block[]) => {
  const metadata = {
    symbol: 'A/RES/74/1',
    title: 'Lamps',
    organ: 'General Assembly',
    session: { id: '74' },
    agendaItems: [],
    source: { file: 'dump.txt' },
  };
  const made = { metadata, body, notes: [], doubts: [] } as unknown as Resolution;
  return briefOf(readingOf(made), []).example;
};

const annex: Block = { type: 'heading', role: 'annex', depth: 1, ...said };

test('an operative paragraph that is nested stands for an example, before what an annex nests', () => {
  const nested = item('(a)', item('(i)'));
  const operative = paragraph('operative', '2.', nested);
  const annexed = paragraph('annex', '1.', nested);
  expect(exampleOf(annex, annexed, operative)).toMatchObject({
    place: { kind: 'operative', level: 2 },
    deep: true,
  });
  expect(exampleOf(paragraph('operative', '1.'), annex, annexed)).toMatchObject({
    place: { cite: 'para. 1' },
    deep: false,
  });
});
