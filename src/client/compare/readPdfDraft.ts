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
  return readWhole(lines, (lines) => readPdfFile(lines, set, pages)) ?? readDraft(lines.join('\n'));
}
