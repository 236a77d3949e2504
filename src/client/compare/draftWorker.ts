import type { Labelled } from '../../lineage/labelled.ts';
import { readDraft } from './readDraft.ts';

/** Reads a draft apart from the page, which stays at hand meanwhile. */

/** What was read; or what is wrong with the file, for a person. */
export type DraftRead = { passages: Labelled[] } | { wrong: string };

const scope = self as unknown as {
  onmessage: (event: MessageEvent<string | Uint8Array>) => void;
  postMessage: (message: DraftRead) => void;
};

scope.onmessage = ({ data }) => {
  if (typeof data === 'string') scope.postMessage({ passages: readDraft(data) });
  else void openWord(data).then((read) => scope.postMessage(read));
};

async function openWord(bytes: Uint8Array): Promise<DraftRead> {
  const { readWordDraft } = await import('./readWordDraft.ts');
  try {
    return { passages: readWordDraft(bytes) };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
