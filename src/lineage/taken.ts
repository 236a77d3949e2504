import { MOST_COUNTED } from './appearance.ts';

/** Where titles are the same, such a part of a text must stand in another that it took up; and one paragraph. */
export const LEAST_TITLED_PART = 0.1;

/** How many paragraphs of a resolution others before it have: what tells which one it took up. */
export type Taken = {
  /** Its paragraphs, those left out that are said everywhere. */
  telling: number;
  /** How many of these earlier resolutions have, of those that have as many as count. */
  shared: [symbol: string, paragraphs: number][];
};

/** The earlier resolutions that have the wording of a paragraph, which stands in so many altogether. */
export type Shared = { times: number; earlier: string[] };

/** Counts what paragraphs are shared with. */
export function takenFrom(paragraphs: readonly Shared[]): Taken {
  const telling = paragraphs.filter(({ times }) => times < MOST_COUNTED);
  const counts = new Map<string, number>();
  for (const { earlier } of telling)
    for (const symbol of earlier) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  const least = Math.max(1, telling.length * LEAST_TITLED_PART);
  return { telling: telling.length, shared: [...counts].filter(([, count]) => count >= least) };
}
