import type { Given } from './given.ts';

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
export type Unit = { outputs: Output[]; session?: string; given: () => Given };

export const page = (file: string, kind: OutputKind = 'page'): Output => ({ file, kind });
