import { strFromU8, unzipSync } from 'fflate';
import { LineBuilder, type MarkedLine, type Restart } from '../marked/markedLine.ts';
import { attributeOf, readXml } from '../marked/readXml.ts';
import { DocumentReader, type Context, type NoteKind } from './documentReader.ts';
import { layoutTables } from './layoutTables.ts';
import { Numbering } from './numbering.ts';
import { readStyles } from './styles.ts';

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
/** How a text ends that is whole. */
const WHOLE = /<\/(?:[\w.-]+:)?document>\s*$/;
const RELATIONS = /^word\/_rels\/document\d*\.xml\.rels$/;

/**
 * The lines of a Word file: a line for each paragraph with the number that Word counts for it, and
 * for each row of a table; notes after the line that has their mark; the head of the first page
 * first, those of the others last; what is in a box after the paragraph that it is set in. What is
 * marked as deleted or is hidden is left out, what is inserted is in; comments are no text of the
 * document.
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
  if (!WHOLE.test(document)) throw new Error('its text breaks off');
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
    counts: sections.before,
    numberedIn: sections.numberedIn,
    restarts: sections.restarts,
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

/** What Word numbers notes with, unless a file says otherwise. */
const NUMBERED_IN: Record<NoteKind, string> = { footnote: 'decimal', endnote: 'lowerRoman' };

/** What the document and its settings say of its sections. */
type Sections = {
  /** How notes are numbered, how many are counted before the first, and where their numbers begin anew. */
  numberedIn: Record<NoteKind, string>;
  before: Record<NoteKind, number>;
  restarts: Record<NoteKind, Restart | undefined>;
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
  const said: Record<NoteKind, Map<string, string>> = { footnote: new Map(), endnote: new Map() };
  let within: NoteKind | undefined;
  for (const xml of [document, settings])
    readXml(xml, {
      open: (name, attributes) => {
        within = noteKindOf(name) ?? within;
        const value = attributeOf(attributes, 'val');
        if (within && value !== undefined && !said[within].has(name)) said[within].set(name, value);
        if (name !== 'headerReference' || attributeOf(attributes, 'type') !== 'first') return;
        const target = targets.get(attributeOf(attributes, 'id') ?? '');
        if (target !== undefined) first.push(`word/${target.replace(/^\/?word\//, '')}`);
      },
      close: (name) => {
        if (noteKindOf(name)) within = undefined;
      },
    });
  const ofEach = <Value>(of: (kind: NoteKind) => Value): Record<NoteKind, Value> => ({
    footnote: of('footnote'),
    endnote: of('endnote'),
  });
  return {
    numberedIn: ofEach((kind) => said[kind].get('numFmt') ?? NUMBERED_IN[kind]),
    before: ofEach((kind) => (Number(said[kind].get('numStart')) || 1) - 1),
    restarts: ofEach((kind) => restartOf(said[kind].get('numRestart'))),
    first: first.slice(0, 1),
  };
}

const restartOf = (said: string | undefined): Restart | undefined =>
  said === 'eachSect' || said === 'eachPage' ? said : undefined;

/** The kind of notes that an element has the properties of. */
const noteKindOf = (name: string): NoteKind | undefined =>
  name === 'footnotePr' ? 'footnote' : name === 'endnotePr' ? 'endnote' : undefined;

function readNotes(xml: string, kind: NoteKind, context: Context): void {
  const reader = new DocumentReader({ ...context, notes: new Map() }, layoutTables(xml));
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
  const reader = new DocumentReader(context, layoutTables(xml));
  readXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.take();
}
