import type { RecordKind } from '../source.ts';
import type { Weights } from '../weights.ts';

/** A requirement of the query, and a record. */
export type Found = {
  /** What it is worth in the record, before its rarity: 0 where it does not stand there. */
  worth: number;
  /** Whether the title of the resolution, and the heading above the record, meet it. */
  inTitle: boolean;
  inHeading: boolean;
  /** How much it tells, since it is rare. */
  rarity: number;
};

/** How much a word tells that stands in so many of so many records (as in Okapi BM25). */
export const rarityOf = (holding: number, records: number): number =>
  Math.log(1 + (Math.max(records - holding, 0) + 0.5) / (holding + 0.5));

/**
 * How well a record answers, before its text was looked at: rare words more than common ones, many
 * times more than once, in a short paragraph more than in a long one, in a title and heading too; and
 * where some are not there, only as much of it as the others are of all, by how rare they are.
 */
export function scoreOf(found: readonly Found[], kind: RecordKind, weights: Weights): number {
  let sum = 0;
  let asked = 0;
  let met = 0;
  for (const { worth, inTitle, inHeading, rarity } of found) {
    asked += rarity;
    if (worth > 0) met += rarity;
    else if (inTitle || inHeading) met += rarity * weights.above;
    const above = (inTitle ? weights.title : 0) + (inHeading ? weights.heading : 0);
    sum += rarity * (worth + above);
  }
  const share = asked === 0 ? 1 : met / asked;
  return sum * share ** weights.share * weights.kind[kind];
}

/** The most that `refined` can make of a score. */
export const mostOf = ({ near, row, cover, named, told, stated }: Weights): number =>
  (1 + near + row + cover + named) * (1 + 2 * told) * Math.max(1, stated);

/**
 * What a text shows of a record: how near its words are, of a title how much they are of it, and
 * how much it tells of what a question asks for, from 0 to 2.
 */
export type Shown = { nearness: number; isTitle: boolean; cover: number; told: number };

/** A score in the light of the text: of words side by side, and of a title that they make up. */
export function refined(
  score: number,
  { nearness, isTitle, cover, told }: Shown,
  { near, row, named, cover: covered, told: worth }: Weights,
): number {
  const inRow = nearness > 0.999 ? row + (isTitle ? named : 0) : 0;
  const isSaid = 1 + near * nearness + inRow + (isTitle ? covered * cover : 0);
  return score * isSaid * (1 + told * worth);
}

/** A requirement with its place in the query, and the places at which a text meets it. */
export type Placed = { at: number; rarity: number; positions: readonly number[] };

/**
 * 1 where all that is asked for stands as it was typed, nearer 0 the farther each word lies from the
 * one before it, half as much where they have changed places. The rarer the two, the more they count.
 */
export function nearnessOf(placed: readonly Placed[]): number {
  let sum = 0;
  let all = 0;
  for (const [number, second] of placed.entries()) {
    const first = placed[number - 1];
    if (first === undefined) continue;
    const weight = first.rarity + second.rarity;
    all += weight;
    let best = 0;
    for (const a of first.positions) {
      for (const b of second.positions) {
        if (a === b) continue;
        const apart = Math.abs(Math.abs(b - a) - (second.at - first.at));
        best = Math.max(best, (b > a ? 1 : 0.5) / (1 + apart));
      }
    }
    sum += weight * best;
  }
  return all === 0 ? 0 : sum / all;
}
