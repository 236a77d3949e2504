import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryFile, Readings } from '../corpus/readings.ts';
import { namesIn } from '../search/names.ts';
import { anchorsOf, sourceOf } from '../search/record.ts';
import { closePagefind, ENGINE_FILES, writeSpan } from '../search/index/writeSpan.ts';
import type { Span } from '../search/spans.ts';

/** Writes the span of some sessions into the folder of the index, at the address of its bytes. */
export async function spanOf(
  readings: Readings,
  work: { directory: string; sessions: string[]; entries: EntryFile[] },
): Promise<Span> {
  const { directory, sessions, entries } = work;
  const draft = join(directory, `.${sessions[0]}`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const resolutions = entries.map((entry) => {
    const { resolution } = readings.of(entry);
    const records = readings.recordsOf(entry);
    const names = namesIn(resolution);
    return { source: sourceOf(resolution), records, anchors: anchorsOf(resolution), names };
  });
  const span = await writeSpan({ directory: draft, sessions, resolutions });
  await closePagefind();
  const place = join(directory, span.path);
  await rm(place, { recursive: true, force: true });
  await rename(join(draft, span.path), place);
  for (const name of ENGINE_FILES) await rename(join(draft, name), join(directory, name));
  await rm(draft, { recursive: true });
  return span;
}
