import type { PaperBlock } from '../../../src/formats/paper.ts';

/** A heading, a paragraph with two marks, and an item that has one of them again. */
export const LIGHTS: readonly PaperBlock[] = [
  { type: 'heading', depth: 1, runs: [{ words: 'I. Lamps' }], id: 'section-i' },
  {
    type: 'paragraph',
    label: '1.',
    level: 0,
    id: 'para-1',
    runs: [
      { words: 'Decides', italic: true },
      { words: ' to light them,' },
      { mark: '4' },
      { words: ' all of them;' },
      { mark: '9' },
    ],
  },
  { type: 'paragraph', label: '(a)', level: 1, runs: [{ words: 'At night,' }, { mark: '4' }] },
];
