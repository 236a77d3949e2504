import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sessionsNewestFirst } from '../browse/browse.ts';
import { codeOf } from '../corpus/code.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { digestOf } from '../corpus/store.ts';
import { spanPlan, type Lexicon, type Manifest } from '../search/spans.ts';
import { writeStandings } from '../search/index/writeStandings.ts';
import { WHOLE, type Share } from './part.ts';
import type { Pool } from './pool.ts';
import type { Progress } from './progress.ts';
import { standingsIn } from './standings.ts';
import type { MadeSpan } from './state.ts';

const LEXICON = new URL('../search/index/writeLexicon.ts', import.meta.url);

/** The spans that are there, and the folders of the index: those left as they were, and the others. */
export type Written = { made: MadeSpan[]; left: string[]; folders: string[] };

/**
 * Writes the search index of a corpus into a folder: those of its spans that are not there as they
 * would be made, and the list of all; of a part of the site, those whose first session is in it.
 */
export async function writeSpans(
  corpus: Pick<Corpus, 'entries' | 'entryOf' | 'wording'>,
  directory: string,
  before: readonly MadeSpan[],
  pool: Pick<Pool, 'run' | 'writeSpan'>,
  progress: Progress,
  share: Pick<Share, 'session'> = WHOLE,
): Promise<Written> {
  mkdirSync(directory, { recursive: true });
  const code = codeOf(new URL('./span.ts', import.meta.url));
  const sessions = sessionsNewestFirst(corpus.entries);
  const sizes = [...sessions].map(([session, all]) => ({
    session,
    records: all.reduce((sum, { brief }) => sum + brief.records, 0),
  }));
  const plan = spanPlan(sizes).filter(([first = '']) => share.session(first));
  const step = progress('search spans written', plan.length);
  const spanning = plan.map((names) => {
    const files = names
      .flatMap((name) => sessions.get(name) ?? [])
      .map(({ file, key }) => ({ file, key }));
    const key = digestOf(code, JSON.stringify([names, files]));
    const known = before.find((one) => one.key === key);
    if (known && isFolder(join(directory, known.span.path)))
      return { key, told: known.span, written: known.span, isLeft: true };
    const { told, written } = pool.writeSpan({ directory, sessions: names, entries: files });
    const counted = written.then((span) => {
      step(1);
      return span;
    });
    return { key, told, written: counted, isLeft: false };
  });
  // what is told of all spans together needs no index of Pagefind, which takes a while
  const writing = Promise.all(
    spanning.map(async ({ key, written }): Promise<MadeSpan> => ({ key, span: await written })),
  );
  writing.catch(() => undefined); // it is awaited below
  const spans = await Promise.all(spanning.map(({ told }) => told));
  const version = codeOf(LEXICON);
  const lexicon = (await pool.run({ do: 'lexicon', directory, spans, version })) as Lexicon;
  const standings = writeStandings(directory, spans, standingsIn(corpus));
  const made = await writing;
  const manifest: Manifest = { spans, lexicon, standings };
  writeFileSync(join(directory, 'spans.json'), JSON.stringify(manifest));
  const pathsOf = (isLeft: boolean) =>
    spans.filter((_, at) => spanning[at]?.isLeft === isLeft).map(({ path }) => path);
  return { made, left: pathsOf(true), folders: [...pathsOf(false), lexicon.path, standings] };
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
