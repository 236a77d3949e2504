/**
 * npm run normalise [-- [PATH…] [--out DIR] [--check] [--paragraphs FILE] [--report FILE]]
 *
 * Reads dumps and writes entries. Without paths: content/dumps into content/resolutions and
 * content/timelines. All dumps are read before anything is written; where one has an error nothing
 * is written at all.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { settings } from '../settings.ts';
import { printProblem, type Problem } from './normalise/problems.ts';
import { correctionsNameOf } from './normalise/readDump.ts';
import { readDumps } from './normalise/readDumps.ts';
import { summaryOf, type DumpReport } from './normalise/report.ts';

const DUMPS = `${settings.content}/dumps`;
const CORRECTIONS = `${settings.content}/corrections`;
const USAGE =
  'usage: npm run normalise -- [PATH…] [--out DIR] [--check] [--paragraphs FILE] [--report FILE]';

async function main(): Promise<number> {
  const asked = readArguments();
  if (asked === undefined) {
    console.error(USAGE);
    return 2;
  }
  const dumps = dumpsAt(asked.paths);
  if (typeof dumps === 'string') {
    console.error(`${dumps}\n${USAGE}`);
    return 2;
  }
  const places = placesOf(asked);
  const paragraphs = asked.paragraphs === undefined ? undefined : openSync(asked.paragraphs, 'w');
  const reports: DumpReport[] = [];
  const problems: Problem[] = asked.paths.length === 0 ? idleCorrections(dumps) : [];
  const entries: Entry[] = [];
  const symbols = new Map<string, string>();
  const waiting = mkdtempSync(join(parentOf(places?.resolutions ?? '.'), '.normalise-'));
  const progress = startProgress(dumps.length);
  try {
    const cache = asked.check ? undefined : settings.cache;
    const wanted = dumps.map((path) => ({ path, paragraphs: paragraphs !== undefined, cache }));
    for await (const { path, entry, symbol, report, paragraphs: lines } of readDumps(wanted)) {
      progress(path);
      const { file, problems: found } = report;
      const other = symbol && symbols.get(symbol);
      if (other)
        found.push({
          kind: 'same symbol twice',
          file,
          line: 1,
          fact: `is a dump of ${symbol}, and so is ${other}`,
          hint: 'expected one dump for each resolution; remove one of the two',
          severity: 'error',
        });
      if (symbol) symbols.set(symbol, file);
      problems.push(...found);
      if (paragraphs !== undefined) writeSync(paragraphs, lines);
      if (entry && !other) {
        const to = places && join(places[entry.folder], `${entry.name}.mdx`);
        if (to !== undefined) {
          const from = join(waiting, String(entries.length));
          writeFileSync(from, entry.text);
          entries.push({ from, to });
        }
      }
      reports.push(report);
    }
    progress(undefined);

    const failed = problems.some(({ severity }) => severity === 'error');
    for (const problem of problems) console.error(printProblem(problem));
    console.log(summaryOf(reports));
    if (asked.report !== undefined)
      writeFileSync(asked.report, `${JSON.stringify({ dumps: reports }, null, 1)}\n`);
    if (places === undefined) console.log('No --out: nothing written.');
    else if (asked.check) return check(entries, places, failed);
    else if (failed) console.error('Nothing written: mend what is listed above, then run again.');
    else write(entries, places);
    return failed ? 1 : 0;
  } finally {
    rmSync(waiting, { recursive: true });
    if (paragraphs !== undefined) closeSync(paragraphs);
  }
}

type Asked = {
  paths: string[];
  out: string | undefined;
  check: boolean;
  paragraphs: string | undefined;
  report: string | undefined;
};
type Entry = { from: string; to: string };
type Places = { resolutions: string; timelines: string };

function readArguments(): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        check: { type: 'boolean', default: false },
        paragraphs: { type: 'string' },
        report: { type: 'string' },
      },
    });
    const { out, check, paragraphs, report } = values;
    return { paths: positionals, out, check, paragraphs, report };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** The dump files at the paths, folders read one level deep; or what is wrong with the paths. */
function dumpsAt(paths: string[]): string[] | string {
  const files: string[] = [];
  for (const path of paths.length > 0 ? paths : [DUMPS]) {
    if (!existsSync(path)) return `${path}: no such file or folder`;
    if (statSync(path).isDirectory()) {
      const names = readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => entry.name);
      files.push(...names.toSorted(byCode).map((name) => join(path, name)));
    } else files.push(path);
  }
  return files.length > 0 ? files : `${paths.join(' ') || DUMPS}: holds no dumps`;
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where entries go; nowhere for paths without --out. */
function placesOf({ paths, out }: Asked): Places | undefined {
  if (out !== undefined) return { resolutions: out, timelines: out };
  if (paths.length > 0) return undefined;
  const { content } = settings;
  return { resolutions: `${content}/resolutions`, timelines: `${content}/timelines` };
}

function parentOf(folder: string): string {
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  return parent;
}

/** Corrections beside the dumps that no dump takes: misspelt, they would correct nothing unseen. */
function idleCorrections(dumps: string[]): Problem[] {
  if (!existsSync(CORRECTIONS)) return [];
  const taken = new Set(dumps.map(correctionsNameOf));
  return readdirSync(CORRECTIONS)
    .filter((name) => name.endsWith('.yaml') && !taken.has(name))
    .toSorted(byCode)
    .map((file) => ({
      kind: 'correction',
      file,
      line: 1,
      fact: 'corrects no dump',
      hint: `expected the name of a file in ${DUMPS} with ".yaml" for its ending`,
      severity: 'error',
    }));
}

/** Says now and then how far it has come; silent where all is done in two seconds. */
function startProgress(total: number): (path: string | undefined) => void {
  const started = performance.now();
  let done = 0;
  let said = started;
  return (path) => {
    const now = performance.now();
    if (path !== undefined && now - started > 2000 && now - said > 1000) {
      console.error(`${done} of ${total} dumps read, now ${basename(path)}`);
      said = now;
    }
    done += 1;
  };
}

const sameAs = ({ from, to }: Entry): boolean =>
  existsSync(to) && readFileSync(from).equals(readFileSync(to));

/** The entries in the folders that no dump makes. */
function staleIn(places: Places, entries: Entry[]): string[] {
  const made = new Set(entries.map(({ to }) => to));
  return [...new Set(Object.values(places))].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.mdx'))
          .map((name) => join(folder, name))
          .filter((path) => !made.has(path))
      : [],
  );
}

function check(entries: Entry[], places: Places, failed: boolean): number {
  const differ = entries.filter((entry) => !sameAs(entry));
  for (const { to } of differ) console.error(`${to}: differs from what would be written`);
  const stale = staleIn(places, entries);
  for (const path of stale) console.error(`${path}: no dump makes this entry`);
  if (differ.length > 0 || stale.length > 0)
    console.error(
      'Run "npm run normalise" and commit what it writes; delete entries without a dump.',
    );
  else if (!failed) console.log('All entries are as they would be written.');
  return failed || differ.length > 0 || stale.length > 0 ? 1 : 0;
}

/** All entries are written beside the folders before the first is moved to its place. */
function write(entries: Entry[], places: Places): void {
  const changed = entries.filter((entry) => !sameAs(entry));
  for (const { from, to } of changed) {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
  console.log(`${changed.length} of ${entries.length} entries written, the rest unchanged.`);
  for (const path of staleIn(places, entries))
    console.error(`${path}: no dump makes this entry; delete it if it is not wanted`);
}

process.exitCode = await main();
