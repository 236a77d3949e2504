import type { Field } from '../query/query.ts';
import type { Range } from '../query/ranges.ts';
import type { RecordKind, RecordSource } from '../source.ts';
import type { Span } from '../spans.ts';

/** What a search answers. */

/** A paragraph that fulfils the query: checked against its own text. */
export type Hit = {
  id: string;
  cite: string;
  kind: RecordKind;
  text: string;
  ranges: Range[];
  verbs: string[];
  addressees: string[];
};

/** A hit with its resolution, by itself. */
export type Cited = { source: RecordSource; hit: Hit };

/** A resolution's paragraphs, best first. */
export type Group = {
  source: RecordSource;
  /** The stretches of its title that were found, where its title counts. */
  titleRanges: Range[];
  hits: Hit[];
  /** How many paragraphs of it were found; `hits` may show fewer. */
  found: number;
};

/** How many paragraphs each value of a field has among those found. */
export type Counts = Record<Field, [value: string, count: number][]>;

/** What the facets tell. */
export type Counted = {
  counts: Counts;
  /** Whether each paragraph was checked; if not, the counts are the most that there can be. */
  checked: boolean;
  /** All sessions of the corpus, newest first, and those of which the paragraphs were counted. */
  sessions: string[];
  counted: string[];
};

/** Where a citation that was typed leads. */
export type Jump = {
  symbol: string;
  /** The resolution, where it is in the corpus. */
  source: RecordSource | undefined;
  /** The place, where one was named, with its words; without words it has the resolution's title. */
  pinpoint: { id: string; cite: string; text: string; exists: boolean } | undefined;
};

/** A resolution, or the place of a heading in it. */
export type Titled = {
  source: RecordSource;
  heading: RecordSource['headings'][number] | undefined;
};

export type Results = {
  groups: Group[];
  /** What is asked for by its title, rather than a paragraph: resolutions first, then headings. */
  titled: Titled[];
  /** How many paragraphs were found in the spans that were searched. */
  paragraphs: number;
  resolutions: number;
  /** Whether each was checked against its text; if not, a few may fall away. */
  checked: boolean;
  /** The spans searched, in the order in which they were, and those that can still be searched. */
  searched: Span[];
  remaining: Span[];
  /** Whether no paragraph has all of the words, and these have half of them, with their titles. */
  loose: boolean;
  /** The parts of the query that stand in no paragraph searched, where none has all of them. */
  missing: string[];
  /** Whether the spans searched are all that there are. */
  whole: boolean;
  /** The query as it may be meant, where a word of it stands in no paragraph but a near one does. */
  meant: Offer | undefined;
  /** Where nothing was found: queries that do find something. */
  instead: Instead[];
};

/** Another query, and how many paragraphs it finds; about so many, where not each was checked. */
export type Offer = { q: string; paragraphs: number; checked: boolean };

export type Instead = Offer & { dropsFilters: boolean };
