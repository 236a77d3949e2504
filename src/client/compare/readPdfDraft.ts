import { readPdfFile } from '../../../scripts/normalise/pdfFile/readPdfFile.ts';
import type { Labelled } from '../../lineage/labelled.ts';
import type { PdfText } from '../../sources/pdf/openPdf.ts';
import { readDraft, readWhole } from './readDraft.ts';

/**
 * The paragraphs of a draft in a PDF file, by how its lines are set; where no text of a resolution
 * begins, by its words alone.
 */
export function readPdfDraft({ lines: set, pages }: PdfText): Labelled[] {
  const lines = set.map(({ text }) => text);
  return (
    readWhole(lines, (lines) => readPdfFile(lines, set, pages)) ?? readDraft(spaced(set).join('\n'))
  );
}

/** From so many type sizes on, lines stand apart. */
const APART = 1.5;

/** The lines with a blank one wherever the page has one. */
const spaced = (set: PdfText['lines']): string[] =>
  set.flatMap((line, at) => {
    const before = set[at - 1];
    const isApart =
      before?.page === line.page &&
      line.base - before.base > APART * Math.max(line.size, before.size);
    return isApart ? ['', line.text] : [line.text];
  });
