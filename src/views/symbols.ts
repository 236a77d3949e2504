import type { Metadata } from '../model/resolution.ts';
import { type DocumentSymbol, readSymbol, shortOf } from '../model/symbol.ts';

/** The symbol of a validated entry. */
export const symbolOf = ({ symbol }: Pick<Metadata, 'symbol'>): DocumentSymbol =>
  readSymbol(symbol);

/** "64/1" */
export const numberOf = (metadata: Pick<Metadata, 'symbol'>): string => shortOf(symbolOf(metadata));
