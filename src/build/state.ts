import { resolve } from 'node:path';
import { digestOf, Store } from '../corpus/store.ts';
import type { Span } from '../search/spans.ts';
import type { OutputKind } from './unit.ts';
import type { Written } from './files.ts';

/** A file of the site as it was made, and the key of all that it was made from. */
export type Made = Written & { key: string };

/** A span of the search index that lies there, and what it was made from. */
export type MadeSpan = { key: string; span: Span };

/** What a build leaves for the next one to go on from. */
export type State = {
  made: Made[];
  spans: MadeSpan[];
  /** Of a site that was made whole: its key, what it has by kind, and its other files. */
  finished?: { whole: string; kinds: [kind: Kind, Amount][]; others: Written[] };
};

/** The kinds of files, as the end of a build counts them. */
export type Kind = OutputKind | 'search' | 'asset';
export type Amount = { files: number; bytes: number };

const storeIn = (cache: string) => new Store<State>(`${cache}/sites`);

/** What is known of the site in a folder; of none, that nothing is made. */
export const stateOf = ({ cache, out }: { cache: string; out: string }): State =>
  storeIn(cache).get(digestOf(resolve(out))) ?? { made: [], spans: [] };

/** Keeps what is known of the site in a folder. */
export function keepState({ cache, out }: { cache: string; out: string }, state: State): void {
  storeIn(cache).put(digestOf(resolve(out)), state);
}
