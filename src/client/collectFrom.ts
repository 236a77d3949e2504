import { announce } from './announce.ts';
import { citedIn } from './cited.ts';
import { collect } from './collect.ts';
import { pageAt } from './pageAt.ts';
import { wordsOf } from './reading.ts';

/** Puts a paragraph of another page into the reader's brief, as that page would: "/en/A/RES/64/1/#para-1". */
export async function collectFrom(address: string): Promise<void> {
  const { origin, pathname, hash } = new URL(address, location.href);
  try {
    const page = await pageAt(pathname);
    const cited = citedIn(page);
    const place = page.getElementById(decodeURIComponent(hash.slice(1)));
    const pinpoint = place?.dataset['cite'];
    if (!cited || !place || pinpoint === undefined) throw new Error(`nothing at ${address}`);
    collect({
      cited,
      pinpoint,
      address: `${origin}${pathname}${hash}`,
      words: wordsOf(place, false),
    });
  } catch {
    announce('The paragraph could not be collected. Check the connection and try again.');
  }
}
