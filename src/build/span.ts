import type { MessagePort } from 'node:worker_threads';
import type { EntryFile, Readings } from '../corpus/readings.ts';
import { namesIn } from '../search/names.ts';
import { anchorsOf, sourceOf } from '../search/record.ts';
import { closePagefind, writeSpan } from '../search/index/writeSpan.ts';
import type { Span } from '../search/spans.ts';

/** The span to write; `told` hears of it as soon as all but its Pagefind index lies there. */
export type SpanTask = {
  directory: string;
  sessions: string[];
  entries: EntryFile[];
  told: MessagePort;
};

/** Writes the span of some sessions into the folder of the index, at the address of its contents. */
export async function spanOf(readings: Readings, work: SpanTask): Promise<Span> {
  const { directory, sessions, entries, told } = work;
  const resolutions = entries.map((entry) => {
    const { resolution } = readings.of(entry);
    const records = readings.recordsOf(entry);
    const names = namesIn(resolution);
    return { source: sourceOf(resolution), records, anchors: anchorsOf(resolution), names };
  });
  const span = await writeSpan({ directory, sessions, resolutions }, (one) =>
    told.postMessage(one),
  );
  await closePagefind();
  return span;
}
