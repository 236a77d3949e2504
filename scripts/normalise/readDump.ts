import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DumpLines } from '../../src/corpus/dump.ts';
import { Readings } from '../../src/corpus/readings.ts';
import { nameLines } from '../../src/model/lines.ts';
import { messageOf } from '../../src/model/messageOf.ts';
import type { Resolution } from '../../src/model/resolution.ts';
import { correctionsNameOf } from './correctionsName.ts';
import { reasonOf } from './entries.ts';
import { normalise, NOTHING, type Outcome } from './normaliseDump.ts';
import { openDump } from './openDump.ts';
import { reportOf, type DumpReport } from './report.ts';

/** A dump to be read. */
export type Asked = {
  path: string;
  /** Whether its paragraphs are wanted one by one. */
  paragraphs: boolean;
  /** The folder where what was read of the entry is kept, so that nobody needs to parse it. */
  cache: string | undefined;
};

/** What the dump at a path became: small enough to come from another thread. */
export type DumpRead = Pick<Outcome, 'entry' | 'symbol'> & {
  path: string;
  report: DumpReport;
  /** A JSON object a line; none where they were not asked for. */
  paragraphs: string;
};

/** Reads the dump at a path, with its corrections. Never throws: a fault is a problem of the dump. */
export async function readDump({ path, paragraphs, cache }: Asked): Promise<DumpRead> {
  const started = performance.now();
  try {
    const dump = await openDump(basename(path), readFileSync(path));
    const outcome =
      'kind' in dump ? { ...NOTHING, problems: [dump] } : normalise(dump, correctionsOf(path));
    const { entry, resolution } = outcome;
    if (cache !== undefined && entry && resolution)
      keepIn(cache, entry.text, resolution, 'from' in dump ? dump.from?.lines : undefined);
    return {
      path,
      entry,
      symbol: outcome.symbol,
      report: reportOn(path, outcome, started),
      paragraphs: paragraphs
        ? outcome.paragraphs.map((one) => `${JSON.stringify(one)}\n`).join('')
        : '',
    };
  } catch (error) {
    return faultOf(path, error, started);
  }
}

/** Reads several dumps, for a thread that is handed them together. */
export async function readAll(asked: readonly Asked[]): Promise<DumpRead[]> {
  const read: DumpRead[] = [];
  for (const one of asked) read.push(await readDump(one)); // one at a time: a file may be large
  return read;
}

/** Keeps a reading for the build, which does without where none can be written. */
export function keepIn(
  cache: string,
  text: string,
  resolution: Resolution,
  lines: string[] | undefined,
): void {
  try {
    readingsIn(cache).keep(text, resolution);
    if (lines) linesIn(cache).keep(resolution.metadata.source.sha256, lines);
  } catch (error) {
    if (reasonOf(error) === undefined) throw error;
  }
}

let lines: { folder: string; kept: DumpLines } | undefined;

function linesIn(folder: string): DumpLines {
  if (lines?.folder !== folder) lines = { folder, kept: new DumpLines(folder) };
  return lines.kept;
}

let readings: { folder: string; kept: Readings } | undefined;

function readingsIn(folder: string): Readings {
  if (readings?.folder !== folder) readings = { folder, kept: new Readings(folder) };
  return readings.kept;
}

/** A dump of which nothing could be read, by a fault that is not its own. */
export function faultOf(path: string, error: unknown, started = performance.now()): DumpRead {
  const reason = reasonOf(error);
  const fact = reason ?? messageOf(error);
  const hint = 'this is a fault of the normaliser, not of the dump: please report it';
  const nothing: Outcome = {
    ...NOTHING,
    problems: [
      { kind: 'fault', line: 1, fact, ...(reason === undefined && { hint }), severity: 'error' },
    ],
  };
  const report = reportOn(path, nothing, started);
  return { path, entry: undefined, symbol: undefined, report, paragraphs: '' };
}

function reportOn(path: string, outcome: Outcome, started: number): DumpReport {
  const file = basename(path);
  const pages = outcome.resolution?.metadata.source.pages;
  const problems = outcome.problems.map((problem) => ({
    file,
    ...problem,
    ...(pages && { onPage: nameLines([[problem.line, problem.line]], pages) }),
  }));
  return reportOf(file, outcome, problems, performance.now() - started);
}

/** Corrections stand beside the folder of dumps: content/corrections/<dump>.yaml. */
export function correctionsOf(path: string): string | undefined {
  const file = join(dirname(path), '..', 'corrections', correctionsNameOf(path));
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
