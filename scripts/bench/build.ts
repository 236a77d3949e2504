/**
 * npm run bench:build -- --size N[,N…] [--from FOLDER] [--against]
 *
 * Makes a corpus of each size from the paragraphs of the folder's dumps (content/dumps without
 * one), and measures in a copy of the project what it costs to normalise it, to build it from
 * nothing, again, and after one dump has changed. With --against, Hugo (where it is installed),
 * Eleventy and Starlight build the same text as plain pages. Settings of a build are passed on:
 * they come from the environment. Writes bench-results/build.md and build.svg after each stage, and
 * build.log.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../../src/model/messageOf.ts';
import { plotOf } from './build/plot.ts';
import { copyProject } from './build/project.ts';
import { reportOf, type Measured } from './build/report.ts';
import { measureRivals } from './build/rivals.ts';
import { measureBuild, runner, writeCorpus } from './build/stages.ts';
import { readSource } from './corpus/source.ts';
import { readSizes } from './sizes.ts';

const RESULTS = 'bench-results';
const USAGE = 'usage: npm run bench:build -- --size N[,N…] [--from FOLDER] [--against]';

async function main(): Promise<void> {
  const { sizes, from, against } = readArguments();
  mkdirSync(RESULTS, { recursive: true });
  const log = resolve(RESULTS, 'build.log');
  writeFileSync(log, '');
  const say = (line: string) => console.error(line);
  const run = runner(log, say);

  say(`reading ${from} …`);
  const source = readSource(from);
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
  const load = loadavg()[0];
  const measured: Measured[] = [];
  try {
    const project = join(folder, 'project');
    mkdirSync(project);
    copyProject(project);
    for (const resolutions of sizes) {
      say(`${resolutions} resolutions`);
      const size = writeCorpus(project, source, resolutions, say);
      const one: Measured = { size, stages: [], rivals: [] };
      measured.push(one);
      for await (const stage of measureBuild(project, run)) {
        one.stages.push(stage);
        writeReport(); // whoever stops it has what was measured
      }
      const sites = join(folder, 'rivals');
      if (against) one.rivals = await measureRivals(sites, source, resolutions, run, say);
      rmSync(sites, { recursive: true, force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  console.log(writeReport());

  function writeReport(): string {
    const report = reportOf(measured, {
      command: ['npm run bench:build --', ...process.argv.slice(2)].join(' '),
      machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`,
      'load, before and after': [load, loadavg()[0]].map((one) => one?.toFixed(1)).join(', '),
    });
    writeFileSync(join(RESULTS, 'build.md'), report);
    writeFileSync(join(RESULTS, 'build.svg'), plotOf(measured));
    return report;
  }
}

function readArguments(): { sizes: number[]; from: string; against: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        size: { type: 'string', multiple: true },
        from: { type: 'string', default: 'content/dumps' },
        against: { type: 'boolean', default: false },
      },
    });
    if (values.size === undefined) throw new Error('--size is missing');
    return { sizes: readSizes(values.size), from: values.from, against: values.against };
  } catch (error) {
    console.error(messageOf(error));
    console.error(USAGE);
    process.exit(2);
  }
}

await main();
