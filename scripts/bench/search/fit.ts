/**
 * node --import ./scripts/node.mjs scripts/bench/search/fit.ts JUDGED FOLDER [--rounds N]
 *
 * Fits the weights of the ranking to judged queries over a folder's dumps or entries: one weight after
 * the other is moved as long as the mean nDCG@10 grows. Prints the table of weights, the mean that
 * they reach, and what is reached on queries that were left out of the fit, in five parts by turns:
 * only that tells what to expect of other queries.
 */
import { parseArgs } from 'node:util';
import type { Engine } from '../../../src/search/engine/engine.ts';
import { WEIGHTS, type Weights } from '../../../src/search/weights.ts';
import { searchOf, withEngine } from './ask.ts';
import { judgeAll, type JudgedQuery, readJudged } from './judged.ts';
import { readCorpus } from './readCorpus.ts';

/** A weight that can be moved, by its place in the table. */
type Dial = {
  name: string;
  get: (of: Weights) => number;
  set: (of: Weights, to: number) => Weights;
};

const PLAIN = [
  'saturation',
  'length',
  'title',
  'heading',
  'above',
  'share',
  'near',
  'row',
  'derived',
  'synonym',
  'cover',
  'named',
  'about',
  'sought',
  'asked',
] as const satisfies (keyof Weights)[];

const KINDS = ['preambular', 'annex', 'note', 'title', 'heading', 'masthead'] as const;

const DIALS: Dial[] = [
  ...PLAIN.map((name): Dial => ({
    name,
    get: (of) => of[name],
    set: (of, to) => ({ ...of, [name]: to }),
  })),
  ...KINDS.map((name): Dial => ({
    name: `kind.${name}`,
    get: (of) => of.kind[name],
    set: (of, to) => ({ ...of, kind: { ...of.kind, [name]: to } }),
  })),
];

/** What a weight is tried at, beside what it is. */
const STEPS = [0.5, 0.75, 0.9, 1.1, 1.35, 2];
/** Less than this is chance. */
const GAIN = 0.0015;
const PARTS = 5;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

async function scores(engine: Engine, weights: Weights, queries: readonly JudgedQuery[]) {
  const verdicts = await judgeAll(queries, searchOf(engine.weighing(weights)));
  return verdicts.map(({ ndcg }) => ndcg);
}

async function fit(engine: Engine, queries: readonly JudgedQuery[], rounds: number) {
  let best = WEIGHTS;
  let reached = mean(await scores(engine, best, queries));
  for (let round = 0; round < rounds; round++) {
    const before = reached;
    for (const { get, set } of DIALS) {
      const from = best;
      for (const step of STEPS) {
        const tried = set(from, Number((get(from) * step).toFixed(3)));
        const score = mean(await scores(engine, tried, queries));
        if (score > reached + GAIN) [best, reached] = [tried, score];
      }
    }
    console.error(`round ${round + 1}: ${reached.toFixed(4)} on ${queries.length} queries`);
    if (reached - before < GAIN) break;
  }
  return { best, reached };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' } },
});
const [file, folder] = positionals;
if (file === undefined || folder === undefined) {
  console.error('usage: fit.ts JUDGED FOLDER [--rounds N]');
  process.exit(2);
}
const resolutions = await readCorpus(folder);
const { queries } = readJudged(file, resolutions);
const rounds = Number(values.rounds);
await withEngine(resolutions, async (engine) => {
  const before = mean(await scores(engine, WEIGHTS, queries));
  const left: number[] = [];
  for (let part = 0; part < PARTS; part++) {
    const { best } = await fit(
      engine,
      queries.filter((_, at) => at % PARTS !== part),
      rounds,
    );
    const others = queries.filter((_, at) => at % PARTS === part);
    left.push(...(await scores(engine, best, others)));
  }
  const { best, reached } = await fit(engine, queries, rounds);
  console.log(JSON.stringify(best, null, 2));
  console.log(`as they are: ${before.toFixed(4)}; fitted: ${reached.toFixed(4)}`);
  console.log(`on queries left out of the fit: ${mean(left).toFixed(4)}`);
});
