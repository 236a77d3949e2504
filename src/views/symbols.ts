import type { Metadata } from '../model/resolution.ts';
import { type DocumentSymbol, nameOf, readSymbol } from '../model/symbol.ts';

/** The symbol of a validated entry. */
export const symbolOf = ({ symbol }: Pick<Metadata, 'symbol'>): DocumentSymbol =>
  readSymbol(symbol);

/** "64/1", "HRC 55/19" */
export const numberOf = (metadata: Pick<Metadata, 'symbol'>): string => nameOf(symbolOf(metadata));
