import { z } from 'zod';
import { ENCODINGS } from './decode.ts';
import { ORGAN_NAMES } from './organ.ts';
import { parseSymbol } from './symbol.ts';

/**
 * The one model of a resolution. The normaliser makes it, entries hold it, and pages, search,
 * data files and tests all take it. Types are inferred from these schemas.
 */

const line = z.int().min(1);

/** Where in the dump something stands: ascending, 1-based, inclusive line ranges. */
export const Lines = z.array(z.tuple([line, line])).min(1);
export type Lines = z.output<typeof Lines>;

/** A calendar day, "2009-10-06". */
export const Day = z.iso.date();

/** Text without marks: one line, blanks folded to one, none at either end of a block. */
const words = z
  .string()
  .min(1)
  .regex(/^[^\n\r\t]*$/, 'expected one line of text');

/** A run of text within a block. Neighbouring runs never have the same type, save note marks. */
export const Inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), value: words }),
  /** Set in italics: the opening words, titles of works, foreign words. */
  z.strictObject({ type: z.literal('emphasis'), value: words }),
  /** The mark of a note, by the note's label: "1", "*". */
  z.strictObject({ type: z.literal('mark'), note: z.string().regex(/^[^\s[\]]+$/) }),
]);
export type Inline = z.output<typeof Inline>;

/** A mark stands for itself when blanks are counted. */
const wordsOf = (inline: Inline) => (inline.type === 'mark' ? '\u2060' : inline.value);

/**
 * The text of a block: blanks folded to one, none at either end, neighbouring runs of one type
 * joined, no emphasis that begins or ends with a blank.
 */
export const Text = z
  .array(Inline)
  .refine(
    (text) => !/^ | $| {2}/.test(text.map(wordsOf).join('')),
    'expected single blanks between words',
  )
  .refine(
    (text) => text.every(({ type }, i) => type === 'mark' || type !== text[i - 1]?.type),
    'expected neighbouring runs of one type to be one run',
  )
  .refine(
    (text) => text.every((run) => run.type !== 'emphasis' || run.value.trim() === run.value),
    'expected no blank at the ends of emphasis',
  );
export type Text = z.output<typeof Text>;

/** Rows and columns as printed; the first row names the columns. */
export const Table = z.strictObject({
  type: z.literal('table'),
  rows: z
    .array(z.array(Text).min(1))
    .min(1)
    .refine(
      (rows) => rows.every(({ length }) => length === rows[0]?.length),
      'expected rows of equal length',
    ),
  lines: Lines,
});
export type Table = z.output<typeof Table>;

/** Lines as printed, blank ones kept between others. */
const printedLines = z
  .string()
  .regex(/^(?:[^\p{Cc}\p{Cs}\u2028\u2029\uFEFF]|\n)+$/u, 'expected lines of text')
  .refine((value) => !/^\n|\n$/.test(value), 'expected no blank line at either end');

/** Text whose layout could not be read as paragraphs or a table: kept line by line. */
export const Preformatted = z.strictObject({
  type: z.literal('preformatted'),
  /** Lines as printed; no blank lines at either end. */
  value: printedLines,
  lines: Lines,
});
export type Preformatted = z.output<typeof Preformatted>;

/** A sub-paragraph "(a)", "(i)"; without a label, text that follows sub-paragraphs or is quoted. */
export type Item = {
  type: 'item';
  /** The label as printed, e.g. "(b)". */
  label?: string | undefined;
  text: Text;
  lines: Lines;
  children: (Item | Table | Preformatted)[];
};
export const Item: z.ZodType<Item> = z.strictObject({
  type: z.literal('item'),
  label: words.optional(),
  text: Text,
  lines: Lines,
  get children() {
    return z.array(z.union([Item, Table, Preformatted]));
  },
});

/**
 * formula: "The General Assembly,"; preambular: "Recalling …,"; operative: "1. Requests …;";
 * annex: any paragraph of an annex or of a text adopted by the resolution.
 */
export const Kind = z.enum(['formula', 'preambular', 'operative', 'annex']);
export type Kind = z.output<typeof Kind>;

export const Paragraph = z.strictObject({
  type: z.literal('paragraph'),
  kind: Kind,
  /** The label as printed, e.g. "1."; a sole operative paragraph has none. */
  label: words.optional(),
  text: Text,
  lines: Lines,
  children: z.array(z.union([Item, Table, Preformatted])),
});
export type Paragraph = z.output<typeof Paragraph>;

/**
 * part: resolutions A, B under one symbol; section: "I", "II" with its own numbering or title;
 * annex, chapter, article, rule: of an adopted text; heading: a title that numbers nothing.
 */
export const HeadingRole = z.enum([
  'part',
  'section',
  'annex',
  'chapter',
  'article',
  'rule',
  'heading',
]);
export type HeadingRole = z.output<typeof HeadingRole>;

export const Heading = z.strictObject({
  type: z.literal('heading'),
  role: HeadingRole,
  /** The number as printed, e.g. "I", "Annex II", "A.", "Article 5". */
  label: words.optional(),
  /** 1 for parts and annexes, 2 for their sections, and so on. */
  depth: z.int().min(1).max(5),
  text: Text,
  lines: Lines,
});
export type Heading = z.output<typeof Heading>;

/** The lines that close a resolution or a part of it: they have one of the three at least. */
export const Closing = z
  .strictObject({
    type: z.literal('closing'),
    /** As printed, e.g. "85th plenary meeting"; a resolution adopted in writing names none. */
    meeting: words.optional(),
    /** As printed, e.g. "14 December 2000"; the Security Council's stands at the head. */
    date: words.optional(),
    /**
     * How it was adopted, as printed: "[Adopted without a vote.]", with the States that voted where
     * they are printed; "Adopted unanimously at the 2502nd meeting."
     */
    vote: Text.optional(),
    lines: Lines,
  })
  .refine(
    ({ meeting, date, vote }) => (meeting ?? date ?? vote) !== undefined,
    'expected a meeting, a date or a vote',
  );
export type Closing = z.output<typeof Closing>;

export const Block = z.discriminatedUnion('type', [
  Paragraph,
  Heading,
  Closing,
  Table,
  Preformatted,
]);
export type Block = z.output<typeof Block>;

export const Note = z.strictObject({
  /** The mark as printed: "1", "*". */
  label: z.string().regex(/^[^\s[\]]+$/),
  text: Text,
  lines: Lines,
});
export type Note = z.output<typeof Note>;

/**
 * What can stay unsettled when a dump is read: the text around it stands as printed, and this says
 * what is not sure about it.
 */
export const DoubtKind = z.enum([
  /** A note whose mark was not found in the text. */
  'note without mark',
  /** A number that can only be a mark, of a note that the source lacks. */
  'mark without note',
  /** A mark that was placed, though taking its number away leaves something broken. */
  'doubtful mark',
  /** A note out of order, without a number, or with the number of another. */
  'note number',
  /** "4." after "2." */
  'label out of order',
  /** A label with nothing behind it. */
  'label without text',
  /** A paragraph that ends without its stop where a heading follows or seems to be in it. */
  'broken paragraph',
  /** A heading that is the symbol, the running title or the job number. */
  'doubtful heading',
  /** Lines that are neither text nor a note, a field or furniture. */
  'unknown line',
  /** Words left out as furniture that do not repeat, as furniture does. */
  'doubtful furniture',
  /** A word that the maker of the text seems to have torn, joined or encoded. */
  'doubtful word',
  /** Pages in two columns, which were read one after the other. */
  'two columns',
  /** Lines that look like a table whose columns cannot be told: kept as they stand. */
  'unreadable table',
  /** A field that was not found: title, day, origin. */
  'missing metadata',
  /** A field that holds more than it should. */
  'doubtful metadata',
  /** The formula or the closing, which every resolution has. */
  'missing part',
  /** The symbol that the file is named by, that of the masthead, and the number of the title. */
  'symbol mismatch',
  /** The text seems to be cut off. */
  'truncated dump',
  /** A correction whose words do not stand on its line. */
  'correction',
  /** What came out is not what went in: a fault of the reader. */
  'lost character',
]);
export type DoubtKind = z.output<typeof DoubtKind>;

/** Something that the reader could not settle, kept where it arose. */
export const Doubt = z.strictObject({
  kind: DoubtKind,
  /** What is so, without a stop: "note 9 has no mark in the text". */
  fact: words,
  /** What was expected: "a day such as 6 October 2009". */
  expected: words.optional(),
  /** The words that are in doubt, as the source has them; absent where it has none. */
  printed: printedLines.optional(),
  /** Where in the dump they stand. */
  lines: Lines,
  /** Where in the dump they belong, if that is elsewhere: where a note's mark should stand. */
  near: Lines.optional(),
});
export type Doubt = z.output<typeof Doubt>;

const grounds = { reason: z.string().min(1), source: z.string().min(1) };

/** Words of the dump that are wrong, and what stands there instead. */
export const Mend = z.strictObject({
  line,
  found: z.string().min(1),
  corrected: z.string(),
  ...grounds,
});
export type Mend = z.output<typeof Mend>;

/** A doubt that was looked into: what the reader made of the line is right as it stands. */
export const Settlement = z.strictObject({
  line,
  doubt: DoubtKind,
  /** Words that the line must have: the correction is of this text and no other. */
  found: z.string().min(1).optional(),
  ...grounds,
});
export type Settlement = z.output<typeof Settlement>;

/** A field that the dump lacks or has wrong. */
export const Supply = z.strictObject({
  field: z.enum(['symbol', 'title', 'adopted', 'origin']),
  /** As the document has it; a day as "2009-10-06". */
  is: z.string().min(1),
  ...grounds,
});
export type Supply = z.output<typeof Supply>;

/** What was made by hand in content/corrections, and is shown on the page. */
export const Correction = z.union([Mend, Settlement, Supply]);
export type Correction = z.output<typeof Correction>;

/** A dump's file name in content/dumps, and nothing else: what it names is published. */
export const DumpName = z
  .string()
  .regex(/^(?!\.)[^/\\\p{Cc}]+$/u, 'expected the name of a file in the folder of dumps');

export const Source = z.strictObject({
  file: DumpName,
  /** What kind of file it is: of ODS Word text, Markdown and PDF text the text alone. */
  format: z.enum(['word', 'markdown', 'pdf', 'pdf file', 'word file', 'akoma ntoso']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of a dump that is not in UTF-8. */
  encoding: z.enum(ENCODINGS).optional(),
  /** Of a dump whose letters are written as HTML writes them: "&#8217;". */
  references: z.literal(true).optional(),
  /** How many lines the dump has. */
  lines: line,
  /** The first line of each page, of a file that has pages. */
  pages: z.array(line).min(1).optional(),
});
export type Source = z.output<typeof Source>;

/** Where another edition of the resolution differs from the one that was read. */
export const Difference = z.strictObject({
  /** As a citation names it, or the name of a field: "para. 1 (d)", "title". */
  at: words,
  /** What stands there in the edition that was read; absent where nothing does. */
  ours: words.optional(),
  /** What stands there in the other. */
  theirs: words.optional(),
});
export type Difference = z.output<typeof Difference>;

/** What lines are in a resolution's furniture by which the reader put back a hyphen that is sure to be lost. */
export const PUT_BACK = 'hyphen put back';

export const Metadata = z.strictObject({
  /** e.g. "A/RES/64/1" */
  /** As `parseSymbol` writes it: "A/RES/64/1". */
  symbol: z
    .string()
    .refine((text) => parseSymbol(text)?.text === text, 'is no symbol of a resolution'),
  title: words,
  /** Labels of notes whose marks stand on the title. */
  titleNotes: z.array(z.string()).optional(),
  organ: z.enum(ORGAN_NAMES),
  /** Of organs that number within sessions: the Security Council has none. */
  session: z
    .strictObject({
      /** "64", "S-27", "ES-10"; of the Economic and Social Council "2024" */
      id: z.string().regex(/^(?:E?S-)?\d+$/),
      /** As printed, e.g. "Sixty-fourth session". */
      name: words.optional(),
    })
    .optional(),
  agendaItems: z.array(z.strictObject({ number: words, title: words.optional() })),
  /** Absent where the source does not tell it. */
  adopted: Day.optional(),
  meeting: z
    .strictObject({
      /** As printed, e.g. "55th (resumed) plenary meeting". */
      name: words,
      number: z.int().min(1),
      resumed: z.boolean(),
    })
    .optional(),
  /** The masthead's date: never the day of adoption. */
  issued: Day.optional(),
  distribution: words.optional(),
  origin: z
    .strictObject({
      /** Absent: without reference to a Main Committee. */
      committee: words.optional(),
      documents: z.array(z.strictObject({ symbol: words, paragraph: words.optional() })),
      /** The adoption line as printed, without brackets. */
      printed: words,
    })
    .optional(),
  /** As printed, e.g. "N0946189E", "24-24230". */
  jobNumber: words.optional(),
  /** e.g. "Reissued for technical reasons on 12 March 2024." */
  reissue: words.optional(),
  source: Source,
  /** The other edition that was given, and where it differs. */
  compared: z
    .strictObject({
      ...Source.pick({ file: true, format: true, sha256: true }).shape,
      differences: z.array(Difference),
    })
    .optional(),
  /** Where in the dump each field stands, by the field's name. */
  lines: z.record(z.string(), Lines),
  /** Lines that are no text, by what they are, e.g. "running head"; and those with `PUT_BACK`. */
  furniture: z.record(z.string(), Lines),
  corrections: z.array(Correction),
});
export type Metadata = z.output<typeof Metadata>;

/** What a closing prints, each on a line: the meeting, the date, how it was adopted. */
export const closingTexts = ({ meeting, date, vote }: Closing): Text[] => [
  ...[meeting, date].flatMap((value): Text[] =>
    value === undefined ? [] : [[{ type: 'text', value }]],
  ),
  ...(vote === undefined ? [] : [vote]),
];

/** Every text within a block, in reading order. */
export function textsOf(block: Block | Item): Text[] {
  switch (block.type) {
    case 'closing':
      return block.vote === undefined ? [] : [block.vote];
    case 'preformatted':
      return [];
    case 'table':
      return block.rows.flat();
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'item':
      return [block.text, ...block.children.flatMap(textsOf)];
  }
}

export const Resolution = z
  .strictObject({
    metadata: Metadata,
    body: z.array(Block).min(1),
    notes: z.array(Note),
    /** What could not be settled, in the order of the dump. */
    doubts: z.array(Doubt),
  })
  .superRefine(({ metadata, body, notes }, context) => {
    const labels = new Set(notes.map(({ label }) => label.toLowerCase()));
    if (labels.size < notes.length) {
      context.addIssue({ code: 'custom', path: ['notes'], message: 'two notes have one label' });
    }
    const report = (note: string, path: (string | number)[]) => {
      if (labels.has(note.toLowerCase())) return;
      context.addIssue({ code: 'custom', path, message: `mark ${note} has no note` });
    };
    metadata.titleNotes?.forEach((note) => report(note, ['metadata', 'titleNotes']));
    body.forEach((block, index) => {
      for (const inline of textsOf(block).flat()) {
        if (inline.type === 'mark') report(inline.note, ['body', index]);
      }
    });
  });
export type Resolution = z.output<typeof Resolution>;
