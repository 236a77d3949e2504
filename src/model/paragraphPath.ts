import type { Addressed } from './address.ts';

/** The pages of single paragraphs, which stand below their resolution's page. */

/** Whether a place has a page of its own: paragraphs and their sub-paragraphs have. */
export const hasPage = ({ kind }: Pick<Addressed, 'kind'>): boolean =>
  kind === 'preambular' || kind === 'operative' || kind === 'annex';

/** The address of a paragraph's page, without the base path: "/en/A/RES/64/1/para-1-d-i/". */
export const paragraphPath = (
  /** The resolution's own: "/en/A/RES/64/1/". */
  resolution: `/${string}`,
  { id }: Pick<Addressed, 'id'>,
): `/${string}/` => `${resolution}${id}/`;

/** The paragraph whose page "A/RES/64/1/para-1" is; none where that is the resolution's own path. */
export const paragraphIn = (path: string | undefined, resolution: string): string | undefined =>
  path?.slice(resolution.length + 1) || undefined;
