import { loosened, planOf } from '../query/match.ts';
import { parseQuery, printQuery, type Query } from '../query/query.ts';
import type { SearchState } from '../query/state.ts';
import type { Manifest, Span } from '../spans.ts';
import { attemptsOf, isFiltered, printTerms } from './attempts.ts';
import { countSpan, Tallies } from './facets.ts';
import { jumpTo } from './jump.ts';
import { kept } from './kept.ts';
import { hasHits, hitsAmong, listed } from './listing.ts';
import { mayHold, SPAN_FIELDS } from './mayHold.ts';
import { type Candidate, grouped, inOrder } from './order.ts';
import type { Cited, Counted, Hit, Instead, Jump, Offer, Results } from './results.ts';
import type { SpanIndex } from './spanIndex.ts';
import { respelt } from './spelling.ts';
import { type Asked, searchSpan } from './spanSearch.ts';
import { firstOf, titledIn } from './titles.ts';

export type Going = {
  /** Gets what was found so far after each span but the last; nothing, before it takes longer. */
  onResults?: (results: Results) => void;
  /**
   * Awaited between the steps of the search, so that other work comes in between. Where it rejects
   * the search ends, and rejects with it. Longer than a step take the loading of a further span and
   * the search for something else where nothing was found.
   */
  between?: (next: 'step' | 'longer') => Promise<void>;
};

const atOnce = async (): Promise<void> => undefined;

/** Searches the spans of a corpus. `open` loads a span's index, once. */
export class Engine {
  readonly #manifest: Manifest;
  readonly #open: (span: Span) => Promise<SpanIndex>;
  readonly #spans = new Map<string, Promise<SpanIndex>>();

  constructor(manifest: Manifest, open: (span: Span) => Promise<SpanIndex>) {
    this.#manifest = manifest;
    this.#open = open;
  }

  #index(span: Span): Promise<SpanIndex> {
    return kept(this.#spans, span.path, () => this.#open(span));
  }

  /** Loads the newest span ahead of the first search. */
  async warm(): Promise<void> {
    const [newest] = this.#manifest.spans;
    if (newest) await this.#index(newest);
  }

  /**
   * Searches span after span, newest or oldest first as ordered, until `state.show` resolutions are
   * found; to the last with `state.all` or where sessions are asked for by name.
   */
  async search(state: SearchState, going: Going = {}): Promise<Results> {
    const asked = askedOf(state);
    const strict = await this.#searchBy(asked, going);
    if (strict.paragraphs > 0) return strict;
    await going.between?.('longer');
    const missing = await this.#missing(asked, strict.searched, going);
    const loose = loosened(asked.plan);
    if (loose) {
      const { onResults } = going;
      const results = await this.#searchBy(
        { ...asked, plan: loose },
        { ...going, ...(onResults && { onResults: (some) => onResults(asLoose(some)) }) },
      );
      if (results.paragraphs > 0) {
        const { meant } = await this.#meantBy(asked, results.searched, going);
        const titled = strict.titled.length > 0 ? strict.titled : results.titled;
        return { ...asLoose(results), titled, missing, meant };
      }
    }
    // where no span may hold what is asked, the newest tells what else there is
    const seen = strict.searched.length > 0 ? strict.searched : this.#manifest.spans.slice(0, 1);
    const { corrected, meant } = await this.#meantBy(asked, seen, going);
    const instead = await this.#instead(asked, corrected, seen, going);
    return { ...strict, missing, meant, instead };
  }

  async #searchBy(asked: Asked, { onResults, between = atOnce }: Going): Promise<Results> {
    const { plan, query, state } = asked;
    const spans = this.#spansFor(asked);
    let found: Candidate[] = [];
    let results = this.#nothing(spans);
    for (const [at, span] of spans.entries()) {
      // the first is to be loaded in any case
      const isFar = at > 0 && !this.#spans.has(span.path);
      await between(isFar ? 'longer' : 'step');
      if (isFar && found.length === 0) onResults?.(results);
      const index = await this.#index(span);
      const { candidates, checked } = await searchSpan(index, asked);
      await between('step');
      const { groups, left, resolutions } = await listed([...found, ...candidates], asked, () =>
        between('step'),
      );
      found = left;
      const titled = isFiltered(query, state) ? [] : titledIn(index.sources, plan);
      results = {
        ...results,
        groups,
        paragraphs: found.length,
        resolutions,
        checked: results.checked && checked,
        titled: firstOf([...results.titled, ...titled]),
        searched: spans.slice(0, at + 1),
        whole: at + 1 === this.#manifest.spans.length,
        remaining: spans.slice(at + 1),
      };
      const enough = !isToTheLast(asked) && results.resolutions >= state.show;
      if (enough || at === spans.length - 1) break;
      if (results.paragraphs > 0) onResults?.(results);
    }
    return results;
  }

  /**
   * Counts what a search finds, by the facets' values, in the first so many of the spans that it
   * asks for; `loose` where it was content with half of the words.
   */
  async count(state: SearchState, spans: number, loose = false): Promise<Counted> {
    const strict = askedOf(state);
    const asked = loose ? { ...strict, plan: loosened(strict.plan) ?? strict.plan } : strict;
    const counting = this.#spansFor(asked).slice(0, spans);
    const tallies = new Tallies();
    let checked = true;
    for (const span of counting) {
      if (!(await countSpan(await this.#index(span), asked, tallies))) checked = false;
    }
    return {
      counts: tallies.counts(),
      checked,
      sessions: this.#manifest.spans.flatMap(({ sessions }) => sessions),
      counted: counting.flatMap(({ sessions }) => sessions),
    };
  }

  #nothing = (remaining: Span[]): Results => ({
    groups: [],
    titled: [],
    paragraphs: 0,
    resolutions: 0,
    checked: true,
    searched: [],
    remaining,
    loose: false,
    missing: [],
    whole: false,
    meant: undefined,
    instead: [],
  });

  /** The spans that may hold what is asked, in the order in which they are searched. */
  #spansFor({ query, state }: Pick<Asked, 'query' | 'state'>): Span[] {
    const spans = this.#manifest.spans.filter((span) => mayHold(span, query, state));
    return state.order === 'oldest' ? spans.reverse() : spans;
  }

  /**
   * All paragraphs found in the first so many spans, checked, in the order listed, to `limit`: for
   * copying and downloading.
   */
  async everyHit(state: SearchState, spans: number, limit: number): Promise<Cited[]> {
    return allOrHalf(askedOf(state), async (asked) => {
      const found: Candidate[] = [];
      for (const span of this.#spansFor(asked).slice(0, spans)) {
        found.push(...(await searchSpan(await this.#index(span), asked)).candidates);
      }
      const cited: Cited[] = [];
      for (const [source, members] of grouped(inOrder(found, state))) {
        const hits = await hitsAmong(members, asked.plan);
        cited.push(...hits.map((hit) => ({ source, hit })));
        if (cited.length >= limit) return cited.slice(0, limit);
      }
      return cited;
    });
  }

  /** All the paragraphs found of one resolution, by its address part. */
  async hitsOf(state: SearchState, path: string): Promise<Hit[]> {
    return allOrHalf(askedOf(state), async (asked) => {
      for (const span of this.#spansFor(asked)) {
        const { candidates } = await searchSpan(await this.#index(span), asked);
        const members = inOrder(candidates, state).filter(({ row }) => row.source.path === path);
        if (members.length > 0) return hitsAmong(members, asked.plan);
      }
      return [];
    });
  }

  /** Where the typed text leads if it is a citation and nothing else; undefined if it is none. */
  async jump(typed: string): Promise<Jump | undefined> {
    return jumpTo(typed, this.#manifest.spans, (span) => this.#index(span));
  }

  /** The query in the nearest spelling that the spans have, and what it finds if it finds anything. */
  async #meantBy(
    { query, state }: Asked,
    searched: readonly Span[],
    going: Going,
  ): Promise<{ corrected: Query; meant: Offer | undefined }> {
    await going.between?.('step');
    const near = await respelt(query, await Promise.all(searched.map((span) => this.#index(span))));
    if (near === undefined) return { corrected: query, meant: undefined };
    return { corrected: near, meant: await this.#offer(near, state, searched, going) };
  }

  /** A query with what it finds in these spans; undefined where that is nothing. */
  async #offer(
    query: Query,
    state: SearchState,
    searched: readonly Span[],
    { between = atOnce }: Going,
  ): Promise<Offer | undefined> {
    const asked: Asked = { query, state, plan: planOf(query) };
    const offer: Offer = { q: printQuery(query), paragraphs: 0, checked: true };
    for (const span of this.#spansFor(asked)) {
      if (!searched.includes(span)) continue;
      await between('step');
      const { candidates, checked } = await searchSpan(await this.#index(span), asked);
      if (!checked && !(await hasHits(candidates, asked.plan))) continue;
      offer.paragraphs += candidates.length;
      if (!checked) offer.checked = false;
    }
    return offer.paragraphs > 0 ? offer : undefined;
  }

  /** The parts of the query that stand in no paragraph of these spans. */
  async #missing({ plan }: Asked, searched: readonly Span[], going: Going): Promise<string[]> {
    if (searched.length === 0) return [];
    const totals = plan.required.map(() => 0);
    for (const span of searched) {
      await going.between?.('step');
      const counts = await (await this.#index(span)).countEach(plan);
      for (const [at, count] of counts.entries()) totals[at] = (totals[at] ?? 0) + count;
    }
    return plan.required.flatMap(({ term }, at) => (totals[at] === 0 ? [printTerms(term)] : []));
  }

  /** What to try where nothing was found, and the query as corrected does not help. */
  async #instead(
    { state }: Asked,
    corrected: Query,
    searched: readonly Span[],
    going: Going,
  ): Promise<Instead[]> {
    const instead: Instead[] = [];
    for (const { dropsFilters, ...attempt } of attemptsOf(corrected, state)) {
      const q = printQuery(attempt.query);
      if (instead.some((one) => one.q === q)) continue;
      const offer = await this.#offer(attempt.query, attempt.state, searched, going);
      if (offer) instead.push({ ...offer, dropsFilters });
      if (instead.length === INSTEAD) break;
    }
    return instead;
  }
}

const asLoose = (results: Results): Results => ({ ...results, loose: true });

/** Queries that are offered where one finds nothing. */
const INSTEAD = 3;

function askedOf(state: SearchState): Asked {
  const query = parseQuery(state.q);
  return { state, query, plan: planOf(query) };
}

/** What there is with all of the words or, where that is nothing, with half of them. */
async function allOrHalf<T>(asked: Asked, find: (asked: Asked) => Promise<T[]>): Promise<T[]> {
  const strict = await find(asked);
  const loose = strict.length === 0 ? loosened(asked.plan) : undefined;
  return loose === undefined ? strict : find({ ...asked, plan: loose });
}

/** Whether all spans are to be searched, however much is found before the last. */
const isToTheLast = ({ plan, query: { filters }, state: { all, chosen } }: Asked): boolean =>
  all ||
  plan.withTitle || // all of them were searched before for all of the words
  SPAN_FIELDS.some((field) => chosen[field] !== undefined) ||
  filters.some(({ field, not }) => SPAN_FIELDS.includes(field) && !not);
