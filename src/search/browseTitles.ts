import type { BrowseField } from './browse.ts';

/** How the browse pages name their fields, and a page of one value: "Session 64". */
export const BROWSE_TITLES: Record<
  BrowseField,
  { plural: string; one: (name: string) => string; counted: string }
> = {
  session: { plural: 'Sessions', one: (name) => `Session ${name}`, counted: 'resolution' },
  year: { plural: 'Years', one: (name) => `Adopted in ${name}`, counted: 'resolution' },
  verb: {
    plural: 'Verbs',
    one: (name) => `Paragraphs with “${name}”`,
    counted: 'paragraph',
  },
  to: { plural: 'Addressees', one: (name) => `Addressed to: ${name}`, counted: 'paragraph' },
  item: { plural: 'Agenda items', one: (name) => name, counted: 'resolution' },
};
