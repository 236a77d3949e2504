import type { EntryGiven, Locals } from '../build/given.ts';
import type { Resolution } from '../model/resolution.ts';
import { addressed } from '../model/address.ts';
import { linksOf } from './links.ts';
import { viewOf, type View } from './view.ts';

/** A resolution with what its page and those of its paragraphs look up. */
export type Prepared = { resolution: Resolution; path: `/${string}/`; view: View };

const prepared = new WeakMap<EntryGiven, Prepared>();

/** An entry ready to be printed: prepared once for all that is made from the same. */
export function prepare(given: EntryGiven, read: Locals['read']): Prepared {
  const known = prepared.get(given);
  if (known) return known;
  const { resolution, citing } = read(given.entry);
  const path = `/en/${given.path}/` as const;
  const places = addressed(resolution);
  const links = linksOf(citing, {
    symbol: resolution.metadata.symbol,
    path: given.path,
    anchors: new Set(places.map(({ id }) => id)),
    held: given.citations.held,
  });
  const counts = new Map(Object.entries(given.citations.counts));
  const view = viewOf(resolution, places, path, links, {
    counts,
    pages: given.paragraphs.pages,
    wording: given.wording,
  });
  const made = { resolution, path, view };
  prepared.set(given, made);
  return made;
}
