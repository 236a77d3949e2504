import type { EntryGiven, Given, LineageGiven } from './given.ts';

/** The kinds of output, as the end of a build counts them. */
export type OutputKind =
  | 'page'
  | 'resolution'
  | 'paragraph'
  | 'source'
  | 'lineage'
  | 'data'
  | 'picture'
  | 'browse'
  | 'feed';

/** A file of the site. */
export type Output = {
  /** Below the site's folder: "en/A/RES/64/1/index.html". */
  file: string;
  kind: OutputKind;
};

/** Files that are made from the same; the session is that of the resolution that they are of. */
export type Unit = {
  outputs: Output[];
  session?: string;
  given: () => Given;
  /** What tells what is given from anything else that might be; where it is left out, all of it. */
  told?: () => Given | Told;
};

/** What tells a resolution, the page of its wording, a graph or fingerprints, with digests in the place of what is long. */
export type Told =
  | (Omit<EntryGiven, 'wording'> & { wording: string })
  | LineageTold
  | { kind: 'graph'; wordings: string[]; adopted: (string | undefined)[] }
  | { kind: 'fingerprints'; sum: number };
export type LineageTold = Pick<LineageGiven, 'kind' | 'entry' | 'path' | 'graph'> & {
  wording: string;
};

export const page = (file: string, kind: OutputKind = 'page'): Output => ({ file, kind });
