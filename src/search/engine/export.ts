import { csvOf } from '../../model/csv.ts';
import { longDay } from '../../model/days.ts';
import { within } from '../../citation/within.ts';
import type { Cited } from './results.ts';

/** Results as files and as a list to paste; `urlOf` gives a paragraph's full address. */

type UrlOf = (cited: Cited) => string;

/** "General Assembly resolution 57/263 of 20 December 2002, para. 2" */
export const citationOf = ({ source, hit }: Pick<Cited, 'source' | 'hit'>): string =>
  `${source.organ} resolution ${source.short}${source.adopted ? ` of ${longDay(source.adopted)}` : ''}, ${hit.cite}`;

/** One paragraph a line: the citation, the words, the address. */
export const citedList = (cited: readonly Cited[], urlOf: UrlOf): string =>
  cited.map((one) => `${citationOf(one)}: “${within(one.hit.text)}” ${urlOf(one)}\n`).join('\n');

const COLUMNS = [
  'symbol',
  'paragraph',
  'anchor',
  'kind',
  'title',
  'adopted',
  'session',
  'verbs',
  'addressees',
  'text',
  'address',
] as const;

const rowOf = (one: Cited, urlOf: UrlOf): Record<(typeof COLUMNS)[number], string> => ({
  symbol: one.source.symbol,
  paragraph: one.hit.cite,
  anchor: one.hit.id,
  kind: one.hit.kind,
  title: one.source.title,
  adopted: one.source.adopted ?? '',
  session: one.source.session ?? '',
  verbs: one.verbs.join('; '),
  addressees: one.addressees.join('; '),
  text: one.hit.text,
  address: urlOf(one),
});

/** What was searched: the address of the search, and the sessions that it went through. */
export type Searched = { address: string; sessions: string };

/** A row for each paragraph; the last one says what was searched. */
export const toCsv = (cited: readonly Cited[], urlOf: UrlOf, searched: Searched): string =>
  csvOf(COLUMNS, [
    ...cited.map((one) => rowOf(one, urlOf)),
    { text: `Searched: ${searched.sessions}`, address: searched.address },
  ]);

/** What was searched, and the paragraphs found. */
export const toJson = (
  cited: readonly Cited[],
  urlOf: UrlOf,
  { address, sessions }: Searched,
): string => {
  const paragraphs = cited.map((one) => ({
    ...rowOf(one, urlOf),
    verbs: one.verbs,
    addressees: one.addressees,
  }));
  return `${JSON.stringify({ search: address, sessions, paragraphs }, null, 2)}\n`;
};
