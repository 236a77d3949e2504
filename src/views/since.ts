import type { WordingTold } from '../build/given.ts';
import { MOST_COUNTED } from '../lineage/appearance.ts';

/** Since when wording stands and how often: "since 2009, 11 times"; "first here, once since". */
export function sinceWords({ since, times }: Pick<WordingTold, 'since' | 'times'>): string {
  if (since !== undefined) return `since ${since}, ${countOf(times)}`;
  return times === 2 ? 'first here, once since' : `first here, then ${countOf(times - 1)}`;
}

function countOf(times: number): string {
  if (times >= MOST_COUNTED - 1) return `more than ${MOST_COUNTED - 1} times`;
  return times === 2 ? 'twice' : `${times} times`;
}
