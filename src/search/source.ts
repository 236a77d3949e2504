/** The kinds of paragraph that search tells apart, in the order in which they are offered. */
export const PARAGRAPH_KINDS = ['operative', 'preambular', 'annex', 'note'] as const;
/** Titles of resolutions, and headings within them, are found as paragraphs are. */
export const RECORD_KINDS = [...PARAGRAPH_KINDS, 'title', 'heading'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** A resolution as the results name it. */
export type RecordSource = {
  /** The address's part after the language: "A/RES/64/1". */
  path: string;
  symbol: string;
  /** "64/1" */
  short: string;
  title: string;
  /** The day of adoption, "2009-10-06"; absent where it is not known. */
  adopted?: string;
  /** "64", "S-27" */
  session: string;
  organ: string;
  /** "Second Committee" */
  committee?: string;
  items: { number: string; title?: string }[];
  /** Those of its headings that have a title: of parts, annexes, sections and within them. */
  headings: { id: string; cite: string; title: string }[];
};

/** The agenda items by title; a number alone says nothing without its session. */
export const itemsOf = ({ items, session }: Pick<RecordSource, 'items' | 'session'>): string[] =>
  items.map(({ number, title }) => title ?? `Item ${number} of session ${session}`);
