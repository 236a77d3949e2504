import { codeOf } from '../corpus/code.ts';
import { PackedStore } from '../corpus/packed.ts';
import { readWordNet, type WordNet } from '../search/index/wordNet.ts';
import { keepLatest } from './keepLatest.ts';

/** Beside the packages, since nothing else is read for it. */
const FOLDER = 'node_modules/.cache/operative/wordnet';
/** As there are states of the code that people go back and forth between. */
const KEPT = 4;

/** What WordNet says, kept from the first build on: to read its files takes seconds. */
export function keptWordNet(): WordNet {
  const store = new PackedStore<WordNet>(FOLDER);
  const key = codeOf(new URL('../search/index/wordNet.ts', import.meta.url));
  const known = store.get(key);
  if (known) return known;
  const net = readWordNet();
  store.put(key, net);
  keepLatest(FOLDER, KEPT);
  return net;
}
