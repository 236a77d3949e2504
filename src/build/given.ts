import type { BrowseField } from '../browse/browse.ts';
import type { MissingRun } from '../browse/missing.ts';
import type { Cited } from '../citation/styles.ts';
import type { Brief } from '../corpus/brief.ts';
import type { CitedBy } from '../corpus/citations.ts';
import type { FoldedCitations } from '../corpus/folded.ts';
import type { EntryFile } from '../corpus/readings.ts';
import type { Fingerprints, Shard } from '../lineage/fingerprints.ts';
import type { WordingGraph } from '../lineage/graph.ts';
import type { Lineage } from '../lineage/appearance.ts';
import type { Reading } from '../corpus/reading.ts';
import type { SearchRecord } from '../search/record.ts';
import type { Source } from '../model/resolution.ts';
import type { Telling } from '../model/story.ts';
import type { Held, TimelineSummary } from '../timeline/points.ts';

/**
 * What a page or file is made from, besides the settings: all of it, so that whatever is given again
 * makes the same again. It is plain data; texts are read where they are named.
 */
export type Given =
  | { kind: 'plain' }
  | { kind: 'example'; example: Example | undefined }
  | {
      kind: 'home';
      newest: HomeResolution[];
      sessions: HomeSession[];
      /** Of each of some fields the headings with most, and how many headings it has. */
      subjects: { field: BrowseField; all: number; headings: HeadingBrief[] }[];
      example: Example | undefined;
      timelines: TimelineSummary[];
    }
  | { kind: 'timelines'; timelines: TimelineSummary[] }
  | TimelineGiven
  | EntryGiven
  | CitingGiven
  | LineageGiven
  | ChangesGiven
  | SeriesGiven
  | GraphGiven
  | { kind: 'fingerprints'; content: Shard | Fingerprints }
  | {
      kind: 'fields';
      fields: { field: BrowseField; all: number; headings: readonly HeadingBrief[] }[];
    }
  | {
      kind: 'field';
      field: BrowseField;
      letters: string;
      headings: HeadingBrief[];
      narrower: { letters: string; count: number }[];
      /** Sessions that have a list of their agenda items; of the index of items alone. */
      sessions: string[];
    }
  | { kind: 'items'; session: string; items: SessionItemBrief[] }
  | HeadingGiven
  | FeedGiven;

/** A timeline, for its pages and files. */
export type TimelineGiven = {
  kind: 'timeline';
  telling: Telling;
  /** The resolutions of the corpus that belong to it, each with the one that it took up. */
  held: (Held & { entry: EntryFile; before?: ChangesGiven['before'] | undefined })[];
  /** How many more would, were there room. */
  left: number;
};

/** A resolution, for its pages and files, and for those of its paragraphs. */
export type EntryGiven = {
  kind: 'entry';
  entry: EntryFile;
  path: string;
  citations: FoldedCitations;
  wording: WordingBrief;
  previous: Beside | undefined;
  next: Beside | undefined;
  /** The ends of the names of its data files: "json". */
  formats: readonly string[];
  /** Whether its paragraphs have pages and pictures of their own. */
  paragraphs: { pages: boolean; pictures: boolean };
};

/** What the margin of a resolution says of its wording. */
export type WordingBrief = {
  /** By the anchors of the paragraphs whose wording other resolutions have. */
  told: Record<string, WordingTold>;
  /** The anchors of those that have what no earlier one has, where most of the text is older. */
  fresh: string[];
  /** Whether there is a page of where else it stands. */
  elsewhere: boolean;
  /** The number of the resolution that it took up, if the corpus has it: "78/167". */
  before?: string;
  /** The page of its series, by the path of the resolution that this begins with: "A/RES/74/405". */
  series?: string;
};

/** Where wording was adopted first: "64/222, annex, para. 12"; and whether in words that were edited since. */
export type FirstAgreed = { at: string; edited: boolean };

export type WordingTold = {
  /** When it was adopted first, where that was before: "2009", "session 30"; and where. */
  since?: string;
  first?: FirstAgreed;
  /** How many resolutions have it, its own with them; `MOST_COUNTED` stands for more. */
  times: number;
};

/** The page of where else the wording of a resolution stands, and its data. */
export type LineageGiven = {
  kind: 'lineage';
  entry: EntryFile;
  path: string;
  /** Of the paragraphs whose wording other resolutions have. */
  lineages: Lineage[];
  /** Those resolutions, by symbol. */
  sources: Record<string, NamedSource>;
  /** The texts of those that a paragraph is shown to differ from; nothing where none is shown. */
  texts: Record<string, EntryFile> | undefined;
  /** The file with the graph of its session, "76.graphml"; nothing where its data is left out. */
  graph?: string | undefined;
};

/** Which paragraphs of a session have the words of which earlier ones. */
export type GraphGiven = { kind: 'graph' } & WordingGraph;

/** The page of how a resolution differs from the one that it took up. */
export type ChangesGiven = {
  kind: 'changes';
  entry: EntryFile;
  path: string;
  /** Whether little of it is shown. */
  inBrief: boolean;
  before: Beside & { entry: EntryFile };
};

/** A page of a series: resolutions each of which took up the one before. */
export type SeriesGiven = {
  kind: 'series';
  /** The path of the first of them, which is the page's too. */
  path: string;
  texts: WordingSource[];
  /** The place of the first of them in the series, from 1; and how many the whole series has. */
  from: number;
  all: number;
  /** The paths of the pages before and after, where the series is cut. */
  earlier: string | undefined;
  later: string | undefined;
};

/** A resolution as others name it. */
export type NamedSource = Beside & {
  adopted: string | undefined;
  /** "2009", "session 30" */
  year: string;
};

export type WordingSource = NamedSource & { entry: EntryFile };

export type Beside = { path: string; number: string; title: string };

/** A paragraph of the corpus that prose takes for its example. */
export type Example = {
  cited: Cited;
  path: string;
  number: string;
  place: NonNullable<Brief['example']>['place'];
};

/** A resolution in a list of the home page. */
export type HomeResolution = {
  path: string;
  number: string;
  title: string;
  adopted: string | undefined;
};

/** A session on the home page. */
export type HomeSession = {
  /** "64", "S-27" */
  id: string;
  /** As printed, "Sixty-fourth session", or "Session 64" where no text prints it. */
  name: string;
  /** The years in which its resolutions here were adopted: "2009", "2023–2024". */
  years: string;
  count: number;
};

/** A value of a browse field, and how much stands under it. */
export type HeadingBrief = { slug: string; name: string; count: number };

/** An agenda item in the list of its session; its heading, and the stretch that has the session. */
export type SessionItemBrief = {
  number: string;
  name: string;
  count: number;
  slug: string;
  stretch: string;
};

/** A stretch of a list as links name it. */
export type StretchBrief = { slug: string; name: string; size: number };

/** Where a page stands in a list that is cut, and what stands beside it. */
export type Pages = {
  /** Of the list: how many paragraphs or resolutions all its pages have. */
  stretch: StretchBrief;
  /** The page's number in the stretch and the last one's; the first and last that it shows. */
  number: number;
  last: number;
  from: number;
  to: number;
  newer: StretchBrief | undefined;
  older: StretchBrief | undefined;
  /** Of a page that is cut on: the parts. */
  parts: StretchBrief[];
};

/** One page of a value of a browse field. */
export type HeadingGiven = {
  kind: 'heading';
  field: BrowseField;
  heading: Pick<HeadingBrief, 'slug' | 'name'>;
  pages: Pages;
  /** The narrower headings of the same: a year's months. */
  narrower: { field: BrowseField; headings: HeadingBrief[] } | undefined;
  /** Whether it is a session that has a list of its agenda items. */
  items: boolean;
  /** Whether the page names the paragraphs without their words. */
  register: boolean;
  /** Whether it can be followed. */
  feed: boolean;
  /** Of the first page of a session: its numbers that the site does not hold. */
  missing: MissingRun[];
  entries: { entry: EntryFile; source: Brief['source']; records: number[] }[];
};

/** The latest resolutions of the whole site, or under a heading. */
export type FeedGiven = {
  kind: 'feed';
  of: { field: BrowseField; heading: Pick<HeadingBrief, 'slug' | 'name'> } | undefined;
  entries: {
    entry: EntryFile;
    source: Brief['source'];
    /** The day of issue or else of adoption. */
    day: string;
    committee: string | undefined;
    /** The paragraphs that the heading is of. */
    records: number[];
  }[];
};

/** One page of those that cite a resolution, where they are too many for its own page. */
export type CitingGiven = {
  kind: 'citing';
  /** What is cited. */
  entry: EntryFile;
  cited: { symbol: string; path: string; title: string };
  pages: Pages;
  citedBy: CitedBy[];
};

/** What every page shows besides: the header's link to the timeline, or to the list of several. */
export type SiteGiven = {
  timelines: { path: `/en/timelines/${string}`; name: string } | undefined;
};

/** What a page or file is given, and how it reads the texts that it is given the names of. */
export type Locals = {
  given: Given;
  site: SiteGiven;
  read: (entry: EntryFile) => Reading;
  /** Its paragraphs as search knows them. */
  records: (entry: EntryFile) => SearchRecord[];
  /** The bytes of a dump. Throws where they are not those that an entry was read from. */
  dump: (source: Pick<Source, 'file' | 'sha256'>) => Buffer;
  /** Its lines as they were read. Throws as `dump`. */
  lines: (source: Source) => Promise<string[]>;
};

/** What is given to a page of a kind. */
export function givenTo<Kind extends Given['kind']>(
  { given }: Pick<Locals, 'given'>,
  kind: Kind,
): Extract<Given, { kind: Kind }> {
  if (given.kind !== kind) throw new Error(`a page of ${kind} is given ${given.kind}`);
  return given as Extract<Given, { kind: Kind }>;
}
