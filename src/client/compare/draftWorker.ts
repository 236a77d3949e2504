import type { Labelled } from '../../lineage/labelled.ts';
import { messageOf } from '../../model/messageOf.ts';
import type { PdfText } from '../../sources/pdf/openPdf.ts';
import { compareDraft, type Compared } from './compareDraft.ts';
import { readDraft } from './readDraft.ts';

/** Reads a draft, and compares it with what was agreed, apart from the page, which stays at hand. */

/**
 * A draft: its text, the bytes of a Word file, or the lines of a PDF file; or none, where all that
 * reads drafts is to be loaded ahead of one.
 */
export type DraftGiven =
  | { kind: 'none' }
  | { kind: 'text'; text: string }
  | { kind: 'word'; bytes: Uint8Array }
  | { kind: 'pdf'; set: PdfText };

/** What came of it: or what is wrong with the file, for a person; or neither the site nor what is kept answered. */
export type DraftRead =
  | ({ kind: 'compared' } & Compared)
  | { kind: 'unreadable'; wrong: string }
  | { kind: 'unanswered' };

const scope = self as unknown as {
  onmessage: (event: MessageEvent<DraftGiven>) => void;
  postMessage: (message: DraftRead) => void;
};

scope.onmessage = async ({ data }) => {
  let draft: Labelled[];
  try {
    draft = await read(data);
  } catch (error) {
    return scope.postMessage({ kind: 'unreadable', wrong: messageOf(error) });
  }
  scope.postMessage(
    await compareDraft(draft).then(
      (compared): DraftRead => ({ kind: 'compared', ...compared }),
      (): DraftRead => ({ kind: 'unanswered' }),
    ),
  );
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
