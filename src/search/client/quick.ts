import type { Destination, Hit, Jump, Results, Source } from '../engine/results.ts';
import { isEmpty, parseQuery } from '../query/query.ts';
import { EMPTY } from '../query/state.ts';
import { ask } from './ask.ts';
import { element } from '../../client/element.ts';
import { excerpt, marked } from './excerpt.ts';
import { destinationHref, exactHref, officialHref, paragraphHref } from './links.ts';
import { counted, jumpStatus, nameOf, NOTHING_ASKED, searchedOf } from './status.ts';

const SHOWN = 5;

/** So few characters of a paragraph that all of its marks are seen on a phone. */
const LONGEST = 160;

/** Begins to load the index, before anything is typed. */
export const warm = () => ask({ type: 'warm' });

/** The dialog's list, and what is said of it. */
type Quick = { items: HTMLElement[]; message: string };

/**
 * What the dialog and the boxes list for what was typed: where a citation leads, what has such a
 * title, and the best paragraphs; undefined where a newer search overtook it.
 */
export async function quickResults(q: string): Promise<Quick | undefined> {
  if (isEmpty(parseQuery(q))) return { items: [], message: NOTHING_ASKED };
  const [{ jump }, { results }] = await Promise.all([
    ask({ type: 'jump', typed: q }),
    ask({ type: 'search', state: { ...EMPTY, q, show: SHOWN }, typed: true }),
  ]);
  if (results === undefined) return undefined;
  const found = results.groups.flatMap(({ source, hits }) => hits.map((hit) => ({ source, hit })));
  const isTitle = ({ hit }: (typeof found)[number]) =>
    hit.kind === 'title' && hit.lacks.length === 0;
  const inOrder = [...found.filter(isTitle), ...found.filter((one) => !isTitle(one))];
  const items = [
    ...(jump?.places ?? []).map(destinationItem),
    ...inOrder.map(({ source, hit }) => hitItem(source, hit, results.find)),
  ];
  return { items, message: messageOf(results, jump) };
}

function messageOf(results: Results, jump: Jump | undefined): string {
  if (jump === undefined) return foundMessage(results);
  const isAll = results.listed === 0 || exactHref(jump) !== undefined;
  return isAll ? jumpStatus(jump) : `${jumpStatus(jump)} ${foundMessage(results)}`;
}

function foundMessage(results: Results): string {
  const sessions = searchedOf(results);
  if (results.listed === 0) {
    return `No paragraph found${sessions ? ` in ${sessions}` : ''}. Enter shows what to try.`;
  }
  const looked = results.corrected.map(({ to }) => `Searched for ${to}. `).join('');
  const found =
    results.nowhere.length > 0
      ? `Not found as typed: ${results.nowhere.join(', ')}. These are the closest.`
      : results.loose
        ? 'No paragraph has all of the words; these have the most distinctive ones.'
        : `${counted(results)}${sessions ? ` of ${sessions}` : ''}. Enter shows all.`;
  return looked + found;
}

function destinationItem(place: Destination): HTMLElement {
  const { symbol, source, pinpoint } = place;
  const address = destinationHref(place);
  if (source === undefined || address === undefined) {
    return item(officialHref(symbol), `Open ${symbol} at docs.un.org`, []);
  }
  const words = pinpoint?.exists ? pinpoint.text : source.title;
  return item(address, `Go to ${nameOf(place)}`, short(words));
}

function hitItem(source: Source, hit: Hit, find: string): HTMLElement {
  const { text, ranges } = excerpt(hit.text, hit.ranges, LONGEST);
  const address = paragraphHref(source.path, hit.id, find);
  const name = hit.kind === 'title' ? source.symbol : `${source.short}, ${hit.cite}`;
  return item(address, name, marked(text, ranges));
}

const short = (text: string): string[] => [excerpt(text, [], LONGEST).text];

const item = (address: string, name: string, words: (Node | string)[]): HTMLElement =>
  element('li', {}, [
    element('a', { href: address }, [
      element('span', { class: 'place' }, [name]),
      element('span', { class: 'words' }, words),
    ]),
  ]);
