import type { Organ } from '../model/organ.ts';
import { periodInText } from '../model/period.ts';

/** The kinds of paragraph that search tells apart, in the order in which they are offered. */
export const PARAGRAPH_KINDS = ['operative', 'preambular', 'annex', 'note'] as const;
/** Titles, headings and the line of the masthead on the origin are found as paragraphs are. */
export const RECORD_KINDS = [...PARAGRAPH_KINDS, 'title', 'heading', 'masthead'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Whether what is of a kind is of the text itself. */
export const isParagraph = (kind: string): kind is (typeof PARAGRAPH_KINDS)[number] =>
  (PARAGRAPH_KINDS as readonly string[]).includes(kind);

/** A resolution as the results name it. */
export type RecordSource = {
  /** The address's part after the language: "A/RES/64/1". */
  path: string;
  symbol: string;
  /** As it is named among all: "64/1", "HRC 55/19". */
  short: string;
  title: string;
  /** The day of adoption, "2009-10-06"; absent where it is not known. */
  adopted?: string;
  /** What it is numbered within, of all organs: "64", "S-27", "hrc-55", "sc-2023". */
  period: string;
  /** "64", "S-27", "2024"; absent of organs without sessions. */
  session?: string;
  organ: Organ;
  /** "Second Committee" */
  committee?: string;
  /** Where it came from, as the masthead prints it: "on the report of the Second Committee (…)". */
  origin?: string;
  items: { number: string; title?: string }[];
  /** The drafts and reports that the adoption line names, and the meeting's record: "A/79/L.2". */
  documents?: string[];
  /** Those of its headings that have a title: of parts, annexes, sections and within them. */
  headings: { id: string; cite: string; title: string }[];
};

/** The agenda items by title; a number alone says nothing without its session. */
export const itemsOf = ({ items, period }: Pick<RecordSource, 'items' | 'period'>): string[] =>
  items.map(({ number, title }) => title ?? `Item ${number} of ${periodInText(period)}`);
