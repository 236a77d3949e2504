import { readCitation } from '../../citation/typed.ts';
import { hasAct, isDescription } from '../called.ts';
import { partsOf } from '../initials.ts';
import type { LexiconEntry } from '../lexicon.ts';
import { fullNameOf } from '../query/abbreviations.ts';
import {
  byStem,
  type Pattern,
  type Plan,
  planOf,
  type Requirement,
  wholeOf,
} from '../query/match.ts';
import { asWord, wordIn } from '../query/plainWords.ts';
import { type Clause, printQuery, type Query, type Term } from '../query/query.ts';
import { type Dated, datedBy, withSessions } from '../query/dated.ts';
import { readListed } from '../query/listed.ts';
import { type Question, readQuestion } from '../query/question.ts';
import { COMMON, LITTLE, stemOf, stemsIn, type Word, wordsOf } from '../query/words.ts';
import type { Weights } from '../weights.ts';
import { printTerms } from './attempts.ts';
import type { Lexicon } from './lexicon.ts';
import { mostOf, rarityOf } from './rank.ts';
import type { Results } from './results.ts';
import { ABBREVIATED, isSpelt, nearestShort } from './spelling.ts';

/** What a query is taken to mean, in the light of all words of the corpus. */
export type Meaning = Pick<Results, 'corrected' | 'also' | 'missing' | 'find'> & {
  /** The query that is searched for: what was typed, in the spelling of the texts. */
  query: Query;
  plan: Plan;
  /** What it asks for beside its words, where it is read as a question. */
  question: Question | undefined;
  /** The list that its words were read as; undefined where they were as none. */
  listed: Query | undefined;
  /** How much each requirement of the plan tells, since it is rare. */
  rarities: number[];
  /** How much each of its patterns tells: other words no more than what they are worth beside it. */
  telling: number[][];
  /** For each requirement of the plan the resolution whose symbol it is: "79/1". */
  named: (string | undefined)[];
  /** For each of them when it says that what is asked for was adopted. */
  dated: (Dated | undefined)[];
  /** The resolutions that others call by a name that has all of the words, each with that name. */
  called: ReadonlyMap<string, string>;
  /** The most that a record of a span can be worth; 0 where the span holds nothing that is asked. */
  most: (span: number) => number;
};

/** What a query is to be taken for beside what was typed. */
export type Liberties = { spelling: boolean; words: boolean; questions: boolean };

/** Reads a query in the light of the lexicon of so many records. */
export async function meaningOf(
  typedQuery: Query,
  { spelling, words, questions }: Liberties,
  lexicon: Lexicon,
  records: number,
  weights: Weights,
): Promise<Meaning> {
  const asked = withSessions(typedQuery);
  const listed = questions ? readListed(typedQuery) : undefined;
  await Promise.all(wordsOf(printQuery(asked)).map(({ stem }) => lexicon.entry(stem)));
  const question =
    questions && listed === undefined ? readQuestion(asked, printQuery(asked)) : undefined;
  const typed = listed ?? question?.query ?? asked;
  const { query: spelt, corrected } = spelling
    ? await respelt(typed, lexicon)
    : { query: typed, corrected: [] };
  const query = words ? await spelledOut(spelt, lexicon) : spelt;
  const plain = planOf(query);
  const also = new Set<string>();
  const names = new Map<Term[], string[]>();
  const required: Requirement[] = [];
  const known: Known[] = [];
  const isShort: boolean[] = [];
  const everyday = words ? await everydayIn(plain.required, lexicon, weights) : [];
  const alone = await Promise.all(
    plain.required.map(async ({ patterns }) => {
      const { holding } = await knownOf(patterns, lexicon);
      return rarityOf(Math.max(...holding), records);
    }),
  );
  const least = LEAST_TOLD * alone.reduce((sum, one) => sum + one, 0);
  const found = await Promise.all(
    plain.required.map(async (one, at) => {
      const own = words && !isLittle(one) ? await othersFor(one, lexicon, weights) : noOthers();
      const tells = ({ pattern }: Others['others'][number]) =>
        pattern.worth * (alone[at] ?? 0) >= least;
      const others = [...own.others, ...(everyday[at] ?? [])].filter(tells);
      const patterns = [...one.patterns, ...others.map(({ pattern }) => pattern)];
      return { one, ...own, others, patterns, own: await knownOf(patterns, lexicon) };
    }),
  );
  for (const { one, full, others, patterns, own } of found) {
    isShort.push(full !== undefined);
    const told = others.flatMap(({ name }) => name ?? []);
    for (const name of told) also.add(name);
    names.set(one.term, told);
    required.push({ ...one, patterns });
    known.push(own);
  }
  // alone it asks who cites it
  const named = required.map(({ term }) => (required.length > 1 ? symbolIn(term) : undefined));
  const isOfTime = question === undefined || question.resolution;
  const dated = required.map(({ term, must }) =>
    required.length > 1 && isOfTime && !must ? datedBy(term) : undefined,
  );
  const telling = required.map(({ patterns }, at) =>
    patterns.map(({ worth }, number) => {
      const holding = known[at]?.holding[number] ?? 0;
      // other words for it tell no more than it does
      const typed = holdingOf(patterns, known[at]);
      const own = Math.max(holding, typed, isLittle(required[at]) ? records * LITTLE_HELD : 0);
      const proper = isShort[at] ? weights.proper : 1;
      return holding === 0 ? 0 : worth * rarityOf(own, records) * proper;
    }),
  );
  // what stands nowhere tells nothing of what does
  const rarities = telling.map((tells, at) =>
    named[at] !== undefined
      ? weights.proper * rarityOf(NAMED, records)
      : Math.max(0, dated[at] === undefined ? 0 : rarityOf(records * DATED, records), ...tells),
  );
  const missing = required.flatMap(({ term }, at) =>
    rarities[at] === 0 && named[at] === undefined ? [printTerms(term)] : [],
  );
  const plan = { ...plain, required };
  const rows = await rowsIn(required, lexicon);
  return {
    query,
    question,
    listed,
    plan,
    corrected,
    also: [...also],
    find: findOf(query, names),
    missing,
    named,
    dated,
    called: await calledBy(query, plan, lexicon),
    rarities,
    telling,
    most: (span) =>
      rows(span)
        ? mostIn(span, { plan, known, named, dated, rarities, telling, question }, weights)
        : 0,
  };
}

/** Tells of spans whether all that must stand in a row may stand so there. */
async function rowsIn(
  required: readonly Requirement[],
  lexicon: Lexicon,
): Promise<(span: number) => boolean> {
  const may = await Promise.all(
    required
      .filter(({ must }) => must)
      .map(({ patterns }) => Promise.all(patterns.map((one) => lexicon.mayHaveRow(one)))),
  );
  return (span) => may.every((ways) => ways.some((hasRow) => hasRow(span)));
}

/** What says little tells no more than what stands in such a share of the records, as it does elsewhere. */
const LITTLE_HELD = 0.25;

function isLittle(one: Requirement | undefined): boolean {
  const [word, ...more] = wordsOf(wordIn(one?.term ?? []) ?? '');
  return word !== undefined && more.length === 0 && LITTLE.has(word.form);
}

/** Other words that tell less than such a share of all that is asked for are not looked for. */
const LEAST_TOLD = 0.03;

/** The paragraphs of a resolution that is named are taken for so many. */
const NAMED = 20;

/** A session or year tells as much at least as what stands in such a share of the records. */
const DATED = 0.1;

/** The symbol that a plain word is. */
function symbolIn(terms: readonly Term[]): string | undefined {
  const word = wordIn(terms);
  const read = word === undefined ? undefined : readCitation(word);
  return read?.places.length === 0 ? read.symbol : undefined;
}

/** The resolutions that others call so: by a name that has all of the words asked for. */
async function calledBy(
  query: Query,
  { required, excluded }: Plan,
  lexicon: Lexicon,
): Promise<Map<string, string>> {
  const called = new Map<string, string>();
  const isPlain = required.every(({ term: [only, ...more] }) => {
    return only?.type === 'word' && more.length === 0;
  });
  if (!isPlain || query.filters.length > 0 || excluded.length > 0) return called;
  const asked = required.map(({ patterns }) =>
    patterns.filter(({ worth }) => worth === 1).map(({ words }) => words.map(({ stem }) => stem)),
  );
  const stems = asked.flat(2);
  if (asked.flatMap(([typed = []]) => typed).length < 2) return called; // one word may be of many names
  const described = new Map<string, string>();
  for (const stem of new Set(stems)) {
    for (const [name, symbol] of (await lexicon.entry(stem))?.names ?? []) {
      const own = stemsIn(name);
      const all = isDescription(name) ? described : called;
      const hasAll = asked.every((ways) =>
        ways.some((way) => way.every((one) => own.includes(one))),
      );
      if (!all.has(symbol) && hasAll) all.set(symbol, name);
    }
  }
  // what is said of many tells none of them
  const tells = called.size === 0 && described.size <= FEW_DESCRIBED && hasAct(stems);
  return tells ? described : called;
}

/** So many may be meant by words that are said of each. */
const FEW_DESCRIBED = 3;

/** The query with the other words for each of its own, and no filters. */
function findOf({ clauses }: Query, names: ReadonlyMap<Term[], string[]>): string {
  const asked = clauses.map((clause): Clause => {
    if (clause.type === 'not') return clause;
    const others = (names.get(clause.terms) ?? []).map((text): Term => {
      return text.includes(' ') ? { type: 'phrase', text } : { type: 'word', text };
    });
    return { type: 'any', terms: [...clause.terms, ...others] };
  });
  return printQuery({ clauses: asked, filters: [] });
}

/**
 * For each pattern, what is known of its words, undefined where only its span knows, and in how many
 * records they are taken to stand.
 */
type Known = { entries: (LexiconEntry[] | undefined)[]; holding: number[] };

/** In how many records what was typed stands, in any of its spellings. */
const holdingOf = (patterns: readonly Pattern[], known: Known | undefined): number =>
  Math.max(0, ...(known?.holding ?? []).filter((_, at) => patterns[at]?.worth === 1));

async function knownOf(patterns: readonly Pattern[], lexicon: Lexicon): Promise<Known> {
  const entries = await Promise.all(
    patterns.map(async (pattern) => {
      const whole = wholeOf(pattern).filter(({ form }) => !COMMON.has(form));
      if (whole.length === 0) return undefined;
      const found = await Promise.all(whole.map(({ stem }) => lexicon.entry(stem)));
      return found.map((one): LexiconEntry => one ?? { records: 0, spans: [] });
    }),
  );
  const holding = entries.map((all) => {
    if (all === undefined) return UNKNOWN;
    // words in a row are rarer than the rarest of them; many in a row are a formula
    const rarer = Math.min(all.length, RARER);
    return Math.ceil(Math.min(...all.map(({ records }) => records)) / rarer);
  });
  return { entries, holding };
}

/** So many times rarer at most are words in a row than the rarest of them. */
const RARER = 3;

/** Beginnings and words that stand everywhere are taken to stand in so many records. */
const UNKNOWN = 100;

type Others = {
  /** What it stands for, if it is an abbreviation. */
  full: string | undefined;
  others: { name: string | undefined; pattern: Pattern }[];
};

const noOthers = (): Others => ({ full: undefined, others: [] });

/** What texts say for everyday words, alone or in a row, for each of the words. */
async function everydayIn(
  required: readonly Requirement[],
  lexicon: Lexicon,
  weights: Weights,
): Promise<Others['others'][]> {
  const stems = required.map(({ term }) => stemsIn(wordIn(term) ?? '').join(' '));
  const others = required.map((): Others['others'] => []);
  for (const [at, { patterns }] of required.entries()) {
    const [first] = patterns[0]?.words ?? [];
    if (stems[at] === '' || first === undefined) continue;
    for (const [row, texts] of (await lexicon.entry(first.stem))?.said ?? []) {
      const end = stems.findIndex((_, to) => to >= at && stems.slice(at, to + 1).join(' ') === row);
      if (end < 0) continue;
      const said = texts
        .filter((name) => !stemsIn(name).every((stem) => stems.includes(stem)))
        .map((name) => ({ name, pattern: byStem(wordsOf(name), weights.everyday) }));
      for (const one of others.slice(at, end + 1)) one.push(...said);
    }
  }
  return others;
}

/** What texts explain an abbreviation as: "act" is none, though "ACT" may be. */
const meantBy = (typed: string, entry: LexiconEntry | undefined): string | undefined =>
  entry?.inCapitals && !/\p{Lu}\P{Lu}*\p{Lu}/u.test(typed) ? undefined : entry?.means;

/** What a plain word stands for, parts of that, other forms of it, and other words for it. */
async function othersFor(
  { term, patterns }: Requirement,
  lexicon: Lexicon,
  weights: Weights,
): Promise<Others> {
  const typed = wordIn(term);
  const [word, ...next] = patterns[0]?.words ?? [];
  if (typed === undefined || word === undefined || next.length > 0) return noOthers();
  const entry = await lexicon.entry(word.stem);
  const known = fullNameOf(typed); // is among the patterns
  const full = known ?? meantBy(typed, entry);
  const told = known === undefined && full !== undefined ? [full] : [];
  const parts = full === undefined ? [] : partsOf(full);
  const others: Others['others'] = [
    ...told.map((name) => ({ name, pattern: byStem(wordsOf(name)) })),
    ...parts.map((one) => ({ name: undefined, pattern: byStem(wordsOf(one), weights.part) })),
    ...(full === undefined ? (entry?.also ?? []) : []).map(([stem, form, kind]) => {
      const own: Word = { stem, form, from: 0, to: 0 };
      return { name: form, pattern: byStem([own], weights[kind]) };
    }),
  ];
  return { full, others };
}

/** What a bound goes by. */
type Bounded = Pick<Meaning, 'plan' | 'named' | 'dated' | 'rarities' | 'telling' | 'question'> & {
  known: readonly Known[];
};

/** The most that a record of a span can be worth: no record scores more, whatever its text shows. */
function mostIn(
  span: number,
  { plan, known, named, dated, rarities, telling, question }: Bounded,
  weights: Weights,
): number {
  const kind = Math.max(...Object.values(weights.kind));
  const above = kind * (weights.title + weights.within + weights.heading);
  let sum = 0;
  let held = 0;
  let all = 0;
  for (const [number, { must }] of plan.required.entries()) {
    const rarity = rarities[number] ?? 0;
    all += rarity;
    let own = 0;
    let titled = 0;
    for (const [at, tells] of (telling[number] ?? []).entries()) {
      const worth = worthIn(span, known[number]?.entries[at]);
      own = Math.max(own, tells * worth.own);
      titled = Math.max(titled, tells * worth.titled);
    }
    if (own === 0 && must) return 0; // it stands nowhere in the span
    if (named[number] !== undefined) {
      own = Math.max(own, rarity * (weights.saturation + 1) * kind);
      titled = rarity;
    }
    if (dated[number] !== undefined) own = Math.max(own, rarity * weights.dated * kind);
    if (own > 0) held += rarity;
    sum += own + titled * above;
  }
  if (all === 0) return 1;
  const share = (Math.max(1, weights.above) * held) / all;
  return sum * share ** weights.share * mostOf(question, weights);
}

/** Of beginnings and words that stand everywhere only their span knows what they are worth. */
const UNBOUNDED = { own: 3, titled: 1 };

/** The most that words are worth in a record of a span that holds them all, and in a title; else 0. */
function worthIn(span: number, entries: readonly LexiconEntry[] | undefined): typeof UNBOUNDED {
  if (entries === undefined) return UNBOUNDED;
  const found = entries.map(({ spans }) => spans.find(([number]) => number === span) ?? NOWHERE);
  return {
    own: Math.min(...found.map(([, most]) => most / 100)),
    titled: Math.min(...found.map(([, , has]) => has % 2)),
  };
}

const NOWHERE: LexiconEntry['spans'][number] = [0, 0, 0];

/**
 * A query with the words that stand nowhere in the nearest spelling that does. What is left out, or
 * only begins a word, stays as it is.
 */
async function respelt(
  typed: Query,
  lexicon: Lexicon,
): Promise<{ query: Query; corrected: Results['corrected'] }> {
  const { query, corrected } = await joined(typed, lexicon);
  const respeltTerm = async (term: Term): Promise<Term> => {
    if (term.type === 'prefix' || (await stands(term, lexicon))) return term;
    const words = wordsOf(term.text);
    let { text } = term;
    // from the last to the first, so that the others stay where they are
    for (const { form, stem, from, to } of words.toReversed()) {
      const isCompound = words.filter((word) => word.from === from).length > 1;
      const printed = text.slice(from, to);
      if (isCompound || !isSpelt(form)) continue;
      if (COMMON.has(form) || (await lexicon.entry(stem))) continue;
      const near =
        nearestShort(printed) ??
        (ABBREVIATED.test(printed) ? undefined : await lexicon.nearest(form));
      if (near === undefined) continue;
      const instead = asTyped(near, printed);
      text = text.slice(0, from) + instead + text.slice(to);
      corrected.unshift({ from: printed, to: instead });
    }
    return text === term.text ? term : { ...term, text };
  };
  const clauses = await Promise.all(
    query.clauses.map(async (clause): Promise<Clause> => {
      if (clause.type === 'not') return clause;
      return { type: 'any', terms: await Promise.all(clause.terms.map(respeltTerm)) };
    }),
  );
  return { query: { ...query, clauses }, corrected };
}

/** A query with abbreviations, of which not even the name stands anywhere, as the words of the name. */
async function spelledOut(query: Query, lexicon: Lexicon): Promise<Query> {
  const clauses = await Promise.all(
    query.clauses.map(async (clause): Promise<Clause[]> => {
      const short = plainIn(clause);
      if (short === undefined) return [clause];
      const full =
        fullNameOf(short) ?? meantBy(short, await lexicon.entry(stemOf(short.toLowerCase())));
      if (full === undefined) return [clause];
      const { holding } = await knownOf([byStem(wordsOf(short)), byStem(wordsOf(full))], lexicon);
      if (holding.some((records) => records > 0)) return [clause];
      return full.split(' ').map(asWord);
    }),
  );
  return { ...query, clauses: clauses.flat() };
}

/** Plain words side by side of which one stands nowhere, but both as one do: "micro plastics". */
async function joined(
  query: Query,
  lexicon: Lexicon,
): Promise<{ query: Query; corrected: Results['corrected'] }> {
  const corrected: Results['corrected'] = [];
  const clauses: Clause[] = [];
  for (const clause of query.clauses) {
    const [first, second] = [clauses.at(-1), clause].map(plainIn);
    if (first !== undefined && second !== undefined) {
      const stems = [first, second, first + second].map((word) => stemOf(word.toLowerCase()));
      const [one, other, both] = await Promise.all(stems.map((stem) => lexicon.entry(stem)));
      if (both && both.records > 0 && (!one || !other)) {
        clauses[clauses.length - 1] = asWord(first + second);
        corrected.push({ from: `${first} ${second}`, to: first + second });
        continue;
      }
    }
    clauses.push(clause);
  }
  return { query: { ...query, clauses }, corrected };
}

/** The one plain word of letters that a clause is. */
function plainIn(clause: Clause | undefined): string | undefined {
  const word = clause?.type === 'any' ? wordIn(clause.terms) : undefined;
  return word !== undefined && /^\p{L}{2,}$/u.test(word) && !COMMON.has(word) ? word : undefined;
}

/** Whether a term can stand in some record: whether its words do. */
async function stands(term: Term, lexicon: Lexicon): Promise<boolean> {
  const { required } = planOf({ clauses: [{ type: 'any', terms: [term] }], filters: [] });
  for (const { patterns } of required) {
    const { holding } = await knownOf(patterns, lexicon);
    if (holding.every((records) => records === 0)) return false;
  }
  return true;
}

/** "Secretary-Genral" is meant as "Secretary-General". */
function asTyped(form: string, printed: string): string {
  return /^\p{Lu}/u.test(printed) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}
