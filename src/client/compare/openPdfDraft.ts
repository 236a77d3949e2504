import { GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerSrc from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { openPdf } from '../../sources/pdf/openPdf.ts';
import type { SetLine } from '../../sources/pdf/setLines.ts';

GlobalWorkerOptions.workerSrc = workerSrc;

/**
 * The lines of a draft in a PDF file, as they are set; it is opened in a worker. Rejects with an error
 * whose message tells a person what is wrong with the file.
 */
export async function openPdfDraft(bytes: Uint8Array): Promise<SetLine[]> {
  const { lines } = await openPdf(bytes);
  if (lines.length === 0) throw new Error('it has no text: its pages are pictures');
  return lines;
}
