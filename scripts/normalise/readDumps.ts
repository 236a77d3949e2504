import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Asked, DumpRead } from './readDump.ts';

/** Fewer dumps are read before threads for them would have started. */
const WORTH_THREADS = 32;
/** How many dumps a thread is handed at once: each handing over has its price. */
const AT_ONCE = 8;
/** How many such handfuls are read ahead of what is waited for, a thread: each is held until then. */
const AHEAD = 3;

/**
 * What a thread holds of new values before it looks which of them are still wanted, in megabytes: of a
 * dump nearly nothing is wanted once it is read.
 */
const YOUNG = 64;

/** What reads is large, and loaded only where it is run: mostly in the threads alone. */
const reader = () => import('./readDump.ts');

/** Reads dumps on all cores; they come back in the order in which they were asked for. */
export async function* readDumps(dumps: readonly Asked[]): AsyncGenerator<DumpRead> {
  const threads = availableParallelism();
  if (dumps.length < WORTH_THREADS || threads === 1) {
    const { readDump } = await reader();
    for (const asked of dumps) yield await readDump(asked);
    return;
  }
  const pool = new Tinypool({
    filename: new URL('./readDump.ts', import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const run = (asked: readonly Asked[]): Promise<DumpRead[]> =>
    pool.run(asked, { name: 'readAll' }) as Promise<DumpRead[]>;
  // a thread that dies, of too large a dump perhaps, takes only its own dump along
  const alone = (asked: Asked): Promise<DumpRead[]> =>
    run([asked]).catch(async (error: unknown) => [(await reader()).faultOf(asked.path, error)]);
  const read = (asked: readonly Asked[]): Promise<DumpRead[]> =>
    run(asked).catch(async () => (await Promise.all(asked.map(alone))).flat());
  const ahead: Promise<DumpRead[]>[] = [];
  try {
    for (let at = 0; at < dumps.length; at += AT_ONCE) {
      ahead.push(read(dumps.slice(at, at + AT_ONCE)));
      const first = ahead.length > threads * AHEAD ? ahead.shift() : undefined;
      if (first) yield* await first;
    }
    for (const left of ahead) yield* await left;
  } finally {
    await pool.destroy();
  }
}
