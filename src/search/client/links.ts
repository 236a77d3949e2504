import { citedUrl, documentUrl, parseSymbol } from '../../model/symbol.ts';
import type { Destination, Jump } from '../engine/results.ts';
import { type SearchState, writeState } from '../query/state.ts';
import { href } from '../../views/href.ts';

export const resolutionHref = (path: string): string => href(`/en/${path}/`);

/** The search page in a state. */
export const searchHref = (state: SearchState): string =>
  `${href('/en/search/')}?${writeState(state)}`;

/** A paragraph's place on its page, with what the page is to mark there; without one, the page. */
export const paragraphHref = (path: string, id: string, find: string): string => {
  if (id === '') return resolutionHref(path);
  const query = find === '' ? '' : `?${new URLSearchParams({ find })}`;
  return `${href(`/en/${path}/`)}${query}#${id}`;
};

/** Where the UN has a document that is not on this site. */
export function officialHref(symbol: string): string {
  const read = parseSymbol(symbol);
  return read ? citedUrl(read) : documentUrl(symbol);
}

/** Where a citation leads; undefined where its resolution is not on this site. */
export function destinationHref({ source, pinpoint }: Destination): string | undefined {
  if (source === undefined) return undefined;
  return pinpoint?.exists
    ? paragraphHref(source.path, pinpoint.id, '')
    : resolutionHref(source.path);
}

/** Whether all that a citation names is on this site, and nothing else answers to it. */
export const isExact = ({ source, pinpoint, shared }: Destination): boolean =>
  source !== undefined && pinpoint?.exists !== false && shared === undefined;

/** Where the first of what was typed leads, if all of it was read and is there. */
export const exactHref = ({ places, unread }: Jump): string | undefined =>
  unread.length === 0 && places.every(isExact) ? destinationHref(places[0]) : undefined;
