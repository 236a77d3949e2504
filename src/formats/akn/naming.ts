import { ORGANS, type Organ } from '../../model/organ.ts';
import { type DocumentSymbol, shortOf } from '../../model/symbol.ts';

/** Naming addresses of resolutions, as AKN4UN makes them. */

/** What names an organ in addresses and within the document: "ga". */
export const idOf = (organ: Organ): string => ORGANS[organ].slug;

/** The part of a naming address after the day: "64-1", "2997-XXVII". */
export const namingNumber = (symbol: DocumentSymbol): string =>
  shortOf(symbol)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/-$/, '');

/** The naming address of the work: "/akn/un/statement/deliberation/un-ga/2009-10-06/64-1". */
export const workOf = (symbol: DocumentSymbol, adopted: string): string =>
  `/akn/un/statement/deliberation/un-${idOf(symbol.organ)}/${adopted}/${namingNumber(symbol)}`;
