/**
 * node --import ./scripts/node.mjs scripts/bench/search/fit.ts JUDGED FOLDER [--rounds N] [--dials NAME,NAME…]
 *
 * Fits the weights of the ranking to judged queries over a folder's dumps or entries: one weight after
 * the other, of all or of those named, is moved as long as the mean nDCG@10 grows. Prints the table of
 * weights, the mean that they reach, and what is reached on queries that were left out of the fit, in
 * five parts by turns: only that tells what to expect of other queries. Of each weight that any fit
 * moved it prints where the parts move it, and whether they agree: only then is it worth to follow.
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
  'within',
  'above',
  'other',
  'share',
  'near',
  'row',
  'derived',
  'synonym',
  'everyday',
  'part',
  'proper',
  'dated',
  'cover',
  'named',
  'about',
  'sought',
  'answered',
  'founding',
  'leading',
  'routine',
  'asked',
  'reported',
  'told',
  'stated',
  'recalled',
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

/** Some of the queries, by their numbers. */
type Part = (query: number) => boolean;

/** Scores all queries by weights, once; the parts of the fit mostly try the same ones. */
function scoresOf(engine: Engine, queries: readonly JudgedQuery[]) {
  const known = new Map<string, Promise<number[]>>();
  const all = async (weights: Weights): Promise<number[]> => {
    const verdicts = await judgeAll(queries, searchOf(engine.weighing(weights)));
    return verdicts.map(({ ndcg }) => ndcg);
  };
  return async (weights: Weights, part: Part): Promise<number[]> => {
    const key = JSON.stringify(weights);
    const scored = known.get(key) ?? all(weights);
    known.set(key, scored);
    return (await scored).filter((_, query) => part(query));
  };
}

async function fit(
  scores: ReturnType<typeof scoresOf>,
  part: Part,
  { rounds, dials }: { rounds: number; dials: readonly Dial[] },
) {
  let best = WEIGHTS;
  let reached = mean(await scores(best, part));
  for (let round = 0; round < rounds; round++) {
    const before = reached;
    for (const { get, set } of dials) {
      const from = best;
      for (const step of STEPS) {
        const tried = set(from, Number((get(from) * step).toFixed(3)));
        const score = mean(await scores(tried, part));
        if (score > reached + GAIN) [best, reached] = [tried, score];
      }
    }
    console.error(`round ${round + 1}: ${reached.toFixed(4)}`);
    if (reached - before < GAIN) break;
  }
  return { best, reached };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' }, dials: { type: 'string' } },
});
const [file, folder] = positionals;
const named = values.dials?.split(',');
const dials = DIALS.filter(({ name }) => named?.includes(name) ?? true);
if (file === undefined || folder === undefined || dials.length < (named?.length ?? 1)) {
  console.error('usage: fit.ts JUDGED FOLDER [--rounds N] [--dials NAME,NAME…]');
  console.error(`weights: ${DIALS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const resolutions = await readCorpus(folder);
const { queries } = readJudged(file, resolutions);
const how = { rounds: Number(values.rounds), dials };
await withEngine(resolutions, async (engine) => {
  const scores = scoresOf(engine, queries);
  const whole: Part = () => true;
  const before = mean(await scores(WEIGHTS, whole));
  const { best, reached } = await fit(scores, whole, how);
  const left: number[] = [];
  const parts: Weights[] = [];
  for (let part = 0; part < PARTS; part++) {
    const { best: fitted } = await fit(scores, (query) => query % PARTS !== part, how);
    parts.push(fitted);
    left.push(...(await scores(fitted, (query) => query % PARTS === part)));
  }
  console.log(JSON.stringify(best, null, 2));
  console.log(`as they are: ${before.toFixed(4)}; fitted: ${reached.toFixed(4)}`);
  console.log(`on queries left out of the fit: ${mean(left).toFixed(4)}`);
  for (const { name, get } of dials) {
    const own = get(WEIGHTS);
    const moved = parts.map(get);
    if ([get(best), ...moved].every((value) => value === own)) continue;
    const agree = new Set(moved.map((value) => Math.sign(value - own))).size === 1;
    console.log(
      `${name}: ${own} → ${get(best)}; parts ${moved.join(', ')}${agree ? ': they agree' : ''}`,
    );
  }
});
