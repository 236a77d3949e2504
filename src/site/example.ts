import type { CollectionEntry } from 'astro:content';
import { addressed, type Addressed } from '../model/address.ts';
import type { Metadata } from '../model/resolution.ts';
import { inOrder, readResolution } from './corpus.ts';
import { hasPage } from './paragraphPath.ts';

/** A paragraph of the corpus that prose takes for its example. */
export type Example = {
  metadata: Metadata;
  place: Addressed;
  /** The resolution's page: "/en/A/RES/64/1/". */
  path: `/${string}/`;
};

let found: Promise<Example | undefined> | undefined;

/** The first paragraph that is nested as deep as "1 (d) (i)", or the first of all. */
export function exampleIn(entries: CollectionEntry<'resolutions'>[]): Promise<Example | undefined> {
  found ??= find(entries);
  return found;
}

async function find(entries: CollectionEntry<'resolutions'>[]): Promise<Example | undefined> {
  let first: Example | undefined;
  for (const entry of inOrder(entries)) {
    const resolution = await readResolution(entry);
    const places = addressed(resolution).filter(hasPage);
    const deep = places.find(({ level }) => level === 2);
    const place = deep ?? places[0];
    if (!place) continue;
    const example: Example = { metadata: resolution.metadata, place, path: `/en/${entry.id}/` };
    if (deep) return example;
    first ??= example;
  }
  return first;
}
