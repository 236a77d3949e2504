import { LineBuilder, type MarkedLine } from '../marked/markedLine.ts';
import { readXml, type Attributes } from '../marked/readXml.ts';

/** What an Akoma Ntoso file has: its lines, and the language that it says it is in. */
export type AknText = { lines: MarkedLine[]; language: string | undefined };

/** Elements that stand within a line. */
const INLINE = new Set([
  'a', 'abbr', 'b', 'date', 'decoration', 'docAuthority', 'docDate', 'docNumber', 'docProponent',
  'docStatus', 'docTitle', 'docType', 'entity', 'event', 'extractText', 'i', 'inline', 'location',
  'organization', 'party', 'person', 'quantity', 'ref', 'rref', 'session', 'shortTitle', 'span',
  'sub', 'sup', 'term', 'u', 'def', 'embeddedText',
]); // prettier-ignore

/** Elements whose number is printed at the beginning of the line that follows it. */
const NUMBER = 'num';
/** Blocks that hold text themselves. */
const TEXT = new Set(['p', 'heading', 'subheading', 'crossHeading']);
const TITLES = new Set(['heading', 'subheading']);
/** Fields beside others on a line, which no blank need part in the file. */
const APART = new Set(['docTitle', 'docDate']);
/** The number of one of several resolutions under a symbol, which stands above its title. */
const LETTER = /^[A-Z]$/;

/** What has numbered paragraphs within it. */
const PARTS = new Set([
  'article', 'book', 'chapter', 'division', 'hcontainer', 'part', 'rule', 'section', 'title', 'tome',
]); // prettier-ignore

/** A number that is printed on a line of its own, above the title that it numbers: "IV", "A". */
const ALONE = /^(?:[IVXL]+|[A-Z])?$/;
const MARKERS = new Set(['noteRef', 'authorialNote']);

/**
 * The lines of an Akoma Ntoso file: a line for each block of its text, a number at the beginning of
 * the block that it numbers, a note after the line that has its mark. Throws as `readXml`.
 */
export function openAkn(xml: string): AknText {
  const reader = new AknReader();
  readXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.end();
}

/** A note that is being read, and the lines that wait until the line with its mark ends. */
type Note = { label: string; line: LineBuilder };

/** No table of print has more columns, or rows below a cell. */
const MOST_SPANNED = 64;
const spanned = (attributes: Attributes, name: string): number =>
  Math.min(MOST_SPANNED, Math.max(1, Number(attributes[name]) || 1));

/** Where in a table its cells stand: one may reach over several columns, and into the rows below. */
class Grid {
  /** Into how many rows below each column's cell reaches. */
  readonly #below: number[] = [];
  #column = 0;
  #cell = { columns: 1, rows: 1 };

  beginRow(): void {
    this.#column = 0;
  }

  /** How many columns the cells of rows above take before the one that begins. */
  beginCell(attributes: Attributes): number {
    this.#cell = { columns: spanned(attributes, 'colspan'), rows: spanned(attributes, 'rowspan') };
    return this.#pass();
  }

  /** How many columns the cell takes. */
  endCell(): number {
    const { columns, rows } = this.#cell;
    for (let cell = 0; cell < columns; cell += 1) this.#below[this.#column + cell] = rows - 1;
    this.#column += columns;
    return columns;
  }

  /** How many columns the cells of rows above take after the last. */
  endRow(): number {
    return this.#pass();
  }

  #pass(): number {
    const from = this.#column;
    for (
      let rows = this.#below[this.#column] ?? 0;
      rows > 0;
      rows = this.#below[this.#column] ?? 0
    ) {
      this.#below[this.#column] = rows - 1;
      this.#column += 1;
    }
    return this.#column - from;
  }
}

class AknReader {
  readonly #lines: MarkedLine[] = [];
  readonly #open: { name: string; italic: boolean }[] = [];
  #line = new LineBuilder();
  #note: Note | undefined;
  #notes: MarkedLine[] = [];
  /** How many elements are open around the number that begins the line. */
  #numbered: number | undefined;
  /** It numbers a part of the text: only a title may follow it on its line. */
  #ofPart = false;
  #tables = 0;
  #grid = new Grid();
  #row = false;
  /** The row is the first of its table, and names its columns, if with no words. */
  #first = false;
  #heads = false;
  #meta = 0;
  #annexBegins = false;
  #language: string | undefined;

  open(name: string, attributes: Attributes): void {
    if (name === 'FRBRlanguage') this.#language ??= attributes['language'];
    const italic =
      this.#open.at(-1)?.italic === true ||
      name === 'i' ||
      (name === 'span' && /\bitalic\b/.test(attributes['class'] ?? ''));
    this.#open.push({ name, italic });
    if (name === 'meta') this.#meta += 1;
    if (this.#meta > 0) return;
    if (MARKERS.has(name)) {
      const label = (attributes['marker'] ?? '').trim();
      if (label !== '') this.#line.add(label, { mark: true });
      if (name === 'authorialNote') {
        this.#note = { label, line: new LineBuilder() };
        if (label !== '') this.#note.line.add(`${label} `, {});
      }
    } else if (name === 'attachment') {
      this.#end();
      this.#annexBegins = true;
    } else if (name === 'table') {
      this.#end();
      this.#tables += 1;
      this.#grid = new Grid();
      this.#first = true;
    } else if (name === 'tr') {
      this.#end();
      this.#row = true;
      this.#grid.beginRow();
    } else if (name === 'td' || name === 'th') {
      this.#endCells(this.#grid.beginCell(attributes));
      this.#begin(name);
    } else if (name === 'docTitle' && !this.#note && LETTER.test(this.#line.text)) this.#end();
    else if (APART.has(name)) (this.#note?.line ?? this.#line).blank();
    else this.#begin(name);
  }

  /** A block begins: what stood before it was a line of its own, but for its number. */
  #begin(name: string): void {
    if (this.#note) {
      if (!INLINE.has(name)) this.#note.line.blank();
    } else if (this.#row) {
      if (!INLINE.has(name)) this.#line.blank();
    } else if (!INLINE.has(name) && (this.#numbered === undefined || this.#endsNumber(name)))
      this.#end();
    else if (!INLINE.has(name)) this.#line.blank();
  }

  #endsNumber(name: string): boolean {
    return this.#ofPart && !TITLES.has(name);
  }

  close(name: string): void {
    this.#open.pop();
    if (name === 'meta') this.#meta -= 1;
    else if (this.#meta > 0) return;
    else if (name === 'authorialNote') this.#endNote();
    else if (name === 'td' || name === 'th') {
      this.#heads ||= name === 'th' && this.#first;
      this.#endCells(this.#grid.endCell());
    } else if (name === 'tr') {
      this.#endCells(this.#grid.endRow());
      this.#take({ is: 'row', table: this.#tables, cells: [] });
      this.#row = this.#heads = this.#first = false;
    } else if (name === NUMBER) {
      const begins = !this.#note && !this.#row && !ALONE.test(this.#line.text);
      this.#numbered = begins ? this.#open.length : undefined;
      this.#ofPart = PARTS.has(this.#open.at(-1)?.name ?? '');
    } else if (!INLINE.has(name) && !this.#note && !this.#row) {
      // what closes within the element that has the number may not be the block that it numbers
      const within = this.#numbered !== undefined && this.#open.length >= this.#numbered;
      if (!within || TEXT.has(name)) this.#end();
    }
  }

  #endCells(count: number): void {
    for (let cell = 0; cell < count; cell += 1) this.#line.endCell();
  }

  text(text: string): void {
    // what a document type declares comes as text before the first element
    if (this.#meta > 0 || this.#open.length === 0) return;
    const italic = this.#open.at(-1)?.italic === true;
    (this.#note?.line ?? this.#line).add(this.#withoutNumber(text), { italic });
  }

  /** The text of a title without the number that it repeats: "(a)" and "(a)  Transport". */
  #withoutNumber(text: string): string {
    const number = this.#line.text;
    const isTitle = TITLES.has(this.#open.at(-1)?.name ?? '');
    if (this.#numbered === undefined || !isTitle || this.#note || number === '') return text;
    const bare = text.trimStart();
    return bare.startsWith(number) && /^\s/.test(bare.slice(number.length))
      ? bare.slice(number.length)
      : text;
  }

  end(): AknText {
    this.#end();
    return { lines: this.#lines, language: this.#language };
  }

  #endNote(): void {
    if (this.#note === undefined) return;
    const { label, line } = this.#note;
    const note = line.take({ is: 'note', label });
    if (note) this.#notes.push(note);
    this.#note = undefined;
  }

  #end(): void {
    const isTitle = this.#annexBegins && this.#line.text !== '';
    if (isTitle) this.#annexBegins = false;
    this.#take({ is: isTitle ? 'annex title' : 'text' });
    this.#numbered = undefined;
  }

  #take(role: MarkedLine['role']): void {
    const line = this.#line.take(role, { heads: this.#heads });
    // a block that has only a note: nothing in the text has its mark
    const isMark = role.is === 'text' && line?.runs.every(({ mark }) => mark);
    if (line && !isMark) this.#lines.push(line);
    this.#lines.push(...this.#notes);
    this.#notes = [];
  }
}
