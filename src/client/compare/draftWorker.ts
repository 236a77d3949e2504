import { readDraft } from './readDraft.ts';

/** Reads a draft apart from the page, which stays at hand meanwhile. */

const scope = self as unknown as {
  onmessage: (event: MessageEvent<string>) => void;
  postMessage: (message: ReturnType<typeof readDraft>) => void;
};

scope.onmessage = ({ data }) => scope.postMessage(readDraft(data));
