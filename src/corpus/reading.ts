import { referencesOf, type Citing } from '../analysis/references.ts';
import type { Resolution } from '../model/resolution.ts';

/**
 * What is read of an entry and found out about it by itself: pages, data files and search take it
 * from here, so that they agree on what a text says. Its paragraphs as search knows them are kept
 * apart, for those who take a few from each of many entries.
 */
export type Reading = {
  resolution: Resolution;
  /** What its paragraphs, headings and notes cite. */
  citing: Citing[];
};

/** Analyses a resolution. */
export const readingOf = (resolution: Resolution): Reading => ({
  resolution,
  citing: referencesOf(resolution),
});
