import { addressed, type Addressed } from '../model/address.ts';
import { hasPage } from '../model/paragraphPath.ts';
import { plain } from '../model/plain.ts';
import type { Resolution } from '../model/resolution.ts';
import { bandsOf } from './bands.ts';
import { sketchOf } from './fingerprints.ts';
import { toldApart } from './labelled.ts';
import { hashOf, isFollowed, keyOf, substanceOf, wordsOf } from './words.ts';

/** Where in a resolution wording stands. */
export const PARTS = ['preambular', 'operative', 'annex'] as const;
export type PartOf = (typeof PARTS)[number];

/** A paragraph or item whose wording is followed: its place, and its words as numbers. */
export type Print = {
  /** "para-1-d-i" */
  id: string;
  /** "para. 1 (d) (i)" */
  cite: string;
  part: PartOf;
  /** Tells its words as they stand. */
  same: number;
} & Wording;

/** The words of a text, and by what others like it are found. */
export type Wording = {
  /** A number for each of its words, what is routine set aside. */
  words: Uint32Array;
  /** By which other texts of the corpus find it. */
  bands: Uint32Array;
  /** Of which those are by which drafts find it. */
  sketch: Uint32Array;
};

/** The wording of a text, by its words as numbers. */
export const wordingOf = (words: Uint32Array): Wording => ({
  words,
  bands: bandsOf(words),
  sketch: sketchOf(words),
});

/** The words of a place that are followed; undefined where it has too few, or is no paragraph. */
export function printOf(
  place: Pick<Addressed, 'id' | 'cite' | 'kind' | 'text'>,
): Print | undefined {
  if (!hasPage(place)) return undefined;
  const text = plain(place.text);
  const substance = substanceOf(text);
  if (!isFollowed(substance)) return undefined;
  return {
    id: place.id,
    cite: place.cite,
    part: place.kind as PartOf, // what has a page is one of these
    same: keyOf(wordsOf(text).map(hashOf)),
    ...wordingOf(Uint32Array.from(substance, hashOf)),
  };
}

/** The paragraphs of a resolution whose wording is followed, in the order of the text. */
export const printsOf = (resolution: Resolution): Print[] =>
  toldApart(addressed(resolution)).flatMap((place) => printOf(place) ?? []);
