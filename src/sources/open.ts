import { messageOf } from '../model/messageOf.ts';
import { openAkn, type AknText } from './akn/openAkn.ts';
import { decode } from '../model/decode.ts';
import { brokenApart } from './docx/brokenApart.ts';
import { archiveKind, foreignKind, type Foreign } from './foreign.ts';
import type { MarkedLine } from './marked/markedLine.ts';
import type { SetLine } from './pdf/setLines.ts';

/**
 * A file that is no text, opened: its lines as they are shown beside what was made of them, and what
 * tells how they are set.
 */
export type Opened =
  | {
      kind: 'pdf file';
      lines: string[];
      /** The first line of each page. */
      pages: number[];
      /** How many pages there are, with text or without. */
      count: number;
      set: SetLine[];
    }
  | { kind: 'akoma ntoso'; lines: string[]; marked: MarkedLine[] }
  | {
      kind: 'word file';
      lines: string[];
      marked: MarkedLine[];
      /** It marks nothing: no note, number, italics or table. What its lines are can only be read. */
      isPlain: boolean;
    };

/** Whether nothing but the words of a file tells what its lines are, as of text. */
export const isText = (file: Opened): boolean => file.kind === 'word file' && file.isPlain;

/** What is wrong with a file, for a person: "is protected by a password". */
export class SourceError extends Error {
  readonly expected: string;

  constructor(fact: string, expected: string) {
    super(fact);
    this.expected = expected;
  }
}

const PDF = '%PDF-';
const ZIP = 'PK\u0003\u0004'; // a Word file is an archive of XML files
/** PDF allows so much before its own first bytes. */
const BEFORE_PDF = 1024;
/** The kind is told by so many first bytes: much may stand before the first element of XML. */
export const BEGINNING = 8192;
// "<akomaNtoso", whatever declarations stand before it
const AKOMA_NTOSO = /^\s*<(?:[^]*<)?(?:[\w.-]+:)?akomaNtoso[\s>]/;
/** Byte order marks, as they look in Latin letters. */
const MARKS = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/;

/** The first bytes of a file as Latin letters. */
const startOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, BEGINNING)).toString('latin1');

/** What a file is by its first bytes; nothing where it can only be text, or is nothing that is read. */
export function kindOf(bytes: Uint8Array): Opened['kind'] | undefined {
  const start = startOf(bytes);
  if (start.startsWith(ZIP)) return 'word file';
  if (start.slice(0, BEFORE_PDF).includes(PDF)) return 'pdf file';
  return AKOMA_NTOSO.test(start.replace(MARKS, '').replaceAll('\0', ''))
    ? 'akoma ntoso'
    : undefined;
}

/** Opens a file by its first bytes; nothing where it may be text. Throws a SourceError. */
export async function openSource(bytes: Uint8Array): Promise<Opened | undefined> {
  switch (kindOf(bytes)) {
    case undefined: {
      const foreign = foreignKind(bytes, startOf(bytes).replace(MARKS, ''));
      if (foreign) throw errorOf(foreign);
      return undefined;
    }
    case 'pdf file':
      return openPdfFile(bytes);
    case 'akoma ntoso':
      return openAknFile(bytes);
    case 'word file':
      return openWordFile(bytes);
  }
}

const errorOf = ({ is, hint }: Foreign): SourceError => new SourceError(is, hint);

// what opens files is large, and loaded once there is one
async function openWordFile(bytes: Uint8Array): Promise<Opened> {
  const { NoWordFile, openDocx } = await import('./docx/openDocx.ts');
  const hint = 'expected a Word file (.docx) of a resolution; save the document as one again';
  let opened: MarkedLine[];
  try {
    opened = openDocx(bytes);
  } catch (error) {
    if (error instanceof NoWordFile) throw errorOf(archiveKind(error.names));
    throw new SourceError(`cannot be read as a Word file: ${messageOf(error)}`, hint);
  }
  if (opened.every(({ text }) => text === ''))
    throw new SourceError('is a Word file without text', hint);
  const isPlain = opened.every(({ runs, role }) =>
    role.is === 'text'
      ? runs.every(({ italic, mark }) => !italic && !mark)
      : role.is === 'page head',
  );
  // blanks and pages tell of the lines of a text; of a file that marks its lines they say nothing
  const marked = isPlain ? opened : brokenApart(opened);
  const lines = isPlain
    ? opened.flatMap(({ text, typed = text }) => typed.split('\n'))
    : marked.map(({ text }) => text);
  return { kind: 'word file', lines, marked, isPlain };
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

function openAknFile(bytes: Uint8Array): Opened {
  const { lines: marked, language } = openAknText(decode(bytes)?.text ?? '');
  if (language !== undefined && !/^en/i.test(language))
    throw new SourceError(
      `is an edition in ${nameOf(language)}`,
      'expected the English edition: other languages are not read yet',
    );
  if (marked.length === 0)
    throw new SourceError(
      'is an Akoma Ntoso file without text',
      'expected a statement with its paragraphs',
    );
  return { kind: 'akoma ntoso', lines: marked.map(({ text }) => text), marked };
}

function openAknText(text: string): AknText {
  try {
    return openAkn(text);
  } catch (error) {
    throw new SourceError(
      `cannot be read as an Akoma Ntoso file: ${messageOf(error)}`,
      'expected the edition as the United Nations publishes it; fetch it again',
    );
  }
}

/** "French" for "fra" */
function nameOf(language: string): string {
  try {
    return LANGUAGES.of(language) ?? language;
  } catch {
    return `the language "${language}"`;
  }
}

async function openPdfFile(bytes: Uint8Array): Promise<Opened> {
  const { openPdf, ProtectedPdf } = await import('./pdf/openPdf.ts');
  const { RESOURCES } = await import('./pdf/resources.ts');
  const hint = 'expected a PDF file of a resolution; fetch the document again';
  const { lines: set, pages: count } = await openPdf(bytes, RESOURCES).catch((error: unknown) => {
    if (error instanceof ProtectedPdf)
      throw new SourceError(
        'is a PDF file that a password protects',
        'open it with its password and print it into a PDF file without one',
      );
    throw new SourceError(`cannot be read as a PDF file: ${messageOf(error)}`, hint);
  });
  if (set.length === 0)
    throw new SourceError(
      'is a PDF file without text: its pages are pictures',
      'expected text on the pages; a scanned document must be made text first (OCR)',
    );
  const pages = set.flatMap(({ page }, index) =>
    page === set[index - 1]?.page ? [] : [index + 1],
  );
  return { kind: 'pdf file', lines: set.map(({ text }) => text), pages, count, set };
}
