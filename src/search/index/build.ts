import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Resolution } from '../../model/resolution.ts';
import { namesIn } from '../names.ts';
import { anchorsOf, recordsOf, sourceOf } from '../record.ts';
import type { StandingsOf } from '../standing.ts';
import { type Manifest, type Span, SPAN_LIMIT } from '../spans.ts';
import { SpanThreads } from './spanThreads.ts';
import { readWordNet } from './wordNet.ts';
import { writeLexicon } from './writeLexicon.ts';
import { writeStandings } from './writeStandings.ts';
import type { Placed } from './writeSpan.ts';

/** One session's resolutions. */
export type Session = { session: string; resolutions: Resolution[] };

type BuildOptions = {
  /** Where the index goes; what is there is replaced. */
  directory: string;
  /** The most paragraphs that sessions share a span for; a single session may have more. */
  limit?: number;
  /** How many spans are written side by side; each takes about 300 MB. */
  threads?: number;
  /** Since when wording stands; of none, where that is not told. */
  standingsOf?: StandingsOf;
};

const MOST_THREADS = 4;

/**
 * Writes the search index of the sessions, which come newest first: spans of them, and the manifest
 * that names the spans. No more is held than the spans being written and the next one.
 */
export async function buildIndex(
  sessions: AsyncIterable<Session> | Iterable<Session>,
  {
    directory,
    limit = SPAN_LIMIT,
    threads = Math.min(availableParallelism(), MOST_THREADS),
    standingsOf = () => new Map(),
  }: BuildOptions,
): Promise<Manifest> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const writers = new SpanThreads();
  const writing = new Set<Promise<void>>();
  const spans: Span[] = [];
  let count = 0;
  try {
    for await (const part of spansOf(sessions, limit)) {
      if (writing.size >= threads) await Promise.race(writing);
      const place = count++;
      const job = writers.write({ directory, ...part }).then((span) => {
        spans[place] = span;
        writing.delete(job);
      });
      job.catch(() => undefined); // it is awaited later
      writing.add(job);
    }
    await Promise.all(writing);
  } finally {
    await writers.close();
  }
  const lexicon = writeLexicon(directory, spans, readWordNet);
  const standings = writeStandings(directory, spans, standingsOf);
  const manifest: Manifest = { spans, lexicon, standings };
  await writeFile(join(directory, 'spans.json'), JSON.stringify(manifest));
  return manifest;
}

type Part = { sessions: string[]; resolutions: Placed[] };

/** Neighbouring sessions together as long as they have no more than so many paragraphs. */
async function* spansOf(
  sessions: AsyncIterable<Session> | Iterable<Session>,
  limit: number,
): AsyncGenerator<Part> {
  let open: Part = { sessions: [], resolutions: [] };
  for await (const { session, resolutions } of sessions) {
    const placed = resolutions.map((one) => ({
      source: sourceOf(one),
      records: recordsOf(one),
      anchors: anchorsOf(one),
      names: namesIn(one),
    }));
    const size = paragraphsIn(placed);
    if (size === 0) continue;
    if (open.sessions.length > 0 && paragraphsIn(open.resolutions) + size > limit) {
      yield open;
      open = { sessions: [], resolutions: [] };
    }
    open.sessions.push(session);
    open.resolutions = [...open.resolutions, ...placed];
  }
  if (open.sessions.length > 0) yield open;
}

const paragraphsIn = (resolutions: readonly Placed[]): number =>
  resolutions.reduce((sum, { records }) => sum + records.length, 0);
