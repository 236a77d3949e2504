import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { progressTo } from '../../../src/build/progress.ts';
import { fileNameOf, printDump } from '../corpus/print.ts';
import { recombine } from '../corpus/recombine.ts';
import type { Source } from '../corpus/source.ts';
import { filesIn } from '../files.ts';
import { measure, type Cost } from '../processes.ts';

/** What one command cost, and the files that it left. */
export type Stage = Cost & {
  name: string;
  /** All files that stand where the command writes, and their bytes. */
  files: number;
  bytes: number;
  /** How many of them it wrote. */
  written: number;
};

/** A corpus that was made: what was measured is said per resolution, paragraph and byte of it. */
export type Size = { resolutions: number; paragraphs: number; bytes: number };

/** Runs one stage and says how it goes. */
export type Run = (
  name: string,
  command: readonly string[],
  options: { cwd: string; output: string },
) => Promise<Stage>;

/** Seconds between two lines on how a stage goes. */
const BETWEEN = 10;

/** Makes a `Run` that logs what commands print, and reports to `say`. */
export function runner(log: string, say: (line: string) => void): Run {
  return async (name, command, { cwd, output }) => {
    let said = 0;
    const begun = Date.now();
    const cost = await measure(command, {
      cwd,
      log,
      onProgress: (seconds, memory, line) => {
        if (seconds - said < BETWEEN) return;
        said = seconds;
        say(`  ${name}: ${seconds.toFixed(0)} s, ${(memory / 1e6).toFixed(0)} MB: ${line}`);
      },
    });
    const files = filesIn(output);
    const stage: Stage = {
      name,
      ...cost,
      files: files.length,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      written: files.filter(({ written }) => written >= begun).length,
    };
    say(`  ${name}: ${stage.seconds.toFixed(1)} s, ${stage.processor.toFixed(1)} s of processor`);
    return stage;
  };
}

/** Writes the dumps of a corpus of that size into the project, in the place of those there. */
export function writeCorpus(
  project: string,
  source: Source,
  resolutions: number,
  say: (line: string) => void,
): Size {
  const dumps = join(project, 'content/dumps');
  rmSync(join(project, 'content'), { recursive: true, force: true });
  mkdirSync(dumps, { recursive: true });
  const size = { resolutions, paragraphs: 0, bytes: 0 };
  const step = progressTo(say)('dumps written', resolutions);
  for (const one of recombine(source, resolutions)) {
    step(1);
    const dump = printDump(one);
    writeFileSync(join(dumps, fileNameOf(one)), dump);
    size.paragraphs += [...one.preambular, ...one.operative, ...one.annex].flat().length;
    size.bytes += Buffer.byteLength(dump);
  }
  return size;
}

const NORMALISE = ['npm', 'run', 'normalise'];
const BUILD = ['npm', 'run', 'build'];

/**
 * Normalises and builds the project from nothing, again, and after a word of a dump has changed: each
 * stage as soon as it has been measured.
 */
export async function* measureBuild(project: string, run: Run): AsyncGenerator<Stage> {
  for (const made of ['dist', '.astro', 'node_modules/.astro']) {
    rmSync(join(project, made), { recursive: true, force: true });
  }
  const entries = { cwd: project, output: join(project, 'content/resolutions') };
  const site = { cwd: project, output: join(project, 'dist') };
  yield await run('normalise', NORMALISE, entries);
  yield await run('build, from nothing', BUILD, site);
  yield await run('build, nothing changed', BUILD, site);
  changeOneDump(join(project, 'content/dumps'));
  yield await run('normalise, one dump changed', NORMALISE, entries);
  yield await run('build, one entry changed', BUILD, site);
}

/** Changes a word of the middle dump: the last one of the first paragraph. */
function changeOneDump(folder: string): void {
  const files = readdirSync(folder).toSorted();
  const file = join(folder, files[Math.floor(files.length / 2)] ?? '');
  const dump = readFileSync(file, 'utf8');
  const changed = dump.replace(/(?<=\n\t1\.\t.*)\p{Ll}+(?=[^\p{L}\n]*\n)/u, 'amendments');
  if (changed === dump) throw new Error(`${file}: nothing to change`);
  writeFileSync(file, changed);
}
