/** A thread that writes spans, with a Pagefind process of its own; `undefined` ends it. */
import { parentPort } from 'node:worker_threads';
import { closePagefind, type SpanWork, writeSpan } from './writeSpan.ts';

parentPort?.on('message', async (work: SpanWork | undefined) => {
  if (work !== undefined) return parentPort?.postMessage(await writeSpan(work));
  await closePagefind();
  parentPort?.close();
});
