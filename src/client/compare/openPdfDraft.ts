import { GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerSrc from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { openPdf, type PdfText } from '../../sources/pdf/openPdf.ts';

GlobalWorkerOptions.workerSrc = workerSrc;

/** Loads the worker that opens PDF files ahead of one. Rejects where it does not come. */
export async function loadPdfReader(): Promise<void> {
  const answer = await fetch(workerSrc);
  if (!answer.ok) throw new Error(`${answer.status} for ${workerSrc}`);
}

/**
 * What a draft in a PDF file has set on its pages; it is opened in a worker. Rejects with an error
 * whose message tells a person what is wrong with the file.
 */
export async function openPdfDraft(bytes: Uint8Array): Promise<PdfText> {
  const set = await openPdf(bytes);
  if (set.lines.length === 0) throw new Error('it has no text: its pages are pictures');
  return set;
}
