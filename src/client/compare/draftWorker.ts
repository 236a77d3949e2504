import type { Labelled } from '../../lineage/labelled.ts';
import { messageOf } from '../../model/messageOf.ts';
import type { PdfText } from '../../sources/pdf/openPdf.ts';
import { readDraft } from './readDraft.ts';
import { sourcesOf } from './sources.ts';

/** Reads a draft, and finds where its words may stand, apart from the page, which stays at hand. */

/**
 * A draft: its text, the bytes of a Word file, or the lines of a PDF file; or none, where all that
 * reads drafts is to be loaded ahead of one.
 */
export type DraftGiven =
  | { kind: 'none' }
  | { kind: 'text'; text: string }
  | { kind: 'word'; bytes: Uint8Array }
  | { kind: 'pdf'; set: PdfText };

/**
 * What was read, and the paths of the resolutions that may have its words, "A/RES/78/167": none known
 * where the site does not answer. Or what is wrong with the file, for a person.
 */
export type DraftRead = { passages: Labelled[]; sources: string[] | undefined } | { wrong: string };

const scope = self as unknown as {
  onmessage: (event: MessageEvent<DraftGiven>) => void;
  postMessage: (message: DraftRead) => void;
};

scope.onmessage = async ({ data }) => {
  try {
    const passages = await read(data);
    const sources = passages.length > 0 ? await sourcesOf(passages).catch(() => undefined) : [];
    scope.postMessage({ passages, sources });
  } catch (error) {
    scope.postMessage({ wrong: messageOf(error) });
  }
};

const wordReader = () => import('./readWordDraft.ts');
const pdfReader = () => import('./readPdfDraft.ts');

async function read(draft: DraftGiven): Promise<Labelled[]> {
  switch (draft.kind) {
    case 'none':
      await Promise.all([wordReader(), pdfReader()]);
      return [];
    case 'text':
      return readDraft(draft.text);
    case 'word':
      return (await wordReader()).readWordDraft(draft.bytes);
    case 'pdf':
      return (await pdfReader()).readPdfDraft(draft.set);
  }
}
