import { shinglesOf } from './bands.ts';
import { mixed } from './words.ts';

/**
 * Fingerprints by which a text that nobody has seen finds wording like its own: of all rows of three
 * words those few that come first in an order that has nothing to do with what they say (a bottom
 * sketch, Broder 1997), those that stand everywhere set aside. They lie in many small files, so that a
 * draft loads those it needs.
 */

/** As many rows as are looked at for those that tell a text from others. */
const SKETCH = 12;
/** As many rows of words as stand for a text: of two alike by half their rows, 98 of 100 share one. */
export const FEATURES = 6;

/** The rows of which the features of a text are chosen, by its words as numbers. */
export const sketchOf = (words: ArrayLike<number>): Uint32Array =>
  Uint32Array.from(
    [...shinglesOf(words)]
      .map((shingle) => ({ shingle, order: mixed(shingle ^ 0x5bd1e995) }))
      .sort((a, b) => a.order - b.order)
      .slice(0, SKETCH)
      .map(({ shingle }) => shingle),
  );

/** The features of a text, by its sketch: those that stand everywhere only where there are no others. */
export function featuresOf(sketch: Uint32Array, common: ReadonlySet<number>): Uint32Array {
  const telling = sketch.filter((row) => !common.has(row));
  const rest = sketch.filter((row) => common.has(row));
  return Uint32Array.from([...telling, ...rest].slice(0, FEATURES));
}

/** A row stands everywhere that is in the sketches of more texts than this, of so many. */
const manyOf = (texts: number): number => Math.max(64, texts / 1500);

/** The rows that stand everywhere, by all sketches one behind the other, and how many texts they are of. */
export function commonRows(sketches: Uint32Array, texts: number): Set<number> {
  const many = manyOf(texts);
  const rows = sketches.toSorted();
  const common = new Set<number>();
  for (let from = 0, at = 1; at <= rows.length; at++) {
    if (rows[at] === rows[from]) continue;
    if (at - from > many) common.add(rows[from] as number);
    from = at;
  }
  return common;
}

/** What tells a draft which files to ask: how many there are, and the rows that stand everywhere. */
export type Fingerprints = { shards: number; common: string[] };

/** The file that a feature is in, of so many. */
export const shardOf = (feature: number, shards: number): number =>
  mixed(feature + 0x165667b1) % shards;

/** A file of fingerprints: by feature, in base 36, the places that have it, as they are written. */
export type Shard = Record<string, string[]>;

export const nameOf = (feature: number): string => feature.toString(36);
export const featureNamed = (name: string): number => parseInt(name, 36);

/** A paragraph that has wording: the path of its resolution, its anchor, and how many words it has. */
export type Printed = { path: string; id: string; words: number };

/** "A/RES/78/167 pp-3 41" */
export const writePlace = ({ path, id, words }: Printed): string => `${path} ${id} ${words}`;

export function readPlace(written: string): Printed {
  const [path = '', id = '', words] = written.split(' ');
  return { path, id, words: Number(words) };
}

/** About as many features as a file holds: a draft asks most files for one of them. */
const IN_SHARD = 256;
/** So many files, of four times the size, are few enough that a draft may load all of them. */
const FEW = 64;

const powerOfTwo = (count: number): number => 2 ** Math.max(0, Math.round(Math.log2(count)));

/**
 * How many files so many features take: a power of two, so that a corpus which grows a little keeps
 * every feature in its file.
 */
export function shardsFor(features: number): number {
  const few = powerOfTwo(features / (4 * IN_SHARD));
  return few <= FEW ? few : powerOfTwo(features / IN_SHARD);
}
