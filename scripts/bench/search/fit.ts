/**
 * node --import ./scripts/node.mjs scripts/bench/search/fit.ts JUDGED FOLDER [--rounds N] [--dials NAME,NAME…]
 *
 * Fits the weights of the ranking to judged queries over a folder's dumps or entries: one weight after
 * the other, of all or of those named, is moved as long as the mean nDCG@10 grows. Prints the table of
 * weights, the mean that they reach, and of each of five parts of the queries, of each kind as many in
 * each, what it has by the weights as they are and by those that were fitted to the four others: only
 * that tells what to expect of other queries. Of each weight that any fit moved it prints where the
 * parts move it, and whether they agree. Last it says whether the table is worth to be followed.
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

/** The part that each query is of: those of a kind are dealt out by turns. */
function partsOf(queries: readonly JudgedQuery[]): number[] {
  const dealt = new Map<string, number>();
  return queries.map(({ kind }) => {
    const before = dealt.get(kind) ?? 0;
    dealt.set(kind, before + 1);
    return before % PARTS;
  });
}

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
  const partOf = partsOf(queries);
  const parts: Weights[] = [];
  const left: { asTheyAre: number[]; fitted: number[] } = { asTheyAre: [], fitted: [] };
  const folds: string[] = [];
  for (let part = 0; part < PARTS; part++) {
    const isOut: Part = (query) => partOf[query] === part;
    const { best: fitted } = await fit(scores, (query) => !isOut(query), how);
    parts.push(fitted);
    const [asTheyAre, after] = [await scores(WEIGHTS, isOut), await scores(fitted, isOut)];
    left.asTheyAre.push(...asTheyAre);
    left.fitted.push(...after);
    folds.push(
      `part ${part + 1}, ${asTheyAre.length} queries left out: ${mean(asTheyAre).toFixed(4)} → ${mean(after).toFixed(4)}`,
    );
  }
  console.log(JSON.stringify(best, null, 2));
  console.log(`fitted to all: ${before.toFixed(4)} → ${reached.toFixed(4)}`);
  console.log(folds.join('\n'));
  for (const { name, get } of dials) {
    const own = get(WEIGHTS);
    const moved = parts.map(get);
    if ([get(best), ...moved].every((value) => value === own)) continue;
    const agree = new Set(moved.map((value) => Math.sign(value - own))).size === 1;
    console.log(
      `${name}: ${own} → ${get(best)}; parts ${moved.join(', ')}${agree ? ': they agree' : ''}`,
    );
  }
  const [asTheyAre, fitted] = [mean(left.asTheyAre), mean(left.fitted)];
  const holds = fitted > asTheyAre + GAIN;
  console.log(
    `all that were left out: ${asTheyAre.toFixed(4)} → ${fitted.toFixed(4)}: ${holds ? 'it holds' : 'it does not hold, leave the weights as they are'}`,
  );
});
