import { expect, test } from 'vitest';
import { detailOf, doubtsByPlace, sentenceOf } from '../../../src/model/doubts.ts';
import type { Block, Doubt, Resolution } from '../../../src/model/resolution.ts';
import { DoubtKind } from '../../../src/model/resolution.ts';

const words = (value: string) => [{ type: 'text' as const, value }];
const paragraph = (label: string, from: number, to: number): Block => ({
  type: 'paragraph',
  kind: 'operative',
  label,
  text: words('Decides so;'),
  lines: [[from, to]],
  children: [],
});
const doubt = (kind: DoubtKind, line: number, near?: number): Doubt => ({
  kind,
  fact: 'the hills are blue',
  lines: [[line, line]],
  ...(near !== undefined && { near: [[near, near]] }),
});
const resolution = (doubts: Doubt[]): Resolution =>
  ({
    body: [paragraph('1.', 3, 5), paragraph('2.', 8, 9)],
    notes: [{ label: '9', text: words('Idem.'), lines: [[20, 21]] }],
    doubts,
  }) as unknown as Resolution;

test.each(DoubtKind.options)('says of a %s what it means, in a sentence', (kind) => {
  const one = doubt(kind, 4);
  const sentence = sentenceOf(one, { notes: [] });
  expect(sentence).toMatch(/^\p{Lu}[^.]+\.$/u);
  expect(`${sentence} ${detailOf(one, sentence)}`.match(/hills are blue/g)).toHaveLength(1);
});

test('names the note that has no mark', () => {
  const lost = doubt('note without mark', 20, 4);
  expect(sentenceOf(lost, resolution([lost]))).toBe(
    'The source has note 9 here or nearby, but its mark was not found.',
  );
});

test.each([
  ['on the lines of a paragraph, there', doubt('unknown line', 4), '1.'],
  ['between two, at the first', doubt('unknown line', 6), '1.'],
  ['of a note, where its mark should be', doubt('note without mark', 20, 8), '2.'],
  ['of a note itself, at the note', doubt('note number', 21), '9'],
  ['of a field, before the text', doubt('missing metadata', 4), 'head'],
  ['before all, before the text', doubt('unknown line', 1), 'head'],
])('shows a doubt %s', (_, one, expected) => {
  const [part] = [...doubtsByPlace(resolution([one])).keys()];
  expect(typeof part === 'object' && 'label' in part ? part.label : part).toBe(expected);
});
