import { citedUrl, parseSymbol } from '../../model/symbol.ts';
import type { Jump } from '../engine/results.ts';
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
export function officialHref(symbol: string): string | undefined {
  const read = parseSymbol(symbol);
  return read && citedUrl(read);
}

/** Where a citation leads; undefined where its resolution is not on this site. */
export function jumpHref({ source, pinpoint }: Jump): string | undefined {
  if (source === undefined) return undefined;
  return pinpoint?.exists
    ? paragraphHref(source.path, pinpoint.id, '')
    : resolutionHref(source.path);
}

/** Where a citation leads, if all of what it names is there. */
export const exactHref = (jump: Jump): string | undefined =>
  jump.pinpoint?.exists === false ? undefined : jumpHref(jump);
