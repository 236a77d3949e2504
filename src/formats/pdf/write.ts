import PDFDocument from 'pdfkit';
import { toBlob } from 'pdfkit/output';
import type { PaperDocument } from '../paper.ts';
import { facesFor, type LoadFace } from './faces.ts';
import { linesOf, type Line, type Measure, type Piece } from './lines.ts';
import { lettersIn, PAGE, rowsOf } from './rows.ts';
import { NOTES_GAP, sheetsOf, type Placed, type Row, type Sheet, type Tag } from './sheets.ts';
import { spansOf } from './spans.ts';

/** A4, in points: the United Nations print on it. */
const PAPER = { width: 595.28, height: 841.89 };
const EDGE = { side: 72, top: 80, foot: 72 };
const TEXT_WIDTH = PAPER.width - 2 * EDGE.side;
const TEXT_HEIGHT = PAPER.height - EDGE.top - EDGE.foot;
/** Where the lines above and below the text stand, and how large their words are. */
const HEAD = 52;
const FOOT = PAPER.height - 40;
const RUNNING_SIZE = 8.5;
const RULE = 0.5;
const NOTES_RULE = 120;
/** How far down its height a line of words stands on. */
const BASELINE = 0.75;

/**
 * A PDF file (ISO 32000) of a document, with each note at the foot of the sheet on which its mark
 * stands first, tags for those who have it read aloud, and its headings as an outline. Rejects where
 * a face cannot be loaded.
 */
export async function writePdf(document: PaperDocument, load: LoadFace): Promise<Blob> {
  const faces = await facesFor(lettersIn(document), load);
  const pdf = new PDFDocument({
    autoFirstPage: false,
    font: '', // none of the library's own, which stand outside the file
    size: [PAPER.width, PAPER.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    info: { Title: document.title, Subject: document.running, Creator: 'Operative' },
  });
  for (const face of [...faces.values()].flat()) pdf.registerFont(face.name, face.bytes);
  const measure: Measure = ({ face, size }, text) =>
    pdf.font(face).fontSize(size).widthOfString(text);
  const { text, notes, tags } = rowsOf(document, TEXT_WIDTH, faces, measure);
  const sheets = sheetsOf(text, notes, TEXT_HEIGHT);
  const drawing = new Drawing(pdf);
  sheets.forEach((sheet, at) => {
    pdf.addPage();
    drawing.sheet(sheet);
    const aside = (words: string, y: number, place: (width: number) => number) => {
      const spans = spansOf([{ words }], { size: RUNNING_SIZE }, faces);
      const [line = []] = linesOf(spans, Infinity, measure);
      const end = line.at(-1);
      drawing.aside(line, place(end ? end.x + end.width : 0), y);
    };
    aside(document.running, HEAD, (width) => PAPER.width - EDGE.side - width);
    aside(`${PAGE} ${at + 1} of ${sheets.length}`, FOOT, (width) => (PAPER.width - width) / 2);
  });
  pdf.addStructure(drawing.structure(tags));
  const blob = toBlob(pdf);
  pdf.end();
  return blob;
}

/** Draws sheets, and gathers what was drawn for each tag. */
class Drawing {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #drawn = new Map<Tag, ReturnType<PDFKit.PDFDocument['markStructureContent']>[]>();
  /** What is drawn now. */
  #tag: Tag | undefined;
  /** The headings above the next one, by their depth. */
  #headings: { depth: number; item: PDFKit.PDFOutline }[] = [];

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
  }

  /** Draws a sheet on the page that was opened last. */
  sheet({ body, notes }: Sheet): void {
    for (const placed of body) this.#row(placed);
    const [first] = notes;
    if (first) {
      this.#turnTo(undefined);
      this.#rule(EDGE.side, EDGE.top + first.top - NOTES_GAP / 2, NOTES_RULE);
    }
    for (const placed of notes) this.#row(placed);
    this.#turnTo(undefined);
  }

  /** Draws what is no part of the text. */
  aside(line: Line, left: number, y: number): void {
    this.#pdf.markContent('Artifact', { type: 'Pagination' });
    for (const piece of line) this.#piece(piece, left, y);
    this.#pdf.endMarkedContent();
  }

  /** The tags as the file has them, once all is drawn. */
  structure(tag: Tag): PDFKit.PDFStructureElement {
    return this.#pdf.struct(tag.type, {}, [
      ...(this.#drawn.get(tag) ?? []),
      ...tag.within.map((inner) => this.structure(inner)),
    ]);
  }

  #row({ row, top, again }: Placed): void {
    const y = EDGE.top + top;
    if (row.ruled) {
      this.#turnTo(undefined);
      this.#rule(EDGE.side, y - row.above / 2, TEXT_WIDTH);
    }
    if (!again && row.place !== undefined)
      this.#pdf.addNamedDestination(row.place, 'XYZ', null, y - row.above, null);
    if (!again && row.heading) this.#heading(row.heading, y);
    for (const { tag, pieces, left } of row.cells) {
      if (again) this.aside(pieces, EDGE.side + left, y + row.height * BASELINE);
      else {
        this.#turnTo(tag);
        for (const piece of pieces) this.#piece(piece, EDGE.side + left, y + row.height * BASELINE);
      }
    }
  }

  #piece({ span, text, x, width }: Piece, left: number, y: number): void {
    const { face, size, raised = 0, link } = span;
    const from = left + x;
    this.#pdf
      .font(face)
      .fontSize(size)
      .text(text, from, y - raised, { lineBreak: false, baseline: 'alphabetic' });
    if (!link) return;
    const box = [from, y - raised - size, width, size * 1.25] as const;
    if ('place' in link) this.#pdf.goTo(...box, link.place);
    else this.#pdf.link(...box, link.address);
  }

  /** What is drawn from now on is of a tag, or no part of the text. */
  #turnTo(tag: Tag | undefined): void {
    if (this.#tag === tag) return;
    if (this.#tag) this.#pdf.endMarkedContent();
    this.#tag = tag;
    if (!tag) return;
    const content = this.#pdf.markStructureContent(tag.type);
    this.#drawn.set(tag, [...(this.#drawn.get(tag) ?? []), content]);
  }

  #rule(x: number, y: number, length: number): void {
    this.#pdf.markContent('Artifact', { type: 'Layout' });
    this.#pdf
      .lineWidth(RULE)
      .moveTo(x, y)
      .lineTo(x + length, y)
      .stroke();
    this.#pdf.endMarkedContent();
  }

  #heading({ depth, words }: NonNullable<Row['heading']>, top: number): void {
    while ((this.#headings.at(-1)?.depth ?? 0) >= depth) this.#headings.pop();
    // the library reckons what is left of the place from the right
    const place = { expanded: true, top, left: PAPER.width };
    const above = this.#headings.at(-1)?.item ?? this.#pdf.outline;
    this.#headings.push({ depth, item: above.addItem(words, place) });
  }
}
