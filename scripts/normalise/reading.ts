import type { Source } from '../../src/model/resolution.ts';
import type { Finding } from './problems.ts';

/** A stretch of one line of the dump: 1-based line, columns in UTF-16 units, `to` excluded. */
export type Span = { line: number; from: number; to: number };

/** A span of the dump, and where in a passage's text the characters it holds begin. */
export type PlacedSpan = Span & { at: number };

/**
 * Text with its place: what a person would read, and the stretches of the dump it came from.
 * Made by `toPassage` (passage.ts), which is where blanks are folded and line ends joined.
 */
export type Passage = {
  type: 'passage';
  /** Blanks folded, line ends joined; note marks still stand in it as the dump printed them. */
  text: string;
  /** Where the dump itself sets italics, as [from, to) in `text`. */
  emphasis: [number, number][];
  /** Where the dump itself shows that a number or sign is the mark of a note, as [from, to). */
  marks?: [number, number][];
  /** The dump itself shows that an annex begins here, of which this is the title. */
  opensAnnex?: boolean;
  spans: PlacedSpan[];
};

/** A table whose rows and columns could be recovered; the first row names the columns. */
export type Rows = { type: 'table'; rows: Passage[][] };

/** Lines whose layout is neither paragraphs nor a table that could be recovered. */
export type Verbatim = { type: 'preformatted'; value: string; spans: Span[] };

/** A stretch of the dump that is no text, and what it is, e.g. "running head". */
export type Furniture = { kind: string; span: Span };

/**
 * What every format's own reader returns; all later stages are shared.
 * Guarantees: each character of the dump that is not blank (characters.ts) stands in exactly one
 * passage, table cell, preformatted block or furniture span, or is reported as an "unknown line".
 */
export type Reading = {
  format: Source['format'];
  /** Masthead fields as printed, by the metadata's names. */
  masthead: {
    symbol?: Passage;
    sessionName?: Passage;
    agendaItems: Passage[];
    issued?: Passage;
    distribution?: Passage;
    jobNumber?: Passage;
    reissue?: Passage;
  };
  /** From "Resolution adopted by the General Assembly" to the last paragraph of the last annex. */
  body: (Passage | Rows | Verbatim)[];
  /**
   * The notes in order of the dump, mark and text still together: "1 A/57/444, annex." `printed`: the label as it
   * is printed, where the numbers begin anew.
   */
  notes: { label: string; printed?: string; passage: Passage }[];
  furniture: Furniture[];
  /** The first line of each printed page, where the dump shows its pages: notes stand at the foot. */
  pages?: number[];
  /** The dump itself shows which numbers are marks, and which words are in italics. */
  shown?: boolean;
  /** The words were put together from where letters stood on pages: some may be torn. */
  printed?: true;
  /** The text is from a volume through which notes are numbered. */
  ofVolume?: true;
  /** Lines of no known kind, and what else the reader could not make out. */
  problems: Finding[];
};
