import { z } from 'zod';
import { Day, Lines, Source } from './resolution.ts';

/**
 * The model of a list of resolutions as someone drew it up: row by row as its dump says, and what
 * is so where the list is wrong or silent. What a timeline tells besides is in `story.ts`.
 */

/** One line of text without blanks at its ends. */
export const words = z.string().regex(/^[^\s](?:[^\n\r\t]*[^\s])?$/u, 'expected one line of text');

/** Words as the list sets them, italics marked; neighbouring runs are never of one type. */
export const Words = z.array(
  z.strictObject({
    type: z.enum(['text', 'emphasis']),
    value: z.string().regex(/^[^\n\r\t]+$/, 'expected one line of text'),
  }),
);
export type Words = z.output<typeof Words>;

/**
 * How sure a statement is. primary: read in the document itself; sourced: read in a source that
 * names the document; inferred: follows from sourced facts; unverified: general knowledge, not
 * checked against any source.
 */
export const Certainty = z.enum(['primary', 'sourced', 'inferred', 'unverified']);
export type Certainty = z.output<typeof Certainty>;

export const evidence = {
  certainty: Certainty,
  /** Where a reader can check it, e.g. "A/RES/64/1, first preambular paragraph". */
  source: words,
};

export type Evidence = { certainty: Certainty; source: string };

/** What is so about one field of a row. */
const fact = <V extends z.ZodType<string>>(value: V) =>
  z.discriminatedUnion('type', [
    /** The list's own cell, read as it stands; nobody checked it. */
    z.strictObject({ type: z.literal('listed'), value }),
    /** Checked by a person; it may agree with the cell or not. */
    z.strictObject({ type: z.literal('checked'), value, ...evidence, reason: words }),
  ]);

export const Fact = fact(words);
export type Fact = z.output<typeof Fact>;
export const DayFact = fact(Day);
export type DayFact = z.output<typeof DayFact>;

export const Facts = z.strictObject({
  /** e.g. "A/RES/64/1", "UNEP/GC decision 24/12" */
  symbol: Fact,
  title: Fact,
  /** The body that adopted it, e.g. "General Assembly". */
  body: Fact,
  adopted: DayFact,
});
export type Facts = z.output<typeof Facts>;

/** Something a reader of the row should know, e.g. that a paragraph is quoted twice. */
export const Remark = z.strictObject({ ...evidence, text: words });
export type Remark = z.output<typeof Remark>;

const quoted = {
  /** The number as printed, e.g. "4.", "(a)". */
  label: words.optional(),
  text: Words,
  lines: Lines,
};

/** A heading that stands among the quotations, e.g. "C. Capacity Building". */
export const QuotedHeading = z.strictObject({ type: z.literal('heading'), ...quoted });
export type QuotedHeading = z.output<typeof QuotedHeading>;

/** A paragraph that a row quotes, with the sub-paragraphs it quotes. */
export type Quotation = Omit<QuotedHeading, 'type'> & { type: 'quotation'; children: Quotation[] };
export const Quotation: z.ZodType<Quotation> = z.strictObject({
  type: z.literal('quotation'),
  ...quoted,
  get children() {
    return z.array(Quotation);
  },
});

export const Row = z.strictObject({
  /** The cells as printed; an empty cell is absent. */
  time: words.optional(),
  number: words.optional(),
  name: words.optional(),
  /** The body that the description names before its quotations, as printed. */
  speaker: z.strictObject({ text: Words.min(1), lines: Lines }).optional(),
  facts: Facts,
  remarks: z.array(Remark),
  content: z.array(z.union([Quotation, QuotedHeading])),
  lines: Lines,
});
export type Row = z.output<typeof Row>;

export const List = z.strictObject({
  /** The heading above the table, as printed. */
  title: words,
  /** Where the heading stands. */
  lines: Lines,
  rows: z.array(Row).min(1),
});
export type List = z.output<typeof List>;

export const Timeline = z.strictObject({
  metadata: z.strictObject({
    title: words,
    source: Source.extend({ format: z.literal('list') }),
    /** Lines that are no text, by what they are, e.g. "dash row". */
    furniture: z.record(z.string(), Lines),
  }),
  lists: z.array(List).min(1),
});
export type Timeline = z.output<typeof Timeline>;
