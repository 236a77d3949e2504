import type { Hit, Jump, Results, Titled } from '../engine/results.ts';
import type { RecordSource } from '../source.ts';
import { isEmpty, parseQuery } from '../query/query.ts';
import { EMPTY } from '../query/state.ts';
import { ask } from './ask.ts';
import { element } from '../../client/element.ts';
import { excerpt, marked } from './excerpt.ts';
import {
  exactHref,
  jumpHref,
  officialHref,
  paragraphHref,
  searchHref,
  titledHref,
} from './links.ts';
import { offered } from './plural.ts';
import { counted, jumpStatus, NOTHING_ASKED, searchedOf } from './status.ts';

const SHOWN = 5;

/** So few characters of a paragraph that all of its marks are seen on a phone. */
const LONGEST = 160;

/** Begins to load the index, before anything is typed. */
export const warm = () => ask({ type: 'warm' });

/** The dialog's list, and what is said of it. */
type Quick = { items: HTMLElement[]; message: string };

/**
 * What the dialog lists for what was typed: where a citation leads, what has such a title, and the
 * best paragraphs; undefined where a newer search overtook it.
 */
export async function quickResults(q: string): Promise<Quick | undefined> {
  if (isEmpty(parseQuery(q))) return { items: [], message: NOTHING_ASKED };
  const [{ jump }, { results }] = await Promise.all([
    ask({ type: 'jump', typed: q }),
    ask({ type: 'search', state: { ...EMPTY, q, show: SHOWN }, typed: true }),
  ]);
  if (results === undefined) return undefined;
  const items = [
    ...(jump ? [jumpItem(jump)] : []),
    ...results.titled.map(titledItem),
    ...(results.meant ? [meantItem(results.meant)] : []),
    ...results.groups.flatMap(({ source, hits: [hit] }) => (hit ? [hitItem(source, hit, q)] : [])),
  ];
  return { items, message: messageOf(results, jump) };
}

function messageOf(results: Results, jump: Jump | undefined): string {
  if (jump === undefined) return foundMessage(results);
  const isAll = results.paragraphs === 0 || exactHref(jump) !== undefined;
  return isAll ? jumpStatus(jump) : `${jumpStatus(jump)} ${foundMessage(results)}`;
}

function foundMessage(results: Results): string {
  const sessions = searchedOf(results);
  if (results.paragraphs === 0) {
    return `No paragraph found${sessions ? ` in ${sessions}` : ''}. Enter shows what to try.`;
  }
  return results.loose
    ? 'No paragraph has all of the words; these have half or more, title included.'
    : `${counted(results)}${sessions ? ` of ${sessions}` : ''}. Enter shows all.`;
}

function jumpItem(jump: Jump): HTMLElement {
  const { symbol, source, pinpoint } = jump;
  if (source === undefined) {
    return item(officialHref(symbol), `Open ${symbol} at docs.un.org`, []);
  }
  return pinpoint?.exists
    ? item(jumpHref(jump), `Go to ${symbol}, ${pinpoint.cite}`, short(pinpoint.text))
    : item(jumpHref(jump), `Go to ${symbol}`, short(source.title));
}

function titledItem(titled: Titled): HTMLElement {
  const { source, heading } = titled;
  const name = heading ? `${source.symbol}, ${heading.cite}` : source.symbol;
  return item(titledHref(titled), name, short(heading?.title ?? source.title));
}

function meantItem(meant: NonNullable<Results['meant']>): HTMLElement {
  const address = searchHref({ ...EMPTY, q: meant.q });
  return item(address, `Did you mean ${meant.q}?`, [offered(meant)]);
}

function hitItem(source: RecordSource, hit: Hit, q: string): HTMLElement {
  const { text, ranges } = excerpt(hit.text, hit.ranges, LONGEST);
  const address = paragraphHref(source.path, hit.id, q);
  return item(address, `${source.short}, ${hit.cite}`, marked(text, ranges));
}

const short = (text: string): string[] => [excerpt(text, [], LONGEST).text];

const item = (address: string | undefined, name: string, words: (Node | string)[]): HTMLElement =>
  element('li', {}, [
    element('a', { href: address }, [
      element('span', { class: 'place' }, [name]),
      element('span', { class: 'words' }, words),
    ]),
  ]);
