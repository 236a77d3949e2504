import type { SearchRecord } from './record.ts';
import type { RecordSource } from './source.ts';
import { fold } from './words.ts';

/** The ways to reach every paragraph without searching. */
export const BROWSE_FIELDS = ['session', 'year', 'verb', 'to', 'item'] as const;
export type BrowseField = (typeof BROWSE_FIELDS)[number];

export type Indexed = { source: RecordSource; records: SearchRecord[] };

/** A value of a field, with the resolutions that have it and, where it is theirs, the paragraphs. */
export type Heading = {
  /** The last part of its page's address: "secretary-general". */
  slug: string;
  name: string;
  entries: { source: RecordSource; paragraphs: SearchRecord[] }[];
  /** How many paragraphs, or resolutions where the field is the resolution's. */
  count: number;
};

/** "Secretary-General" → "secretary-general"; letters and digits only. */
export const slugOf = (value: string): string =>
  fold(value)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);

const ofSource: Partial<Record<BrowseField, (source: RecordSource) => string[]>> = {
  session: ({ session }) => [session],
  year: ({ adopted }) => [adopted.slice(0, 4)],
  item: ({ items }) => items.map(({ number, title }) => title ?? `Item ${number}`),
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
    numbers ? Number(b.name) - Number(a.name) : a.name.localeCompare(b.name, 'en'),
  );
}
