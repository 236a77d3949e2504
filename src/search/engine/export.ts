import { within } from '../../citation/within.ts';
import type { Cited } from './results.ts';

/** Results as files and as a list to paste; `urlOf` gives a paragraph's full address. */

type UrlOf = (cited: Cited) => string;

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "2009-10-06" → "6 October 2009" */
const day = (iso: string): string => {
  const [year = '', month = '', date = ''] = iso.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
};

/** "General Assembly resolution 57/263 of 20 December 2002, para. 2" */
export const citationOf = ({ source, hit }: Cited): string =>
  `${source.organ} resolution ${source.short}${source.adopted ? ` of ${day(source.adopted)}` : ''}, ${hit.cite}`;

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
  verbs: one.hit.verbs.join('; '),
  addressees: one.hit.addressees.join('; '),
  text: one.hit.text,
  address: urlOf(one),
});

/** A spreadsheet would run a cell that opens with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (value: string): string => {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180, with a byte order mark, without which spreadsheets take it for Latin-1. */
export const toCsv = (cited: readonly Cited[], urlOf: UrlOf): string => {
  const rows = cited.map((one) => {
    const row = rowOf(one, urlOf);
    return COLUMNS.map((column) => cell(row[column]));
  });
  return `\uFEFF${[[...COLUMNS], ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
};

/** The query's address and its paragraphs. */
export const toJson = (cited: readonly Cited[], urlOf: UrlOf, address: string): string => {
  const paragraphs = cited.map((one) => ({
    ...rowOf(one, urlOf),
    verbs: one.hit.verbs,
    addressees: one.hit.addressees,
  }));
  return `${JSON.stringify({ search: address, paragraphs }, null, 2)}\n`;
};
