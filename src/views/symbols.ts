import type { Metadata } from '../model/resolution.ts';
import { parseSymbol, shortOf, type DocumentSymbol } from '../model/symbol.ts';

/** The symbol of a validated entry. */
export function symbolOf({ symbol }: Pick<Metadata, 'symbol'>): DocumentSymbol {
  const read = parseSymbol(symbol);
  if (!read) throw new Error(`"${symbol}" is no symbol`);
  return read;
}

/** "64/1" */
export const numberOf = (metadata: Pick<Metadata, 'symbol'>): string => shortOf(symbolOf(metadata));
