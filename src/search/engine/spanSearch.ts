import type { Row } from '../columns.ts';
import type { Postings } from '../lists.ts';
import { nameOf } from '../query/abbreviations.ts';
import type { Pattern, Plan } from '../query/match.ts';
import { type Field, FIELDS, type Filter } from '../query/query.ts';
import { isChosen, kindOf, passes, type SearchState, valuesOf } from '../query/state.ts';
import { type Weights, worthOf } from '../weights.ts';
import type { Meaning } from './meaning.ts';
import type { Candidate } from './order.ts';
import { type Found, scoreOf } from './rank.ts';
import { isSure, type SpanIndex } from './spanIndex.ts';
import { isParagraph, type RecordKind } from '../source.ts';
import { COMMON, stemsIn } from '../query/words.ts';

/** What is asked of each span: the state, and what its query means. */
export type Asked = {
  state: SearchState;
  meaning: Meaning;
  weights: Weights;
  /** Whether Pagefind is asked where words stand in a row, rather than the texts read. */
  rows: boolean;
};

/** The records of a span that may answer, and whether the lists tell for sure that they do. */
export type SpanFound = { candidates: Candidate[]; sure: boolean };

/** Of what is asked for, by how rare it is, a record must have so much to be listed at all. */
const LEAST_SHARE = 0.2;

/** The records of a span that hold what is asked for, or the most telling part of it. */
export async function heldIn(span: SpanIndex, asked: Asked): Promise<SpanFound> {
  const { meaning, weights, rows } = asked;
  const { plan, rarities } = meaning;
  ahead(span, asked);
  const out = await excludedIn(span, plan);
  if (plan.required.length === 0) {
    return { candidates: allOf(span, out, kindsOf(asked)), sure: true };
  }
  const worths: Map<number, number>[] = [];
  /** The records that meet each requirement by the words typed. */
  const typed: Set<number>[] = [];
  let sure = true;
  for (const { patterns, must } of plan.required) {
    const worth = new Map<number, number>();
    const own = new Set<number>();
    for (const pattern of patterns) {
      const { postings, isAll } = await postingsIn(span, pattern, must, rows);
      sure &&= isAll;
      for (const [record, times] of postings) {
        const one = pattern.worth * worthOf(times, span.lengthAt(record), weights);
        if (one > (worth.get(record) ?? 0)) worth.set(record, one);
        if (pattern.worth === 1) own.add(record);
      }
    }
    worths.push(worth);
    typed.push(own);
  }
  const named = namedIn(span, meaning);
  for (const [number, own] of named.entries()) {
    if (own) worths[number]?.set(own.from, weights.saturation + 1); // no word is worth more
  }
  const answers = await answersIn(span, asked);
  const all = sumOf(rarities);
  const candidates: Candidate[] = [];
  for (const record of new Set(worths.flatMap((worth) => [...worth.keys()]))) {
    if (out.has(record)) continue;
    const found: Found[] = [];
    const title = span.titleAt(record);
    const heading = span.headingAt(record);
    const isHeading = heading === record;
    let told = 0;
    let whole = true;
    let lacksMust = false;
    const ofNamed = named.map((own) => own !== undefined && record >= own.from && record < own.to);
    for (const [number, holders] of worths.entries()) {
      const rarity = rarities[number] ?? 0;
      // in its own paragraphs a symbol is as good as said
      const worth = Math.max(holders.get(record) ?? 0, ofNamed[number] ? 1 : 0);
      const isNamed = ofNamed[number] === true;
      const inTitle = title !== record && (isNamed || (title !== undefined && holders.has(title)));
      const inHeading = heading !== undefined && heading !== record && holders.has(heading);
      // a heading that says what the title says is no better than the title
      const tells = !isHeading || worth === 0;
      found.push({ worth, inTitle: inTitle && tells, inHeading, rarity });
      if (!isNamed && !typed[number]?.has(record)) whole = false;
      if (worth === 0 && plan.required[number]?.must) lacksMust = true;
      if (worth > 0 || inTitle || inHeading) told += rarity;
    }
    if (lacksMust || told < LEAST_SHARE * all) continue;
    const kind = span.kindAt(record);
    const own = found.map(({ worth, rarity }, at) =>
      worth === 0 ? 0 : rarity * (typed[at]?.has(record) || ofNamed[at] ? 1 : OTHERWISE),
    );
    candidates.push({
      span,
      record,
      source: span.sourceAt(record),
      share: kind === 'title' && all > 0 ? sumOf(own) / all : undefined,
      score: scoreOf(found, kind, weights) * answers(record) * recallingIn(kind, asked),
      whole,
      elsewhere: found.map(({ inTitle, inHeading }, at) => inTitle || inHeading || !!ofNamed[at]),
      named: ofNamed,
    });
  }
  return { candidates: withCalled(span, meaning, candidates), sure };
}

/** What is said in other words is so much of what was typed. */
const OTHERWISE = 0.8;

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

/** Begins to load all lists that are asked for, and who is to do what where that is: side by side. */
function ahead(span: SpanIndex, { meaning: { plan, question } }: Asked): void {
  const lists = plan.required.flatMap(({ patterns }) => patterns.map((one) => span.held(one)));
  const duties = question?.duty || question?.deadline ? [span.duties()] : [];
  // what does not come is asked for again, and fails there
  Promise.all([...lists, ...duties]).catch(() => undefined);
}

/** For each requirement that is the symbol of one of the span's resolutions, the records of that. */
const namedIn = (span: SpanIndex, { named }: Meaning) =>
  named.map((symbol) => {
    const source = span.sources.find((one) => one.symbol === symbol);
    return source && span.recordsOf(source.path);
  });

/** Candidates with the titles of the span's resolutions that are called as is asked for. */
function withCalled(
  span: SpanIndex,
  { called, plan }: Meaning,
  candidates: readonly Candidate[],
): Candidate[] {
  const titles = span.sources.flatMap((source): Candidate[] => {
    const name = called.get(source.symbol);
    const record = span.recordsOf(source.path)?.from;
    if (name === undefined || record === undefined) return [];
    const score = candidates.find((one) => one.record === record)?.score ?? 0;
    const elsewhere = plan.required.map(() => true);
    return [{ span, record, source, score, whole: true, elsewhere, called: name }];
  });
  const records = new Set(titles.map(({ record }) => record));
  return [...titles, ...candidates.filter(({ record }) => !records.has(record))];
}

/** What is recalled or noted answers worse what is to be done, and better how something is. */
function recallingIn(kind: RecordKind, { meaning: { question }, weights }: Asked): number {
  if (question === undefined || question.resolution) return 1;
  if (question.duty) return kind === 'preambular' || kind === 'note' ? weights.recalled : 1;
  return kind === 'preambular' ? weights.stated : 1;
}

/** Tells of records how much more they are worth for what they have of what a question asks for. */
async function answersIn(
  span: SpanIndex,
  { meaning: { question }, weights }: Asked,
): Promise<(record: number) => number> {
  if (question === undefined) return () => 1;
  const { duty, report, deadline, stems } = question;
  if (!duty && !deadline) return () => 1;
  const duties = await span.duties();
  return (record) => {
    const own = duties[record];
    if (own === undefined || span.kindAt(record) !== 'operative') return 1;
    const isAddressed = own.addressees.some((name) => stemsIn(name).every((one) => stems.has(one)));
    const asked =
      Number(duty) * (0.5 + Number(isAddressed)) + Number(deadline && own.has.includes('deadline'));
    const isReport = report && own.has.includes('report');
    return (1 + weights.asked * asked) * (isReport ? 1 + weights.reported : 1);
  };
}

/** Kinds of records that are asked for by name. */
const kindsOf = ({ meaning: { query }, state: { chosen } }: Asked): ReadonlySet<string> =>
  new Set(
    [
      ...(chosen.kind ?? []),
      ...query.filters.flatMap(({ field, values, not }) =>
        field === 'kind' && !not ? values : [],
      ),
    ].map(kindOf),
  );

/** Every paragraph, and what else is of one of the kinds. */
const allOf = (
  span: SpanIndex,
  out: ReadonlySet<number>,
  kinds: ReadonlySet<string>,
): Candidate[] =>
  Array.from({ length: span.size }, (_, record) => record).flatMap((record): Candidate[] => {
    const kind = span.kindAt(record);
    if (!(isParagraph(kind) || kinds.has(kind)) || out.has(record)) return [];
    const source = span.sourceAt(record);
    return [{ span, record, source, score: 0, whole: true, elsewhere: [] }];
  });

/** So many records are read to see whether words stand in a row; of more, Pagefind is asked. */
const READ_AT_MOST = 40;

/**
 * The records that hold a pattern; with `rows`, where it must be met and many hold its words, only
 * those in which they stand in a row. Tells whether it is sure of all of them.
 */
async function postingsIn(
  span: SpanIndex,
  pattern: Pattern,
  must: boolean,
  rows: boolean,
): Promise<{ postings: Postings; isAll: boolean }> {
  const { words, open } = pattern;
  const isListed = open || words.some(({ form }) => !COMMON.has(form));
  const postings = isListed ? await span.held(pattern) : new Map<number, number>();
  if (isListed && isSure(pattern)) return { postings, isAll: true };
  const isRead = postings.size <= READ_AT_MOST || (!rows && (open || words.length > 1));
  if (isListed && (!must || isRead)) return { postings, isAll: postings.size === 0 };
  const inRow = await span.inRow(pattern);
  return { postings: inRow, isAll: inRow.size === 0 || words.length === 1 };
}

/** Only what the lists tell for sure is left out here. */
async function excludedIn(span: SpanIndex, { excluded }: Plan): Promise<Set<number>> {
  const all = await Promise.all(excluded.filter(isSure).map((one) => span.held(one)));
  return new Set(all.flatMap((postings) => [...postings.keys()]));
}

/**
 * The candidates of a span that pass what was typed and chosen beside the words. Since when their
 * wording stands is told where the order or a filter asks for what is known of each.
 */
export async function searchSpan(span: SpanIndex, asked: Asked): Promise<SpanFound> {
  const { candidates, sure } = await heldIn(span, asked);
  const tests = testsOf(asked);
  if (tests.length === 0 && asked.state.order !== 'first') return { candidates, sure };
  const rows = await span.rows();
  const passing = candidates.flatMap((candidate) => {
    const row = rows[candidate.record];
    if (row === undefined || !tests.every(({ pass }) => pass(row))) return [];
    return [{ ...candidate, standing: row.standing }];
  });
  return { candidates: passing, sure };
}

/** Whether a row passes what was typed or, where it is of one, what was chosen in a facet. */
type Test = { facet: Field | undefined; pass: (row: Row) => boolean };

/** What a record must pass beside the words. */
export function testsOf({ meaning: { query }, state: { chosen } }: Asked): Test[] {
  const tests: Test[] = query.filters.map(withNames).map((filter) => ({
    facet: undefined,
    pass: (row) => passes(filter, row),
  }));
  for (const facet of FIELDS) {
    const values = chosen[facet];
    if (values === undefined) continue;
    tests.push({
      facet,
      pass: (row) => valuesOf(facet, row).some((value) => isChosen(facet, value, values)),
    });
  }
  return tests;
}

/** Abbreviations are met by what they stand for too: "to:UNDP". */
const withNames = (filter: Filter): Filter => ({
  ...filter,
  values: [...filter.values, ...filter.values.flatMap((value) => nameOf(value) ?? [])],
});
