import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Source } from '../model/resolution.ts';

/**
 * The dump in a folder that an entry was read from, byte for byte. Throws where it is not what it
 * was then: the lines that the entry names would be others.
 */
export function readDump(
  folder: string,
  { file, sha256 }: Pick<Source, 'file' | 'sha256'>,
): Buffer<ArrayBuffer> {
  const path = `${folder}/${file}`;
  const dump = readFileSync(path);
  if (createHash('sha256').update(dump).digest('hex') === sha256) return dump;
  throw new Error(`${path} has changed since its entry was written: run \`npm run normalise\``);
}
