import { createHash } from 'node:crypto';
import type { Entry } from '../corpus/corpus.ts';
import { itemsOf } from '../search/source.ts';
import { newestFirst } from '../search/spans.ts';
import { fold } from '../search/query/words.ts';

/** The ways to reach every paragraph without searching. */
export const BROWSE_FIELDS = ['session', 'year', 'verb', 'to', 'item'] as const;
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

const LONGEST_SLUG = 80;

/** "Secretary-General" → "secretary-general"; a long one is cut, and its digest tells it apart. */
export function slugOf(value: string): string {
  const whole = fold(value)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (whole.length <= LONGEST_SLUG) return whole;
  const digest = createHash('sha256').update(whole).digest('hex').slice(0, 8);
  return `${whole.slice(0, LONGEST_SLUG).replace(/-+$/, '')}-${digest}`;
}

/** The values that a resolution stands under, each with the numbers of the records that do. */
function valuesOf(field: BrowseField, { brief }: Entry): [name: string, records: number[]][] {
  const { source, verbs, addressees } = brief;
  const whole = (names: string[]): [string, number[]][] => names.map((name) => [name, []]);
  switch (field) {
    case 'session':
      return whole([source.session]);
    case 'year':
      return whole(source.adopted ? [source.adopted.slice(0, 4)] : []);
    case 'item':
      return whole(itemsOf(source));
    case 'verb':
      return verbs;
    case 'to':
      return addressees;
  }
}

/** Entries by session, newest first, each by number; they are given in the order of symbols. */
export const newestSessionFirst = (entries: readonly Entry[]): Entry[] => {
  const sessions = Map.groupBy(entries, ({ brief }) => brief.source.session);
  return [...sessions.keys()].sort(newestFirst).flatMap((session) => sessions.get(session) ?? []);
};

/** The headings of a field: sessions and years newest first, others by name. */
export function headingsOf(field: BrowseField, entries: readonly Entry[]): Heading[] {
  const headings = new Map<string, Heading>();
  for (const entry of entries) {
    for (const [name, records] of valuesOf(field, entry)) {
      const slug = slugOf(name);
      const heading = headings.get(slug) ?? { slug, name, entries: [], count: 0 };
      headings.set(slug, heading);
      const last = heading.entries.at(-1);
      // two names may have one slug, and a record both of them
      if (last?.entry === entry) last.records = inOrder([...last.records, ...records]);
      else heading.entries.push({ entry, records });
      heading.count += Math.max(records.length, 1);
    }
  }
  const numbers = field === 'session' || field === 'year';
  return [...headings.values()].sort((a, b) =>
    numbers ? newestFirst(a.name, b.name) : a.name.localeCompare(b.name, 'en'),
  );
}

const inOrder = (numbers: number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Paragraphs, or resolutions that are only named, on one page of a heading. */
const PARAGRAPHS = 50;
const RESOLUTIONS = 250;

/** One page of a heading: its resolutions, and which of the heading's it shows, counted from 1. */
export type BrowsePage = { number: number; entries: Listed[]; from: number; to: number };

/**
 * The pages of a heading. They are cut between resolutions; one that has more paragraphs than a
 * page takes is cut too.
 */
export function pagesOf({ entries }: Heading): BrowsePage[] {
  const pages: BrowsePage[] = [];
  for (const entry of entries) {
    for (const part of partsOf(entry)) {
      const size = sizeOf(part);
      const page = pages.at(-1);
      const limit = part.records.length > 0 ? PARAGRAPHS : RESOLUTIONS;
      if (page && page.to - page.from + 1 + size <= limit) {
        page.entries.push(part);
        page.to += size;
      } else {
        const from = (page?.to ?? 0) + 1;
        pages.push({ number: pages.length + 1, entries: [part], from, to: from + size - 1 });
      }
    }
  }
  return pages;
}

const sizeOf = ({ records }: Listed): number => Math.max(records.length, 1);

function partsOf({ entry, records }: Listed): Listed[] {
  const parts: Listed[] = [];
  for (let at = 0; at === 0 || at < records.length; at += PARAGRAPHS) {
    parts.push({ entry, records: records.slice(at, at + PARAGRAPHS) });
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
  if (field === 'session' || field === 'year') return headings.slice(0, LISTED);
  const least = headings.map(({ count }) => count).sort((a, b) => b - a)[LISTED - 1] ?? 0;
  return headings.filter(({ count }) => count >= least).slice(0, LISTED);
}

/** The address of a heading's page; the first one's has no number. */
export const browsePath = (
  field: BrowseField,
  { slug }: Pick<Heading, 'slug'>,
  { number }: Pick<BrowsePage, 'number'>,
): `/${string}` => `/en/browse/${field}/${slug}/${number === 1 ? '' : `${number}/`}`;
