import type { Brief } from '../corpus/brief.ts';
import type { Example } from '../build/given.ts';

/** The first paragraph that is nested as deep as "1 (d) (i)", or the first of all. */
export function exampleIn(briefs: readonly Brief[]): Example | undefined {
  const of = briefs.find(({ example }) => example?.deep) ?? briefs.find(({ example }) => example);
  if (!of?.example) return undefined;
  const { symbol, title, organ, adopted, path, short } = of.source;
  const cited = { symbol, title, organ, adopted, issued: of.issued };
  return { cited, path, number: short, place: of.example.place };
}
