import { strFromU8, unzipSync } from 'fflate';
import { LineBuilder, type MarkedLine } from '../marked/markedLine.ts';
import { attributeOf, readXml, type Attributes } from '../marked/readXml.ts';
import { Numbering, printNumber } from './numbering.ts';
import { PLAIN, readStyles, setIn, type Style } from './styles.ts';

/** No document of the United Nations is larger, unfolded; a file can claim to unfold without end. */
export const LARGEST = 64 * 1024 * 1024;
/** A document has some dozens of parts, and one for each picture. */
export const MOST_PARTS = 5_000;

/** An archive that holds something else than a Word document. */
export class NoWordFile extends Error {
  /** The names of what it holds. */
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    super('it has no text of a Word document');
    this.names = names;
  }
}

/** Word itself names it so; other programs count: "document2.xml". */
const TEXT = /^word\/document\d*\.xml$/;
const WANTED =
  /^word\/(?:document\d*|footnotes|endnotes|settings|styles|numbering|header\d*|footer\d*)\.xml$/;
const RELATIONS = /^word\/_rels\/document\d*\.xml\.rels$/;

/**
 * The lines of a Word file: a line for each paragraph with the number that Word counts for it, and
 * for each row of a table; notes after the line that has their mark; the head of the first page
 * first, those of the others last; what is in a box after the paragraph that it is set in. What is
 * marked as deleted is left out, what is inserted is in; comments are no text of the document.
 * Throws an error whose message tells a person what is wrong with the file.
 */
export function openDocx(bytes: Uint8Array): MarkedLine[] {
  const names: string[] = [];
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      if (names.length > MOST_PARTS) throw new Error('it has too many parts');
      if (!WANTED.test(name) && !RELATIONS.test(name)) return false;
      size += originalSize;
      if (size <= LARGEST) return true;
      throw new Error(`its part ${name} is too large`);
    },
  });
  const part = (name: string | undefined): string => {
    const found = name === undefined ? undefined : parts[name];
    return found === undefined ? '' : strFromU8(found);
  };
  const document = part(names.find((name) => TEXT.test(name)));
  if (document === '') throw new NoWordFile(names);
  const sections = sectionsOf(
    document,
    part('word/settings.xml'),
    part(names.find((name) => RELATIONS.test(name))),
  );
  const context: Context = {
    styleOf: readStyles(part('word/styles.xml')),
    numbering: new Numbering(part('word/numbering.xml')),
    notes: new Map(),
    labels: new Map(),
    counts: { footnote: 0, endnote: 0 },
    endnotesIn: sections.endnotesIn,
  };
  for (const kind of ['footnote', 'endnote'] as const)
    readNotes(part(`word/${kind}s.xml`), kind, context);
  const first = sections.first.flatMap((name) => linesOf(part(name), context));
  const body = linesOf(document, context);
  const others = Object.keys(parts)
    .filter((name) => /(?:header|footer)\d*\.xml$/.test(name) && !sections.first.includes(name))
    .toSorted()
    .flatMap((name) => linesOf(part(name), context))
    .filter(({ text }) => text !== '')
    .map((line): MarkedLine => ({ ...line, role: { is: 'page head' } }));
  return [...first, ...body, ...others];
}

type NoteKind = 'footnote' | 'endnote';

type Context = {
  styleOf: (id: string | undefined) => Style;
  numbering: Numbering;
  /** The lines of notes, by kind and id. */
  notes: Map<string, MarkedLine>;
  /** The numbers that notes were given, in the order of their marks, by kind and id. */
  labels: Map<string, string>;
  counts: Record<NoteKind, number>;
  /** How endnotes are numbered: "lowerRoman". */
  endnotesIn: string;
};

/** What Word numbers endnotes with, unless a file says otherwise. */
const ENDNOTES = 'lowerRoman';

/** What the document and its settings say of its sections. */
type Sections = {
  /** How endnotes are numbered. */
  endnotesIn: string;
  /** The files of the heads of the first page, where it has heads of its own. */
  first: string[];
};

function sectionsOf(document: string, settings: string, relations: string): Sections {
  const targets = new Map<string, string>();
  readXml(relations, {
    open: (_, attributes) => {
      const target = attributeOf(attributes, 'Target');
      if (target !== undefined) targets.set(attributeOf(attributes, 'Id') ?? '', target);
    },
  });
  const first: string[] = [];
  let format: string | undefined;
  let within = false;
  for (const xml of [document, settings])
    readXml(xml, {
      open: (name, attributes) => {
        within ||= name === 'endnotePr';
        if (within && name === 'numFmt') format ??= attributeOf(attributes, 'val');
        if (name !== 'headerReference' || attributeOf(attributes, 'type') !== 'first') return;
        const target = targets.get(attributeOf(attributes, 'id') ?? '');
        if (target !== undefined) first.push(`word/${target.replace(/^\/?word\//, '')}`);
      },
      close: (name) => {
        if (name === 'endnotePr') within = false;
      },
    });
  return { endnotesIn: format ?? ENDNOTES, first: first.slice(0, 1) };
}

function readNotes(xml: string, kind: NoteKind, context: Context): void {
  const reader = new DocxReader({ ...context, notes: new Map() });
  let id: string | undefined;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === kind) {
        const type = attributeOf(attributes, 'type');
        id = type === undefined || type === 'normal' ? attributeOf(attributes, 'id') : undefined;
      }
      reader.open(name, attributes);
    },
    text: (text) => reader.text(text),
    close: (name) => {
      reader.close(name);
      if (name !== kind) return;
      const note = joined(reader.take().filter(({ text }) => text !== ''));
      if (id !== undefined && note) context.notes.set(`${kind} ${id}`, note);
    },
  });
}

/** The paragraphs of a note as one line. */
function joined(lines: readonly MarkedLine[]): MarkedLine | undefined {
  const builder = new LineBuilder();
  for (const { text, runs } of lines) {
    for (const { from, to, italic } of runs) {
      const blank = /\s/.test(text[from - 1] ?? '') ? ' ' : '';
      builder.add(blank + text.slice(from, to), { italic });
    }
    builder.blank();
  }
  return builder.take({ is: 'text' });
}

function linesOf(xml: string, context: Context): MarkedLine[] {
  const reader = new DocxReader(context);
  readXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.take();
}

/** What is in a file twice, or is no text of the document. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'sectPrChange']);
const MARK = /^(?:\d{1,3}|\*{1,4}|†|‡)(?:,\s?(?:\d{1,3}|\*{1,4}))*$/;

/** No table of print has more columns. */
const MOST_SPANNED = 64;
const spanOf = (attributes: Attributes): number =>
  Math.min(MOST_SPANNED, Number(attributeOf(attributes, 'val')) || 1);

/** What waits until a box of text within it is read. */
type Outer = {
  lines: MarkedLine[];
  notes: MarkedLine[];
  line: LineBuilder;
  paragraph: Style;
  run: Style;
  begun: boolean;
  depth: number;
};

class DocxReader {
  readonly #context: Context;
  #lines: MarkedLine[] = [];
  #notes: MarkedLine[] = [];
  /** What is in the boxes that are set in the line, and comes after it. */
  #boxed: MarkedLine[] = [];
  #outer: Outer[] = [];
  #line = new LineBuilder();
  #paragraph: Style = { ...PLAIN };
  #styleId: string | undefined;
  /** The mark of the paragraph's end is deleted: the next one goes on with it. */
  #joins = false;
  #run: Style = { ...PLAIN };
  #runStyle: Style = PLAIN;
  #in: string[] = [];
  #leftOut = 0;
  #begun = false;
  #tables = 0;
  /** How many tables are open, one within the other: only the outermost has rows. */
  #depth = 0;
  #span = 1;
  #heads = false;
  /** The id of a note whose mark follows as text. */
  #custom: string | undefined;

  constructor(context: Context) {
    this.#context = context;
  }

  /** The lines so far; what follows begins anew. */
  take(): MarkedLine[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  open(name: string, attributes: Attributes): void {
    this.#in.push(name);
    if (LEFT_OUT.has(name)) this.#leftOut += 1;
    if (this.#leftOut > 0) return;
    switch (name) {
      case 'p':
        this.#begun = this.#joins;
        this.#joins = false;
        this.#paragraph = { ...PLAIN };
        this.#styleId = undefined;
        if (this.#depth > 0) this.#line.blank();
        break;
      case 'txbxContent':
        this.#outer.push({
          lines: this.#lines,
          notes: this.#notes,
          line: this.#line,
          paragraph: this.#paragraph,
          run: this.#run,
          begun: this.#begun,
          depth: this.#depth,
        });
        this.#lines = [];
        this.#notes = [];
        this.#line = new LineBuilder();
        this.#depth = 0;
        break;
      case 'pStyle':
        this.#styleId = attributeOf(attributes, 'val');
        this.#paragraph = { ...this.#context.styleOf(this.#styleId) };
        break;
      case 'r':
        this.#begin();
        this.#run = { ...PLAIN };
        this.#runStyle = PLAIN;
        break;
      case 'rStyle':
        this.#runStyle = this.#context.styleOf(attributeOf(attributes, 'val'));
        break;
      case 'tbl':
        this.#depth += 1;
        if (this.#depth === 1) this.#tables += 1;
        break;
      case 'tc':
        this.#span = 1;
        break;
      case 'gridBefore':
        // a row that begins further to the right
        if (this.#depth === 1) this.#endCells(spanOf(attributes));
        break;
      case 'tblHeader':
        this.#heads = true;
        break;
      case 'gridSpan':
        this.#span = spanOf(attributes);
        break;
      case 'br':
        if (!this.#in.includes('r')) break;
        if (attributeOf(attributes, 'type') === 'page') this.#line.page();
        else this.#line.blank();
        break;
      case 'tab':
      case 'cr':
        if (this.#in.includes('r')) this.#line.blank();
        break;
      case 'sym': {
        // letters of fonts of signs stand in a range of their own
        const code = Number.parseInt(attributeOf(attributes, 'char') ?? '', 16) & 0xff;
        if (code > 0x20 && this.#in.includes('r')) this.#line.add(String.fromCharCode(code), {});
        break;
      }
      case 'noBreakHyphen':
        this.#line.add('-', {});
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.#refer(name === 'footnoteReference' ? 'footnote' : 'endnote', attributes);
        break;
      default:
        if (this.#in.includes('rPr')) {
          if (!this.#in.includes('pPr')) setIn(this.#run, name, attributes);
        } else if (this.#in.includes('pPr')) setIn(this.#paragraph, name, attributes);
    }
  }

  text(text: string): void {
    if (this.#leftOut > 0 || this.#in.at(-1) !== 't') return;
    const raised = this.#run.raised ?? this.#runStyle.raised ?? this.#paragraph.raised ?? false;
    const italic = this.#run.italic ?? this.#runStyle.italic ?? this.#paragraph.italic ?? false;
    const bare = text.trim();
    if (this.#custom !== undefined && bare !== '') {
      const note = this.#custom;
      this.#custom = undefined;
      this.#mark(bare, note);
    } else if (raised && MARK.test(bare)) {
      for (const [index, label] of bare.split(/,\s?/).entries()) {
        if (index > 0) this.#line.add(',', {});
        this.#line.add(label, { mark: true });
      }
    } else this.#line.add(text, { italic });
  }

  close(name: string): void {
    this.#in.pop();
    if (LEFT_OUT.has(name)) {
      this.#leftOut -= 1;
      if (name === 'del' && this.#in.at(-1) === 'rPr' && this.#in.at(-2) === 'pPr')
        this.#joins = true;
      return;
    }
    if (this.#leftOut > 0) return;
    if (name === 'p') {
      if (!this.#begun) this.#paragraph = { ...PLAIN };
      if (this.#depth === 0 && !this.#joins) this.#take({ is: 'text' });
    } else if (name === 'txbxContent') this.#closeBox();
    else if (name === 'tc' && this.#depth === 1) this.#endCells(this.#span);
    else if (name === 'tr' && this.#depth === 1)
      this.#take({ is: 'row', table: this.#tables, cells: [] });
    else if (name === 'tbl') this.#depth -= 1;
  }

  #endCells(count: number): void {
    for (let cell = 0; cell < count; cell += 1) this.#line.endCell();
  }

  #closeBox(): void {
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    const box = this.#lines;
    this.#lines = outer.lines;
    this.#notes = outer.notes;
    this.#line = outer.line;
    this.#paragraph = outer.paragraph;
    this.#run = outer.run;
    this.#begun = outer.begun;
    this.#depth = outer.depth;
    this.#boxed.push(...box);
  }

  /** Before the first run of a paragraph stands the number that Word counts for it. */
  #begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    const { numbering } = this.#paragraph;
    const label = numbering && this.#context.numbering.next(numbering, this.#styleId);
    if (label) this.#line.add(`${label} `, {});
  }

  #refer(kind: NoteKind, attributes: Attributes): void {
    const id = `${kind} ${attributeOf(attributes, 'id')}`;
    const follows = attributeOf(attributes, 'customMarkFollows');
    if (follows !== undefined && !/^(?:0|false)$/.test(follows)) {
      this.#custom = id;
      return;
    }
    const label = this.#context.labels.get(id) ?? this.#nextLabel(kind);
    this.#context.labels.set(id, label);
    this.#mark(label, id);
  }

  /** Endnotes numbered as footnotes are go on with their numbers, so that no two notes have one. */
  #nextLabel(kind: NoteKind): string {
    const { counts, endnotesIn } = this.#context;
    if (kind === 'endnote' && endnotesIn !== 'decimal')
      return printNumber((counts.endnote += 1), endnotesIn);
    return String((counts.footnote += 1));
  }

  #mark(label: string, id: string): void {
    this.#line.add(label, { mark: true });
    const note = this.#context.notes.get(id);
    this.#context.notes.delete(id); // a second mark of a note does not bring it again
    if (note) this.#notes.push(labelled(note, label));
  }

  #take(role: MarkedLine['role']): void {
    const { typed } = this.#line;
    const line = this.#line.take(role, { heads: this.#heads && role.is === 'row' });
    // a paragraph without words parts others, as a blank line does
    if (role.is === 'text') this.#lines.push({ ...(line ?? { text: '', runs: [], role }), typed });
    else if (line) this.#lines.push(line);
    if (role.is === 'row') this.#heads = false;
    this.#lines.push(...this.#notes);
    this.#notes = [];
    if (this.#outer.length === 0) {
      this.#lines.push(...this.#boxed);
      this.#boxed = [];
    }
  }
}

/** The note with its label before it, unless it stands there as text. */
function labelled({ text, runs }: MarkedLine, label: string): MarkedLine {
  const [first] = runs;
  const own = first?.mark === true || text.startsWith(`${label} `);
  if (own) return { text, runs, role: { is: 'note', label } };
  const shift = label.length + 1;
  return {
    text: `${label} ${text}`,
    runs: [
      { from: 0, to: label.length, italic: false, mark: false },
      ...runs.map((run) => ({ ...run, from: run.from + shift, to: run.to + shift })),
    ],
    role: { is: 'note', label },
  };
}
