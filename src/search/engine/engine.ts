import { readCitation } from '../../citation/typed.ts';
import type { Row } from '../columns.ts';
import { loosened, matchText, type Plan, planOf } from '../query/match.ts';
import {
  type Clause,
  type Field,
  FIELDS,
  parseQuery,
  printQuery,
  type Query,
} from '../query/query.ts';
import type { Range } from '../query/ranges.ts';
import type { RecordKind, RecordSource } from '../source.ts';
import type { SpanIndex } from './spanIndex.ts';
import { type Manifest, sessionNumber, type Span } from '../spans.ts';
import {
  isChosen,
  isOfSource,
  passes,
  type SearchState,
  type SourceField,
  sourceValuesOf,
  valuesOf,
} from '../query/state.ts';
import { titledIn } from './titles.ts';

/** A paragraph that fulfils the query: checked against its own text. */
export type Hit = {
  id: string;
  cite: string;
  kind: RecordKind;
  text: string;
  ranges: Range[];
  verbs: string[];
  addressees: string[];
};

/** A resolution's paragraphs, best first. */
export type Group = {
  source: RecordSource;
  hits: Hit[];
  /** How many paragraphs of it were found; `hits` may show fewer. */
  found: number;
};

/** How many paragraphs each value of a field has among those found. */
export type Counts = Record<Field, [value: string, count: number][]>;

/** Where a citation that was typed leads. */
export type Jump = {
  symbol: string;
  /** The resolution's address part, where it is in the corpus. */
  source: RecordSource | undefined;
  /** The paragraph, where one was named. */
  pinpoint: { id: string; cite: string; text: string; exists: boolean } | undefined;
};

export type Results = {
  groups: Group[];
  /** Resolutions whose titles are asked for, rather than a paragraph: newest first. */
  titled: RecordSource[];
  /** How many paragraphs were found in the spans that were searched. */
  paragraphs: number;
  resolutions: number;
  /** Whether each was checked against its text; if not, a few may fall away. */
  checked: boolean;
  counts: Counts;
  /** All sessions of the corpus, newest first. */
  sessions: string[];
  /** The spans searched, newest first, and those that the query's sessions could still ask for. */
  searched: Span[];
  remaining: Span[];
  /** Whether no paragraph has all of the words, and these have most. */
  loose: boolean;
  /** Where nothing was found: what each part of the query finds by itself. */
  advice: Advice | undefined;
};

export type Advice = {
  /** The parts of the query that stand in no paragraph at all. */
  missing: string[];
  /** Queries that do find something, with how many paragraphs. */
  instead: { q: string; paragraphs: number; dropsFilters: boolean }[];
};

/** Paragraphs shown of one resolution before the reader asks for the rest; of few, more. */
const HITS_PER_GROUP = 3;
const HITS_IN_ALL = 24;

/** So many paragraphs are checked before anything is shown; the rest when it is listed. */
const CHECKED_AT_ONCE = 40;

/** A paragraph that may answer the query, in its span. */
type Candidate = { span: SpanIndex; record: number; row: Row; score: number };

export type Going = {
  /** Whether to search to the last span, however much was found before. */
  all?: boolean;
  /** Gets what was found so far, after each span but the last. */
  onResults?: (results: Results) => void;
  /** Whether to go on to the next span, which may have to be loaded; else that was all. */
  goOn?: (isLoaded: boolean) => Promise<boolean>;
};

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
    let index = this.#spans.get(span.path);
    if (index === undefined) {
      index = this.#open(span);
      this.#spans.set(span.path, index);
      index.catch(() => this.#spans.delete(span.path));
    }
    return index;
  }

  /** Loads the newest span ahead of the first search. */
  async warm(): Promise<void> {
    const [newest] = this.#manifest.spans;
    if (newest) await this.#index(newest);
  }

  /**
   * Searches span after span, newest first, until `state.show` resolutions are found or, with
   * `all`, to the last.
   */
  async search(state: SearchState, going: Going = {}): Promise<Results> {
    const query = parseQuery(state.q);
    const plan = planOf(query);
    const strict = await this.#searchBy(plan, query, state, going);
    if (strict.paragraphs > 0 || strict.remaining.length > 0) return strict;
    const loose = loosened(plan);
    if (loose) {
      const results = await this.#searchBy(loose, query, state, going);
      if (results.paragraphs > 0) return { ...results, loose: true };
    }
    return { ...strict, advice: await this.#advise(query, state, strict.searched) };
  }

  async #searchBy(
    plan: Plan,
    query: Query,
    state: SearchState,
    { all = false, onResults, goOn }: Going,
  ): Promise<Results> {
    const asked = this.#manifest.spans.filter((span) => mayHold(span, query, state));
    const found: Candidate[] = [];
    const titled: RecordSource[] = [];
    const tallies = new Tallies();
    let results = this.#nothing(asked);
    for (const [at, span] of asked.entries()) {
      // the first is to be loaded in any case
      if (goOn && !(await goOn(at === 0 || this.#spans.has(span.path)))) break;
      const index = await this.#index(span);
      const { candidates, checked } = await this.#searchSpan(index, plan, query, state, tallies);
      found.push(...candidates);
      if (!isFiltered(query, state)) titled.push(...titledIn(index.rows, plan));
      results = await this.#listed(found, plan, state);
      results.checked = (at === 0 || results.checked) && checked;
      results.counts = tallies.counts();
      results.titled = titled;
      results.searched = asked.slice(0, at + 1);
      results.remaining = asked.slice(at + 1);
      const enough = !all && results.resolutions >= state.show;
      if (enough || at === asked.length - 1) break;
      onResults?.(results);
    }
    return results;
  }

  #nothing = (remaining: Span[]): Results => ({
    groups: [],
    titled: [],
    paragraphs: 0,
    resolutions: 0,
    checked: true,
    counts: new Tallies().counts(),
    sessions: this.#manifest.spans.flatMap(({ sessions }) => sessions),
    searched: [],
    remaining,
    loose: false,
    advice: undefined,
  });

  /** The paragraphs of a span that pass; `tallies` counts those that would pass but for a facet. */
  async #searchSpan(
    span: SpanIndex,
    plan: Plan,
    query: Query,
    state: SearchState,
    tallies?: Tallies,
  ) {
    const found = await span.find(plan);
    // stems are sure of words; phrases and beginnings of words only the text can tell
    const sure = isSure(plan);
    const checked = sure || found.records.length <= CHECKED_AT_ONCE;
    const records =
      checked && !sure ? await this.#checked(span, found.records, plan) : found.records;
    const tests = testsOf(query, state);
    const candidates: Candidate[] = [];
    for (const record of records) {
      const row = span.rows[record];
      if (row === undefined) continue;
      const failing = tests.filter(({ pass }) => !pass(row));
      if (failing.length > 1) continue;
      const [only] = failing;
      if (only !== undefined && only.field === undefined) continue;
      tallies?.count(row, only?.field);
      if (only === undefined) candidates.push({ span, record, row, score: found.scoreOf(record) });
    }
    return { candidates, checked };
  }

  /** Those of the records of which the texts fulfil the plan. */
  async #checked(span: SpanIndex, records: readonly number[], plan: Plan): Promise<number[]> {
    const texts = await Promise.all(records.map((record) => span.read(record)));
    return records.filter((_, at) => matchText(plan, texts[at]?.text ?? '') !== undefined);
  }

  /** Groups the best of what was found, reading and checking only what is listed. */
  async #listed(found: Candidate[], plan: Plan, state: SearchState): Promise<Results> {
    const bySource = grouped(inOrder(found, state));
    const results = this.#nothing([]);
    const hitsEach = Math.max(
      HITS_PER_GROUP,
      Math.floor(HITS_IN_ALL / Math.max(bySource.length, 1)),
    );
    let dropped = 0;
    let emptied = 0;
    const waiting = [...bySource];
    while (results.groups.length < state.show && waiting.length > 0) {
      const batch = waiting.splice(0, state.show - results.groups.length);
      const groups = await Promise.all(
        batch.map(async ([source, members]) => ({
          source,
          ...(await this.#firstHits(members, hitsEach, plan)),
        })),
      );
      for (const { dropped: less, ...group } of groups) {
        dropped += less;
        if (group.hits.length > 0) results.groups.push(group);
        else emptied++;
      }
    }
    results.paragraphs = found.length - dropped;
    results.resolutions = bySource.length - emptied;
    return results;
  }

  /** The first so many of a resolution's paragraphs that fulfil the plan. */
  async #firstHits(members: Candidate[], most: number, plan: Plan) {
    const hits: Hit[] = [];
    let at = 0;
    while (at < members.length && hits.length < most) {
      const batch = members.slice(at, at + most - hits.length);
      const checked = await Promise.all(batch.map((one) => this.#check(one, plan)));
      hits.push(...checked.filter((hit) => hit !== undefined));
      at += batch.length;
    }
    const dropped = at - hits.length;
    return { hits, found: members.length - dropped, dropped };
  }

  /** All paragraphs found, checked, in the order listed, to `limit`: for copying and downloading. */
  async everyHit(state: SearchState, limit: number): Promise<{ source: RecordSource; hit: Hit }[]> {
    const query = parseQuery(state.q);
    return allOrMost(planOf(query), (plan) => this.#everyHitBy(plan, query, state, limit));
  }

  async #everyHitBy(plan: Plan, query: Query, state: SearchState, limit: number) {
    const hits: { source: RecordSource; hit: Hit }[] = [];
    for (const span of this.#manifest.spans.filter((one) => mayHold(one, query, state))) {
      const index = await this.#index(span);
      const { candidates } = await this.#searchSpan(index, plan, query, state);
      for (const [source, group] of grouped(inOrder(candidates, state))) {
        const read = await Promise.all(group.map((one) => this.#check(one, plan)));
        for (const hit of read) {
          if (hit) hits.push({ source, hit });
          if (hits.length === limit) return hits;
        }
      }
    }
    return hits;
  }

  /** All the paragraphs found of one resolution, by its address part. */
  async hitsOf(state: SearchState, path: string): Promise<Hit[]> {
    const query = parseQuery(state.q);
    return allOrMost(planOf(query), (plan) => this.#hitsOfBy(plan, query, state, path));
  }

  async #hitsOfBy(plan: Plan, query: Query, state: SearchState, path: string): Promise<Hit[]> {
    for (const span of this.#manifest.spans.filter((one) => mayHold(one, query, state))) {
      const index = await this.#index(span);
      const { candidates } = await this.#searchSpan(index, plan, query, state);
      const members = inOrder(candidates, state).filter(({ row }) => row.source.path === path);
      if (members.length === 0) continue;
      const hits = await Promise.all(members.map((one) => this.#check(one, plan)));
      return hits.filter((hit) => hit !== undefined);
    }
    return [];
  }

  async #check({ span, record, row }: Candidate, plan: Plan): Promise<Hit | undefined> {
    const { id, cite, text } = await span.read(record);
    const match = matchText(plan, text);
    return (
      match && {
        id,
        cite,
        kind: row.kind,
        text,
        ranges: match.ranges,
        verbs: row.verbs,
        addressees: row.addressees,
      }
    );
  }

  /** Where the typed text leads if it is a citation and nothing else; undefined if it is none. */
  async jump(typed: string): Promise<Jump | undefined> {
    const citation = readCitation(typed);
    if (citation === undefined) return undefined;
    for (const span of this.#manifest.spans) {
      const session = /^A\/RES\/((?:E?S-)?\d+)\/|\((?:E?S-)?[IVX]+\)/.exec(citation.symbol)?.[1];
      if (session !== undefined && !span.sessions.includes(session)) continue;
      const index = await this.#index(span);
      const records = index.rows.flatMap(({ source }, record) =>
        source.symbol === citation.symbol ? [record] : [],
      );
      const source = index.rows[records[0] ?? -1]?.source;
      if (source === undefined) continue;
      const { pinpoint } = citation;
      if (pinpoint === undefined) return { symbol: citation.symbol, source, pinpoint: undefined };
      for (const record of records) {
        const { id, cite, text } = await index.read(record);
        if (id.toLowerCase() !== pinpoint.toLowerCase()) continue;
        return { symbol: citation.symbol, source, pinpoint: { id, cite, text, exists: true } };
      }
      const pin = { id: pinpoint, cite: pinpoint, text: '', exists: false };
      return { symbol: citation.symbol, source, pinpoint: pin };
    }
    return { symbol: citation.symbol, source: undefined, pinpoint: undefined };
  }

  /** What to try where nothing was found: each part alone, the query without one part or filters. */
  async #advise(query: Query, state: SearchState, asked: Span[]): Promise<Advice> {
    const advice: Advice = { missing: [], instead: [] };
    const plan = planOf(query);
    const totals = plan.required.map(() => 0);
    for (const span of asked) {
      const counts = await (await this.#index(span)).countEach(plan);
      for (const [at, count] of counts.entries()) totals[at] = (totals[at] ?? 0) + count;
    }
    for (const [at, { term }] of plan.required.entries()) {
      if (totals[at] === 0) advice.missing.push(printQuery({ clauses: [any(term)], filters: [] }));
    }
    const tries: { query: Query; state: SearchState }[] = [];
    if (isFiltered(query, state)) {
      tries.push({ query: { ...query, filters: [] }, state: { ...state, chosen: {} } });
    }
    const words = wordsOnly(query);
    if (words) tries.push({ query: words, state });
    if (query.clauses.length + query.filters.length > 1) {
      for (const [at] of query.clauses.entries()) {
        tries.push({ query: { ...query, clauses: query.clauses.toSpliced(at, 1) }, state });
      }
    }
    for (const attempt of tries) {
      let paragraphs = 0;
      for (const span of this.#manifest.spans.filter((one) =>
        mayHold(one, attempt.query, attempt.state),
      )) {
        if (!asked.includes(span)) continue;
        const index = await this.#index(span);
        const { candidates } = await this.#searchSpan(
          index,
          planOf(attempt.query),
          attempt.query,
          attempt.state,
        );
        paragraphs += candidates.length;
      }
      if (paragraphs === 0) continue;
      const q = printQuery(attempt.query);
      if (q === '' || advice.instead.some((one) => one.q === q)) continue;
      advice.instead.push({ q, paragraphs, dropsFilters: attempt.state !== state });
      if (advice.instead.length === 3) break;
    }
    return advice;
  }
}

/** What there is with all of the words or, where that is nothing, with most of them. */
async function allOrMost<T>(plan: Plan, find: (plan: Plan) => Promise<T[]>): Promise<T[]> {
  const strict = await find(plan);
  const loose = strict.length === 0 ? loosened(plan) : undefined;
  return loose === undefined ? strict : find(loose);
}

const any = (terms: Extract<Clause, { type: 'any' }>['terms']): Clause => ({ type: 'any', terms });

/** The same words without quotation marks; undefined where there are none. */
function wordsOnly(query: Query): Query | undefined {
  let changed = false;
  const clauses = query.clauses.flatMap((clause): Clause[] => {
    if (clause.type === 'not') return [clause];
    return [
      ...clause.terms.flatMap((term) => {
        if (term.type !== 'phrase' || !term.text.includes(' ')) return [any([term])];
        changed = true;
        return term.text.split(' ').map((text) => any([{ type: 'word', text }]));
      }),
    ];
  });
  return changed ? { ...query, clauses } : undefined;
}

/** Whether stems alone tell that a paragraph fulfils the plan. */
const isSure = ({ required, excluded }: Plan): boolean =>
  [...required.flatMap(({ patterns }) => patterns), ...excluded].every(
    ({ by, open }) => by === 'stem' && !open,
  );

const isFiltered = ({ filters }: Query, { chosen }: SearchState): boolean =>
  filters.length > 0 || FIELDS.some((field) => chosen[field]);

/** Whether a span has a session that the query and the chosen filters let through. */
function mayHold({ sessions }: Span, { filters }: Query, { chosen }: SearchState): boolean {
  return sessions.some((session) => {
    if (chosen.session && !isChosen('session', session, chosen.session)) return false;
    return filters.every(
      ({ field, values, not }) =>
        field !== 'session' || not || values.some((value) => isChosen('session', session, [value])),
    );
  });
}

type Test = { field: Field | undefined; pass: (row: Row) => boolean };

/** What a record must pass; a facet's own test is left out of its own counts. */
function testsOf({ filters }: Query, { chosen }: SearchState): Test[] {
  const tests: Test[] = filters.map((filter) => ({
    field: undefined,
    pass: (row) => passes(filter, row),
  }));
  for (const field of FIELDS) {
    const values = chosen[field];
    if (values === undefined) continue;
    tests.push({
      field,
      pass: (row) => valuesOf(field, row).some((value) => isChosen(field, value, values)),
    });
  }
  return tests;
}

/** Counts how many paragraphs each value of each field has. */
class Tallies {
  readonly #values = new Map<Field, Map<string, number>>();
  /** What a resolution's paragraphs share is looked up once for all of them. */
  readonly #sources = new Map<SourceField, Map<RecordSource, number>>();

  /** Counts a paragraph in every field, or in the one whose own filter alone shuts it out. */
  count(row: Row, only: Field | undefined): void {
    for (const field of only === undefined ? FIELDS : [only]) {
      if (isOfSource(field)) add(tallyOf(this.#sources, field), row.source, 1);
      else for (const value of valuesOf(field, row)) add(tallyOf(this.#values, field), value, 1);
    }
  }

  counts(): Counts {
    const values = new Map(FIELDS.map((field) => [field, new Map(this.#values.get(field))]));
    for (const [field, sources] of this.#sources) {
      for (const [source, count] of sources) {
        for (const value of sourceValuesOf(field, source)) {
          add(tallyOf(values, field), value, count);
        }
      }
    }
    return Object.fromEntries(
      [...values].map(([field, tally]) => [
        field,
        [...tally].sort(
          field === 'session' || field === 'year'
            ? ([a], [b]) => (sessionNumber(b) ?? -1) - (sessionNumber(a) ?? -1)
            : ([a, m], [b, n]) => n - m || (a < b ? -1 : 1),
        ),
      ]),
    ) as Counts;
  }
}

const add = <Key>(tally: Map<Key, number>, key: Key, count: number) =>
  tally.set(key, (tally.get(key) ?? 0) + count);

function tallyOf<Name, Key>(tallies: Map<Name, Map<Key, number>>, name: Name): Map<Key, number> {
  const known = tallies.get(name);
  if (known) return known;
  const made = new Map<Key, number>();
  tallies.set(name, made);
  return made;
}

function inOrder(candidates: Candidate[], { order, q }: SearchState): Candidate[] {
  const byText = (a: Candidate, b: Candidate) =>
    compare(b.row.source.adopted, a.row.source.adopted) ||
    compare(a.row.source.path, b.row.source.path) ||
    a.record - b.record;
  if (order === 'relevance' && q.trim() !== '') {
    return candidates.toSorted((a, b) => b.score - a.score || byText(a, b));
  }
  return order === 'oldest'
    ? candidates.toSorted(
        (a, b) =>
          compare(a.row.source.adopted, b.row.source.adopted) ||
          compare(a.row.source.path, b.row.source.path) ||
          a.record - b.record,
      )
    : candidates.toSorted(byText);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function grouped(candidates: readonly Candidate[]): [RecordSource, Candidate[]][] {
  const groups = new Map<RecordSource, Candidate[]>();
  for (const one of candidates) {
    const group = groups.get(one.row.source);
    if (group === undefined) groups.set(one.row.source, [one]);
    else group.push(one);
  }
  return [...groups];
}
