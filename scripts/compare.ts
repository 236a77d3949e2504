/**
 * npm run compare -- DUMPS XML
 *
 * Reads the dumps of two folders, or of two files, with their corrections, and prints where the
 * editions of each resolution that both have differ. Writes nothing. Exit status 1 where any differ.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readSymbol, shortOf } from '../src/model/symbol.ts';
import type { Resolution } from '../src/model/resolution.ts';
import { differencesOf } from './normalise/differences.ts';
import { filesIn } from './normalise/filesIn.ts';
import { normalise } from './normalise/normaliseDump.ts';
import { openDump } from './normalise/openDump.ts';
import { correctionsOf } from './normalise/readDump.ts';

const [first, second, ...others] = process.argv.slice(2);
if (first === undefined || second === undefined || others.length > 0) {
  console.error('usage: npm run compare -- DUMPS XML');
  process.exit(2);
}
for (const path of [first, second])
  if (!existsSync(path)) {
    console.error(`${path}: no such file or folder`);
    process.exit(2);
  }

/** The resolutions of the files at a path by their symbols, read one by one. */
async function* read(path: string): AsyncGenerator<[file: string, Resolution]> {
  const files = statSync(path).isDirectory() ? filesIn(path) : [path];
  for (const [index, file] of files.entries()) {
    if (index > 0 && index % 100 === 0)
      console.error(`${index} of ${files.length} read of ${path}`);
    const dump = await openDump(basename(file), readFileSync(file));
    const resolution = 'kind' in dump ? undefined : normalise(dump, correctionsOf(file)).resolution;
    if (resolution) yield [file, resolution];
    else console.error(`${file}: left out, it cannot be read as a resolution`);
  }
}

const theirs = new Map<string, Resolution>();
for await (const [, resolution] of read(second)) theirs.set(resolution.metadata.symbol, resolution);
const count = { compared: 0, same: 0, differences: 0, alone: 0 };
for await (const [file, ours] of read(first)) {
  const other = theirs.get(ours.metadata.symbol);
  if (other === undefined) {
    count.alone += 1;
    continue;
  }
  count.compared += 1;
  const differences = differencesOf(ours, other);
  count.differences += differences.length;
  if (differences.length === 0) {
    count.same += 1;
    continue;
  }
  console.log(`${file} (${shortOf(readSymbol(ours.metadata.symbol))})`);
  for (const { at, ours: a, theirs: b } of differences)
    console.log(`  ${at}\n    - ${a ?? '(not there)'}\n    + ${b ?? '(not there)'}`);
}
console.log(
  `${count.compared} compared: ${count.same} the same, ${count.compared - count.same} with ${count.differences} differences; ${count.alone} in ${first} alone`,
);
process.exitCode = count.differences > 0 ? 1 : 0;
