import type { DocumentSymbol } from '../../src/model/symbol.ts';
import type { Opened } from '../../src/sources/open.ts';
import { readMarkedUp } from './markedUp/readMarkedUp.ts';
import type { DumpLines } from './passage.ts';
import { readPdfFile } from './pdfFile/readPdfFile.ts';
import type { Reading } from './reading.ts';

/** Reads a file that is no text. `lines` has its words, corrections made; `named` is the resolution that is looked for. */
export function readFile(lines: DumpLines, opened: Opened, named?: DocumentSymbol): Reading {
  switch (opened.kind) {
    case 'pdf file':
      return readPdfFile(lines, opened.set, opened.count, named);
    case 'akoma ntoso':
    case 'word file':
      return readMarkedUp(opened.kind, lines, opened.marked);
  }
}
