import type { Corpus } from '../corpus/corpus.ts';
import {
  commonRows,
  featuresOf,
  nameOf,
  shardOf,
  shardsFor,
  writePlace,
  type Shard,
} from '../lineage/fingerprints.ts';
import { hashOf, keyOf } from '../lineage/words.ts';
import { membersOf, Numbers, rowOf } from '../lineage/rows.ts';
import { page, type Unit } from './unit.ts';

/** The files by which drafts find wording like theirs, and the one that tells which of them to ask. */
export function* fingerprintFiles({ entries, wording }: Corpus): Generator<Unit> {
  const paths = new Map(entries.map(({ brief }) => [brief.source.symbol, brief.source.path]));
  const places: string[] = [];
  const sketches = new Numbers();
  const features = new Numbers();
  const placeOf = new Numbers();
  const { latest } = wording().lineages;
  let texts = 0;
  for (const { sketch } of latest()) {
    sketches.pushAll(sketch);
    texts++;
  }
  const common = commonRows(sketches.all(), texts);
  for (const { symbol, id, words, sketch } of latest()) {
    const own = featuresOf(sketch, common);
    const path = paths.get(symbol) as string;
    const place = places.push(writePlace({ path, id, words })) - 1;
    features.pushAll(own);
    for (let count = own.length; count > 0; count--) placeOf.push(place);
  }
  const all = features.all();
  const shards = shardsFor(all.length);
  yield {
    outputs: [page('agreed/index.json', 'lineage')],
    given: () => ({ kind: 'fingerprints', content: { shards, common: [...common].map(nameOf) } }),
  };
  const members = membersOf(
    all.map((feature) => shardOf(feature, shards)),
    shards,
  );
  const placesOf = placeOf.all();
  const hashes = Uint32Array.from(places, hashOf);
  for (let number = 0; number < shards; number++) {
    yield {
      outputs: [page(`agreed/${number}.json`, 'lineage')],
      given: () => ({ kind: 'fingerprints', content: shardAt(rowOf(members, number)) }),
      told: () => ({ kind: 'fingerprints', sum: sumOf(rowOf(members, number)) }),
    };
  }

  /** Tells what a file holds from what it would hold otherwise. */
  function sumOf(at: Uint32Array): number {
    const numbers = new Uint32Array(at.length * 2);
    for (const [place, one] of at.entries())
      numbers.set([all[one] as number, hashes[placesOf[one] as number] as number], place * 2);
    return keyOf(numbers);
  }

  function shardAt(at: Uint32Array): Shard {
    const shard: Shard = {};
    for (const one of at)
      (shard[nameOf(all[one] as number)] ??= []).push(places[placesOf[one] as number] as string);
    return shard;
  }
}
