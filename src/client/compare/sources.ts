import { likenessOf } from '../../lineage/common.ts';
import {
  FEATURES,
  featureNamed,
  featuresOf,
  nameOf,
  readPlace,
  shardOf,
  sketchOf,
  type Fingerprints,
  type Shard,
} from '../../lineage/fingerprints.ts';
import type { Labelled } from '../../lineage/labelled.ts';
import { ADAPTED } from '../../lineage/verdicts.ts';
import { hashOf, isFollowed, substanceOf } from '../../lineage/words.ts';
import { json } from './texts.ts';

/** Finds, by files of fingerprints, the resolutions that may have the wording of a draft. */

/** As many resolutions as are loaded for one draft, and how many at least, where so many promise something. */
const MOST = 40;
const LEAST = 8;
/** As many features as a draft asks for: of many paragraphs fewer each, for they share their sources. */
const ASKED = 120;
const LEAST_EACH = 3;

/** The paths of resolutions, "A/RES/78/167", those first that promise most of the draft. */
export async function sourcesOf(draft: readonly Labelled[]): Promise<string[]> {
  const sketched = draft.flatMap(({ text }) => {
    const substance = substanceOf(text);
    if (!isFollowed(substance)) return [];
    return [{ words: substance.length, sketch: sketchOf(substance.map(hashOf)) }];
  });
  if (sketched.length === 0) return [];
  const { shards, common } = await json<Fingerprints>('/agreed/index.json');
  const everywhere = new Set(common.map(featureNamed));
  const each = Math.min(FEATURES, Math.max(LEAST_EACH, Math.floor(ASKED / sketched.length)));
  const wordings = sketched.map(({ words, sketch }) => ({
    words,
    features: [...featuresOf(sketch, everywhere).subarray(0, each)],
  }));
  const needed = wordings.flatMap(({ features }) => features.map((one) => shardOf(one, shards)));
  const files = new Map(
    await Promise.all(
      [...new Set(needed)].map(
        async (number) => [number, await json<Shard>(`/agreed/${number}.json`)] as const,
      ),
    ),
  );
  const placesOf = (feature: number): string[] =>
    files.get(shardOf(feature, shards))?.[nameOf(feature)] ?? [];
  return toLoad(
    wordings.map(({ words, features }) => promisesOf(words, features.flatMap(placesOf))),
  );
}

/**
 * By path how much a resolution promises of a paragraph of so many words: the features that the two
 * share, each as much as their lengths let them be alike. `places` has a place for each feature.
 */
export function promisesOf(words: number, places: readonly string[]): Map<string, number> {
  const shared = new Map<string, number>();
  for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1);
  const promises = new Map<string, number>();
  for (const [place, count] of shared) {
    const { path, words: others } = readPlace(place);
    const most = likenessOf(Math.min(words, others), words, others);
    if (most < ADAPTED) continue;
    promises.set(path, Math.max(promises.get(path) ?? 0, count * most));
  }
  return promises;
}

/**
 * The resolutions to load, by what they promise of each paragraph, told by path: as few as promise of
 * each the most; and where these are very few, those that would do so without them, for what promises
 * most is not always what is closest.
 */
export function toLoad(promises: readonly ReadonlyMap<string, number>[]): string[] {
  const chosen = covering(promises, MOST);
  while (chosen.length < LEAST) {
    const others = promises.map(
      (one) => new Map([...one].filter(([path]) => !chosen.includes(path))),
    );
    const next = covering(others, LEAST - chosen.length);
    if (next.length === 0) break;
    chosen.push(...next);
  }
  return chosen;
}

/**
 * As few resolutions as have of each paragraph what is promised most, and no more than `most`: again
 * and again the one that adds most to what those chosen promise.
 */
function covering(promises: readonly ReadonlyMap<string, number>[], most: number): string[] {
  const chosen: string[] = [];
  let more = promises;
  while (chosen.length < most) {
    const gains = new Map<string, number>();
    for (const adds of more)
      for (const [path, add] of adds) gains.set(path, (gains.get(path) ?? 0) + add);
    if (gains.size === 0) break;
    const [best] = [...gains].reduce((a, b) => (b[1] > a[1] ? b : a));
    chosen.push(best);
    more = more.map((adds) => {
      const had = adds.get(best);
      if (had === undefined) return adds;
      return new Map([...adds].flatMap(([path, add]) => (add > had ? [[path, add - had]] : [])));
    });
  }
  return chosen;
}
