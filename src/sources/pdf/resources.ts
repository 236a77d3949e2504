import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { besideWorker } from './besideWorker.ts';
import type { PdfResources } from './openPdf.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What reading a PDF file may need, from the package. One worker reads one file after another. */
export const RESOURCES: PdfResources = {
  cMapUrl: `${PACKAGE}/cmaps/`,
  standardFontDataUrl: `${PACKAGE}/standard_fonts/`,
  wasmUrl: `${PACKAGE}/wasm/`,
  worker: besideWorker(),
  disableFontFace: false,
};
