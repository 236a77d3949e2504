import type { PartOf } from './prints.ts';

/** Wording that stands in several resolutions, as it is told of. */

/**
 * identical: the same words; routine: the same but for dates, numbers, symbols and sessions;
 * edited: of the words that are not routine so many stand in both, in order, as `ALIKE` says.
 */
export const SAMENESS = ['edited', 'routine', 'identical'] as const;
export type Sameness = (typeof SAMENESS)[number];

/** Wording in another resolution. */
export type Appearance = {
  symbol: string;
  id: string;
  cite: string;
  part: PartOf;
  sameness: Sameness;
  /** Of 1, what is routine set aside. */
  likeness: number;
};

/** A paragraph and those like it. */
export type Lineage = {
  id: string;
  cite: string;
  part: PartOf;
  /** How many resolutions have it, its own with them; `MOST_COUNTED` stands for more. */
  times: number;
  /** Those before it that are named, in the order of time. */
  earlier: Appearance[];
  /** Those after it that are named. */
  later: Appearance[];
};

/** Nobody counts on: what is said in more resolutions does not change with each that follows. */
export const MOST_COUNTED = 101;
