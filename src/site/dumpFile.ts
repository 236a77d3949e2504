import type { Source } from '../model/resolution.ts';
import { readDump } from './corpus.ts';

/** A dump as it came: whoever doubts a page can read it, and compute its hash. */
export const dumpFile = async (source: Pick<Source, 'file' | 'sha256'>): Promise<Response> =>
  new Response(new Uint8Array(await readDump(source)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
