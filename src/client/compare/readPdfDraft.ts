import { readPdfFile } from '../../../scripts/normalise/pdfFile/readPdfFile.ts';
import type { Labelled } from '../../lineage/labelled.ts';
import type { SetLine } from '../../sources/pdf/setLines.ts';
import { readDraft, readWhole } from './readDraft.ts';

/**
 * The paragraphs of a draft in a PDF file, by how its lines are set; where no text of a resolution
 * begins, by its words alone.
 */
export function readPdfDraft(set: SetLine[]): Labelled[] {
  const lines = set.map(({ text }) => text);
  return readWhole(lines, (lines) => readPdfFile(lines, set)) ?? readDraft(lines.join('\n'));
}
