import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import readDump, { faultOf, type Asked, type DumpRead } from './readDump.ts';

/** Fewer dumps are read before threads for them would have started. */
const WORTH_THREADS = 32;
/** How many dumps are read ahead of the one that is waited for, a thread: each is held until then. */
const AHEAD = 16;

/** Reads dumps on all cores; they come back in the order in which they were asked for. */
export async function* readDumps(dumps: readonly Asked[]): AsyncGenerator<DumpRead> {
  const threads = availableParallelism();
  if (dumps.length < WORTH_THREADS || threads === 1) {
    for (const asked of dumps) yield await readDump(asked);
    return;
  }
  const pool = new Tinypool({
    filename: new URL('./readDump.ts', import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
  });
  // a thread that dies, of too large a dump perhaps, takes only its own dump along
  const read = (asked: Asked): Promise<DumpRead> =>
    pool.run(asked).catch((error: unknown) => faultOf(asked.path, error));
  const ahead: Promise<DumpRead>[] = [];
  try {
    for (const asked of dumps) {
      ahead.push(read(asked));
      const first = ahead.length > threads * AHEAD ? ahead.shift() : undefined;
      if (first) yield await first;
    }
    for (const left of ahead) yield await left;
  } finally {
    await pool.destroy();
  }
}
