import {
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type ParagraphChild,
} from 'docx';
import type { Block, Item, Resolution, Text } from '../../src/model/resolution.ts';

/** A resolution as a Word file, as a person would type it: lists that Word numbers, notes, tables. */
export async function toWordFile(resolution: Resolution): Promise<Uint8Array> {
  const { metadata, body, notes } = resolution;
  const writer = new Writer(notes.map(({ label }) => label));
  const head = headOf(resolution, writer);
  const children = [...head, ...body.flatMap((block) => writer.block(block, 0))];
  const document = new Document({
    title: metadata.symbol,
    numbering: { config: writer.lists.map((reference) => ({ reference, levels: LEVELS })) },
    footnotes: Object.fromEntries(
      notes.map(({ text }, index) => [
        index + 1,
        { children: [new Paragraph({ children: runsOf(text, () => []) })] },
      ]),
    ),
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A text that was put into a Word file: each of its lines a paragraph, each form feed a page's end. */
export async function textInWordFile(text: string): Promise<Uint8Array> {
  const runsOf = (line: string): TextRun[] =>
    line
      .split('\f')
      .map((words, at) => new TextRun({ children: at > 0 ? [new PageBreak(), words] : [words] }));
  const children = text.split('\n').map((line) => new Paragraph({ children: runsOf(line) }));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const LEVELS = [
  { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
  { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)' },
  { level: 2, format: LevelFormat.LOWER_ROMAN, text: '(%3)' },
];

function headOf({ metadata }: Resolution, writer: Writer): (Paragraph | Table)[] {
  const { symbol, title, titleNotes = [], session, agendaItems, origin } = metadata;
  const line = (text: string | undefined) => (text === undefined ? [] : [new Paragraph(text)]);
  const number = symbol.replace('A/RES/', '');
  const masthead = new Table({
    rows: [
      ['United Nations', symbol],
      ['General Assembly', `Distr.: ${metadata.distribution ?? 'General'}`],
      ['', dayOf(metadata.issued) ?? ''],
    ].map((cells) => new TableRow({ children: cells.map((text) => cell([new TextRun(text)])) })),
  });
  return [
    masthead,
    ...line(session?.name),
    ...line(
      agendaItems.length === 0
        ? undefined
        : `Agenda item${agendaItems.length > 1 ? 's' : ''} ${agendaItems.map(({ number }) => number).join(' and ')}`,
    ),
    ...agendaItems.flatMap(({ title }) => line(title)),
    new Paragraph({
      children: [
        new TextRun('Resolution adopted by the General Assembly'),
        new TextRun({ text: `on ${dayOf(metadata.adopted)}`, break: 1 }),
      ],
    }),
    ...(origin
      ? [new Paragraph({ children: [new TextRun({ text: `[${origin.printed}]` })] })]
      : []),
    new Paragraph({
      children: [
        new TextRun({ text: `${number}.\t${title}`, bold: true }),
        ...titleNotes.flatMap((note) => writer.mark(note)),
      ],
    }),
  ];
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const dayOf = (day: string | undefined): string | undefined =>
  day === undefined ? undefined : DAY.format(new Date(day));

const cell = (children: ParagraphChild[]) =>
  new TableCell({ children: [new Paragraph({ children })] });

const runsOf = (text: Text, mark: (note: string) => ParagraphChild[]): ParagraphChild[] =>
  text.flatMap((run) =>
    run.type === 'mark'
      ? mark(run.note)
      : [new TextRun({ text: run.value, italics: run.type === 'emphasis' })],
  );

class Writer {
  readonly lists = ['list-0'];
  readonly #labels: string[];
  readonly #marked = new Set<string>();
  /** How far Word has counted in the list that is open, level by level. */
  #counts: number[] = [];

  constructor(labels: string[]) {
    this.#labels = labels;
  }

  /** The first mark of a note is Word's own; another of the same is typed and raised. */
  mark(note: string): ParagraphChild[] {
    if (this.#marked.has(note)) return [new TextRun({ text: note, superScript: true })];
    this.#marked.add(note);
    return [new FootnoteReferenceRun(this.#labels.indexOf(note) + 1)];
  }

  block(node: Block | Item, level: number): (Paragraph | Table)[] {
    switch (node.type) {
      case 'paragraph':
      case 'item':
        return [
          this.#labelled(node.label, this.#runs(node.text), level),
          ...node.children.flatMap((child) => this.block(child, level + 1)),
        ];
      case 'heading':
        return this.#heading(node.label, this.#runs(node.text));
      case 'closing':
        return [
          ...(node.meeting === undefined ? [] : [new Paragraph(node.meeting)]),
          ...(node.date === undefined ? [] : [new Paragraph(node.date)]),
        ];
      case 'table':
        return [
          new Table({
            rows: node.rows.map(
              (row, index) =>
                new TableRow({
                  tableHeader: index === 0,
                  children: row.map((text) => cell(this.#runs(text))),
                }),
            ),
          }),
        ];
      case 'preformatted':
        return node.value.split('\n').map((line) => new Paragraph(line));
    }
  }

  /** "Action 1. We will …" stands on one line; "Annex II" and "IV" above their titles. */
  #heading(label: string | undefined, title: ParagraphChild[]): Paragraph[] {
    if (label === undefined) return [new Paragraph({ children: title })];
    if (/[.:]$/.test(label))
      return [new Paragraph({ children: [new TextRun(`${label} `), ...title] })];
    return [
      new Paragraph(label),
      ...(title.length > 0 ? [new Paragraph({ children: title })] : []),
    ];
  }

  #runs(text: Text): ParagraphChild[] {
    return runsOf(text, (note) => this.mark(note));
  }

  /** A paragraph that Word numbers where it would count to the very label; else with the label typed. */
  #labelled(label: string | undefined, runs: ParagraphChild[], level: number): Paragraph {
    if (label === undefined) return new Paragraph({ children: runs });
    const next = [...this.#counts.slice(0, level), (this.#counts[level] ?? 0) + 1];
    if (level === 0 && label === '1.') {
      this.lists.push(`list-${this.lists.length}`);
      this.#counts = [1];
    } else if (level < LEVELS.length && printed(level, next[level] ?? 1) === label) {
      this.#counts = next;
    } else return new Paragraph({ children: [new TextRun(`${label}\t`), ...runs] });
    const reference = this.lists.at(-1) ?? 'list-0';
    return new Paragraph({ numbering: { reference, level }, children: runs });
  }
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

const printed = (level: number, number: number): string | undefined =>
  level === 0
    ? `${number}.`
    : level === 1
      ? number <= 26
        ? `(${String.fromCharCode(96 + number)})`
        : undefined
      : ROMAN[number - 1] && `(${ROMAN[number - 1]})`;
