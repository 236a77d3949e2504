import type { CollectionEntry } from 'astro:content';
import { citationsAmong, type Citations } from '../analysis/citedBy.ts';
import { inOrder, readResolution } from './corpus.ts';

let found: Promise<Map<string, Citations>> | undefined;

/** Who cites whom in the corpus, by symbol; looked for once a build. */
export function citationsIn(
  entries: CollectionEntry<'resolutions'>[],
): Promise<Map<string, Citations>> {
  found ??= Promise.all(inOrder(entries).map(readResolution)).then(citationsAmong);
  return found;
}
