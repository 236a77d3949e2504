import type { Cited, Counted, Hit, Jump, Results } from './results.ts';
import type { SearchState } from '../query/state.ts';
import type { Manifest } from '../spans.ts';

/**
 * What a page asks of the search worker; each request has a number, its answers bear it. A search
 * that is `typed` may be half of what is meant: what takes long waits until no key follows. What the
 * query string of an address asks for can be begun ahead of the question itself, which ends that; the
 * manifest may have come before the worker.
 */
export type Request =
  | { type: 'warm' }
  | { type: 'begin'; address: string; manifest: Manifest | undefined }
  | { type: 'search'; state: SearchState; typed: boolean }
  | { type: 'count'; state: SearchState; spans: number; loose: boolean }
  | { type: 'jump'; typed: string }
  | { type: 'hitsOf'; state: SearchState; path: string; loose: boolean }
  | { type: 'everyHit'; state: SearchState; spans: number; limit: number };

/**
 * `partial` results are followed by more; a search has none where a newer one overtook it. `failed`
 * says why there are none.
 */
export type Answer =
  | { type: 'warm' }
  | { type: 'begin' }
  | { type: 'search'; results: Results | undefined; partial: boolean }
  | { type: 'count'; counted: Counted }
  | { type: 'jump'; jump: Jump | undefined }
  | { type: 'hitsOf'; hits: Hit[] }
  | { type: 'everyHit'; cited: Cited[] }
  | { type: 'failed'; reason: string };

export type Numbered<T> = { number: number; body: T };
