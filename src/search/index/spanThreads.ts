import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Span } from '../spans.ts';
import type { SpanWork } from './writeSpan.ts';

/** Threads that write spans side by side, started as they are needed. */
export class SpanThreads {
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];

  /** Rejects where the span could not be written. */
  async write(work: SpanWork): Promise<Span> {
    const thread = this.#idle.pop() ?? this.#start();
    thread.postMessage(work);
    const [span] = (await once(thread, 'message')) as [Span];
    this.#idle.push(thread);
    return span;
  }

  async close(): Promise<void> {
    for (const thread of this.#idle) thread.postMessage(undefined);
    await Promise.all(
      this.#all.map((thread) =>
        this.#idle.includes(thread) ? once(thread, 'exit') : thread.terminate(),
      ),
    );
  }

  #start(): Worker {
    const thread = new Worker(new URL('./spanThread.ts', import.meta.url));
    this.#all.push(thread);
    return thread;
  }
}
