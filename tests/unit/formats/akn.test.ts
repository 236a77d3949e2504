import { expect, test } from 'vitest';
import { identifiersOf } from '../../../src/formats/akn/identifiers.ts';
import { notesOf } from '../../../src/formats/akn/notes.ts';
import { partsOf } from '../../../src/formats/akn/parts.ts';
import type { Block, Item, Metadata, Resolution, Text } from '../../../src/model/resolution.ts';

const lines: [number, number][] = [[1, 1]];
const words = (value: string): Text => [{ type: 'text', value }];
const marked = (note: string): Text => [{ type: 'mark', note }];
const item = (label: string | undefined, children: Item['children'] = []): Item => ({
  type: 'item',
  label,
  text: words('Of lamps'),
  lines,
  children,
});
const paragraph = (
  kind: 'formula' | 'preambular' | 'operative' | 'annex',
  label?: string,
  children: Item['children'] = [],
  text = words('Requests lamps'),
): Block => ({ type: 'paragraph', kind, label, text, lines, children });
const heading = (
  role: 'part' | 'section' | 'annex' | 'heading',
  label: string | undefined,
  depth: number,
  text = words('Lamps'),
): Block => ({ type: 'heading', role, label, depth, text, lines });
const table: Block & { type: 'table' } = { type: 'table', rows: [[words('Year')]], lines };
const closing: Block = { type: 'closing', date: '1 May 1990', lines };

const eIdsOf = (body: Block[]): string[] => [...identifiersOf(partsOf(body)).values()];

test('eIds are made of labels, within what holds them, and none comes twice', () => {
  expect(
    eIdsOf([
      paragraph('formula'),
      paragraph('preambular', undefined, [item('(a)'), item(undefined)]),
      paragraph('operative', '1.', [item('(a)', [item('(i)')]), item(undefined), table]),
      paragraph('operative', '1.'),
      heading('section', 'II', 1),
      paragraph('operative', '1.'),
      heading('heading', undefined, 2),
      paragraph('operative'),
      heading('annex', 'Annex', 1),
      paragraph('annex', '1.'),
    ]),
  ).toEqual([
    'preamble__formula_1',
    'preamble__container_1',
    'preamble__container_1__item_a',
    'preamble__container_1__item_1',
    'para_1',
    'para_1__list_1__point_a',
    'para_1__list_1__point_a__list_1__point_i',
    'para_1__list_1__alinea_1',
    'para_1__list_1__table',
    'para_2',
    'sec_II',
    'sec_II__para_1',
    'sec_II__heading_1',
    'sec_II__heading_1__para_1',
    'att_1',
    'att_1__para_1',
  ]);
});

test('a resolution in parts closes within them, any other after its body', () => {
  const sole = partsOf([paragraph('operative'), closing]);
  expect(sole.closings).toHaveLength(1);
  expect(sole.body).toHaveLength(1);
  const parts = partsOf([heading('part', 'A', 1), paragraph('operative'), closing]);
  expect(parts.closings).toEqual([]);
  expect(parts.body).toMatchObject([
    { type: 'division', within: [{ type: 'paragraph' }, { type: 'closing' }] },
  ]);
});

test('a part below the heading of an annex belongs to the annex', () => {
  const { annexes, body } = partsOf([
    paragraph('operative', '1.'),
    closing,
    heading('annex', 'Annex', 1),
    heading('part', 'PART I', 2),
    paragraph('annex', '1.'),
    heading('part', 'B', 1),
  ]);
  expect(annexes.map(({ within }) => within)).toMatchObject([[{ type: 'division' }]]);
  expect(body).toMatchObject([
    { type: 'paragraph' },
    { type: 'closing' },
    { type: 'division', heading: { label: 'B' } },
  ]);
});

test('a closing that text follows without the heading of an annex stands before it', () => {
  const { body, closings } = partsOf([
    paragraph('operative', '1.'),
    closing,
    heading('heading', undefined, 1),
  ]);
  expect(closings).toEqual([]);
  expect(body.map(({ type }) => type)).toEqual(['paragraph', 'closing', 'division']);
});

test('each note stands once: at its first mark, or, where it has none, at the end', () => {
  const second = marked('2');
  const first = marked('3');
  const note = (label: string) => ({ label, text: words('A/1.'), lines });
  const body = [
    paragraph('operative', '1.', [], marked('1')),
    heading('annex', 'Annex', 1, first),
    paragraph('annex', '1.', [], marked('3')),
    paragraph('annex', '2.', [], second),
  ];
  const metadata = { titleNotes: ['1'] } as Metadata;
  const notes = ['1', '2', '3', '4'].map(note);
  const resolution: Resolution = { metadata, body, notes, doubts: [] };
  const { atMarks, unmarked } = notesOf(resolution, partsOf(body));
  expect([...atMarks]).toEqual([first[0], second[0]]);
  expect([...atMarks].every((mark) => mark === first[0] || mark === second[0])).toBe(true);
  expect(unmarked.map(({ label }) => label)).toEqual(['4']);
});
