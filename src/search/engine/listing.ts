import { type Plan, rangesIn } from '../query/match.ts';
import { type Candidate, grouped, inOrder } from './order.ts';
import type { Asked } from './spanSearch.ts';
import type { Group, Hit } from './results.ts';
import { titleWordsOf } from './titles.ts';

/** What is listed of the candidates, and how many there are, less those that fell away. */
export type Listing = { groups: Group[]; paragraphs: number; resolutions: number };

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
  let dropped = 0;
  let emptied = 0;
  const waiting = [...bySource];
  while (groups.length < state.show && waiting.length > 0) {
    if (waiting.length < bySource.length) await between();
    const batch = waiting.splice(0, state.show - groups.length).map(async ([source, members]) => {
      const first = await firstHits(members, most, plan, between);
      return { source, ...first };
    });
    for (const { dropped: less, ...group } of await Promise.all(batch)) {
      dropped += less;
      const titleRanges = plan.withTitle ? rangesIn(plan, titleWordsOf(group.source)) : [];
      if (group.hits.length > 0) groups.push({ ...group, titleRanges });
      else emptied++;
    }
  }
  return {
    groups,
    paragraphs: candidates.length - dropped,
    resolutions: bySource.length - emptied,
  };
}

/** The first so many of a resolution's paragraphs that fulfil the plan. */
async function firstHits(
  members: readonly Candidate[],
  most: number,
  plan: Plan,
  between: () => Promise<void>,
) {
  const hits: Hit[] = [];
  let at = 0;
  while (at < members.length && hits.length < most) {
    if (at > 0) await between();
    const batch = members.slice(at, at + most - hits.length);
    hits.push(...(await hitsAmong(batch, plan)));
    at += batch.length;
  }
  const dropped = at - hits.length;
  return { hits, found: members.length - dropped, dropped };
}

/** So many are read to tell whether there are hits among candidates that were not checked. */
const TRIED = 40;

/** Whether any of the first candidates fulfils the plan. */
export const hasHits = async (candidates: readonly Candidate[], plan: Plan): Promise<boolean> =>
  (await hitsAmong(candidates.slice(0, TRIED), plan)).length > 0;

/** Those of the candidates of which the texts fulfil the plan, in their order. */
export async function hitsAmong(candidates: readonly Candidate[], plan: Plan): Promise<Hit[]> {
  const checked = await Promise.all(
    candidates.map(async ({ span, record, row }): Promise<Hit | undefined> => {
      const found = await span.check(record, plan);
      if (found === undefined) return undefined;
      const { id, cite, text } = found.read;
      const { kind, verbs, addressees } = row;
      return { id, cite, kind, text, ranges: found.match.ranges, verbs, addressees };
    }),
  );
  return checked.filter((hit) => hit !== undefined);
}
