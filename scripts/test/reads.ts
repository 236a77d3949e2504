import { posix } from 'node:path';

/** What a file of the project reads of the project: files, and folders with all that is in them. */
export type Reads = Map<string, string[]>;

const IMPORT = /\b(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g; // "from './labels.ts'"
const BESIDE = /\bnew URL\(\s*['"](\.{1,2}\/[^'"]+)['"]/g; // "new URL('./worker.ts', import.meta.url)"
const NAMED = /['"`]((?:src|scripts|tests|content|public)\/[\w./-]+)['"`/]/g; // "'tests/fixtures/word'"
const FIXTURE = /\bfixture\(\s*['"]([\w-]+)['"]/g; // "fixture('word')"

/** What each file imports or names, as paths from the root of the project. */
export function readsOf(files: Map<string, string>): Reads {
  return new Map(
    [...files].map(([file, text]) => {
      const beside = [IMPORT, BESIDE].flatMap((pattern) => found(text, pattern));
      return [
        file,
        [
          ...beside.map((path) => posix.join(posix.dirname(file), path)),
          ...found(text, NAMED),
          ...found(text, FIXTURE).map((name) => `tests/fixtures/${name}`),
        ],
      ];
    }),
  );
}

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, path]) => path ?? []);

/** In how many steps a file reads one of those that changed: 0 if it changed itself, else undefined. */
export function distance(file: string, changed: string[], reads: Reads): number | undefined {
  const seen = new Set([file]);
  let far = 0;
  for (let ring = [file]; ring.length > 0; far++) {
    if (ring.some((path) => changed.some((one) => one === path || one.startsWith(`${path}/`)))) {
      return far;
    }
    ring = ring.flatMap((path) => reads.get(path) ?? []).filter((path) => !seen.has(path));
    for (const path of ring) seen.add(path);
    ring = [...new Set(ring)];
  }
  return undefined;
}
