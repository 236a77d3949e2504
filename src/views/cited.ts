import type { Cited } from '../citation/styles.ts';
import type { Metadata } from '../model/resolution.ts';

/** The part of the metadata that citations are made of. */
export const citedOf = ({ symbol, title, organ, adopted, issued }: Metadata): Cited => ({
  symbol,
  title,
  organ,
  adopted,
  issued,
});
