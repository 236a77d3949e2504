import { csvOf } from '../../model/csv.ts';
import { longDay } from '../../model/days.ts';
import { readSymbol, shortOf } from '../../model/symbol.ts';
import { within } from '../../citation/within.ts';
import type { Standing } from '../standing.ts';
import type { Cited } from './results.ts';

/** Results as files and as a list to paste; `urlOf` gives a paragraph's full address. */

type UrlOf = (cited: Cited) => string;

/** "General Assembly resolution 57/263 of 20 December 2002, para. 2" */
export const citationOf = ({ source, hit }: Pick<Cited, 'source' | 'hit'>): string =>
  `${source.organ} resolution ${shortOf(readSymbol(source.symbol))}${source.adopted ? ` of ${longDay(source.adopted)}` : ''}, ${hit.cite}`;

/** What was searched: the address of the search, the sessions that it went through, and whether more was found than is given. */
export type Searched = { address: string; sessions: string; isCut: boolean };

/** What was searched, in words. */
export const searchedIn = ({ sessions, isCut }: Omit<Searched, 'address'>): string =>
  `Searched: ${sessions}${isCut ? '; more was found than is given' : ''}`;

/** One paragraph a line: the citation, the words, the address; and last what was searched. */
export const citedList = (cited: readonly Cited[], urlOf: UrlOf, searched: Searched): string =>
  [
    ...cited.map((one) => `${citationOf(one)}: “${within(one.hit.text)}” ${urlOf(one)}\n`),
    `${searchedIn(searched)}. ${searched.address}\n`,
  ].join('\n');

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
  'wordingSince',
  'wordingTimes',
  'text',
  'without',
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
  wordingSince: one.standing ? String(one.standing.since) : '',
  wordingTimes: one.standing ? timesOf(one.standing) : '',
  text: one.hit.text,
  without: one.hit.lacks.join('; '),
  address: urlOf(one),
});

/** In how many resolutions wording stands: nobody counts beyond a hundred. */
const timesOf = ({ times }: Standing): string => (times > 100 ? '>100' : String(times));

/** A row for each paragraph; the last one says what was searched. */
export const toCsv = (cited: readonly Cited[], urlOf: UrlOf, searched: Searched): string =>
  csvOf(COLUMNS, [
    ...cited.map((one) => rowOf(one, urlOf)),
    { text: searchedIn(searched), address: searched.address },
  ]);

/** What was searched, and the paragraphs found. */
export const toJson = (
  cited: readonly Cited[],
  urlOf: UrlOf,
  { address, sessions, isCut }: Searched,
): string => {
  const paragraphs = cited.map((one) => ({
    ...rowOf(one, urlOf),
    verbs: one.verbs,
    addressees: one.addressees,
    without: one.hit.lacks,
  }));
  return `${JSON.stringify({ search: address, sessions, isCut, paragraphs }, null, 2)}\n`;
};
