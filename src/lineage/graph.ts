import type { Sameness } from './appearance.ts';
import type { PartOf } from './prints.ts';

/** A graph of wording: which paragraphs of a session have the words of which earlier ones. */
export type WordingGraph = {
  paragraphs: GraphParagraph[];
  /** From the earlier paragraph to the later one, each by its place among the paragraphs. */
  lines: { from: number; to: number; kind: Sameness; similarity: number }[];
};

export type GraphParagraph = {
  symbol: string;
  /** The anchor on the page of its resolution, and how it is cited: "annex, para. 12". */
  id: string;
  cite: string;
  part: PartOf;
  /** The day of adoption, "2009-10-06", where it is known. */
  adopted?: string | undefined;
};
