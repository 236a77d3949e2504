import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { EntryError } from './mdx.ts';
import { Day } from './resolution.ts';
import { evidence, words, type Timeline } from './timeline.ts';

/**
 * What a timeline is of and what it tells: content/timelines/<name>.yaml, written by hand. It names
 * the subject, by which resolutions of the corpus join, and what the corpus cannot tell: documents
 * that it does not hold, landmarks, chapters, themes. Every statement has its source and says how
 * sure it is.
 */

/** A document on the line. Its fields are needed where neither the list nor the corpus has them. */
export const StoryDocument = z.strictObject({
  symbol: words,
  title: words.optional(),
  body: words.optional(),
  adopted: Day.optional(),
  /** Of a landmark: the short name under which it is drawn, e.g. "Nairobi outcome". */
  landmark: words.optional(),
  /** What it changed, in one sentence. */
  did: words.optional(),
  ...evidence,
  /** The fields that the source does not bear out: they are general knowledge. */
  unverified: z.array(z.enum(['symbol', 'title', 'adopted', 'did'])).default([]),
  /** Symbols of documents that it recalls, where the corpus does not hold its text. */
  recalls: z.array(words).default([]),
});
export type StoryDocument = z.output<typeof StoryDocument>;

export const Story = z.strictObject({
  title: words,
  /** What the reader learns here, in two or three sentences. */
  lead: words,
  /** A resolution of the corpus belongs to the line by any of these. */
  subject: z.strictObject({
    /** Words of its title. */
    titles: z.array(words).default([]),
    /** Words of the title of its agenda item. */
    items: z.array(words).default([]),
    /** It cites so many documents of the line. */
    recalls: z.int().min(1).optional(),
  }),
  /** Bodies that are drawn in one lane and asked for together. */
  lanes: z.array(z.strictObject({ name: words, bodies: z.array(words).min(1) })).default([]),
  documents: z.array(StoryDocument).default([]),
  /** A sentence or two on the years from one year to the next chapter's. */
  chapters: z.array(z.strictObject({ from: z.int(), text: words })).default([]),
  /** What may be followed through the years: paragraphs that have any of the words. */
  themes: z.array(z.strictObject({ name: words, words: z.array(words).min(1) })).default([]),
  /** Days that are observed every year: "09-12". */
  days: z
    .array(
      z.strictObject({
        name: words,
        day: z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'expected "09-12"'),
        from: z.int(),
        /** The last year in which it was observed on this day. */
        until: z.int().optional(),
        ...evidence,
      }),
    )
    .default([]),
});
export type Story = z.output<typeof Story>;

/** A timeline by its name, "south-south": a list that was read, a story written by hand, or both. */
export type Telling = { name: string; list?: Timeline; story?: Story };

/** Reads a story. Throws EntryError with file and line where it is not one. */
export function readStory(source: string, file: string): Story {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const [broken] = document.errors;
  if (broken) throw new EntryError(file, counter.linePos(broken.pos[0]).line, broken.message);
  const read = Story.safeParse(document.toJS());
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = issue?.path ?? [];
  // the innermost part of the path that the file has
  const lines = path.map((_, at) => document.getIn(path.slice(0, path.length - at), true));
  const found = lines.find(hasRange);
  const line = found ? counter.linePos(found.range[0]).line : 1;
  throw new EntryError(file, line, `${path.join('.') || 'story'}: ${issue?.message}`);
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
