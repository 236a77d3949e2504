/**
 * npm run bench:search [-- --size N[,N…] [--from FOLDER]]
 *
 * Without a size: how well the search answers the judged queries, beside plain Pagefind, over the
 * corpus and, where they lie beside the project, the dumps of ../shared/corpus/wild. With sizes:
 * what the index and its searches cost at so many resolutions, recombined from the paragraphs of
 * the folder's dumps (content/dumps without one).
 * Exits with 1 where a phrase query finds what has not the phrase, or a citation leads elsewhere.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSource } from './corpus/source.ts';
import { measureCost } from './search/cost.ts';
import { judgeRelevance, readEntries } from './search/relevance.ts';
import { readSizes } from './sizes.ts';

const WILD = '../shared/corpus/wild/raw';

async function main(): Promise<void> {
  const { sizes, from } = readArguments();
  if (sizes !== undefined) {
    console.log(await measureCost(readSource(from), sizes));
    return;
  }
  const own = await readEntries('content/resolutions');
  const { text, right } = await judgeRelevance(own, await wildEntries());
  console.log(text);
  if (!right) process.exitCode = 1;
}

function readArguments(): { sizes: number[] | undefined; from: string } {
  try {
    const { values } = parseArgs({
      options: {
        size: { type: 'string', multiple: true },
        from: { type: 'string', default: 'content/dumps' },
      },
    });
    return { sizes: values.size && readSizes(values.size), from: values.from };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('usage: npm run bench:search [-- --size N[,N…] [--from FOLDER]]');
    process.exit(2);
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
