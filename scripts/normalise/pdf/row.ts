import type { PageLine } from './pageLine.ts';

/** A line of the running text: all pages one after the other. */
export type Row = PageLine & {
  /** The first line of its page: the sentence may have begun on the page before. */
  pageTop: boolean;
  /** The line is set in from the page's margin. */
  indented: boolean;
  /** Blank lines above it say that something new begins. */
  apart: boolean;
  /** A blank line above it, which within a sentence is no custom of this text. */
  torn: boolean;
  /** Neither blank lines nor indents say in this text where a paragraph begins. */
  runsOn: boolean;
  /** The text as a whole sets in the first line of each paragraph. */
  indents: boolean;
};
