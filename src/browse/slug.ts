import { fold } from '../search/query/words.ts';

/** The name of a value in addresses: "Secretary-General" → "secretary-general". */
export const wholeSlug = (value: string): string =>
  fold(value)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

const LONGEST = 80;

/** Whether a name is cut, with its digest to tell it from those that begin alike. */
export const isLong = (slug: string): boolean => slug.length > LONGEST;

/** A long name as addresses have it; `digest` is its SHA-256 in hexadecimal digits. */
export const cutSlug = (slug: string, digest: string): string =>
  `${slug.slice(0, LONGEST).replace(/-+$/, '')}-${digest.slice(0, 8)}`;
