import { readEntry, writeEntry } from '../../src/model/entry.ts';
import { differencesOf } from './differences.ts';
import { keepIn } from './readDump.ts';

/**
 * The entry `ours` with where the entry of the other edition differs. What is read of it is kept in
 * the cache.
 */
export function compareEditions(ours: string, theirs: string, cache: string | undefined): string {
  const [read, other] = [readEntry(ours, 'ours'), readEntry(theirs, 'theirs')];
  const { file, format, sha256 } = other.metadata.source;
  const compared = { file, format, sha256, differences: differencesOf(read, other) };
  const { source, ...rest } = read.metadata;
  const resolution = { ...read, metadata: { ...rest, source, compared } };
  const text = writeEntry(resolution);
  if (cache !== undefined) keepIn(cache, text, resolution, undefined);
  return text;
}
