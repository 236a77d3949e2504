import type { SetLine } from './pdf/setLines.ts';
import { openPdf } from './pdf/openPdf.ts';

/**
 * A file that is no text, opened: its lines as they are shown beside what was made of them, and what
 * tells how they are set.
 */
export type Opened = {
  kind: 'pdf file';
  lines: string[];
  /** The first line of each page. */
  pages: number[];
  set: SetLine[];
};

/** What is wrong with a file, for a person: "is protected by a password". */
export class SourceError extends Error {
  readonly expected: string;

  constructor(fact: string, expected: string) {
    super(fact);
    this.expected = expected;
  }
}

const PDF = '%PDF-';
/** PDF allows so much before its own first bytes. */
const BEFORE_PDF = 1024;

/** What a file is by its first bytes; nothing where it can only be text. */
export function kindOf(bytes: Uint8Array): Opened['kind'] | undefined {
  const start = Buffer.from(bytes.subarray(0, BEFORE_PDF)).toString('latin1');
  return start.includes(PDF) ? 'pdf file' : undefined;
}

/** Opens a file by its first bytes; nothing where it is text. Throws a SourceError. */
export async function openSource(bytes: Uint8Array): Promise<Opened | undefined> {
  switch (kindOf(bytes)) {
    case undefined:
      return undefined;
    case 'pdf file':
      return openPdfFile(bytes);
  }
}

async function openPdfFile(bytes: Uint8Array): Promise<Opened> {
  const hint = 'expected a PDF file of a resolution; fetch the document again';
  const { lines: set } = await openPdf(bytes).catch((error: unknown) => {
    const said = error instanceof Error ? error.message : String(error);
    throw new SourceError(`cannot be read as a PDF file: ${said}`, hint);
  });
  if (set.length === 0)
    throw new SourceError(
      'is a PDF file without text: its pages are pictures',
      'expected text on the pages; a scanned document must be made text first (OCR)',
    );
  const pages = set.flatMap(({ page }, index) =>
    page === set[index - 1]?.page ? [] : [index + 1],
  );
  return { kind: 'pdf file', lines: set.map(({ text }) => text), pages, set };
}
