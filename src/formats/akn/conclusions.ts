import type { Element } from 'xast';
import { closingTexts, type Closing } from '../../model/resolution.ts';
import { inline, mark } from './text.ts';
import type { Writing } from './writing.ts';
import { el, type Nodes } from '../xml.ts';
import { p } from './xml.ts';

/** What closes the whole, then the notes that no mark names; nothing where there is neither. */
export function conclusions(closings: readonly Closing[], writing: Writing): Element[] {
  const held = [
    ...closings.map((block) => p(closing(block, writing))),
    ...writing.notes.unmarked.map(({ label }) => p(mark(label, true, writing))),
  ];
  if (held.length === 0) return [];
  return [
    el('conclusions', { eId: 'conclusions' }, [
      el('container', { name: 'conclusion', eId: 'conclusions__container_1' }, held),
    ]),
  ];
}

/** The lines of a closing: the meeting, the date, how it was adopted. */
export const closing = (block: Closing, writing: Writing): Nodes =>
  closingTexts(block).flatMap((text, at) => [
    ...(at === 0 ? [] : [el('eol', {})]),
    ...inline(text, block, writing),
  ]);
