import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { writeEntry } from '../../src/model/entry.ts';
import type { Resolution } from '../../src/model/resolution.ts';
import { differencesOf } from './differences.ts';
import { normalise } from './normaliseDump.ts';
import { openDump } from './openDump.ts';
import { correctionsOf, keepIn } from './readDump.ts';

/**
 * The entry of the dump at a path, with where the other edition differs; nothing where either cannot
 * be read. What was read of the entry is kept in the cache.
 */
export async function compareEditions(
  path: string,
  other: string,
  cache: string | undefined,
): Promise<string | undefined> {
  const [ours, theirs] = [await resolutionAt(path), await resolutionAt(other)];
  if (ours === undefined || theirs === undefined) return undefined;
  const { file, format, sha256 } = theirs.metadata.source;
  const differences = differencesOf(ours, theirs);
  const compared = { file, format, sha256, differences };
  const { source, ...rest } = ours.metadata;
  const resolution = { ...ours, metadata: { ...rest, source, compared } };
  const text = writeEntry(resolution);
  if (cache !== undefined) keepIn(cache, text, resolution, undefined);
  return text;
}

async function resolutionAt(path: string): Promise<Resolution | undefined> {
  const dump = await openDump(basename(path), readFileSync(path));
  return 'kind' in dump ? undefined : normalise(dump, correctionsOf(path)).resolution;
}
