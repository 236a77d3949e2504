import { longMonth } from '../model/days.ts';
import { periodName, readPeriod, shortPeriod } from '../model/period.ts';
import type { BrowseField } from './browse.ts';

/**
 * The fields whose headings have feeds. Time does not come again: nothing new comes under a year or a
 * month that is over.
 */
export const FOLLOWED = [
  'organ',
  'session',
  'committee',
  'item',
  'verb',
  'to',
] as const satisfies readonly BrowseField[];

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
  organ: {
    plural: 'Organs',
    by: 'organ',
    one: (name) => name,
    counted: 'resolution',
    searched: () => true,
  },
  session: {
    plural: 'Sessions',
    by: 'session',
    one: periodName,
    counted: 'resolution',
    listed: shortPeriod,
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
    one: (name) => `Adopted in ${longMonth(name)}`,
    counted: 'resolution',
    listed: longMonth,
    searched: () => false,
  },
  committee: {
    plural: 'Committees',
    by: 'committee',
    one: (name) => `On the report of the ${name}`,
    counted: 'resolution',
    searched: () => true,
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

/** The search for what stands under a heading: of sessions of other organs with the organ. */
export function searchFor(field: BrowseField, name: string): Record<string, string> {
  if (field !== 'session') return { [field]: name };
  const { organ, session, year } = readPeriod(name);
  if (organ === 'General Assembly') return { session: name };
  return { organ, ...(session === undefined ? { year: String(year) } : { session }) };
}
