import { periodOf } from '../../model/period.ts';
import { parseSymbol } from '../../model/symbol.ts';
import { parseQuery, printQuery, type Query } from '../query/query.ts';
import type { Dated } from '../query/dated.ts';
import { matchText, type Pattern, planOf, wholeOf } from '../query/match.ts';
import { FEW_PAIRS, holdersOf, type PairFile, pairsIn } from '../pairs.ts';
import { asksIn } from '../query/question.ts';
import { EMPTY, PAGE, type SearchState } from '../query/state.ts';
import { stemsIn } from '../query/words.ts';
import { isParagraph } from '../source.ts';
import type { Manifest, Span } from '../spans.ts';
import { WEIGHTS, type Weights } from '../weights.ts';
import { attemptsOf, isFiltered, phrasesIn, wordsOnly } from './attempts.ts';
import { countSpans, FEW, Tallies } from './facets.ts';
import { citedNumbers, documentIn, jumpTo, type Titled, unheldDocument } from './jump.ts';
import { kept } from './kept.ts';
import type { Lexicon } from './lexicon.ts';
import {
  cited,
  hasHits,
  hitsAmong,
  isAnnexHeading,
  isMostly,
  listed,
  type Listing,
} from './listing.ts';
import { mayHold, SPAN_FIELDS } from './mayHold.ts';
import { type Liberties, type Meaning, meaningOf } from './meaning.ts';
import { type Candidate, inOrder } from './order.ts';
import { mostOf } from './rank.ts';
import {
  answeredBy,
  type Cited,
  type Counted,
  type Group,
  type Hit,
  type Instead,
  type Jump,
  type Offer,
  type Results,
} from './results.ts';
import type { SpanIndex } from './spanIndex.ts';
import { type Asked, heldBy, ROWS, searchSpan, type SpanFound } from './spanSearch.ts';

export type Going = {
  /** Gets what was found so far, where more is looked for; nothing, before it takes longer. */
  onResults?: ((results: Results) => void) | undefined;
  /**
   * Awaited between the steps of the search, so that other work comes in between. Where it rejects
   * the search ends, and rejects with it. Longer than a step take the loading of further spans and
   * the search for something else where nothing was found.
   */
  between?: (next: 'step' | 'longer') => Promise<void>;
};

/** Loads one of a span's files of pairs, and keeps it. */
type LoadPairs = (span: Span, file: number) => Promise<PairFile>;

/** What fails is asked for again, and fails there. */
const ignored = (): void => undefined;

const atOnce = async (): Promise<void> => undefined;

/** So many spans are looked through before anything is shown, and in all before more is asked for. */
const AT_FIRST = 3;
const AT_MOST = 6;
/** So many for a phrase, where they have fewer than are to be listed. */
const FOR_FEW = 9;
/** For few results of words spans are opened until they have so many records: small ones cost little. */
const RECORDS_FOR_FEW = 45_000;

/** So many words are a sentence. */
const SENTENCE = 7;

/** Searches the spans of a corpus. `open` loads a span's index, once. */
export class Engine {
  readonly #manifest: Manifest;
  readonly #lexicon: Lexicon;
  readonly #open: (span: Span) => Promise<SpanIndex>;
  readonly #pairs: LoadPairs;
  readonly #weights: Weights;
  readonly #spans = new Map<string, Promise<SpanIndex>>();
  readonly #meanings = new Map<string, Promise<Meaning>>();

  constructor(
    manifest: Manifest,
    lexicon: Lexicon,
    open: (span: Span) => Promise<SpanIndex>,
    pairs: LoadPairs,
    weights: Weights = WEIGHTS,
  ) {
    this.#manifest = manifest;
    this.#lexicon = lexicon;
    this.#open = open;
    this.#pairs = pairs;
    this.#weights = weights;
  }

  /** The same index, asked by other weights. */
  weighing = (weights: Weights): Engine =>
    new Engine(this.#manifest, this.#lexicon, (span) => this.#index(span), this.#pairs, weights);

  #index(span: Span): Promise<SpanIndex> {
    return kept(this.#spans, span.path, () => this.#open(span));
  }

  /** Loads the newest span ahead of the first search. */
  async warm(): Promise<void> {
    const [newest] = this.#manifest.spans;
    if (newest) await this.#index(newest);
  }

  async #asked(state: SearchState, query = parseQuery(state.q)): Promise<Asked> {
    const liberties: Liberties = {
      spelling: !state.as.includes('typed'),
      words: !state.as.includes('alone'),
      questions: !state.as.includes('words'),
    };
    const meaning = await kept(this.#meanings, JSON.stringify([query, liberties]), async () => {
      const meaning = await this.#meant(query, liberties);
      const typed = liberties.words
        ? await this.#wordForWord(query, liberties, meaning)
        : undefined;
      return typed ?? meaning;
    });
    return { state, meaning, weights: this.#weights, rows: 'read' };
  }

  #meant(query: Query, liberties: Liberties): Promise<Meaning> {
    const records = this.#manifest.spans.reduce((sum, span) => sum + span.records, 0);
    return meaningOf(query, liberties, this.#lexicon, records, this.#weights);
  }

  /**
   * What many words mean as they are; undefined where nothing has them all. A sentence that stands
   * somewhere word for word is found by these, whatever it asks for; each other word would be loaded
   * too. The spans are bounded as they are otherwise, so that either way the same are opened.
   */
  async #wordForWord(
    query: Query,
    liberties: Liberties,
    otherwise: Meaning,
  ): Promise<Meaning | undefined> {
    if (planOf(query).required.length < SENTENCE || asksIn(printQuery(query))) return undefined;
    const plain = { ...liberties, words: false, questions: false };
    const meaning: Meaning = {
      ...(await this.#meant(query, plain)),
      most: otherwise.most,
    };
    const { required } = meaning.plan;
    if (required.length < SENTENCE || required.some(({ must }) => must)) return undefined;
    const asked: Asked = { state: EMPTY, meaning, weights: this.#weights, rows: 'read' };
    const found = await this.#searchAll(this.#spansFor(asked).slice(0, AT_MOST), asked);
    return found.some(({ candidates }) => candidates.some((one) => one.whole))
      ? meaning
      : undefined;
  }

  /**
   * Finds the best of all spans: those that can hold the best are searched first, until no other can
   * hold a better one than those that are listed, or many were searched; to the last with
   * `state.all` or where sessions are asked for by name. In order of time, span after span until
   * enough is found. Where a phrase stands nowhere, the nearest wording is found.
   */
  async search(state: SearchState, going: Going = {}): Promise<Results> {
    // of few spans all are searched, whatever the words turn out to mean
    const { spans } = this.#manifest;
    if (spans.length <= AT_FIRST) this.#ahead(parseQuery(state.q)).catch(ignored);
    const numbers = citedNumbers(state.q);
    if (numbers.length > 0) return this.#citing(numbers, state, going);
    const document = documentIn(state.q);
    const asked = await this.#asked({ ...state, q: document ?? state.q });
    const results = await this.#searchBy(asked, going);
    if (results.listed > 0) return results;
    await going.between?.('longer');
    if (document !== undefined && !isFiltered(asked.meaning.query, state)) {
      const unheld = await unheldDocument(document, spans, (span) => this.#index(span));
      return { ...results, unheld };
    }
    const nearest = await this.#nearestTo(asked, going);
    if (nearest) return nearest;
    const instead = await this.#instead(asked, results.searched, going);
    return { ...results, instead };
  }

  /** Loads what each span has of the words as they were typed. */
  async #ahead(query: Query): Promise<void> {
    const { required } = planOf(query);
    const held = async (span: Span): Promise<void> => {
      const index = await this.#index(span);
      const typed = required.flatMap((one) =>
        one.patterns.slice(0, 1).map((pattern) => heldBy(index, one, pattern, 'read')),
      );
      await Promise.all(typed);
    };
    await Promise.all(this.#manifest.spans.map(held));
  }

  /** The paragraphs that cite resolutions, which are given by their numbers. */
  async #citing(numbers: readonly string[], state: SearchState, { onResults, between }: Going) {
    const q = numbers.join(' ');
    const told = (results: Results): Results => {
      const type = results.loose ? 'disjunction' : 'conjunction';
      return {
        ...results,
        answered: q,
        citing: new Intl.ListFormat('en-GB', { type }).format(numbers),
      };
    };
    const asked = await this.#asked({ ...state, q });
    return told(
      await this.#searchBy(asked, {
        ...(between && { between }),
        onResults: onResults && ((some) => onResults(told(some))),
      }),
    );
  }

  /** What has the words of phrases that stand nowhere, nearest first; undefined where they stand. */
  async #nearestTo({ state, meaning }: Asked, going: Going): Promise<Results | undefined> {
    const words = wordsOnly(meaning.query);
    if (words === undefined) return undefined;
    if (isFiltered(meaning.query, state)) {
      const everywhere = { ...state, chosen: {} };
      const bare = await this.#asked(everywhere, { ...meaning.query, filters: [] });
      if ((await this.#searchBy(bare, { ...going, onResults: undefined })).listed > 0)
        return undefined;
    }
    const phrases = phrasesIn(meaning.query);
    const nowhere = phrases.map(printQuery);
    const answered = answeredBy({ answered: printQuery(words), nowhere }, state);
    const asked = await this.#asked(answered, words);
    // of fewer words it would be another question
    if (2 * asked.meaning.missing.length >= asked.meaning.plan.required.length) return undefined;
    const told = (results: Results): Results => withPhrases(results, words, phrases);
    const { onResults } = going;
    // the lists of the words are here: all spans that were searched are again, before a text is read
    const results = await this.#searchBy(
      asked,
      { ...going, onResults: onResults && ((some) => onResults(told(some))) },
      { atFirst: AT_MOST, isOfPhrase: true },
    );
    return results.listed === 0 ? undefined : told(results);
  }

  /** Finds the best of all spans; so many are searched before any text is read. */
  async #searchBy(
    first: Asked,
    { onResults, between = atOnce }: Going,
    { atFirst = AT_FIRST, isOfPhrase = hasRows(first) } = {},
  ): Promise<Results> {
    let asked: Asked = first;
    const spans = this.#spansFor(asked);
    let found: SpanFound[] = [];
    let results: Ranked = { ...NOTHING, ...told(asked), remaining: spans };
    while (found.length < spans.length) {
      const next = this.#nextOf(spans, found.length, asked, atFirst);
      const isFar = found.length > 0 && this.#isFar(spans, found.length, asked);
      await between(isFar ? 'longer' : 'step');
      if (isFar) onResults?.(results);
      found.push(...(await this.#searchAll(next, asked, found.length === 0)));
      await between('step');
      const goesOn = this.#goesOn(found, spans, asked);
      if (goesOn && (onResults === undefined || !this.#isFar(spans, found.length, asked))) continue;
      const step = () => between('step');
      results = await this.#resultsOf(found, spans, asked, step, onResults, goesOn);
      if (goesOn) continue;
      while (results.inVain) {
        asked = { ...asked, rows: ROWS[ROWS.indexOf(asked.rows) + 1] ?? 'asked' };
        found = await this.#searchAll(spans.slice(0, found.length), asked);
        results = await this.#resultsOf(found, spans, asked, step);
      }
      if (this.#isEnough(results, asked, isOfPhrase)) break;
    }
    return results;
  }

  /** Searches spans; where they are not the `first`, those alone that may have what is asked. */
  #searchAll = (spans: readonly Span[], asked: Asked, first = false): Promise<SpanFound[]> =>
    Promise.all(
      spans.map(async (span) => {
        const isToBe = first || (await this.#isToBeOpened(span, asked));
        return isToBe ? searchSpan(await this.#index(span), asked) : PASSED;
      }),
    );

  /** Whether a span is open, or may have what is asked, as far as its pairs alone tell. */
  #isToBeOpened = async (span: Span, asked: Asked): Promise<boolean> =>
    this.#spans.has(span.path) || (await this.#mayHaveRows(span, asked));

  /** Whether a span may have what must stand in a row, as its pairs alone tell. */
  async #mayHaveRows(span: Span, { meaning: { plan } }: Asked): Promise<boolean> {
    for (const { patterns } of plan.required.filter(({ must }) => must)) {
      const may = await Promise.all(patterns.map((one) => this.#mayHaveRow(span, one)));
      if (!may.includes(true)) return false;
    }
    return true;
  }

  async #mayHaveRow(span: Span, pattern: Pattern): Promise<boolean> {
    const number = this.#manifest.spans.indexOf(span);
    // of one pair the lexicon has told
    if (pairsIn(wholeOf(pattern)).length < 2) return true;
    let held: Set<number> | undefined;
    const pairs = await this.#lexicon.pairsFrom(pattern, number);
    for (const pair of pairs.slice(0, FEW_PAIRS)) {
      const records = await holdersOf(pair, span.records, (file) => this.#pairs(span, file));
      held = held?.intersection(records) ?? records;
      if (held.size === 0) return false;
    }
    return true;
  }

  /** The spans that are searched next, side by side, where so many were. */
  #nextOf(
    spans: readonly Span[],
    searched: number,
    { state }: Asked,
    atFirst = AT_FIRST,
  ): readonly Span[] {
    const inTime = state.order === 'newest' || state.order === 'oldest';
    const step = inTime ? 1 : searched === 0 ? atFirst : AT_MOST - AT_FIRST;
    return spans.slice(searched, searched + step);
  }

  /** Whether some of the spans that are searched next are still to be loaded. */
  #isFar = (spans: readonly Span[], searched: number, asked: Asked): boolean =>
    this.#nextOf(spans, searched, asked).some((span) => !this.#spans.has(span.path));

  /** Whether it is sure, before any text is read, that what was found is not enough. */
  #goesOn(found: readonly SpanFound[], spans: readonly Span[], asked: Asked): boolean {
    const { state, meaning, weights } = asked;
    const left = spans.slice(found.length);
    if (left.length === 0 || state.order !== 'relevance') return false;
    if (isToTheLast(state, meaning.query)) return true;
    if (found.length >= AT_MOST) return false;
    const most = Math.max(...left.map((span) => this.#mostIn(span, meaning)));
    const least = most / mostOf(meaning.question, weights);
    const chosen = chosenOf(found);
    const few = chosen.length < state.show; // with what fills the page they may be enough
    return !few && chosen.filter(({ score }) => score >= least).length < state.show;
  }

  #isEnough(
    { listed: shown, left, searched, remaining, worst }: Ranked,
    { state, meaning }: Asked,
    isOfPhrase: boolean,
  ): boolean {
    if (remaining.length === 0) return true;
    if (isToTheLast(state, meaning.query)) return false;
    if (shown < state.show) {
      if (state.order !== 'relevance' || shown === 0) return false;
      const opened = searched.filter(({ path }) => this.#spans.has(path));
      if (opened.length < AT_MOST) return false;
      // of words where more is left to be read, it is not for want of it that so few are listed
      if (!isOfPhrase && left > 0) return true;
      const records = opened.reduce((sum, span) => sum + span.records, 0);
      return isOfPhrase ? opened.length >= FOR_FEW : records >= RECORDS_FOR_FEW;
    }
    if (searched.length >= AT_MOST) return true;
    // what stands longest may come again in any later session
    if (state.order !== 'relevance') return state.order !== 'first';
    return remaining.every((span) => this.#mostIn(span, meaning) <= worst);
  }

  #mostIn = (span: Span, { most }: Meaning): number => most(this.#manifest.spans.indexOf(span));

  async #resultsOf(
    found: readonly SpanFound[],
    spans: readonly Span[],
    asked: Asked,
    between: () => Promise<void>,
    onResults?: (results: Results) => void,
    passing = false,
  ): Promise<Ranked> {
    const sure = found.every((one) => one.sure);
    const early = (listing: Listing) =>
      onResults?.(rankedOf({ listing, whole: heldIn(listing), sure, found, spans, asked }));
    const chosen = chosenOf(found);
    const first = await listed(chosen, asked, between, { early: onResults && early, passing });
    const isFilled = passing || first.inVain || !isToBeFilled(first, asked);
    const any = isFilled ? chosen : anyOf(found);
    const listing = any.length > chosen.length ? await listed(any, asked, between) : first;
    const held = heldIn(listing);
    const isRead = !sure && !passing && held.length <= FEW;
    const whole = isRead ? await wholeAmong(held, asked) : held;
    return rankedOf({ listing, whole, sure: sure || isRead, found, spans, asked });
  }

  /**
   * Counts what a search finds, by the facets' values, in the first so many of the spans that it
   * asks for; `loose` where what lacks some of the words is among it.
   */
  async count(state: SearchState, spans: number, loose = false): Promise<Counted> {
    const asked = await this.#asked(state);
    const counting = this.#spansFor(asked).slice(0, spans);
    const tallies = new Tallies();
    const opened = await Promise.all(
      counting.map(async (span) => ((await this.#isToBeOpened(span, asked)) ? [span] : [])),
    );
    const indexes = await Promise.all(opened.flat().map((span) => this.#index(span)));
    const checked = await countSpans(indexes, asked, loose, tallies);
    return {
      counts: tallies.counts(),
      checked,
      sessions: this.#manifest.spans.flatMap(({ sessions }) => sessions),
      counted: this.#manifest.spans
        .filter((span) => counting.includes(span) || this.#mostIn(span, asked.meaning) === 0)
        .flatMap(({ sessions }) => sessions),
    };
  }

  /**
   * The spans that may hold what is asked, in the order in which they are searched: those of
   * resolutions that are named or called so, and then those that can hold the best, those alike newest
   * first; in order of time, by that.
   */
  #spansFor({ meaning, state }: Asked): Span[] {
    const named = meaning.named.filter((symbol) => symbol !== undefined);
    const called = [...meaning.called.keys(), ...named].flatMap((symbol) => {
      const read = parseSymbol(symbol);
      return read ? [periodOf(read)] : [];
    });
    const may = this.#manifest.spans.flatMap((span) => {
      if (!mayHold(span, meaning.query, state)) return [];
      const isCalled =
        called.some((period) => span.sessions.includes(period)) ||
        meaning.dated.some((one) => one !== undefined && isOf(span, one));
      const most = isCalled ? Infinity : this.#mostIn(span, meaning);
      return most > 0 ? [{ span, most }] : [];
    });
    if (state.order === 'relevance') {
      // among spans that differ by little the newest, which mostly are loaded
      may.sort((a, b) => {
        const [one, other] = [levelOf(a.most), levelOf(b.most)];
        return one === other ? 0 : other - one;
      });
    } else if (state.order !== 'newest') may.reverse();
    return may.map(({ span }) => span);
  }

  /**
   * All paragraphs found in the first so many spans, checked, in the order listed, to `limit`: for
   * copying and downloading.
   */
  async everyHit(state: SearchState, spans: number, limit: number): Promise<Cited[]> {
    const asked: Asked = { ...(await this.#asked(state)), rows: 'paired' };
    const found: SpanFound[] = [];
    for (const span of this.#spansFor(asked).slice(0, spans)) {
      found.push(await searchSpan(await this.#index(span), asked));
    }
    const all = inOrder(chosenOf(found), state);
    const whole = await hitsAmong(all, asked, limit, (one) => one.whole);
    // as many of the others as are listed with them; where none has all of the words, all
    const most = whole.length === 0 ? limit : Math.min(limit, state.show);
    const others = await hitsAmong(all, asked, most - whole.length, (one) => !one.whole);
    return Promise.all([...whole, ...others].map(cited));
  }

  /**
   * All the paragraphs found of one resolution, by its address part; with `loose` those too that lack
   * some of the words.
   */
  async hitsOf(state: SearchState, path: string, loose = false): Promise<Hit[]> {
    const asked = await this.#asked(state);
    for (const span of this.#spansFor(asked)) {
      const index = await this.#index(span);
      if (index.recordsOf(path) === undefined) continue;
      const { candidates, lacking } = await searchSpan(index, asked);
      const isWanted = (one: Candidate) => one.whole || loose;
      const members = [...candidates, ...(loose ? lacking() : [])].filter(
        (one) => one.source.path === path && isWanted(one),
      );
      const hits = await hitsAmong(inOrder(members, state), asked, Infinity, isWanted);
      return hits.map(({ hit }) => hit);
    }
    return [];
  }

  /** Where the typed text leads if it is a citation and nothing else; undefined if it is none. */
  async jump(typed: string): Promise<Jump | undefined> {
    return jumpTo(
      typed,
      this.#manifest.spans,
      (span) => this.#index(span),
      (name) => this.#titled(name),
    );
  }

  /** The resolution whose title, annex, or a name that others have for it, has all of the words. */
  async #titled(name: string): Promise<Titled | undefined> {
    const asked = await this.#asked({ ...EMPTY, q: name, show: 1 });
    const { groups } = await this.#searchBy(asked, {});
    const [best] = groups;
    const [hit] = best?.hits ?? [];
    if (best === undefined || hit === undefined || hit.lacks.length > 0) return undefined;
    const { source } = best;
    if (hit.kind === 'title') return { source, annex: undefined };
    return isAnnexHeading(hit) ? { source, annex: hit.id } : undefined;
  }

  /** A query with what it finds in these spans; undefined where that is nothing. */
  async #offer(
    query: Query,
    state: SearchState,
    searched: readonly Span[],
    { between = atOnce }: Going,
  ): Promise<Offer | undefined> {
    const asked = await this.#asked(state, query);
    const offer: Offer = { q: printQuery(query), paragraphs: 0, checked: true };
    for (const span of this.#spansFor(asked)) {
      if (!searched.includes(span)) continue;
      await between('step');
      const found = await searchSpan(await this.#index(span), asked);
      const whole = found.candidates.filter((one) => one.whole);
      if (!found.sure && !(await hasHits(whole, asked))) continue;
      offer.paragraphs += whole.length;
      if (!found.sure) offer.checked = false;
    }
    return offer.paragraphs > 0 ? offer : undefined;
  }

  /** What to try where nothing was found. */
  async #instead(
    { state, meaning }: Asked,
    searched: readonly Span[],
    going: Going,
  ): Promise<Instead[]> {
    // where no span may hold what is asked, the newest tell what else there is
    const seen = searched.length > 0 ? searched : this.#manifest.spans.slice(0, AT_FIRST);
    const instead: Instead[] = [];
    for (const { dropsFilters, ...attempt } of attemptsOf(meaning.query, state)) {
      const q = printQuery(attempt.query);
      if (instead.some((one) => one.q === q)) continue;
      const offer = await this.#offer(attempt.query, attempt.state, seen, going);
      if (offer) instead.push({ ...offer, dropsFilters });
      if (instead.length === INSTEAD) break;
    }
    return instead;
  }
}

/** Whether a span has resolutions of a session or year. */
const isOf = (span: Span, dated: Dated): boolean =>
  'session' in dated ? span.sessions.includes(dated.session) : span.years.includes(dated.year);

/** Bounds that differ by less are alike: what a span really holds mostly is far below. */
const ALIKE = 1.2;
const levelOf = (most: number): number => Math.round(Math.log(most) / Math.log(ALIKE));

/** Whether words must stand in a row. */
const hasRows = ({ meaning: { plan } }: Asked): boolean =>
  plan.required.some(
    ({ must, patterns }) => must && patterns.some(({ words }) => words.length > 1),
  );

/** What a span has that was passed over unread. */
const PASSED: SpanFound = { candidates: [], lacking: () => [], sure: true };

type Ranked = Results & {
  /** The score of the last that is listed. */
  worst: number;
  /** Whether so much was read in vain that it should be found out otherwise. */
  inVain: boolean;
};

const NOTHING: Ranked = {
  groups: [],
  listed: 0,
  left: 0,
  paragraphs: 0,
  titles: 0,
  resolutions: 0,
  lacking: 0,
  checked: true,
  searched: [],
  remaining: [],
  loose: false,
  answered: '',
  citing: undefined,
  nowhere: [],
  missing: [],
  corrected: [],
  also: [],
  find: '',
  question: undefined,
  asList: undefined,
  instead: [],
  unheld: undefined,
  worst: 0,
  inVain: false,
};

/** Results of the words of phrases: each says which of the phrases it lacks. */
function withPhrases(results: Results, words: Query, phrases: readonly Query[]): Results {
  const plans = phrases.map((phrase) => ({ typed: printQuery(phrase), plan: planOf(phrase) }));
  const lacking = (text: string): string[] =>
    plans.filter(({ plan }) => matchText(plan, text) === undefined).map(({ typed }) => typed);
  const groups = results.groups.map((group) => ({
    ...group,
    hits: group.hits.map((hit) => ({ ...hit, lacks: [...hit.lacks, ...lacking(hit.text)] })),
  }));
  const nowhere = plans.map(({ typed }) => typed);
  return { ...results, groups, answered: printQuery(words), nowhere };
}

/** What results tell of how the query was read. */
const told = ({ state, meaning: { corrected, also, missing, find, question, listed } }: Asked) => ({
  answered: state.q,
  corrected,
  also,
  missing,
  find,
  asList: listed,
  question: question && {
    duty: question.duty,
    report: question.report,
    deadline: question.deadline,
    answer: question.answer,
    resolution: question.resolution,
  },
});

/** Those of what is listed or left that have all that is asked for, as far as is known. */
const heldIn = ({ left }: Listing): Candidate[] => left.filter((one) => one.whole);

type Counting = {
  listing: Listing;
  /** Those that have all that is asked for, and whether each of them surely has. */
  whole: readonly Candidate[];
  sure: boolean;
  found: readonly SpanFound[];
  spans: readonly Span[];
  asked: Asked;
};

/** What is listed, and how much there is of it in the spans that were searched. */
function rankedOf({ listing, whole, sure, found, spans, asked }: Counting): Ranked {
  const { groups, left: all } = listing;
  const loose = whole.length === 0;
  const left = loose ? all : whole;
  const kinds = left.map(({ span, record }) => span.kindAt(record));
  const titles = kinds.filter((kind) => !isParagraph(kind)).length;
  return {
    ...NOTHING,
    ...told(asked),
    also: foundOf(asked.meaning.also, groups),
    groups,
    listed: listing.listed,
    left: Math.max(0, all.length - listing.read),
    paragraphs: left.length - titles,
    titles,
    resolutions: new Set(left.map(({ source }) => source)).size,
    lacking: groups.flatMap(({ hits }) => hits).filter(({ lacks }) => lacks.length > 0).length,
    checked: loose || sure,
    searched: spans.slice(0, found.length),
    remaining: spans.slice(found.length),
    loose: loose && all.length > 0,
    worst: listing.worst,
    inVain: listing.inVain,
  };
}

/** Of other words those that stand in what is listed: the others were of no use. */
function foundOf(also: readonly string[], groups: readonly Group[]): string[] {
  if (also.length === 0) return [];
  const texts = groups.flatMap(({ source, hits }) => [
    source.title,
    ...hits.map((hit) => hit.text),
  ]);
  const listed = texts.map((text) => new Set(stemsIn(text)));
  return also.filter((name) => {
    const own = stemsIn(name);
    return listed.some((stems) => own.every((stem) => stems.has(stem)));
  });
}

const wholeAmong = async (candidates: readonly Candidate[], asked: Asked): Promise<Candidate[]> =>
  (await hitsAmong(candidates, asked, Infinity, (one) => one.whole)).map((one) => one.candidate);

/** Queries that are offered where one finds nothing. */
const INSTEAD = 3;

/**
 * What has all that is asked for, and titles that have most of it; where that would not fill a page,
 * what lacks some of it too, the least telling words first.
 */
function chosenOf(found: readonly SpanFound[]): Candidate[] {
  const all = found.flatMap(({ candidates }) => candidates);
  return all.filter(({ whole }) => whole).length < PAGE
    ? anyOf(found)
    : all.filter((one) => one.whole || isMostly(one));
}

/** All that was found, what lacks some of it too. */
const anyOf = (found: readonly SpanFound[]): Candidate[] =>
  found.flatMap(({ candidates, lacking }) => [...candidates, ...lacking()]);

/** Whether a page has room left: the same words of many resolutions are one result. */
const isToBeFilled = ({ listed }: Listing, { state: { show, order } }: Asked): boolean =>
  order === 'relevance' && listed < Math.min(PAGE, show);

/** Whether all spans are to be searched, however much is found before the last. */
const isToTheLast = ({ all, chosen }: SearchState, { filters }: Query): boolean =>
  all ||
  SPAN_FIELDS.some((field) => chosen[field] !== undefined) ||
  filters.some(({ field, not }) => SPAN_FIELDS.includes(field) && !not);
