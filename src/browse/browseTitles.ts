import type { BrowseField } from './browse.ts';

/** How the browse pages name their fields, and a page of one value: "Session 64". */
export const BROWSE_TITLES: Record<
  BrowseField,
  { plural: string; by: string; one: (name: string) => string; counted: string }
> = {
  session: {
    plural: 'Sessions',
    by: 'session',
    one: (name) => `Session ${name}`,
    counted: 'resolution',
  },
  year: {
    plural: 'Years',
    by: 'year',
    one: (name) => `Adopted in ${name}`,
    counted: 'resolution',
  },
  verb: {
    plural: 'Verbs',
    by: 'verb',
    one: (name) => `Paragraphs with “${name}”`,
    counted: 'paragraph',
  },
  to: {
    plural: 'Addressees',
    by: 'addressee',
    one: (name) => `Addressed to: ${name}`,
    counted: 'paragraph',
  },
  item: {
    plural: 'Agenda items',
    by: 'agenda item',
    one: (name) => name,
    counted: 'resolution',
  },
};
