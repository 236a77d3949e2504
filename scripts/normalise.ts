/**
 * npm run normalise [-- [PATH…] [--out DIR] [--check] [--strict] [--paragraphs FILE] [--report FILE]]
 *
 * Reads dumps and writes entries. Without paths: content/dumps into content/resolutions and
 * content/timelines. A dump that cannot be published leaves what stood before; the others are
 * written. Exit status 1 where one cannot, and with --strict where any doubt is left.
 */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { settings } from '../settings.ts';
import { byCode } from '../src/model/byCode.ts';
import { messageOf } from '../src/model/messageOf.ts';
import { fileNameOf, parseSymbol } from '../src/model/symbol.ts';
import { settlementOf } from './normalise/doubts.ts';
import { correctionsNameOf } from './normalise/correctionsName.ts';
import { Entries, reasonOf } from './normalise/entries.ts';
import { filesIn } from './normalise/filesIn.ts';
import { printProblem, type Problem } from './normalise/problems.ts';
import { areEditions, otherEditionsLast } from './normalise/editions.ts';
import { readDumps } from './normalise/readDumps.ts';
import { isUnreadable, summaryOf, tableOf, type DumpReport } from './normalise/report.ts';

const DUMPS = `${settings.content}/dumps`;
const CORRECTIONS = `${settings.content}/corrections`;
const USAGE =
  'usage: npm run normalise -- [PATH…] [--out DIR] [--check] [--strict] [--paragraphs FILE] [--report FILE]';

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
  const entries = new Entries({ writes: !asked.check });
  try {
    return await run(asked, dumps, places, entries);
  } finally {
    entries.close();
  }
}

async function run(
  asked: Asked,
  dumps: string[],
  places: Places | undefined,
  entries: Entries,
): Promise<number> {
  const read = await readAll(dumps, asked, places, entries);
  const idle = asked.paths.length === 0 ? idleCorrections(dumps) : [];

  for (const problem of [...idle, ...read.flatMap(({ problems }) => problems)]) tell(problem);
  console.log(summaryOf(read));
  if (asked.report !== undefined)
    writeFileSync(asked.report, `${JSON.stringify({ dumps: read }, null, 1)}\n`);
  const asIs = places === undefined || !asked.check || isAsWritten(entries, places, read);
  if (places === undefined) console.log('No --out: nothing written.');
  else if (!asked.check) {
    entries.commit();
    for (const path of staleIn(places, entries, read))
      console.error(`${path}: no dump makes this entry; delete it if it is not wanted`);
  }
  console.log(tableOf(read, places === undefined ? undefined : entries.changes.length));
  const all = read.flatMap(({ problems }) => problems);
  const failed =
    idle.length > 0 ||
    all.some(({ severity }) => severity === 'error' || (asked.strict && severity === 'doubt'));
  return failed || !asIs ? 1 : 0;
}

type Asked = {
  paths: string[];
  out: string | undefined;
  check: boolean;
  strict: boolean;
  paragraphs: string | undefined;
  report: string | undefined;
};
type Places = { resolutions: string; timelines: string };

function readArguments(): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        check: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        paragraphs: { type: 'string' },
        report: { type: 'string' },
      },
    });
    const { out, check, strict, paragraphs, report } = values;
    return { paths: positionals, out, check, strict, paragraphs, report };
  } catch (error) {
    console.error(messageOf(error));
    return undefined;
  }
}

/**
 * Reads all dumps; hands over their entries, save where two are of one symbol. An Akoma Ntoso edition of
 * what was read before is only compared with that.
 */
async function readAll(
  dumps: string[],
  { paragraphs, check }: Asked,
  places: Places | undefined,
  entries: Entries,
): Promise<DumpReport[]> {
  const out = paragraphs === undefined ? undefined : openSync(paragraphs, 'w');
  const progress = startProgress(dumps.length);
  const reports = new Map<string, DumpReport>();
  const bySymbol = new Map<string, DumpReport[]>();
  const cache = check ? undefined : settings.cache;
  const asked = otherEditionsLast(dumps).map((path) => ({
    path,
    paragraphs: out !== undefined,
    cache,
  }));
  for await (const { path, entry, symbol, report, paragraphs: lines } of readDumps(asked)) {
    progress(path);
    reports.set(path, report);
    const ofSymbol = symbol === undefined ? [] : [...(bySymbol.get(symbol) ?? []), report];
    if (symbol !== undefined) bySymbol.set(symbol, ofSymbol);
    const isOther = areEditions(ofSymbol);
    if (out !== undefined && !isOther) writeSync(out, lines);
    if (entry === undefined || places === undefined || isUnreadable(report)) continue;
    const to = join(places[entry.folder], `${entry.name}.mdx`);
    const ours = isOther ? entries.textFor(to) : undefined;
    entries.add(to, ours === undefined ? entry.text : await compared(ours, entry.text, cache));
  }
  for (const [symbol, dumps] of bySymbol) {
    if (dumps.length === 1 || areEditions(dumps)) continue;
    for (const report of dumps) {
      const others = dumps.filter((other) => other !== report).map(({ file }) => file);
      report.problems.push(twice(report.file, symbol, others));
    }
    const read = parseSymbol(symbol);
    if (read && places) entries.drop(join(places.resolutions, `${fileNameOf(read)}.mdx`));
  }
  progress(undefined);
  if (out !== undefined) closeSync(out);
  return dumps.flatMap((path) => reports.get(path) ?? []);
}

/** The comparison loads all that reads and writes entries, and is loaded once there is a pair. */
async function compared(ours: string, theirs: string, cache: string | undefined): Promise<string> {
  const { compareEditions } = await import('./normalise/compareEditions.ts');
  return compareEditions(ours, theirs, cache);
}

const twice = (file: string, symbol: string, others: string[]): Problem => ({
  kind: 'same symbol twice',
  file,
  line: 1,
  fact: `is a dump of ${symbol}, and so ${others.length === 1 ? 'is' : 'are'} ${new Intl.ListFormat('en').format(others)}`,
  hint: 'expected one dump for each resolution; remove one of the two',
  severity: 'error',
});

/** Tells a problem; a doubt with the correction that settles it. */
function tell(problem: Problem): void {
  console.error(printProblem(problem));
  const settlement = problem.severity === 'doubt' ? settlementOf(problem) : undefined;
  if (settlement === undefined) return;
  console.error(
    `    if it is right, say so in content/corrections/${correctionsNameOf(problem.file)}:`,
  );
  console.error(settlement.replace(/^(?=.)/gm, '    '));
}

/** The dump files at the paths, folders read one level deep; or what is wrong with the paths. */
function dumpsAt(paths: string[]): string[] | string {
  const files: string[] = [];
  for (const path of paths.length > 0 ? paths : [DUMPS]) {
    if (!existsSync(path)) return `${path}: no such file or folder`;
    if (statSync(path).isDirectory()) files.push(...filesIn(path));
    else files.push(path);
  }
  return files.length > 0 ? files : `${paths.join(' ') || DUMPS}: holds no dumps`;
}

/** Where entries go; nowhere for paths without --out. */
function placesOf({ paths, out }: Asked): Places | undefined {
  if (out !== undefined) return { resolutions: out, timelines: out };
  if (paths.length > 0) return undefined;
  const { content } = settings;
  return { resolutions: `${content}/resolutions`, timelines: `${content}/timelines` };
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

/** Fewer dumps are read before anybody asks how far it has come. */
const MANY = 32;

/** Says now and then how far it has come with many dumps. */
function startProgress(total: number): (path: string | undefined) => void {
  if (total < MANY) return () => {};
  let done = 0;
  let said = performance.now();
  return (path) => {
    const now = performance.now();
    if (path !== undefined && now - said > 1000) {
      console.error(`${done} of ${total} dumps read, now ${basename(path)}`);
      said = now;
    }
    done += 1;
  };
}

/** The entries in the folders that no dump makes, nor could if it were readable. */
function staleIn(places: Places, entries: Entries, reports: DumpReport[]): string[] {
  const kept = new Set(
    reports.filter(isUnreadable).flatMap(({ file, symbol }) => {
      const read = symbol === null ? undefined : parseSymbol(symbol);
      return [basename(file, extname(file)), ...(read ? [fileNameOf(read)] : [])];
    }),
  );
  return [...new Set(Object.values(places))].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => extname(name) === '.mdx' && !kept.has(basename(name, '.mdx')))
          .map((name) => join(folder, name))
          .filter((path) => !entries.has(path))
      : [],
  );
}

/** Whether the folders hold what would be written; says where they do not. */
function isAsWritten(entries: Entries, places: Places, reports: DumpReport[]): boolean {
  for (const path of entries.changes) console.error(`${path}: differs from what would be written`);
  const stale = staleIn(places, entries, reports);
  for (const path of stale) console.error(`${path}: no dump makes this entry`);
  const same = entries.changes.length === 0 && stale.length === 0;
  if (same) console.log('All entries are as they would be written.');
  else
    console.error(
      'Run "npm run normalise" and commit what it writes; delete entries without a dump.',
    );
  return same;
}

try {
  process.exitCode = await main();
} catch (error) {
  const reason = reasonOf(error);
  if (reason === undefined) throw error;
  console.error(`${reason}\nEvery entry is whole: as it was, or as it is now.`);
  process.exitCode = 1;
}
