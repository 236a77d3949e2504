import { readCitation } from '../citation/typed.ts';
import { officialUrl, parseSymbol, pathOf } from '../model/symbol.ts';
import { href } from '../site/href.ts';

/**
 * On the page for addresses that do not exist: leads "/64/1", "/a/res/64/1" or "/A_RES_64_1/" to
 * the resolution they mean, and says where it is when it is not here.
 */

const place = document.querySelector('[data-near-miss]');
const base = href('/');
const wanted = decodeURIComponent(location.pathname)
  .slice(base.length - 1)
  .replace(/\/+$/, '');
const meant = readCitation(wanted) ?? readCitation(wanted.replace(/^\/(?:en\/)?/, ''));
const symbol = meant && parseSymbol(meant.symbol);

if (place && meant && symbol) {
  const page = href(`/en/${pathOf(symbol)}/`);
  const { ok } = await fetch(page, { method: 'HEAD' });
  if (ok) {
    location.replace(page + (meant.pinpoint ? `#${meant.pinpoint}` : location.hash));
  } else {
    const official = document.createElement('a');
    official.href = officialUrl(symbol);
    official.textContent = `${symbol.text} at the United Nations`;
    const message = document.createElement('p');
    message.append(`${symbol.text} is not on this site. See `, official, '.');
    place.before(message);
  }
}
