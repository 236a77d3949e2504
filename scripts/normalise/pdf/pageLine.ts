import type { Span } from '../reading.ts';

/** A line of a page, or a part of one that stands apart from the rest, and what is above it. */
export type PageLine = Span & {
  /** What the stages look at: blanks folded, none at the ends, no signs of emphasis, a very long line without its middle. */
  text: string;
  /** How many blank lines stand above it on its page. */
  gap: number;
  /** The dump itself shows that a page begins here. */
  top: 'form feed' | 'empty line' | undefined;
  /** It stood on one line with what is before it, and begins something of its own. */
  parted?: true;
  /** Where it stands shows that it goes on from what is before it. */
  goesOn?: true;
};

/** Where in the dump the line stands. */
export const spanOf = ({ line, from, to }: Span): Span => ({ line, from, to });
