import type { Corpus } from '../corpus/corpus.ts';
import { nameOf, shardOf, shardsFor, type Shard } from '../lineage/fingerprints.ts';
import { page, type Unit } from './unit.ts';

/** The files by which drafts find wording like theirs, and the one that tells how many there are. */
export function* fingerprintFiles({ entries, wording }: Corpus): Generator<Unit> {
  const paths = new Map(entries.map(({ brief }) => [brief.source.symbol, brief.source.path]));
  const places: string[] = [];
  const features: number[] = [];
  const placeOf: number[] = [];
  for (const { symbol, id, features: own } of wording().lineages.latest()) {
    const place = places.push(`${paths.get(symbol)}#${id}`) - 1;
    for (const feature of own) {
      features.push(feature);
      placeOf.push(place);
    }
  }
  const shards = shardsFor(features.length);
  yield {
    outputs: [page('agreed/index.json', 'lineage')],
    given: () => ({ kind: 'fingerprints', content: { shards } }),
  };
  const members = Map.groupBy(features.keys(), (at) => shardOf(features[at] ?? 0, shards));
  for (let number = 0; number < shards; number++) {
    yield {
      outputs: [page(`agreed/${number}.json`, 'lineage')],
      given: () => ({ kind: 'fingerprints', content: shardAt(members.get(number) ?? []) }),
    };
  }

  function shardAt(at: readonly number[]): Shard {
    const shard: Shard = {};
    for (const one of at)
      (shard[nameOf(features[one] ?? 0)] ??= []).push(places[placeOf[one] ?? 0] ?? '');
    return shard;
  }
}
