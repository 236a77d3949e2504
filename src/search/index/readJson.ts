import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../spans.ts';

/** Reads a file of a span; `directory` is that of the whole index. */
export const readJson = <T>(directory: string, { path }: Span, name: string): T =>
  JSON.parse(gunzipSync(readFileSync(join(directory, path, name))).toString()) as T;
