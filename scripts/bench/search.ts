/**
 * npm run bench:search [-- --size N]
 *
 * Without a size: how well the search answers the judged queries, beside plain Pagefind, over the
 * corpus and, where they lie beside the project, the dumps of ../shared/corpus/wild. With sizes:
 * what the index and its searches cost at so many resolutions, made from the corpus's paragraphs.
 * Exits with 1 where a phrase query finds what has not the phrase, or a citation leads elsewhere.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCost } from './search/cost.ts';
import { judgeRelevance, readEntries } from './search/relevance.ts';

const WILD = '../shared/corpus/wild/raw';

async function main(): Promise<void> {
  const sizes = readSizes();
  const own = await readEntries('content/resolutions');
  if (sizes === undefined) {
    const { text, right } = await judgeRelevance(own, await wildEntries());
    console.log(text);
    if (!right) process.exitCode = 1;
    return;
  }
  console.log(await measureCost(own, sizes));
}

/** The sizes that were typed; undefined where none were. */
function readSizes(): number[] | undefined {
  try {
    const { values } = parseArgs({ options: { size: { type: 'string', multiple: true } } });
    const sizes = values.size?.flatMap((size) => size.split(',')).map(Number);
    if (sizes?.some((size) => !Number.isInteger(size) || size < 1)) {
      throw new Error(`--size ${values.size?.join(' ')}: expected numbers of resolutions`);
    }
    return sizes;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('usage: npm run bench:search [-- --size N]');
    process.exit(1);
  }
}

/** The wild dumps go through the normaliser, as anybody's would. */
async function wildEntries() {
  if (!existsSync(WILD)) {
    console.log(`${WILD} is not here: judged over the corpus alone\n`);
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-wild-'));
  try {
    console.error('normalising the wild dumps …');
    execFileSync(process.execPath, ['scripts/normalise.ts', WILD, '--out', folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return await readEntries(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
