import type { BrowseField } from '../browse/browse.ts';
import type { Cited } from '../citation/styles.ts';
import type { Brief } from '../corpus/brief.ts';
import type { Citations } from '../corpus/citations.ts';
import type { EntryFile } from '../corpus/readings.ts';
import type { Reading } from '../corpus/reading.ts';
import type { SearchRecord } from '../search/record.ts';
import type { Source } from '../model/resolution.ts';
import type { Timeline } from '../model/timeline.ts';
import type { TimelineSummary } from '../timeline/summaries.ts';

/**
 * What a page or file is made from, besides the settings: all of it, so that whatever is given again
 * makes the same again. It is plain data; texts are read where they are named.
 */
export type Given =
  | { kind: 'plain' }
  | { kind: 'example'; example: Example | undefined }
  | {
      kind: 'home';
      sessions: SessionBriefs[];
      example: Example | undefined;
      timelines: TimelineSummary[];
    }
  | { kind: 'timelines'; timelines: TimelineSummary[] }
  | {
      kind: 'timeline';
      name: string;
      timeline: Timeline;
      /** By path, of those it names. */ texts: Record<string, EntryFile>;
    }
  | EntryGiven
  | {
      kind: 'fields';
      fields: { field: BrowseField; all: number; headings: readonly HeadingBrief[] }[];
    }
  | { kind: 'field'; field: BrowseField; headings: HeadingBrief[] }
  | HeadingGiven;

/** A resolution, for its pages and files, and for those of its paragraphs. */
export type EntryGiven = {
  kind: 'entry';
  entry: EntryFile;
  path: string;
  /** The dump's file name. */
  dump: string;
  citations: Citations;
  previous: Beside | undefined;
  next: Beside | undefined;
  /** The ends of the names of its data files: "json". */
  formats: readonly string[];
  /** Whether its paragraphs have pages and pictures of their own. */
  paragraphs: { pages: boolean; pictures: boolean };
};

export type Beside = { path: string; number: string; title: string };

/** A paragraph of the corpus that prose takes for its example. */
export type Example = {
  cited: Cited;
  path: string;
  number: string;
  place: NonNullable<Brief['example']>['place'];
};

export type SessionBriefs = {
  /** "64", "S-27" */
  id: string;
  /** As printed, "Sixty-fourth session", or "Session 64" where no text prints it. */
  name: string;
  /** The years in which its resolutions here were adopted: "2009", "2023–2024". */
  years: string;
  resolutions: { path: string; number: string; title: string; adopted: string | undefined }[];
};

/** A value of a browse field, and how much stands under it. */
export type HeadingBrief = { slug: string; name: string; count: number };

/** One page of a value of a browse field. */
export type HeadingGiven = {
  kind: 'heading';
  field: BrowseField;
  heading: HeadingBrief;
  page: { number: number; from: number; to: number };
  /** The sessions on each of the heading's pages, first and last. */
  pages: { number: number; first: string; last: string }[];
  entries: { entry: EntryFile; source: Brief['source']; records: number[] }[];
};

/** What every page shows besides: the header's link to the timelines. */
export type SiteGiven = { timeline: string | undefined };

/** What a page or file is given, and how it reads the texts that it is given the names of. */
export type Locals = {
  given: Given;
  site: SiteGiven;
  read: (entry: EntryFile) => Reading;
  /** Its paragraphs as search knows them. */
  records: (entry: EntryFile) => SearchRecord[];
  /** The bytes of a dump. Throws where they are not those that an entry was read from. */
  dump: (source: Pick<Source, 'file' | 'sha256'>) => Buffer;
};

/** What is given to a page of a kind. */
export function givenTo<Kind extends Given['kind']>(
  { given }: Pick<Locals, 'given'>,
  kind: Kind,
): Extract<Given, { kind: Kind }> {
  if (given.kind !== kind) throw new Error(`a page of ${kind} is given ${given.kind}`);
  return given as Extract<Given, { kind: Kind }>;
}
