import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import type { Read } from '../corpus/corpus.ts';
import type { EntryFile } from '../corpus/readings.ts';
import type { Span } from '../search/spans.ts';
import type { Progress } from './progress.ts';
import type { SpanTask } from './span.ts';
import type { Setup, Task } from './worker.ts';

/** Threads that do the work of a build. */
export class Pool {
  readonly threads: number;
  readonly #pool: Tinypool;

  constructor(setup: Setup, threads: number) {
    this.threads = threads;
    this.#pool = new Tinypool({
      filename: new URL('./worker.ts', import.meta.url).href,
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: IDLE,
      workerData: setup,
      runtime: 'worker_threads',
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
  }

  /** What a thread makes of a task; rejects where it cannot. */
  run(task: Task): Promise<unknown> {
    return this.#pool.run(task);
  }

  /** Writes a span: it is told as soon as all but its Pagefind index lies there. */
  writeSpan(work: Omit<SpanTask, 'told'>): { told: Promise<Span>; written: Promise<Span> } {
    const { port1: hearing, port2: told } = new MessageChannel();
    const task: Task = { do: 'span', ...work, told };
    const written = this.#pool.run(task, { transferList: [told] }) as Promise<Span>;
    const heard = new Promise<Span>((resolve) => hearing.once('message', resolve));
    const close = () => hearing.close();
    written.then(close, close);
    return { told: Promise.race([heard, written]), written };
  }

  /** Reads entries on all threads. */
  async readAll(entries: EntryFile[], progress: Progress): Promise<Read[]> {
    const parts: EntryFile[][] = [];
    for (let at = 0; at < entries.length; at += AT_ONCE)
      parts.push(entries.slice(at, at + AT_ONCE));
    const step = progress('entries read', entries.length);
    const read = parts.map(async (part) => {
      const done = (await this.run({ do: 'read', entries: part })) as Read[];
      step(part.length);
      return done;
    });
    return (await Promise.all(read)).flat();
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

/**
 * Room for what a thread has just made, in megabytes: a page with all that it is made from fits, so
 * that little of it outlives a sweep, and sweeps are few.
 */
const YOUNG = 32;

/** In milliseconds: a thread that has nothing to do for a moment has soon, and to start it takes a second. */
const IDLE = 60_000;

/** Entries that a thread is given at a time to read. */
const AT_ONCE = 8;
