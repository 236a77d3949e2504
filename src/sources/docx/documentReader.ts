import { LineBuilder, type LineRole, type MarkedLine, type Restart } from '../marked/markedLine.ts';
import { attributeOf, type Attributes } from '../marked/readXml.ts';
import { printNumber, type Numbering } from './numbering.ts';
import { signOf, withoutSigns } from './signs.ts';
import { has, isOn, PLAIN, setIn, type Style } from './styles.ts';

export type NoteKind = 'footnote' | 'endnote';

/** What the parts of a Word file have in common. */
export type Context = {
  styleOf: (id: string | undefined) => Style;
  numbering: Numbering;
  /** The lines of notes, by kind and id. */
  notes: Map<string, MarkedLine>;
  /** The numbers that notes were given, in the order of their marks, by kind and id. */
  labels: Map<string, string>;
  counts: Record<NoteKind, number>;
  /** How notes are numbered: "lowerRoman". */
  numberedIn: Record<NoteKind, string>;
  /** Where their numbers begin anew, if they do. */
  restarts: Record<NoteKind, Restart | undefined>;
};

/** What is in a file twice, or is no text of the document. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText']);
/** What was before a change: "rPrChange", "pPrChange". */
const BEFORE_CHANGE = /Change$/;
const isLeftOut = (name: string): boolean => LEFT_OUT.has(name) || BEFORE_CHANGE.test(name);

/** What takes the mark of a paragraph's end away. */
const TAKES_END = new Set(['del', 'moveFrom', 'vanish']);

const MARK = /^(?:\d{1,3}|\*{1,4}|†|‡)(?:,\s?(?:\d{1,3}|\*{1,4}))*$/;
/** In a table, of a note that stands below it. */
const LETTER = /^[a-z]$/;

/** A field that counts its paragraph, and what stands behind the number: "AUTONUM \\* Arabic \\s )". */
const AUTONUM = /^\s*AUTONUM(LGL|OUT)?\b(?:[^\\]|\\[*e])*(?:\\s "?(\S)"?)?/;

/** No table of print has more columns. */
const MOST_SPANNED = 64;
const spanOf = (attributes: Attributes): number =>
  Math.min(MOST_SPANNED, Number(attributeOf(attributes, 'val')) || 1);

/** Where the reader is in the text; that outside of a box waits until the box is read. */
type Place = {
  lines: MarkedLine[];
  notes: MarkedLine[];
  line: LineBuilder;
  paragraph: Style;
  styleId: string | undefined;
  run: Style;
  /** What the style of the run's letters says. */
  letters: Style;
  /** The number of the paragraph stands in the line. */
  begun: boolean;
  /** Of the open tables, one within the other, whether they have rows or are layout. */
  tables: boolean[];
};

/** Makes lines of the elements of a part of a Word file. */
export class DocumentReader {
  readonly #context: Context;
  readonly #layout: ReadonlySet<number>;
  #at: Place = {
    lines: [],
    notes: [],
    line: new LineBuilder(),
    paragraph: PLAIN,
    styleId: undefined,
    run: PLAIN,
    letters: PLAIN,
    begun: false,
    tables: [],
  };
  readonly #outer: Place[] = [];
  /** What is in the boxes that are set in the line, and comes after it. */
  #boxed: MarkedLine[] = [];
  /** The mark of the paragraph's end is gone: the next one goes on with it. */
  #joins = false;
  #in: string[] = [];
  #leftOut = 0;
  /** How many notes of a kind stand before the section. */
  #before: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  #endsSection = false;
  #tables = 0;
  /** The number of the table whose rows are read. */
  #table = 0;
  #span = 1;
  #heads = false;
  /** Of the open fields, one within the other, whether their code is read: it is not printed. */
  #codes: boolean[] = [];
  /** The code of the field that was begun last, and where in the line. */
  #code = '';
  #codeAt = 0;
  /** How many paragraphs a field numbered. */
  #numbered = 0;
  /** The id of a note whose mark follows as text. */
  #custom: string | undefined;

  /** `layout`: the tables, by their place among those of the part, that are none but by their lines. */
  constructor(context: Context, layout: ReadonlySet<number>) {
    this.#context = context;
    this.#layout = layout;
  }

  /** The lines so far; what follows begins anew. */
  take(): MarkedLine[] {
    const lines = this.#at.lines;
    this.#at.lines = [];
    return lines;
  }

  /** How many tables with rows are open, one within the other: only the outermost has rows. */
  get #depth(): number {
    return this.#at.tables.filter(Boolean).length;
  }

  /** Whether what opens or closes here is of the rows that are read. */
  get #inRows(): boolean {
    return this.#depth === 1 && this.#at.tables.at(-1) === true;
  }

  open(name: string, attributes: Attributes): void {
    const within = this.#in.at(-1);
    if (name === 'tbl') this.#openTable();
    const ofEnd = within === 'rPr' && this.#in.at(-2) === 'pPr';
    if (ofEnd && TAKES_END.has(name) && isOn(attributeOf(attributes, 'val')))
      this.#joins ||= this.#leftOut === 0;
    this.#in.push(name);
    if (isLeftOut(name)) this.#leftOut += 1;
    if (this.#leftOut > 0) return;
    switch (name) {
      case 'p':
        if (!this.#joins) {
          this.#at.begun = false;
          if (this.#depth > 0) this.#at.line.endLine();
        }
        this.#joins = false;
        this.#at.styleId = undefined;
        this.#at.paragraph = { ...this.#context.styleOf(undefined) };
        break;
      case 'txbxContent':
        this.#openBox();
        break;
      case 'sectPr':
        // that of the last section stands in no paragraph
        this.#endsSection = true;
        break;
      case 'pStyle':
        this.#at.styleId = attributeOf(attributes, 'val');
        this.#at.paragraph = { ...this.#context.styleOf(this.#at.styleId) };
        break;
      case 'r':
        this.#at.run = { ...PLAIN };
        this.#at.letters = PLAIN;
        break;
      case 'rStyle':
        this.#at.letters = this.#context.styleOf(attributeOf(attributes, 'val'));
        break;
      case 'tc':
        this.#span = 1;
        break;
      case 'gridBefore':
        // a row that begins further to the right
        if (this.#inRows) this.#endCells(spanOf(attributes));
        break;
      case 'tblHeader':
        this.#heads = true;
        break;
      case 'gridSpan':
        this.#span = spanOf(attributes);
        break;
      case 'fldSimple':
        this.#code = attributeOf(attributes, 'instr') ?? '';
        this.#codeAt = this.#at.line.text.length;
        break;
      case 'fldChar':
        this.#field(attributeOf(attributes, 'fldCharType'));
        break;
      case 'br':
        if (!this.#isPrinted) break;
        if (attributeOf(attributes, 'type') === 'page') this.#at.line.page();
        else this.#at.line.endLine();
        break;
      case 'cr':
        if (this.#isPrinted) this.#at.line.endLine();
        break;
      case 'tab':
      case 'ptab':
        if (this.#isPrinted) this.#at.line.tab();
        break;
      case 'sym':
        this.#put(
          signOf(
            attributeOf(attributes, 'font') ?? '',
            Number.parseInt(attributeOf(attributes, 'char') ?? '', 16) || 0,
          ),
        );
        break;
      case 'noBreakHyphen':
        this.#put('-');
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        if (this.#isPrinted)
          this.#refer(name === 'footnoteReference' ? 'footnote' : 'endnote', attributes);
        break;
      default:
        if (this.#in.includes('rPr')) {
          if (!this.#in.includes('pPr')) setIn(this.#at.run, name, attributes);
        } else if (this.#in.includes('pPr')) setIn(this.#at.paragraph, name, attributes);
    }
  }

  text(text: string): void {
    if (this.#in.at(-1) === 'instrText') this.#code += text;
    if (this.#leftOut === 0 && this.#in.at(-1) === 't')
      this.#put(withoutSigns(text, this.#at.run.font ?? this.#at.letters.font ?? ''));
  }

  close(name: string): void {
    this.#in.pop();
    if (isLeftOut(name)) this.#leftOut -= 1;
    else if (this.#leftOut === 0) this.#closePrinted(name);
    if (name === 'tbl') this.#at.tables.pop();
  }

  #closePrinted(name: string): void {
    if (name === 'p') this.#closeParagraph();
    else if (name === 'fldSimple') this.#number();
    else if (name === 'txbxContent') this.#closeBox();
    else if (name === 'tc' && this.#inRows) this.#endCells(this.#span);
    else if (name === 'tr' && this.#inRows)
      this.#take({ is: 'row', table: this.#table, cells: [] });
  }

  #openTable(): void {
    const hasRows = !this.#layout.has(this.#tables);
    this.#tables += 1;
    if (hasRows && this.#depth === 0) this.#table = this.#tables;
    this.#at.tables.push(hasRows);
  }

  #closeParagraph(): void {
    this.#codes = this.#codes.map(() => false);
    if (this.#joins) return;
    this.#begin();
    if (this.#depth === 0) this.#take({ is: 'text' });
    if (this.#endsSection) this.#before = { ...this.#context.counts };
    this.#endsSection = false;
  }

  #endCells(count: number): void {
    for (let cell = 0; cell < count; cell += 1) this.#at.line.endCell();
  }

  #openBox(): void {
    this.#outer.push(this.#at);
    this.#at = { ...this.#at, lines: [], notes: [], line: new LineBuilder(), tables: [] };
  }

  #closeBox(): void {
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    this.#boxed.push(...this.#at.lines);
    this.#at = outer;
  }

  #field(step: string | undefined): void {
    if (step === 'begin') {
      this.#codes.push(true);
      this.#code = '';
      this.#codeAt = this.#at.line.text.length;
    } else if (step === 'end') {
      this.#codes.pop();
      this.#number();
    } else if (this.#codes.length > 0) this.#codes[this.#codes.length - 1] = false;
  }

  /** What a field that numbers paragraphs prints stands nowhere in the file. */
  #number(): void {
    const [field, , separator = '.'] = AUTONUM.exec(this.#code) ?? [];
    this.#code = '';
    const isSaid = this.#at.line.text.length > this.#codeAt;
    if (field === undefined || isSaid || this.#codes.includes(true)) return;
    this.#begin();
    this.#numbered += 1;
    this.#at.line.add(`${this.#numbered}${separator}`, {});
  }

  /** Whether what stands in the run is printed. */
  get #isPrinted(): boolean {
    return this.#in.includes('r') && !this.#codes.includes(true) && !has('hidden', this.#at);
  }

  /** Text of the run, as its properties say that it is set. */
  #put(text: string): void {
    if (!this.#isPrinted) return;
    const { run, letters, paragraph } = this.#at;
    const raised = run.raised ?? letters.raised ?? paragraph.raised ?? false;
    const bare = text.trim();
    if (bare !== '') this.#begin();
    if (this.#custom !== undefined && bare !== '') {
      const note = this.#custom;
      this.#custom = undefined;
      this.#mark(bare, note);
    } else if (raised && (MARK.test(bare) || (this.#depth > 0 && LETTER.test(bare)))) {
      for (const [index, label] of bare.split(/,\s?/).entries()) {
        if (index > 0) this.#at.line.add(',', {});
        this.#at.line.add(label, { mark: true });
      }
    } else this.#at.line.add(text, { italic: has('italic', this.#at) });
  }

  /** Before all else in a paragraph stands the number that Word counts for it. */
  #begin(): void {
    if (this.#at.begun) return;
    this.#at.begun = true;
    const { numbering } = this.#at.paragraph;
    const label = numbering && this.#context.numbering.next(numbering, this.#at.styleId);
    if (label) this.#at.line.add(`${label} `, {});
  }

  #refer(kind: NoteKind, attributes: Attributes): void {
    const id = `${kind} ${attributeOf(attributes, 'id')}`;
    if (isOn(attributeOf(attributes, 'customMarkFollows') ?? 'off')) {
      this.#custom = id;
      return;
    }
    this.#begin();
    const label = this.#context.labels.get(id) ?? this.#nextLabel(kind);
    this.#context.labels.set(id, label);
    this.#mark(label, id, this.#isPrintedAs(label, kind) ? undefined : kind);
  }

  /** Numbers that begin anew are counted through, so that no two notes have one; what is printed is another. */
  #isPrintedAs(label: string, kind: NoteKind): boolean {
    const { counts, numberedIn, restarts } = this.#context;
    if (restarts[kind] !== 'eachSect') return restarts[kind] === undefined || label === '1';
    const inSection = counts[kind] - this.#before[kind];
    return printNumber(inSection, numberedIn[kind]) === label;
  }

  /** Endnotes numbered as footnotes are go on with their numbers, so that no two notes have one. */
  #nextLabel(kind: NoteKind): string {
    const { counts, numberedIn } = this.#context;
    const counted = numberedIn.endnote === numberedIn.footnote ? 'footnote' : kind;
    return printNumber((counts[counted] += 1), numberedIn[kind]);
  }

  #mark(label: string, id: string, anew?: NoteKind): void {
    this.#at.line.add(label, { mark: true });
    const note = this.#context.notes.get(id);
    this.#context.notes.delete(id); // a second mark of a note does not bring it again
    if (note) this.#at.notes.push(labelled(note, label, anew && this.#context.restarts[anew]));
  }

  #take(role: MarkedLine['role']): void {
    const { typed } = this.#at.line;
    const line = this.#at.line.take(role, { heads: this.#heads && role.is === 'row' });
    // a paragraph without words parts others, as a blank line does
    if (role.is === 'text')
      this.#at.lines.push({ ...(line ?? { text: '', runs: [], role }), typed });
    else if (line) this.#at.lines.push(line);
    if (role.is === 'row') this.#heads = false;
    this.#at.lines.push(...this.#at.notes);
    this.#at.notes = [];
    if (this.#outer.length === 0) {
      this.#at.lines.push(...this.#boxed);
      this.#boxed = [];
    }
  }
}

/** The note with its label before it, unless it stands there as text. */
function labelled({ text, runs }: MarkedLine, label: string, restart?: Restart): MarkedLine {
  const [first] = runs;
  const own = first?.mark === true || text.startsWith(`${label} `);
  const role: LineRole = { is: 'note', label, ...(restart && { restart }) };
  if (own) return { text, runs, role };
  const shift = label.length + 1;
  return {
    text: `${label} ${text}`,
    runs: [
      { from: 0, to: label.length, italic: false, mark: false },
      ...runs.map((run) => ({ ...run, from: run.from + shift, to: run.to + shift })),
    ],
    role,
  };
}
