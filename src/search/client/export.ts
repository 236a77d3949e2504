import { within } from '../../citation/within.ts';
import { announce } from '../../client/announce.ts';
import type { Clip } from '../../client/clip.ts';
import { copy } from '../../client/copy.ts';
import { download } from '../../client/download.ts';
import {
  citationOf,
  citedList,
  type Searched,
  searchedIn,
  toCsv,
  toJson,
} from '../engine/export.ts';
import { answeredBy, type Cited, type Results } from '../engine/results.ts';
import type { SearchState } from '../query/state.ts';
import { ask } from './ask.ts';
import { element } from '../../client/element.ts';
import { paragraphHref, searchHref } from './links.ts';
import { plural } from './plural.ts';
import { sessionsOf } from './status.ts';

/** More would be no list; the data files are for that. */
const LIMIT = 5000;

const urlOf = ({ source, hit }: Cited): string =>
  new URL(paragraphHref(source.path, hit.id, ''), location.href).href;

/**
 * Copies or downloads all that a search finds in the spans that it went through, also what is not
 * shown, and says so.
 */
export async function exportResults(
  how: string,
  state: SearchState,
  results: Results,
): Promise<void> {
  const { searched, remaining } = results;
  try {
    const spans = searched.length;
    const asked = answeredBy(results, state);
    const { cited } = await ask({ type: 'everyHit', state: asked, spans, limit: LIMIT });
    const sessions = remaining.length > 0 ? sessionsOf(results, 'searched') : 'all sessions';
    const paragraphs = plural(cited.length, 'result');
    const searchUrl = new URL(searchHref(state), location.href).href;
    const isCut = cited.length === LIMIT;
    const all = isCut ? `The first ${paragraphs}` : paragraphs;
    const told = { address: searchUrl, sessions, isCut };
    if (how === 'list') return await copy(listClip(cited, told), `${all} of ${sessions}`);
    if (how === 'csv') download('search.csv', 'text/csv', toCsv(cited, urlOf, told));
    else download('search.json', 'application/json', toJson(cited, urlOf, told));
    announce(`${all} of ${sessions} downloaded`);
  } catch {
    announce('The paragraphs could not be loaded. Check the connection.');
  }
}

/** The list to paste: as text, and with links where what it is pasted into takes them. */
function listClip(cited: readonly Cited[], searched: Searched): Clip {
  const items = cited.map((one) =>
    element('li', {}, [
      element('a', { href: urlOf(one) }, [citationOf(one)]),
      `: “${within(one.hit.text)}”`,
    ]),
  );
  const last = element('p', {}, [
    `${searchedIn(searched)}. `,
    element('a', { href: searched.address }, [searched.address]),
  ]);
  const html = element('ul', {}, items).outerHTML + last.outerHTML;
  return { html, text: citedList(cited, urlOf, searched) };
}
