import type { Excerpt } from '../formats/brief.ts';
import { announce } from './announce.ts';
import { collected, keep } from './brief.ts';
import { showBriefLinks } from './briefLinks.ts';
import { pageAt } from './pageAt.ts';
import { citedIn, quotedFrom } from './reading.ts';

/** Puts an excerpt at the end of the reader's brief. */
export function collect(one: Excerpt): void {
  const all = [...collected(), one];
  if (!keep(all)) return announce('This browser could not keep the paragraph');
  showBriefLinks();
  announce(`${one.cited.symbol}, ${one.pinpoint} is in your brief, number ${all.length}`);
}

/** Puts a place of another page into the brief, by its address. */
export async function collectAt({ href, origin, pathname, hash }: URL): Promise<void> {
  const page = await pageAt(origin + pathname).catch(() => undefined);
  const place = page?.getElementById(hash.slice(1));
  const cited = page && citedIn(page);
  if (!place || !cited)
    return announce('The paragraph could not be loaded. Check the connection and try again.');
  collect({
    cited,
    pinpoint: place.dataset['cite'] ?? '',
    address: href,
    words: quotedFrom(place),
  });
}
