import type { Source } from '../../src/model/resolution.ts';

/** A stretch of one line of the dump: 1-based line, columns in UTF-16 units, `to` excluded. */
export type Span = { line: number; from: number; to: number };

/** Text with its place: what a person would read, and the stretches of the dump it came from. */
export type Passage = {
  /** Blanks folded, line ends joined; note marks still stand in it as the dump printed them. */
  text: string;
  /** Where the dump itself sets italics, as [from, to) in `text`. */
  emphasis: [number, number][];
  spans: Span[];
};

/** A stretch of the dump that is no text, and what it is, e.g. "running head". */
export type Furniture = { kind: string; span: Span };

/**
 * What every format's own reader returns; all later stages are shared.
 * Guarantees: each character of the dump that is not blank stands in exactly one passage or
 * furniture span.
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
  passages: Passage[];
  /** The notes in order, mark and text still together: "1 A/57/444, annex." */
  notes: { label: string; passage: Passage }[];
  furniture: Furniture[];
};
