/**
 * npm run bench:search [-- --size N[,N…] | --judged FILE [--explain]] [--from FOLDER]
 *
 * Without a size: how well the search answers the judged queries, beside plain Pagefind, over the
 * corpus and, where they lie beside the project, the dumps of ../shared/corpus/wild. With sizes:
 * what the index and its searches cost at so many resolutions, recombined from the paragraphs of
 * the folder's dumps (content/dumps without one).
 * With a file of judged queries: how well the search answers them over the folder's dumps, beside
 * BM25; with --explain, what each query found and lacked.
 * Exits with 1 where a phrase query finds what has not the phrase, or a citation leads elsewhere.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { messageOf } from '../../src/model/messageOf.ts';
import { readSource } from './corpus/source.ts';
import { searchOf, withEngine } from './search/ask.ts';
import { measureCost } from './search/cost.ts';
import { compareJudged, explainJudged, readJudged } from './search/judged.ts';
import { readCorpus, readEntries } from './search/readCorpus.ts';
import { judgeRelevance } from './search/relevance.ts';
import { readSizes } from './sizes.ts';

const WILD = '../shared/corpus/wild/raw';

async function main(): Promise<void> {
  const { sizes, judged, explain, from } = readArguments();
  if (judged !== undefined) {
    console.log(await judge(judged, explain, from));
    return;
  }
  if (sizes !== undefined) {
    console.log(await measureCost(readSource(from), sizes));
    return;
  }
  const own = await readEntries('content/resolutions');
  const { text, right } = await judgeRelevance(own, await wildEntries());
  console.log(text);
  if (!right) process.exitCode = 1;
}

type Arguments = {
  sizes: number[] | undefined;
  judged: string | undefined;
  explain: boolean;
  from: string;
};

function readArguments(): Arguments {
  try {
    const { values } = parseArgs({
      options: {
        size: { type: 'string', multiple: true },
        judged: { type: 'string' },
        explain: { type: 'boolean', default: false },
        from: { type: 'string', default: 'content/dumps' },
      },
    });
    const { size, judged, explain, from } = values;
    return { sizes: size && readSizes(size), judged, explain, from };
  } catch (error) {
    console.error(messageOf(error));
    console.error(
      'usage: npm run bench:search -- [--size N[,N…] | --judged FILE [--explain]] [--from FOLDER]',
    );
    process.exit(2);
  }
}

/** The search and BM25 over a folder's dumps, by queries that were judged. */
async function judge(file: string, explain: boolean, from: string): Promise<string> {
  const resolutions = await readCorpus(from);
  const { queries, unknown } = readJudged(file, resolutions);
  const text = await withEngine(resolutions, (engine) =>
    explain
      ? explainJudged(queries, searchOf(engine))
      : compareJudged(queries, searchOf(engine), resolutions),
  );
  return [
    `${queries.length} queries over ${resolutions.length} resolutions`,
    ...unknown,
    text,
  ].join('\n');
}

async function wildEntries() {
  if (existsSync(WILD)) return readCorpus(WILD);
  console.log(`${WILD} is not here: judged over the corpus alone\n`);
  return [];
}

await main();
