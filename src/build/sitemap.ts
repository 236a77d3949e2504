import { addressOf } from './plan.ts';
import type { Output } from './unit.ts';

/** The most addresses that one sitemap may name is 50,000. */
const MOST = 45_000;

/** Pages that repeat another one stand in no sitemap: the root, paragraphs and sources. */
export const isListed = ({ file, kind }: Output): boolean =>
  file.startsWith('en/') &&
  file.endsWith('/index.html') &&
  kind !== 'paragraph' &&
  kind !== 'source';

/** The sitemaps of the pages that are listed, and the index that names them. */
export function sitemapsOf(
  pages: readonly Output[],
  { site, base }: { site: string; base: string },
): { file: string; text: string }[] {
  const absolute = (path: string) => encodeURI(site + (base === '/' ? '' : base) + path);
  const maps: { file: string; text: string }[] = [];
  for (let at = 0; at < pages.length; at += MOST) {
    const urls = pages.slice(at, at + MOST).map((page) => absolute(addressOf(page)));
    maps.push({ file: `sitemap-${maps.length}.xml`, text: listOf('urlset', 'url', urls) });
  }
  const addresses = maps.map(({ file }) => absolute(`/${file}`));
  return [
    ...maps,
    { file: 'sitemap-index.xml', text: listOf('sitemapindex', 'sitemap', addresses) },
  ];
}

/** Addresses are encoded; what XML takes for more than text may be left in them. */
const escaped = (address: string): string =>
  address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');

const listOf = (list: string, item: string, addresses: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses
    .map((address) => `<${item}><loc>${escaped(address)}</loc></${item}>\n`)
    .join('')}</${list}>\n`;
