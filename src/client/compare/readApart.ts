import type { DraftGiven, DraftRead } from './draftWorker.ts';

/** A draft as a worker reads it. Rejects where the worker does not come. */
export const readApart = (draft: DraftGiven): Promise<DraftRead> =>
  new Promise((done, fail) => {
    const worker = new Worker(new URL('./draftWorker.ts', import.meta.url), { type: 'module' });
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<DraftRead>) => end(() => done(data));
    worker.onerror = (event) => end(() => fail(new Error(event.message)));
    worker.postMessage(draft);
  });
