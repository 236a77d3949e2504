import type { RankedSource, Row } from '../columns.ts';
import { Postings } from '../lists.ts';
import { nameOf } from '../query/abbreviations.ts';
import type { Pattern, Plan, Requirement } from '../query/match.ts';
import { type Field, FIELDS, type Filter } from '../query/query.ts';
import { choosing, kindOf, passing, type SearchState } from '../query/state.ts';
import { periodOf } from '../../model/period.ts';
import { readSymbol } from '../../model/symbol.ts';
import { type Weights, worthOf } from '../weights.ts';
import type { Meaning } from './meaning.ts';
import type { Candidate } from './order.ts';
import { type Found, scoreOf } from './rank.ts';
import { isLongRow, isSure, type SpanIndex } from './spanIndex.ts';
import { isParagraph, type RecordKind } from '../source.ts';
import { FEW } from '../pairs.ts';
import { COMMON, stemsIn } from '../query/words.ts';

/**
 * Where words must stand in a row, the texts of those that hold them all are read, the best first;
 * where most of these are read in vain, of those that hold each two of the words side by side; where
 * these are read in vain too, Pagefind is asked.
 */
export const ROWS = ['read', 'paired', 'asked'] as const;
export type Rows = (typeof ROWS)[number];

/** What is asked of each span: the state, and what its query means. */
export type Asked = {
  state: SearchState;
  meaning: Meaning;
  weights: Weights;
  /** How it is found out where words stand in a row. */
  rows: Rows;
};

/**
 * The records of a span that may answer, and whether the lists tell for sure that they do. Those that
 * lack some of the words, but for titles, are weighed where they are asked for: mostly a page is full
 * without them, and there are many.
 */
export type SpanFound = { candidates: Candidate[]; lacking: () => Candidate[]; sure: boolean };

/** Of what is asked for, by how rare it is, a record must have so much to be listed at all. */
const LEAST_SHARE = 0.2;

/** What was found in a span last, and by which question. */
const last = new WeakMap<SpanIndex, { asked: Asked; found: Promise<SpanFound> }>();

/**
 * The records of a span that hold what is asked for, or the most telling part of it. What is asked
 * again, for more results or to be counted, is known.
 */
export function heldIn(span: SpanIndex, asked: Asked): Promise<SpanFound> {
  const known = last.get(span);
  if (known && isSame(known.asked, asked)) return known.found;
  const found = findIn(span, asked);
  last.set(span, { asked, found });
  found.catch(() => {
    if (last.get(span)?.found === found) last.delete(span);
  });
  return found;
}

/** Whether the same is asked, whatever is chosen beside it and however much is to be listed. */
const isSame = (one: Asked, other: Asked): boolean =>
  one.meaning === other.meaning &&
  one.weights === other.weights &&
  one.rows === other.rows &&
  String(one.state.chosen.kind) === String(other.state.chosen.kind);

async function findIn(span: SpanIndex, asked: Asked): Promise<SpanFound> {
  const { meaning, weights } = asked;
  const { plan, rarities } = meaning;
  ahead(span, asked);
  const out = await excludedIn(span, plan);
  if (plan.required.length === 0) {
    return { candidates: allOf(span, out, kindsOf(asked)), lacking: none, sure: true };
  }
  const held: Held[] = [];
  // one after the other, as Pagefind wants to be asked; the lists are on their way
  const some = new Uint8Array(span.size);
  for (const at of plan.required.keys()) held.push(await heldOf(span, asked, at, some));
  const answers = await answersIn(span, asked);
  const all = sumOf(rarities);
  const coverOf = coversIn(span, held);
  const isOfSome = held.some(({ named, dated }) => named !== undefined || dated.size > 0);
  // of thousands of records the same few objects tell, one after the other
  const found = held.map((one, number) => ({ ...one, ...UNMET, rarity: rarities[number] ?? 0 }));
  const candidateAt = (record: number): Candidate | undefined => {
    const source = span.sourceAt(record);
    const title = span.titleAt(record);
    const heading = span.headingAt(record);
    const cover = title === undefined || title === record ? 0 : coverOf(title);
    let told = 0;
    let own = 0;
    let added = 0;
    let adding = 0;
    let whole = true;
    let lacksMust = false;
    let isAround = false;
    for (const one of found) {
      const { gain, tell, typed, named, dated, must, rarity } = one;
      const isNamed = named !== undefined && record >= named.from && record < named.to;
      // in its own paragraphs a symbol is as good as said
      const isDated = dated.has(source);
      const said = isNamed ? rarity : isDated ? rarity * weights.dated : 0;
      const worth = Math.max(gain[record] ?? 0, said);
      const isTyped = isNamed || isDated || typed[record] === 1;
      // a heading that says what the title says is no better than the title
      const isAbove = heading !== record || worth === 0;
      const titled = title === undefined || title === record || !isAbove ? 0 : (tell[title] ?? 0);
      const headed = heading === undefined || heading === record ? 0 : (tell[heading] ?? 0);
      const inTitle = isNamed && title !== record && isAbove ? rarity : titled;
      one.worth = worth;
      one.isTyped = isTyped;
      one.inTitle = inTitle;
      one.inHeading = headed;
      if (!isTyped) whole = false;
      if (worth === 0 && must) lacksMust = true;
      if (inTitle > 0 || headed > 0) isAround = true;
      if (worth > 0 || inTitle > 0 || headed > 0) told += rarity;
      if (worth > 0) own += rarity * (isTyped ? 1 : OTHERWISE);
      // of its own session or year it says no more than its title
      if (worth > 0 && titled === 0 && rarity > 0 && !isDated) {
        added += rarity;
        adding++;
      }
    }
    if (lacksMust || told < LEAST_SHARE * all) return undefined;
    const kind = span.kindAt(record);
    return {
      span,
      record,
      source,
      share: kind === 'title' && all > 0 ? own / all : undefined,
      adds: isParagraph(kind) && adding >= SEVERAL && added >= MUCH * all,
      score: scoreOf(found, kind, cover, weights) * answers(record) * recallingIn(kind, asked),
      whole,
      elsewhere: isAround
        ? found.map(({ inTitle, inHeading }) => inTitle > 0 || inHeading > 0)
        : NONE,
      named: isOfSome
        ? held.map(({ named, dated }) => dated.has(source) || isWithin(record, named))
        : NONE,
    };
  };
  const whole = wholeIn(span, held);
  const first: number[] = [];
  const others: number[] = [];
  for (let record = 0; record < span.size; record++) {
    if (some[record] === 0 || out.has(record)) continue;
    if (whole[record] === 1 || span.kindAt(record) === 'title') first.push(record);
    else others.push(record);
  }
  const among = (records: readonly number[]) => records.flatMap((one) => candidateAt(one) ?? []);
  return {
    candidates: withCalled(span, meaning, among(first)),
    lacking: once(() => among(others)),
    sure: held.every(({ isAll }) => isAll),
  };
}

const none = (): Candidate[] => [];

/** What is asked for again is known. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** 1 where a record has all that was typed, itself or as one of a resolution that is asked for. */
function wholeIn(span: SpanIndex, held: readonly Held[]): Uint8Array {
  const whole = new Uint8Array(span.size).fill(1);
  for (const { typed, named, dated } of held) {
    const isOther = named !== undefined || dated.size > 0;
    for (let record = 0; record < span.size; record++) {
      if (typed[record] === 1) continue;
      const isOfIt = isOther && (isWithin(record, named) || dated.has(span.sourceAt(record)));
      if (!isOfIt) whole[record] = 0;
    }
  }
  return whole;
}

/** Of all requirements none. */
const NONE: readonly boolean[] = [];

/** What a record has of a requirement before it was looked at. */
const UNMET: Omit<Found, 'rarity'> = { worth: 0, isTyped: false, inTitle: 0, inHeading: 0 };

/** What each record of a span has of one of the requirements. */
type Held = {
  /** Whether it must be met. */
  must: boolean;
  /** What that is worth, 0 where it has none; and how much it tells, however often it is said. */
  gain: Float64Array;
  tell: Float64Array;
  /** 1 where it has the words typed. */
  typed: Uint8Array;
  /** How many words meet it. */
  words: Uint8Array;
  /** The records of the resolution whose symbol it is. */
  named: Records | undefined;
  /** The resolutions that are of its session or year. */
  dated: ReadonlySet<RankedSource>;
  /** Whether the lists tell for sure which records have it. */
  isAll: boolean;
};

type Records = { from: number; to: number };

const isWithin = (record: number, records: Records | undefined): boolean =>
  records !== undefined && record >= records.from && record < records.to;

/** What each record has of a requirement; in `some` those that have any are set to 1. */
async function heldOf(
  span: SpanIndex,
  { meaning, weights, rows }: Asked,
  at: number,
  some: Uint8Array,
): Promise<Held> {
  const { plan, telling, rarities } = meaning;
  const { patterns = [], must = false } = plan.required[at] ?? {};
  const gain = new Float64Array(span.size);
  const tell = new Float64Array(span.size);
  const typed = new Uint8Array(span.size);
  const words = new Uint8Array(span.size);
  let isAll = true;
  for (const [number, pattern] of patterns.entries()) {
    const tells = telling[at]?.[number] ?? 0;
    const found = await postingsIn(span, pattern, must, rows);
    const { length } = pattern.words;
    const isTyped = pattern.worth === 1;
    isAll &&= found.isAll;
    const { records, times } = found.postings;
    for (let place = 0; place < records.length; place++) {
      const record = records[place] as number;
      const one = tells * worthOf(times[place] as number, span.lengthAt(record), weights);
      if (one > 0) some[record] = 1;
      if (one > (gain[record] ?? 0)) gain[record] = one;
      if (tells > (tell[record] ?? 0)) tell[record] = tells;
      if (length > (words[record] ?? 0)) words[record] = length;
      if (isTyped) typed[record] = 1;
    }
  }
  const named = namedIn(span, meaning, at);
  // no word is worth more
  if (named) {
    gain[named.from] = (rarities[at] ?? 0) * (weights.saturation + 1);
    some[named.from] = 1;
  }
  return { must, gain, tell, typed, words, named, dated: datedIn(span, meaning, at), isAll };
}

/** Tells of titles which share of their words is asked for, about. */
function coversIn(span: SpanIndex, held: readonly Held[]): (title: number) => number {
  const known = new Map<number, number>();
  return (title) => {
    const seen = known.get(title);
    if (seen !== undefined) return seen;
    const met = sumOf(held.map(({ words }) => words[title] ?? 0));
    const cover = Math.min(1, met / Math.max(1, span.lengthAt(title)));
    known.set(title, cover);
    return cover;
  };
}

/** A paragraph with so many words that its title lacks, and so much of what is asked for, says more. */
const SEVERAL = 2;
const MUCH = 0.25;

/** What is said in other words is so much of what was typed. */
const OTHERWISE = 0.8;

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

/** Begins to load all lists that are asked for, and who is to do what where that is: side by side. */
function ahead(span: SpanIndex, { meaning: { plan, question }, rows }: Asked): void {
  const lists = plan.required.flatMap((one) =>
    one.patterns.map((pattern) => heldBy(span, one, pattern, rows)),
  );
  const duties = question?.duty || question?.deadline ? [span.duties()] : [];
  // what does not come is asked for again, and fails there
  Promise.all([...lists, ...duties]).catch(() => undefined);
}

/** The records that hold the words of a pattern of a requirement; of long rows, that may have them so. */
export const heldBy = (
  span: SpanIndex,
  { must }: Pick<Requirement, 'must'>,
  pattern: Pattern,
  rows: Rows,
): Promise<Postings> =>
  must && isLongRow(pattern) ? span.mayHaveLongRow(pattern, rows === 'read') : span.held(pattern);

/** The records of the span's resolution whose symbol a requirement is. */
function namedIn(span: SpanIndex, { named }: Meaning, at: number): Records | undefined {
  const symbol = named[at];
  if (symbol === undefined) return undefined;
  const source = span.sources.find((one) => one.symbol === symbol);
  return source && span.recordsOf(source.path);
}

/** The span's resolutions of the session or year that a requirement is. */
function datedIn({ sources }: SpanIndex, { dated }: Meaning, at: number): Set<RankedSource> {
  const when = dated[at];
  if (when === undefined) return new Set();
  return new Set(
    sources.filter(({ symbol, adopted = '' }) =>
      'session' in when
        ? periodOf(readSymbol(symbol)) === when.session
        : adopted.startsWith(when.year),
    ),
  );
}

/** Candidates with the titles of the span's resolutions that are called as is asked for. */
function withCalled(
  span: SpanIndex,
  { called, plan }: Meaning,
  candidates: readonly Candidate[],
): Candidate[] {
  if (called.size === 0) return [...candidates];
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

/**
 * The records that hold a pattern; where it must be met and many hold its words, as `rows` says those
 * in which they stand in a row. Tells whether it is sure of all of them.
 */
async function postingsIn(
  span: SpanIndex,
  pattern: Pattern,
  must: boolean,
  rows: Rows,
): Promise<{ postings: Postings; isAll: boolean }> {
  const { words, open } = pattern;
  const isListed = open || words.some(({ form }) => !COMMON.has(form));
  const postings = isListed ? await heldBy(span, { must }, pattern, rows) : Postings.of([]);
  if (isListed && isSure(pattern)) return { postings, isAll: true };
  const [only, ...others] = words;
  if (isListed && must && !open && only && others.length === 0) {
    const forms = await span.formsOf(only);
    if (!forms.includes(only.form)) return { postings: Postings.of([]), isAll: true };
    if (forms.length === 1) return { postings, isAll: true };
  }
  const isRead = !must || postings.size <= FEW || rows === 'read';
  if (isListed && isRead) return { postings, isAll: postings.size === 0 };
  if (isListed && rows === 'paired') {
    const paired = isLongRow(pattern) ? postings : await span.mayBeInRow(pattern);
    return { postings: paired, isAll: paired.size === 0 };
  }
  const inRow = await span.inRow(pattern);
  return { postings: inRow, isAll: inRow.size === 0 || words.length === 1 };
}

/** Only what the lists tell for sure is left out here. */
async function excludedIn(span: SpanIndex, { excluded }: Plan): Promise<Set<number>> {
  const all = await Promise.all(excluded.filter(isSure).map((one) => span.held(one)));
  return new Set(all.flatMap(({ records }) => [...records]));
}

/**
 * The candidates of a span that pass what was typed and chosen beside the words. Since when their
 * wording stands is told where the order or a filter asks for what is known of each.
 */
export async function searchSpan(span: SpanIndex, asked: Asked): Promise<SpanFound> {
  const found = await heldIn(span, asked);
  const tests = testsOf(asked);
  if (tests.length === 0 && asked.state.order !== 'first') return found;
  const rows = await span.rows();
  const passed = (candidates: readonly Candidate[]): Candidate[] =>
    candidates.flatMap((candidate) => {
      const row = rows[candidate.record];
      if (row === undefined || !tests.every(({ pass }) => pass(row))) return [];
      return [{ ...candidate, standing: row.standing }];
    });
  const { candidates, lacking, sure } = found;
  return { candidates: passed(candidates), lacking: once(() => passed(lacking())), sure };
}

/** Whether a row passes what was typed or, where it is of one, what was chosen in a facet. */
type Test = { facet: Field | undefined; pass: (row: Row) => boolean };

/** What a record must pass beside the words. */
export function testsOf({ meaning: { query }, state: { chosen } }: Asked): Test[] {
  const tests: Test[] = query.filters.map(withNames).map((filter) => ({
    facet: undefined,
    pass: passing(filter),
  }));
  for (const facet of FIELDS) {
    const values = chosen[facet];
    if (values === undefined) continue;
    tests.push({ facet, pass: choosing(facet, values) });
  }
  return tests;
}

/** Abbreviations are met by what they stand for too: "to:UNDP". */
const withNames = (filter: Filter): Filter => ({
  ...filter,
  values: [...filter.values, ...filter.values.flatMap((value) => nameOf(value) ?? [])],
});
