import type { Sameness } from '../../lineage/appearance.ts';
import type { RankedSource } from '../columns.ts';
import type { Field, Query } from '../query/query.ts';
import type { Question } from '../query/question.ts';
import type { Range } from '../query/ranges.ts';
import { type As, PAGE, type SearchState } from '../query/state.ts';
import { COMMON, wordsOf } from '../query/words.ts';
import type { RecordKind, RecordSource } from '../source.ts';
import type { Standing } from '../standing.ts';
import type { Span } from '../spans.ts';

/** What a search answers. */

/** A resolution as results name it. */
export type Source = RankedSource & Pick<RecordSource, 'title'>;

/** A paragraph, title or heading that answers the query: checked against its own text. */
export type Hit = {
  /** Its anchor; a title has none. */
  id: string;
  cite: string;
  kind: RecordKind;
  text: string;
  ranges: Range[];
  /** What was asked for and stands neither in it nor in the title or heading above it. */
  lacks: string[];
  /** Since when its wording stands, where the order or a filter asks for that. */
  standing?: Standing | undefined;
  /** Of what bears the mark of a note in which a document was found: that note. */
  noted?: { cite: string; text: string } | undefined;
  /** Of a title: the name that was asked for, by which other resolutions call its own. */
  called?: string | undefined;
  /** Where the same stands in other resolutions, or nearly the same in others of its series. */
  again: { source: RankedSource; id: string; cite: string; sameness: Sameness }[];
};

/** So many of the places with the same words are listed with a hit; the others when asked for. */
export const AGAIN = 4;

/** So many where so few results are listed that there is room on the page. */
export const againWith = (listed: number): number =>
  Math.max(AGAIN, Math.floor(PAGE / Math.max(1, listed)) - 1);

/** A hit with its resolution, by itself. */
export type Cited = {
  source: Omit<RecordSource, 'headings'>;
  hit: Pick<Hit, 'id' | 'cite' | 'kind' | 'text' | 'lacks'>;
  verbs: string[];
  addressees: string[];
  /** Of what is long enough to be followed. */
  standing: Standing | undefined;
};

/** What was found of a resolution in a row: paragraphs that follow one another in the order. */
export type Group = {
  source: Source;
  /** The stretches of its title that were found. */
  titleRanges: Range[];
  hits: Hit[];
  /**
   * How many paragraphs of it were found, and how many of them are listed nowhere; these are told by
   * the first of its groups.
   */
  found: number;
  left: number;
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

/** A place with its words. */
type PlaceText = { id: string; cite: string; text: string };

/** The place that a citation names. */
export type Place = PlaceText & {
  exists: boolean;
  /** The first paragraphs after a heading. */
  under: PlaceText[];
  /** Where there is none, the place of its resolution that is most like it. */
  nearest?: PlaceText | undefined;
};

/** Where one citation leads: a resolution, or a place in it. */
export type Destination = {
  symbol: string;
  /** The resolution, where it is in the corpus. */
  source: Source | undefined;
  /** The place, where one was named, with its words; without words it has the resolution's title. */
  pinpoint: Place | undefined;
  /** The draft, report or record that was typed, of which the resolution came. */
  document?: string;
  /** The document or number that was typed, where several resolutions came of it or have it. */
  shared?: string;
};

/** Where what was typed leads, if it is citations. */
export type Jump = {
  /** In the order typed, each paragraph of a stretch by itself. */
  places: [Destination, ...Destination[]];
  /** How many more were named than are listed. */
  more: number;
  /** What of the text was not read. */
  unread: string[];
};

/** A draft, report or record that nothing here came of or names, and the nearest of its series. */
export type Unheld = { document: string; near: { document: string; source: Source }[] };

export type Results = {
  groups: Group[];
  /** How many results `groups` lists, and how many more can be listed. */
  listed: number;
  left: number;
  /**
   * How many paragraphs have all of the words in the spans that were searched, and how many titles
   * and headings; where none has, how many have some.
   */
  paragraphs: number;
  titles: number;
  resolutions: number;
  /** How many of those listed lack some of the words: they are listed where few have all. */
  lacking: number;
  /** Whether each was checked against its text; if not, a few may fall away. */
  checked: boolean;
  /** The spans searched, in the order in which they were, and those that can still be searched. */
  searched: Span[];
  remaining: Span[];
  /** Whether none has all of the words, and what was found and counted lacks some. */
  loose: boolean;
  /**
   * The query that is answered: as it was typed; where phrases of it stand nowhere, their words; of a
   * citation, the number of its resolution.
   */
  answered: string;
  /** The resolutions, as texts cite them, of which the paragraphs that cite them are listed: "79/1". */
  citing: string | undefined;
  /** The phrases that stand nowhere as they were typed, where the nearest wording is listed. */
  nowhere: string[];
  /** The parts of the query that stand in no paragraph. */
  missing: string[];
  /** The words that were typed, and in their place those that were looked for. */
  corrected: { from: string; to: string }[];
  /** Other words that were looked for beside those typed. */
  also: string[];
  /** The list that its words were taken for; undefined where they were for none. */
  asList: Query | undefined;
  /** What it was taken to ask for, where it was read as a question. */
  question: Omit<Question, 'query' | 'stems' | 'counted'> | undefined;
  /** What was looked for, as a query that finds its words on a page. */
  find: string;
  /** Where nothing was found: queries that do find something; what is near a document. */
  instead: Instead[];
  unheld: Unheld | undefined;
};

/** So many words that were quoted are wording, and no name. */
const WORDING = 4;

const isWording = (phrase: string): boolean =>
  wordsOf(phrase).filter(({ form }) => !COMMON.has(form)).length >= WORDING;

/**
 * The search of which results are: what is counted, opened and exported of them is of the same query.
 * Wording that was quoted asks nothing, and is looked for by no other words.
 */
export const answeredBy = (
  { answered, nowhere }: Pick<Results, 'answered' | 'nowhere'>,
  state: SearchState,
): SearchState => ({
  ...state,
  q: answered,
  as: nowhere.some(isWording) ? [...new Set<As>([...state.as, 'alone', 'words'])] : state.as,
});

/** Another query, and how many paragraphs it finds; about so many, where not each was checked. */
export type Offer = { q: string; paragraphs: number; checked: boolean };

export type Instead = Offer & { dropsFilters: boolean };
