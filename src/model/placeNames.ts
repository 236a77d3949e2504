import type { Heading } from './resolution.ts';

/** How an anchor and a citation name a place. */
export type PlaceName = { id: string; cite: string };

/** The headings that stand in addresses, those that hold others first. */
export const SCOPES: Partial<Record<Heading['role'], PlaceName>> = {
  part: { id: 'part', cite: 'part' },
  annex: { id: 'annex', cite: 'annex' },
  chapter: { id: 'chap', cite: 'chap.' },
  section: { id: 'sec', cite: 'sect.' },
  article: { id: 'art', cite: 'art.' },
  rule: { id: 'rule', cite: 'rule' },
};

/** The other places. */
export const PLACES = {
  heading: { id: 'heading', cite: 'heading' },
  paragraph: { id: 'para', cite: 'para.' },
  target: { id: 'target', cite: 'target' },
  goal: { id: 'goal', cite: 'goal' },
  action: { id: 'action', cite: 'action' },
  unnumbered: { id: 'text', cite: 'unnumbered paragraph' },
  formula: { id: 'formula', cite: 'opening formula' },
  table: { id: 'table', cite: 'table' },
  note: { id: 'fn', cite: 'note' },
  mark: { id: 'fnref', cite: 'mark of note' },
} as const satisfies Record<string, PlaceName>;

/** A place with its number: "para-4", "para. 4"; `printed` where a citation has it otherwise. */
export const numbered = (
  { id, cite }: PlaceName,
  number: string | number,
  printed: string | number = number,
): PlaceName => ({ id: `${id}-${number}`, cite: `${cite} ${printed}` });
