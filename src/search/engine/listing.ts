import { type Plan, rangesIn } from '../query/match.ts';
import { type Candidate, grouped, inOrder } from './order.ts';
import type { Asked } from './spanSearch.ts';
import type { Group, Hit } from './results.ts';
import { titleWordsOf } from './titleWords.ts';

/** What is listed of the candidates, and those that may be hits, of so many resolutions. */
export type Listing = { groups: Group[]; left: Candidate[]; resolutions: number };

/** Paragraphs shown of one resolution before the reader asks for the rest; of few, more. */
const HITS_PER_GROUP = 3;
const HITS_IN_ALL = 24;

/**
 * Groups the best candidates, reading and checking only what is listed. `between` is awaited where
 * that takes longer, as not all of what was read fulfils the plan.
 */
export async function listed(
  candidates: readonly Candidate[],
  { plan, state }: Pick<Asked, 'plan' | 'state'>,
  between: () => Promise<void>,
): Promise<Listing> {
  const bySource = grouped(inOrder(candidates, state));
  const most = Math.max(HITS_PER_GROUP, Math.floor(HITS_IN_ALL / Math.max(bySource.length, 1)));
  const groups: Group[] = [];
  const left: Candidate[] = [];
  const waiting = [...bySource];
  while (groups.length < state.show && waiting.length > 0) {
    if (waiting.length < bySource.length) await between();
    const batch = waiting.splice(0, state.show - groups.length).map(async ([source, members]) => {
      const first = await firstHits(members, most, plan, between);
      return { source, ...first };
    });
    for (const { source, hits, left: members } of await Promise.all(batch)) {
      const titleRanges = plan.withTitle ? rangesIn(plan, titleWordsOf(source)) : [];
      if (hits.length > 0) groups.push({ source, titleRanges, hits, found: members.length });
      left.push(...members);
    }
  }
  return {
    groups,
    left: [...left, ...waiting.flatMap(([, members]) => members)],
    resolutions: groups.length + waiting.length,
  };
}

/** The first so many of a resolution's paragraphs that fulfil the plan, and all that may. */
async function firstHits(
  members: readonly Candidate[],
  most: number,
  plan: Plan,
  between: () => Promise<void>,
): Promise<{ hits: Hit[]; left: Candidate[] }> {
  const hits: Hit[] = [];
  const left: Candidate[] = [];
  let at = 0;
  while (at < members.length && hits.length < most) {
    if (at > 0) await between();
    const batch = members.slice(at, at + most - hits.length);
    for (const [number, hit] of (await checked(batch, plan)).entries()) {
      const candidate = batch[number];
      if (hit && candidate) {
        hits.push(hit);
        left.push(candidate);
      }
    }
    at += batch.length;
  }
  return { hits, left: [...left, ...members.slice(at)] };
}

/** So many are read to tell whether there are hits among candidates that were not checked. */
const TRIED = 40;

/** Whether any of the first candidates fulfils the plan. */
export const hasHits = async (candidates: readonly Candidate[], plan: Plan): Promise<boolean> =>
  (await hitsAmong(candidates.slice(0, TRIED), plan)).length > 0;

/** Those of the candidates of which the texts fulfil the plan, in their order. */
export const hitsAmong = async (candidates: readonly Candidate[], plan: Plan): Promise<Hit[]> =>
  (await checked(candidates, plan)).filter((hit) => hit !== undefined);

/** For each candidate the hit that it is; undefined where its text does not fulfil the plan. */
const checked = (candidates: readonly Candidate[], plan: Plan): Promise<(Hit | undefined)[]> =>
  Promise.all(
    candidates.map(async ({ span, record, row }): Promise<Hit | undefined> => {
      const found = await span.check(record, plan);
      if (found === undefined) return undefined;
      const { id, cite, text } = found.read;
      const { kind, verbs, addressees } = row;
      return { id, cite, kind, text, ranges: found.match.ranges, verbs, addressees };
    }),
  );
