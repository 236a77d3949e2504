import { readCitation } from '../citation/typed.ts';
import { officialUrl, parseSymbol, pathOf } from '../model/symbol.ts';
import { href } from '../views/href.ts';
import { element } from './element.ts';

/**
 * On the page for addresses that do not exist: leads "/64/1", "/res/64/1", "/a/res/64/1",
 * "/A_RES_64_1/" or "/s/res/2719" to the resolution they mean, and says where it is when it is not
 * here; and "/en/Search" to search. The address of a paragraph that has no page leads to its anchor, that of a
 * page that a list no longer has to the list.
 */

const LEAD = /^\/(?:en\/)?(?:res\/)?/i; // "/en/res/64/1"
const SYMBOL = /^\/(?:en\/)?(?:a\/hrc|[ase])\/res\//i; // "/en/A/RES/1/99999"
/** "/en/A/RES/64/1/para-1" */
const PARAGRAPH = /^\/en\/(.+\/RES\/.+)\/([a-z][A-Za-z0-9-]*)$/;
/** "/en/browse/verb/requests/2" */
const PAGE_OF_LIST = /^(\/en\/browse\/[^/]+\/[^/]+)\/./;
const place = document.querySelector('[data-near-miss]');
const base = href('/');
const wanted = decoded(location.pathname)
  .slice(base.length - 1)
  .replace(/\/+$/, '');
const [, list] = PAGE_OF_LIST.exec(wanted) ?? [];
const [, resolution = '', paragraph] = PARAGRAPH.exec(wanted) ?? [];
const bare = wanted.replace(LEAD, '');
const meant =
  (parseSymbol(resolution) && {
    symbol: resolution,
    places: paragraph ? [{ id: paragraph }] : [],
  }) ??
  (parseSymbol(bare) && { symbol: bare, places: [] }) ??
  readCitation(wanted) ??
  readCitation(bare);
const symbol = meant && parseSymbol(meant.symbol);

if (list !== undefined) {
  const page = href(`/${list.slice(1)}/`);
  const { ok } = await fetch(page, { method: 'HEAD' });
  if (ok) location.replace(page);
} else if (place && meant && symbol) {
  const page = href(`/en/${pathOf(symbol)}/`);
  const { ok } = await fetch(page, { method: 'HEAD' });
  if (ok) {
    const [first] = meant.places;
    location.replace(page + (first ? `#${first.id}` : location.hash));
  } else {
    const official = element('a', { href: officialUrl(symbol) }, [
      `${symbol.text} at the United Nations`,
    ]);
    place.before(element('p', {}, [`${symbol.text} is not on this site. See `, official, '.']));
  }
} else if (wanted !== wanted.toLowerCase() && !SYMBOL.test(wanted)) {
  // only symbols have capitals: "/en/Timelines/South-South" means a page in small letters
  const page = href(`/${wanted.slice(1).toLowerCase()}/`);
  const { ok } = await fetch(page, { method: 'HEAD' });
  if (ok) location.replace(page + location.search + location.hash);
}

/** The address as it reads; as it stands where its percent signs mean nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
