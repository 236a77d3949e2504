import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { readBrief, type Read } from '../corpus/corpus.ts';
import { DumpLines, readDump } from '../corpus/dump.ts';
import { Readings, type EntryFile } from '../corpus/readings.ts';
import { lyingIn, write, type Lying, type Written } from './files.ts';
import { lately } from './lately.ts';
import type { Given, Locals, SiteGiven } from './given.ts';
import { addressOf } from './plan.ts';
import { spanOf, type SpanTask } from './span.ts';
import type { Output } from './unit.ts';
import { INDEX_FOLDER } from '../search/folder.ts';
import type { Lexicon, Span } from '../search/spans.ts';

/** What a thread of the build needs to know of it. */
export type Setup = {
  /** The folder of the corpus, of what is kept, and of the site. */
  content: string;
  cache: string;
  out: string;
  base: string;
};

export type Task =
  | { do: 'read'; entries: EntryFile[] }
  | { do: 'look'; made: Written[] }
  | { do: 'render'; compiled: string; site: SiteGiven; jobs: Job[] }
  | ({ do: 'span' } & SpanTask)
  | { do: 'lexicon'; directory: string; spans: readonly Span[]; version: string };

/** Files to make from one thing. */
export type Job = { given: Given; outputs: Output[] };

const [, setup] = workerData as [unknown, Setup];
const readings = new Readings(setup.cache);
const lines = new DumpLines(setup.cache);
const read = lately((key: string, file: string) => readings.of({ key, file }), 8);
/** Pages of browse headings take a few paragraphs each of the same entries. */
const records = lately((key: string, file: string) => readings.recordsOf({ key, file }), 2000);

/**
 * One thread's work: reads entries, looks what lies in the folder of the site, renders files, writes a
 * search span or the lexicon of all.
 */
export default function work(task: Task): Promise<Written[] | Span | Lexicon> | Read[] | Lying {
  switch (task.do) {
    case 'read':
      return task.entries.map((entry) => readBrief(readings, entry));
    case 'look':
      return lyingIn(setup.out, task.made, INDEX_FOLDER);
    case 'render':
      return renderAll(task);
    case 'span':
      return spanOf(readings, task);
    case 'lexicon':
      return lexiconOf(task);
  }
}

/** It is loaded when it is asked for: what it needs of languages is large. */
async function lexiconOf({
  directory,
  spans,
  version,
}: Extract<Task, { do: 'lexicon' }>): Promise<Lexicon> {
  const { writeLexicon } = await import('../search/index/writeLexicon.ts');
  const { keptWordNet } = await import('./wordNet.ts');
  return writeLexicon(directory, spans, keptWordNet, version);
}

type Render = (address: string, locals: Locals) => Promise<Uint8Array>;

async function renderAll(task: Extract<Task, { do: 'render' }>): Promise<Written[]> {
  const { render } = (await import(task.compiled)) as { render: Render };
  const written: Written[] = [];
  for (const { given, outputs } of task.jobs) {
    const locals = localsOf(given, task.site);
    for (const output of outputs) {
      const bytes = await render(encodeURI(BASE + addressOf(output)), locals);
      written.push(write(setup.out, output.file, bytes));
    }
  }
  return written;
}

const BASE = setup.base === '/' ? '' : setup.base;

function localsOf(given: Given, site: SiteGiven): Locals {
  return {
    given,
    site,
    read: ({ file, key }) => read(key, file),
    records: ({ file, key }) => records(key, file),
    dump: (source) => readDump(join(setup.content, 'dumps'), source),
    lines: (source) => lines.of(join(setup.content, 'dumps'), source),
  };
}
