import { createHash } from 'node:crypto';
import type { Entry } from '../corpus/corpus.ts';
import { itemsOf } from '../search/source.ts';
import { byCode } from '../model/byCode.ts';
import { ORGAN_NAMES } from '../model/organ.ts';
import { newestFirst } from '../model/period.ts';
import { cutByNumber, cutBySession, type Cut } from './cut.ts';
import { cutSlug, isLong, wholeSlug } from './slug.ts';

/** The ways to reach every paragraph without searching. */
export const BROWSE_FIELDS = [
  'organ',
  'session',
  'year',
  'month',
  'committee',
  'item',
  'verb',
  'to',
] as const;
export type BrowseField = (typeof BROWSE_FIELDS)[number];

/** A resolution under a heading, with the numbers of its records where the heading is of paragraphs. */
export type Listed = { entry: Entry; records: number[] };

/** A value of a field, with the resolutions that have it and, where it is theirs, the paragraphs. */
export type Heading = {
  /** The part of its pages' addresses that names it: "secretary-general". */
  slug: string;
  name: string;
  entries: Listed[];
  /** How many paragraphs, or resolutions where the field is the resolution's. */
  count: number;
};

/** "Secretary-General" → "secretary-general"; a long one is cut, and its digest tells it apart. */
export function slugOf(value: string): string {
  const known = slugs.get(value);
  if (known !== undefined) return known;
  const whole = wholeSlug(value);
  const slug = isLong(whole)
    ? cutSlug(whole, createHash('sha256').update(whole).digest('hex'))
    : whole;
  slugs.set(value, slug);
  return slug;
}

/** Every resolution names the same verbs, addressees and items again. */
const slugs = new Map<string, string>();

/** The year of resolutions whose day of adoption is not known. */
const UNDATED = 'unknown';

/** The values that a resolution stands under, each with the numbers of the records that do. */
function valuesOf(field: BrowseField, { brief }: Entry): [name: string, records: number[]][] {
  const { source, committee, verbs, addressees } = brief;
  const whole = (names: string[]): [string, number[]][] => names.map((name) => [name, []]);
  switch (field) {
    case 'organ':
      return whole([source.organ]);
    case 'session':
      return whole([source.period]);
    case 'year':
      return whole([source.adopted?.slice(0, 4) ?? UNDATED]);
    case 'month':
      return whole(source.adopted ? [source.adopted.slice(0, 7)] : []);
    case 'committee':
      return whole(committee ? [committee] : []);
    case 'item':
      return whole(itemsOf(source));
    case 'verb':
      return verbs;
    case 'to':
      return addressees;
  }
}

/** Entries by session, organ by organ, newest first, each by number; they are given in the order of symbols. */
export const newestSessionFirst = (entries: readonly Entry[]): Entry[] =>
  [...sessionsNewestFirst(entries).values()].flat();

/** The same in their sessions. */
export function sessionsNewestFirst(entries: readonly Entry[]): Map<string, Entry[]> {
  const sessions = Map.groupBy(entries, ({ brief }) => brief.source.period);
  return new Map([...sessions].sort(([a], [b]) => newestFirst(a, b)));
}

/** The headings of a field: sessions and years newest first, others by name. */
export function headingsOf(field: BrowseField, entries: readonly Entry[]): Heading[] {
  const headings = new Map<string, Heading>();
  for (const entry of entries) {
    for (const [name, records] of valuesOf(field, entry)) {
      const slug = slugOf(name);
      const heading = headings.get(slug) ?? { slug, name, entries: [], count: 0 };
      headings.set(slug, heading);
      if (isInCapitals(heading.name) && !isInCapitals(name)) heading.name = name;
      const last = heading.entries.at(-1);
      // two names may have one slug, and a record both of them
      if (last?.entry === entry) last.records = inOrder([...last.records, ...records]);
      else heading.entries.push({ entry, records });
      heading.count += Math.max(records.length, 1);
    }
  }
  return [...headings.values()].sort(ORDER[field] ?? ((a, b) => collator.compare(a.name, b.name)));
}

/** One text prints a name in capitals that others do not: "RIGHTS OF THE CHILD". */
const isInCapitals = (name: string): boolean => name === name.toUpperCase();

type Order = (a: Pick<Heading, 'name'>, b: Pick<Heading, 'name'>) => number;

const collator = new Intl.Collator('en');
const bySession: Order = (a, b) => newestFirst(a.name, b.name);
const byOrgan: Order = (a, b) => placeOfOrgan(a.name) - placeOfOrgan(b.name);
const placeOfOrgan = (name: string) => ORGAN_NAMES.findIndex((organ) => organ === name);
const byMonth: Order = (a, b) => byCode(b.name, a.name);
/** Of fields whose headings do not stand in the order of the alphabet. */
const ORDER: Partial<Record<BrowseField, Order>> = {
  organ: byOrgan,
  session: bySession,
  year: bySession,
  month: byMonth,
};

const inOrder = (numbers: number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Paragraphs, or resolutions that are only named, on one page of a heading. */
const PARAGRAPHS = 50;
const RESOLUTIONS = 100;

/** Whether the field's headings are of paragraphs. */
const ofParagraphs = (field: BrowseField): boolean => field === 'verb' || field === 'to';

/** How much the first page of a heading takes, and any page that shows words. */
export const limitOf = (field: BrowseField): number =>
  ofParagraphs(field) ? PARAGRAPHS : RESOLUTIONS;

/** Of more paragraphs than so many nobody reads them all: hosts take only so many files. */
const LONG = 1000;
/** Paragraphs that are only named, on one page. */
const NAMED = 250;

/**
 * Whether a heading is so long that its pages after the first are a register: they name the
 * paragraphs of each resolution, without their words.
 */
export const isRegister = (field: BrowseField, { count }: Pick<Heading, 'count'>): boolean =>
  ofParagraphs(field) && count > LONG;

/** A resolution on a page: one that has more paragraphs than a page takes is cut. */
export type ListedPart = Listed & { period: string; size: number };

/** The pages of a heading. */
export function pagesOf(
  field: BrowseField,
  heading: Pick<Heading, 'entries' | 'count'>,
): Cut<ListedPart> {
  const parts = inOrderOfSymbols(field, heading.entries).flatMap(partsOf);
  const cut = isOfTime(field) ? cutByNumber : cutBySession;
  return cut(parts, isRegister(field, heading) ? NAMED : limitOf(field));
}

/** Sessions, years and months are so short that numbers cut them well enough. */
const isOfTime = (field: BrowseField): boolean =>
  field === 'session' || field === 'year' || field === 'month';

/** A year's older session comes first, as what is new comes at the end. */
const inOrderOfSymbols = (field: BrowseField, entries: readonly Listed[]): Listed[] => {
  if (!isOfTime(field)) return [...entries];
  const sessions = Map.groupBy(entries, ({ entry }) => entry.brief.source.period);
  return [...sessions.values()].toReversed().flat();
};

function partsOf({ entry, records }: Listed): ListedPart[] {
  const { period } = entry.brief.source;
  const parts: ListedPart[] = [];
  for (let at = 0; at === 0 || at < records.length; at += PARAGRAPHS) {
    const part = records.slice(at, at + PARAGRAPHS);
    parts.push({ entry, records: part, period, size: Math.max(part.length, 1) });
  }
  return parts;
}

/** Values listed under each field on the first browse page; the field's own page has all. */
const LISTED = 40;

/** The headings to list where there is no room for all: the newest, or those with most. */
export function chiefOf<Named extends Pick<Heading, 'count'>>(
  field: BrowseField,
  headings: readonly Named[],
): readonly Named[] {
  if (headings.length <= LISTED) return headings;
  if (isOfTime(field)) return headings.slice(0, LISTED);
  const least = headings.map(({ count }) => count).sort((a, b) => b - a)[LISTED - 1] ?? 0;
  return headings.filter(({ count }) => count >= least).slice(0, LISTED);
}

/** The address of a heading. */
export const browsePath = (field: BrowseField, { slug }: Pick<Heading, 'slug'>): `/${string}/` =>
  `/en/browse/${field}/${slug}/`;

/**
 * A page of the index of a field: the headings whose slugs begin with some letters, or, where they
 * are too many for a page, the longer beginnings that lead to them.
 */
export type Shelf = {
  letters: string;
  count: number;
  headings: Heading[];
  narrower: Pick<Shelf, 'letters' | 'count'>[];
};

/** As many values as a page of them takes. */
const VALUES = 250;

/** The pages of the index of a field, the field's own first. A heading more moves no other one. */
export function shelvesOf(
  headings: readonly Heading[],
  letters = '',
  most = VALUES,
): [Shelf, ...Shelf[]] {
  const count = headings.length;
  if (count <= most) return [{ letters, count, headings: [...headings], narrower: [] }];
  const common = commonBeginning(headings.map(({ slug }) => slug));
  const whole = headings.filter(({ slug }) => slug === common);
  const groups = Map.groupBy(
    headings.filter(({ slug }) => slug !== common),
    ({ slug }) => common + firstLetter(slug.slice(common.length)),
  );
  const inner = [...groups]
    .sort(([a], [b]) => byCode(a, b))
    .map(([begun, within]) => shelvesOf(within, begun, most));
  const narrower = inner.map(([{ letters, count }]) => ({ letters, count }));
  return [{ letters, count, headings: whole, narrower }, ...inner.flat()];
}

const firstLetter = (text: string): string => [...text][0] ?? '';

function commonBeginning(slugs: readonly string[]): string {
  const [first = '', last = ''] = [slugs.reduce(lesser), slugs.reduce(greater)];
  let common = '';
  for (const letter of first) {
    if (!last.startsWith(common + letter)) break;
    common += letter;
  }
  return common;
}

const lesser = (a: string, b: string): string => (a < b ? a : b);
const greater = (a: string, b: string): string => (a > b ? a : b);

/** The address of a page of a field's index. No slug has two hyphens together. */
export const shelfPath = (
  field: BrowseField,
  { letters }: Pick<Shelf, 'letters'> = { letters: '' },
): `/${string}` => `/en/browse/${field}/${letters === '' ? '' : `letters--${letters}/`}`;

/** An agenda item of a session, and how many of its resolutions came under it. */
export type SessionItem = { number: string; name: string; slug: string; count: number };

/** The agenda items of a session's entries, by number: 9, 20 (a), 20 (b). */
export function itemsOfSession(entries: readonly Entry[]): SessionItem[] {
  const items = new Map<string, SessionItem>();
  for (const { brief } of entries) {
    const names = itemsOf(brief.source);
    for (const [at, { number }] of brief.source.items.entries()) {
      const name = names[at] ?? '';
      const known = items.get(`${number} ${name}`);
      if (known) known.count += 1;
      else items.set(`${number} ${name}`, { number, name, slug: slugOf(name), count: 1 });
    }
  }
  return [...items.values()].sort((a, b) => numeric.compare(a.number, b.number));
}

const numeric = new Intl.Collator('en', { numeric: true });
