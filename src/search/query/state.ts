import { type Field, FIELDS, type Filter, readCount, readDays, readRange } from './query.ts';
import { itemsOf } from '../source.ts';
import { sessionNumber, sessionOf } from '../spans.ts';
import type { FilteredSource, Row } from '../columns.ts';
import { fold, stemsIn } from './words.ts';

const ORDERS = ['relevance', 'newest', 'oldest', 'first'] as const;
export type Order = (typeof ORDERS)[number];

/** Everything a search page shows follows from this, and it is all in the address. */
export type SearchState = {
  q: string;
  /** What was chosen in the facets: within a field any of the values, between fields all. */
  chosen: Partial<Record<Field, string[]>>;
  order: Order;
  /** How many results are listed. */
  show: number;
  /** Whether earlier sessions are searched too, where the newest have enough to show. */
  all: boolean;
  /** What is not to be done with what was typed. */
  as: As[];
  /** The resolutions of which all that was found is listed, by their paths: "A/RES/64/1". */
  open: string[];
};

/**
 * `typed`: it is not corrected; `alone`: no other words are looked for beside it; `words`: a question
 * is not read as one.
 */
const AS = ['typed', 'alone', 'words'] as const;
export type As = (typeof AS)[number];

export const PAGE = 10;

/** How far a search that was changed goes at first. */
export const AFRESH = { show: PAGE, all: false, open: [] as string[] };

export const EMPTY: SearchState = { q: '', chosen: {}, order: 'relevance', as: [], ...AFRESH };

/** Reads the query string of the search page; what it does not know it passes over. */
export function readState(params: URLSearchParams): SearchState {
  const chosen: SearchState['chosen'] = {};
  for (const field of FIELDS) {
    const values = params.getAll(field).filter((value) => value !== '');
    if (values.length > 0) chosen[field] = [...new Set(values)];
  }
  const show = Number(params.get('show'));
  return {
    q: params.get('q') ?? '',
    chosen,
    order: ORDERS.find((order) => order === params.get('order')) ?? 'relevance',
    show: Number.isInteger(show) && show > PAGE && show <= 1000 ? show : PAGE,
    all: params.get('sessions') === 'all',
    as: AS.filter((one) => params.getAll('as').includes(one)),
    open: params.getAll('open'),
  };
}

/** The query string of a state; reading it gives the state again. */
export function writeState({
  q,
  chosen,
  order,
  show,
  all,
  as,
  open,
}: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (q !== '') params.set('q', q);
  for (const field of FIELDS) for (const value of chosen[field] ?? []) params.append(field, value);
  if (order !== 'relevance') params.set('order', order);
  if (show !== PAGE) params.set('show', String(show));
  if (all) params.set('sessions', 'all');
  for (const one of as) params.append('as', one);
  for (const path of open) params.append('open', path);
  return params;
}

/** Whether two states find the same, however much of it they list. */
export const findSame = (a: SearchState, b: SearchState): boolean =>
  String(writeState({ ...a, ...AFRESH })) === String(writeState({ ...b, ...AFRESH }));

/** The fields that all paragraphs of a resolution share, and its values of each, as facets list them. */
const SOURCE_FIELDS = {
  organ: ({ organ }) => [organ],
  committee: ({ committee }) => (committee ? [committee] : []),
  session: ({ session }) => (session === undefined ? [] : [session]),
  year: ({ adopted }) => (adopted ? [adopted.slice(0, 4)] : []),
  date: ({ adopted }) => (adopted ? [adopted] : []),
  item: itemsOf,
} as const satisfies Partial<Record<Field, (source: FilteredSource) => string[]>>;
export type SourceField = keyof typeof SOURCE_FIELDS;

export const isOfSource = (field: Field): field is SourceField => field in SOURCE_FIELDS;

/** The values of a resolution's field, as facets list them. */
export const sourceValuesOf = (field: SourceField, source: FilteredSource): string[] =>
  SOURCE_FIELDS[field](source);

/** The values of a record's field, as facets list them. */
export function valuesOf(field: Field, row: Row): string[] {
  switch (field) {
    case 'kind':
      return [row.kind];
    case 'verb':
      return row.verbs;
    case 'to':
      return row.addressees;
    case 'has':
      return row.has;
    case 'is':
      return row.standing ? [row.standing.isNew ? 'new' : 'old'] : [];
    case 'since':
      return row.standing ? [String(row.standing.since)] : [];
    case 'reused':
      return row.standing ? [String(row.standing.times)] : [];
    default:
      return sourceValuesOf(field, row.source);
  }
}

/**
 * Whether a facet's value was chosen: by its very words, sessions, years, days and numbers also by a
 * range, and sessions as people write them.
 */
export function isChosen(field: Field, value: string, chosen: readonly string[]): boolean {
  if (chosen.includes(value)) return true;
  if (field === 'date') return chosen.some((one) => isWithinDays(value, one));
  if (field === 'since' || field === 'reused')
    return chosen.some((one) => isCounted(Number(value), one));
  if (field !== 'session' && field !== 'year') return false;
  return chosen.some((one) => isInRange(value, one) || sessionOf(one) === value);
}

/** What is chosen of a field without one of its values; a range is cut where it holds that. */
export function withoutValue(field: Field, value: string, chosen: readonly string[]): string[] {
  return chosen
    .filter((one) => one !== value)
    .flatMap((one) => (isChosen(field, value, [one]) ? cutRange(one, Number(value)) : [one]));
}

function cutRange(typed: string, at: number): string[] {
  const { from, to } = readRange(typed) ?? { from: at, to: at };
  const below = at > Math.max(from, 1) ? [printRange(from, at - 1)] : [];
  return to > at ? [...below, printRange(at + 1, to)] : below;
}

function printRange(from: number, to: number): string {
  if (from === to) return String(from);
  return `${from === 0 ? '' : from}..${to === Infinity ? '' : to}`;
}

/** Whether a day is one of "2009-10..2010-03". */
function isWithinDays(day: string, typed: string): boolean {
  const days = readDays(typed);
  if (days === undefined) return false;
  return day >= days.from && (days.to === '' || day.slice(0, days.to.length) <= days.to);
}

/** Whether a year has a day of "2009-10..2010-03". */
export function hasDays(year: string, typed: string): boolean {
  const days = readDays(typed);
  if (days === undefined) return false;
  return year >= days.from.slice(0, 4) && (days.to === '' || year <= days.to.slice(0, 4));
}

function isInRange(value: string, typed: string): boolean {
  const range = readRange(typed);
  const number = sessionNumber(value);
  return range !== undefined && number !== undefined && number >= range.from && number <= range.to;
}

function isCounted(value: number, typed: string): boolean {
  const range = readCount(typed);
  return range !== undefined && value >= range.from && value <= range.to;
}

const KIND_NAMES: Record<string, string> = {
  op: 'operative',
  pp: 'preambular',
  preamble: 'preambular',
  notes: 'note',
  footnote: 'note',
  annexes: 'annex',
};

/** The kind that a name of it means: "op" → "operative". */
export const kindOf = (typed: string): string => KIND_NAMES[fold(typed)] ?? fold(typed);

/** Whether a word means what a paragraph may have: "reports" means "report". */
export const isHas = (has: string, typed: string): boolean =>
  sameWords(stemsIn(has), stemsIn(typed));

/** What wording can be for `is:`: in no earlier resolution, or in one. */
export const IS = ['new', 'old'] as const;

/**
 * Tells of records whether they fulfil a filter that was typed: words within a value do, in any form.
 * Thousands of them have the same few values, of which each is looked at once.
 */
export function passing({ field, values, not }: Filter): (row: Row) => boolean {
  const [numbers, others] = parted(values, (typed) => field === 'item' && ITEM.test(typed));
  const isMet = remembering((value) => others.some((typed) => meets(field, typed, value)));
  return (row) =>
    (numbers.some((typed) => hasItem(typed, row)) || valuesOf(field, row).some(isMet)) !== not;
}

/** Tells of records whether one of their values was chosen in a facet; each is looked at once. */
export function choosing(field: Field, chosen: readonly string[]): (row: Row) => boolean {
  const isIn = remembering((value) => isChosen(field, value, chosen));
  return (row) => valuesOf(field, row).some(isIn);
}

function remembering(test: (value: string) => boolean): (value: string) => boolean {
  const known = new Map<string, boolean>();
  return (value) => {
    const told = known.get(value) ?? test(value);
    known.set(value, told);
    return told;
  };
}

const parted = <T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] => [
  all.filter(test),
  all.filter((one) => !test(one)),
];

function meets(field: Field, typed: string, value: string): boolean {
  switch (field) {
    case 'session':
    case 'year':
    case 'date':
    case 'since':
    case 'reused':
      return isChosen(field, value, [typed]);
    case 'kind':
      return kindOf(typed) === value;
    case 'verb':
      return opensWith(stemsIn(value), stemsIn(typed));
    case 'item':
      return holds(stemsIn(value), stemsIn(typed));
    case 'has':
    case 'is':
      return isHas(value, typed);
    case 'to':
    case 'organ':
    case 'committee':
      return holds(stemsIn(value), stemsIn(typed));
  }
}

/** The number of an agenda item, its session before it where that is named: "114", "64/114 (a)". */
const ITEM = /^(?:((?:E?S-)?\d+)\/)?(\d.*)$/i;

function hasItem(typed: string, { source }: Row): boolean {
  const [, session, number = ''] = ITEM.exec(typed) ?? [];
  const isOfSession = session === undefined || sessionOf(session) === source.session;
  const isIt = (one: string) => fold(one).replace(/\s/g, '') === fold(number).replace(/\s/g, '');
  return isOfSession && source.items.some((one) => isIt(one.number));
}

const sameWords = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);
/** "calls" means "calls upon" and "calls for" too. */
const opensWith = (words: string[], wanted: string[]): boolean =>
  wanted.length > 0 && sameWords(words.slice(0, wanted.length), wanted);
const holds = (words: string[], wanted: string[]): boolean =>
  wanted.length > 0 &&
  words.some((_, at) => sameWords(words.slice(at, at + wanted.length), wanted));
