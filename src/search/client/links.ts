import { citedUrl, parseSymbol } from '../../model/symbol.ts';
import type { Jump, Titled } from '../engine/results.ts';
import { parseQuery, printQuery } from '../query/query.ts';
import { type SearchState, writeState } from '../query/state.ts';
import { href } from '../../views/href.ts';

export const resolutionHref = (path: string): string => href(`/en/${path}/`);

/** The search page in a state. */
export const searchHref = (state: SearchState): string =>
  `${href('/en/search/')}?${writeState(state)}`;

/** A paragraph's place on its page, with the query that the page is to mark there. */
export const paragraphHref = (path: string, id: string, q: string): string => {
  const words = printQuery({ ...parseQuery(q), filters: [] });
  const query = words === '' ? '' : `?${new URLSearchParams({ find: words })}`;
  return `${href(`/en/${path}/`)}${query}#${id}`;
};

export const titledHref = ({ source, heading }: Titled): string =>
  heading ? paragraphHref(source.path, heading.id, '') : resolutionHref(source.path);

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
