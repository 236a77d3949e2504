import type { BrowseField } from './browse.ts';

const months = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "2009-12" → "December 2009" */
const monthNamed = (month: string): string => months.format(new Date(`${month}-01T00:00:00Z`));

const isYear = (name: string): boolean => /^\d+$/.test(name);

/** How the browse pages name their fields, and a page of one value: "Session 64". */
export const BROWSE_TITLES: Record<
  BrowseField,
  {
    plural: string;
    by: string;
    /** The title of its page. */
    one: (name: string) => string;
    counted: string;
    /** How it is listed, where not by its name. */
    listed?: (name: string) => string;
    /** Whether search can be narrowed to it. */
    searched: (name: string) => boolean;
  }
> = {
  session: {
    plural: 'Sessions',
    by: 'session',
    one: (name) => `Session ${name}`,
    counted: 'resolution',
    searched: () => true,
  },
  year: {
    plural: 'Years',
    by: 'year',
    one: (name) => (isYear(name) ? `Adopted in ${name}` : 'Date of adoption not known'),
    counted: 'resolution',
    listed: (name) => (isYear(name) ? name : 'Date not known'),
    searched: isYear,
  },
  month: {
    plural: 'Months',
    by: 'month',
    one: (name) => `Adopted in ${monthNamed(name)}`,
    counted: 'resolution',
    listed: monthNamed,
    searched: () => false,
  },
  committee: {
    plural: 'Committees',
    by: 'committee',
    one: (name) => `On the report of the ${name}`,
    counted: 'resolution',
    searched: () => false,
  },
  verb: {
    plural: 'Verbs',
    by: 'verb',
    one: (name) => `Paragraphs with “${name}”`,
    counted: 'paragraph',
    searched: () => true,
  },
  to: {
    plural: 'Addressees',
    by: 'addressee',
    one: (name) => `Addressed to: ${name}`,
    counted: 'paragraph',
    searched: () => true,
  },
  item: {
    plural: 'Agenda items',
    by: 'agenda item',
    one: (name) => name,
    counted: 'resolution',
    searched: () => true,
  },
};
