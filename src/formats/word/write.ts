import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { runsIn, type PaperBlock, type PaperDocument, type Run } from '../paper.ts';
import { LOOK, TYPEWRITER } from './look.ts';

/** Twentieths of a point from the edge to the words behind a label, and from level to level. */
const HANG = 567;

/**
 * A Word file (Office Open XML, ISO/IEC 29500) of a document. Its notes are Word's own; a mark that
 * comes again stands as a raised number, since Word gives each note one reference.
 */
export async function writeWord(document: PaperDocument): Promise<Blob> {
  return Packer.toBlob(wordOf(document));
}

function wordOf({ title, running, lead, blocks, notes }: PaperDocument): Document {
  const numbers = new Map<string, number>();
  const given = new Set<string>();
  for (const run of blocks.flatMap(runsIn))
    if ('mark' in run && notes.has(run.mark) && !numbers.has(run.mark))
      numbers.set(run.mark, numbers.size + 1);
  const set = (runs: readonly Run[]): ParagraphChild[] =>
    runs.map((run) => {
      if ('words' in run) return new TextRun({ text: run.words, italics: run.italic ?? false });
      const number = numbers.get(run.mark);
      if (number === undefined || given.has(run.mark))
        return new TextRun({ text: run.mark, superScript: true });
      given.add(run.mark);
      return new FootnoteReferenceRun(number);
    });
  const children = blocks.map((block) => setBlock(block, set));
  const footnotes = Object.fromEntries(
    [...numbers].map(([mark, number]) => [
      String(number),
      // a note's own marks would be notes in notes
      { children: [new Paragraph({ children: plainRuns(notes.get(mark) ?? []) })] },
    ]),
  );
  return new Document({
    ...LOOK,
    title,
    footnotes,
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(running)] }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...lead.map((line) => new Paragraph({ children: [new TextRun(line)] })),
          ...children,
        ],
      },
    ],
  });
}

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

function setBlock(
  block: PaperBlock,
  set: (runs: readonly Run[]) => ParagraphChild[],
): Paragraph | Table {
  switch (block.type) {
    case 'heading':
      return new Paragraph({
        heading: LEVELS[Math.min(Math.max(block.depth, 1), 3) - 1] ?? HeadingLevel.HEADING_3,
        keepNext: true,
        children: set(block.runs),
      });
    case 'paragraph': {
      const { label, level, runs } = block;
      const left = (level + 1) * HANG;
      return new Paragraph({
        indent: { left, hanging: label === undefined ? 0 : HANG },
        tabStops: [{ type: 'left', position: left }],
        children: [...(label === undefined ? [] : [new TextRun(`${label}\t`)]), ...set(runs)],
      });
    }
    case 'table':
      return new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: block.rows.map(
          (cells, at) =>
            new TableRow({
              tableHeader: at === 0,
              cantSplit: true,
              children: cells.map(
                (cell) => new TableCell({ children: [new Paragraph({ children: set(cell) })] }),
              ),
            }),
        ),
      });
    case 'printed':
      return new Paragraph({
        children: block.lines.map(
          (text, at) =>
            new TextRun({ text, font: TYPEWRITER, size: 18, ...(at > 0 && { break: 1 }) }),
        ),
      });
    case 'closing':
      return new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: block.lines.map(
          (text, at) => new TextRun({ text, italics: true, ...(at > 0 && { break: 1 }) }),
        ),
      });
    case 'citation':
      return new Paragraph({
        indent: { left: HANG },
        children: [
          ...set(block.runs),
          new TextRun(' '),
          new ExternalHyperlink({
            link: block.address,
            children: [new TextRun({ text: block.address, style: 'Hyperlink' })],
          }),
        ],
      });
  }
}

const plainRuns = (runs: readonly Run[]): TextRun[] =>
  runs.map((run) =>
    'words' in run
      ? new TextRun({ text: run.words, italics: run.italic ?? false })
      : new TextRun({ text: run.mark, superScript: true }),
  );
