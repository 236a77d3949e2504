import type { Question } from '../query/question.ts';
import type { RecordKind } from '../source.ts';
import type { Weights } from '../weights.ts';

/** A requirement of the query, and a record. */
export type Found = {
  /** What it is worth in the record: 0 where it does not stand there. */
  worth: number;
  /** Whether it stands there as it was typed. */
  isTyped: boolean;
  /** How much tells what meets it in the title of the resolution, and in the heading above. */
  inTitle: number;
  inHeading: number;
  /** How much it tells itself, since it is rare. */
  rarity: number;
};

/** How much a word tells that stands in so many of so many records (as in Okapi BM25). */
export const rarityOf = (holding: number, records: number): number =>
  Math.log(1 + (Math.max(records - holding, 0) + 0.5) / (holding + 0.5));

/**
 * How well a record answers, before its text was looked at: rare words more than common ones, many
 * times more than once, in a short paragraph more than in a long one, in a title and heading too, the
 * more of that title is asked for (`cover`, from 0 to 1); and where some are not there, only as much
 * of it as the others are of all, by how rare they are.
 */
export function scoreOf(
  found: readonly Found[],
  kind: RecordKind,
  cover: number,
  weights: Weights,
): number {
  const titled = weights.title + weights.within * cover;
  let sum = 0;
  let asked = 0;
  let met = 0;
  for (const { worth, isTyped, inTitle, inHeading, rarity } of found) {
    asked += rarity;
    if (worth > 0) met += rarity * (isTyped ? 1 : weights.other);
    else if (inTitle > 0 || inHeading > 0) met += rarity * weights.above;
    sum += worth + inTitle * titled + inHeading * weights.heading;
  }
  const share = asked === 0 ? 1 : met / asked;
  return sum * share ** weights.share * weights.kind[kind];
}

/** What a question can make of a score at most, that of a paragraph and that of a title. */
type Asking = Pick<Question, 'duty' | 'report' | 'deadline' | 'answer' | 'counted' | 'resolution'>;

/** A title that comes before its paragraphs is worth so much of the best of them. */
export const BEFORE = 1.01;

/** The most that a text, a question and the titles of resolutions can make of a score. */
export function mostOf(question: Asking | undefined, weights: Weights): number {
  const { near, row, named, cover, founding, about } = weights;
  const inText = (1 + near + row) * (1 + weights.told * toldAtMost(question));
  const paragraph = inText * askedAtMost(question, weights) * Math.max(1, founding);
  const sought = soughtIn(question, weights);
  const title = (1 + near + row + named + cover) * Math.max(1, sought);
  return Math.max(paragraph * Math.max(1, about * sought), title) * BEFORE;
}

/** What a title is worth beside paragraphs. */
export const soughtIn = (question: Asking | undefined, { sought, answered }: Weights): number =>
  question === undefined ? 1 : question.resolution ? sought : answered;

const toldAtMost = (question: Asking | undefined): number =>
  question?.answer === undefined ? 0 : question.counted === undefined ? 1 : 2;

function askedAtMost(question: Asking | undefined, weights: Weights): number {
  if (question === undefined) return 1;
  const { duty, report, deadline } = question;
  const asked = 1 + weights.asked * (1.5 * Number(duty) + Number(deadline));
  return asked * (report ? 1 + weights.reported : 1) * Math.max(1, weights.stated);
}

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
