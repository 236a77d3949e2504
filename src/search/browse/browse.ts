import { createHash } from 'node:crypto';
import type { SearchRecord } from '../record.ts';
import { itemsOf, type RecordSource } from '../source.ts';
import { newestFirst } from '../spans.ts';
import { fold } from '../query/words.ts';

/** The ways to reach every paragraph without searching. */
export const BROWSE_FIELDS = ['session', 'year', 'verb', 'to', 'item'] as const;
export type BrowseField = (typeof BROWSE_FIELDS)[number];

export type Indexed = { source: RecordSource; records: SearchRecord[] };

/** A resolution under a heading, with its paragraphs where the heading is of paragraphs. */
export type Listed = { source: RecordSource; paragraphs: SearchRecord[] };

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

const ofSource: Partial<Record<BrowseField, (source: RecordSource) => string[]>> = {
  session: ({ session }) => [session],
  year: ({ adopted }) => (adopted ? [adopted.slice(0, 4)] : []),
  item: itemsOf,
};

const ofRecord: Partial<Record<BrowseField, (record: SearchRecord) => string[]>> = {
  verb: ({ kind, verbs }) => (kind === 'operative' ? verbs : []),
  to: ({ addressees }) => addressees,
};

/** The headings of a field: sessions and years newest first, others by name. */
export function headingsOf(field: BrowseField, indexed: readonly Indexed[]): Heading[] {
  const headings = new Map<string, Heading>();
  const under = (name: string): Heading => {
    const slug = slugOf(name);
    const known = headings.get(slug);
    if (known) return known;
    const made: Heading = { slug, name, entries: [], count: 0 };
    headings.set(slug, made);
    return made;
  };
  for (const { source, records } of indexed) {
    for (const name of ofSource[field]?.(source) ?? []) {
      const heading = under(name);
      heading.entries.push({ source, paragraphs: [] });
      heading.count += 1;
    }
    for (const record of records) {
      for (const name of ofRecord[field]?.(record) ?? []) {
        const heading = under(name);
        const last = heading.entries.at(-1);
        if (last?.source === source) last.paragraphs.push(record);
        else heading.entries.push({ source, paragraphs: [record] });
        heading.count += 1;
      }
    }
  }
  const numbers = field === 'session' || field === 'year';
  return [...headings.values()].sort((a, b) =>
    numbers ? newestFirst(a.name, b.name) : a.name.localeCompare(b.name, 'en'),
  );
}

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
      const limit = part.paragraphs.length > 0 ? PARAGRAPHS : RESOLUTIONS;
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

const sizeOf = ({ paragraphs }: Listed): number => Math.max(paragraphs.length, 1);

function partsOf({ source, paragraphs }: Listed): Listed[] {
  const parts: Listed[] = [];
  for (let at = 0; at === 0 || at < paragraphs.length; at += PARAGRAPHS) {
    parts.push({ source, paragraphs: paragraphs.slice(at, at + PARAGRAPHS) });
  }
  return parts;
}

/** Values listed under each field on the first browse page; the field's own page has all. */
const LISTED = 40;

/** The headings to list where there is no room for all: the newest, or those with most. */
export function chiefOf(field: BrowseField, headings: readonly Heading[]): readonly Heading[] {
  if (headings.length <= LISTED) return headings;
  if (field === 'session' || field === 'year') return headings.slice(0, LISTED);
  const least = headings.map(({ count }) => count).sort((a, b) => b - a)[LISTED - 1] ?? 0;
  return headings.filter(({ count }) => count >= least).slice(0, LISTED);
}

/** The address of a heading's page; the first one's has no number. */
export const browsePath = (
  field: BrowseField,
  { slug }: Heading,
  { number }: Pick<BrowsePage, 'number'>,
): `/${string}` => `/en/browse/${field}/${slug}/${number === 1 ? '' : `${number}/`}`;
