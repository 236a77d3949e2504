import type { CollectionEntry } from 'astro:content';
import { countsByPlace, type CitedBy } from '../analysis/citedBy.ts';
import { referencesOf } from '../analysis/references.ts';
import { addressed } from '../model/address.ts';
import { citationsIn } from './citations.ts';
import { inOrder, placesIn, readResolution } from './corpus.ts';
import { lately } from './lately.ts';
import { linksOf } from './links.ts';
import { hasPage } from './paragraphPath.ts';
import { viewOf } from './view.ts';

type Entry = CollectionEntry<'resolutions'>;

/**
 * A corpus of more paragraphs than this has a picture for each resolution only, and its paragraphs
 * show that one: 80 kB and, on two cores, 20 ms a picture, so that at most 160 MB and a minute go
 * to the pictures of paragraphs.
 */
const MOST_PICTURES = 2000;

/** The pages of all paragraphs of the corpus, and what they are made from. */
export async function paragraphPages(entries: Entry[]) {
  const corpus = placesIn(entries);
  const citations = await citationsIn(entries);
  /** An entry's resolution, ready to be printed. */
  const prepare = lately(async (entry: Entry) => {
    const resolution = await readResolution(entry);
    const path = `/en/${entry.id}/` as const;
    const own = new Set(addressed(resolution).map(({ id }) => id));
    const links = await linksOf(referencesOf(resolution), own, corpus.heldAs);
    const citedBy: CitedBy[] = citations.get(entry.data.symbol)?.citedBy ?? [];
    const view = viewOf(resolution, path, links, countsByPlace(citedBy));
    return { resolution, path, view, citedBy };
  });

  const pages: { params: { symbol: string; paragraph: string }; entry: Entry }[] = [];
  for (const entry of inOrder(entries)) {
    for (const place of addressed(await readResolution(entry))) {
      if (hasPage(place)) pages.push({ params: { symbol: entry.id, paragraph: place.id }, entry });
    }
  }
  const pictured = pages.length <= MOST_PICTURES;
  return pages.map(({ params, entry }) => ({
    params,
    props: { entry, id: params.paragraph, pictured, prepare, corpus },
  }));
}

export type ParagraphPage = Awaited<ReturnType<typeof paragraphPages>>[number]['props'];
