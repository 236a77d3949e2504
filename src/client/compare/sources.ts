import { featuresOf, nameOf, shardOf, type Shard } from '../../lineage/fingerprints.ts';
import { hashOf, isFollowed, substanceOf } from '../../lineage/words.ts';
import type { Labelled } from '../../lineage/labelled.ts';
import { href } from '../../views/href.ts';

/** Finds, by files of fingerprints, the resolutions that may have the wording of a draft. */

async function json<T>(path: `/${string}`): Promise<T> {
  const answer = await fetch(href(path));
  if (!answer.ok) throw new Error(`${answer.status} for ${path}`);
  return (await answer.json()) as T;
}

/** As many resolutions as are loaded for one draft. */
const MOST = 24;

/** The paths of resolutions, "A/RES/78/167", those first that have most paragraphs of the draft. */
export async function sourcesOf(draft: readonly Labelled[]): Promise<string[]> {
  const features = draft.flatMap(({ text }) => {
    const substance = substanceOf(text);
    return isFollowed(substance) ? [featuresOf(substance.map(hashOf))] : [];
  });
  const { shards } = await json<{ shards: number }>('/agreed/index.json');
  const needed = [
    ...new Set(features.flatMap((own) => [...own].map((feature) => shardOf(feature, shards)))),
  ];
  const loaded = await Promise.all(
    needed.map(async (number) => [number, await json<Shard>(`/agreed/${number}.json`)] as const),
  );
  const files = new Map(loaded);
  const told = features.map((own) => {
    const met = new Map<string, Map<string, number>>();
    for (const feature of own) {
      for (const place of files.get(shardOf(feature, shards))?.[nameOf(feature)] ?? []) {
        const [path = ''] = place.split('#');
        const places = met.get(path) ?? new Map<string, number>();
        met.set(path, places.set(place, (places.get(place) ?? 0) + 1));
      }
    }
    return new Map([...met].map(([path, places]) => [path, Math.max(...places.values())]));
  });
  return covering(told);
}

/**
 * As few resolutions as have for each paragraph one that shares most of its features: again and again
 * the one that does so for most of those that are left.
 */
export function covering(told: readonly ReadonlyMap<string, number>[]): string[] {
  const chosen: string[] = [];
  let left = told.map((shared) => {
    const most = Math.max(0, ...shared.values());
    return [...shared].filter(([, count]) => count === most).map(([path]) => path);
  });
  for (left = left.filter((paths) => paths.length > 0); left.length > 0 && chosen.length < MOST;) {
    const counts = new Map<string, number>();
    for (const path of left.flat()) counts.set(path, (counts.get(path) ?? 0) + 1);
    const [best] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
    chosen.push(best);
    left = left.filter((paths) => !paths.includes(best));
  }
  return chosen;
}
