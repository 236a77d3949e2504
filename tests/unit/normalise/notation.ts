import { toPassage } from '../../../scripts/normalise/passage.ts';
import type { Prose } from '../../../scripts/normalise/prose.ts';
import type { Passage } from '../../../scripts/normalise/reading.ts';

/** Each text as a passage that fills a line of its own, from line 1. */
export function passages(...texts: string[]): Passage[] {
  return texts.map((text, index) =>
    toPassage(texts, [{ line: index + 1, from: 0, to: text.length }]),
  );
}

/** Each text as prose without marks, on a line of its own. */
export function proses(...texts: string[]): Prose[] {
  return passages(...texts).map(({ text, emphasis, spans }) => ({
    type: 'prose',
    text,
    marks: [],
    emphasis,
    spans,
  }));
}
