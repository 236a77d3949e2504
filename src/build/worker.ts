import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { readBrief, type Read } from '../corpus/corpus.ts';
import { DumpLines, readDump } from '../corpus/dump.ts';
import { Readings, type EntryFile } from '../corpus/readings.ts';
import { lately } from './lately.ts';
import type { Given, Locals, SiteGiven } from './given.ts';
import { addressOf } from './plan.ts';
import { spanOf } from './span.ts';
import type { Output } from './unit.ts';
import type { Span } from '../search/spans.ts';

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
  | { do: 'render'; compiled: string; given: Given; site: SiteGiven; outputs: Output[] }
  | { do: 'span'; directory: string; sessions: string[]; entries: EntryFile[] };

/** A file that was written: its size and what tells whether it was touched since. */
export type Written = { file: string; size: number; mtime: number };

const [, setup] = workerData as [unknown, Setup];
const readings = new Readings(setup.cache);
const lines = new DumpLines(setup.cache);
const read = lately((key: string, file: string) => readings.of({ key, file }), 8);
/** Pages of browse headings take a few paragraphs each of the same entries. */
const records = lately((key: string, file: string) => readings.recordsOf({ key, file }), 2000);

/** One thread's work: reads entries, renders what is made from one thing, or writes a search span. */
export default function work(task: Task): Promise<Read[] | Written[] | Span> | Read[] {
  switch (task.do) {
    case 'read':
      return task.entries.map((entry) => readBrief(readings, entry));
    case 'render':
      return renderAll(task);
    case 'span':
      return spanOf(readings, task);
  }
}

type Render = (address: string, locals: Locals) => Promise<Uint8Array>;

async function renderAll(task: Extract<Task, { do: 'render' }>): Promise<Written[]> {
  const { render } = (await import(task.compiled)) as { render: Render };
  const locals: Locals = {
    given: task.given,
    site: task.site,
    read: ({ file, key }) => read(key, file),
    records: ({ file, key }) => records(key, file),
    dump: (source) => readDump(join(setup.content, 'dumps'), source),
    lines: (source) => lines.of(join(setup.content, 'dumps'), source),
  };
  const base = setup.base === '/' ? '' : setup.base;
  const written: Written[] = [];
  for (const output of task.outputs) {
    const bytes = await render(encodeURI(base + addressOf(output)), locals);
    written.push(write(output.file, bytes));
  }
  return written;
}

/** Leaves a file alone that holds these bytes already, so that its date tells when it changed. */
function write(file: string, bytes: Uint8Array): Written {
  const path = join(setup.out, file);
  if (!sameAs(path, bytes)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const { size, mtimeMs } = statSync(path);
  return { file, size, mtime: mtimeMs };
}

function sameAs(path: string, bytes: Uint8Array): boolean {
  const known = statSync(path, { throwIfNoEntry: false });
  return known?.size === bytes.length && readFileSync(path).equals(bytes);
}
