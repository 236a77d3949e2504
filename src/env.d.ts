type GivenLocals = import('./build/given.ts').Locals;

declare namespace App {
  interface Locals extends GivenLocals {}
}

declare module 'pdfkit/output' {
  /** The file, once the document has ended. */
  export function toBlob(document: PDFKit.PDFDocument): Promise<Blob>;
}
