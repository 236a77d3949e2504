import { hasAct } from '../called.ts';
import type { RankedSource } from '../columns.ts';
import { type Match, type Plan, placesOf, rangesIn, withLeast } from '../query/match.ts';
import { tells } from '../query/question.ts';
import { PAGE } from '../query/state.ts';
import { isParagraph } from '../source.ts';
import { isFiltered, printTerms } from './attempts.ts';
import { type Folded, folded } from './folded.ts';
import { type Candidate, inOrder, Waiting } from './order.ts';
import { BEFORE, nearnessOf, refined, soughtIn } from './rank.ts';
import { AGAIN, type Cited, type Group, type Hit } from './results.ts';
import type { ReadText, SpanIndex } from './spanIndex.ts';
import type { Asked, Rows } from './spanSearch.ts';

/** What is listed of the candidates, and those that may be hits. */
export type Listing = {
  groups: Group[];
  /** How many results the groups have, and how many candidates were read for them. */
  listed: number;
  read: number;
  /** The score of the last that is listed. */
  worst: number;
  /** Whether so much was read in vain that it should be found out otherwise. */
  inVain: boolean;
  left: Candidate[];
};

type Early = (listing: Listing) => void;

/**
 * So many are read of each span before it is found out otherwise where words stand in a row: to ask
 * Pagefind of one costs about as much as to read its eighty texts. First it is tried with a page.
 */
const PATIENCE = { read: 0, paired: 80, asked: Infinity } satisfies Record<Rows, number>;

/** Where no more of them are hits. The same words in many resolutions are one result of many hits. */
const IN_VAIN = 0.2;

/**
 * So many are read at most for each that is to be listed, once something was found: the others are
 * counted as they are, and read when more is asked for.
 */
const AT_ONCE = 4;

/** So many of the best are read to see which are the very best, and which tell what is asked. */
const READ = 30;
const READ_FOR_ANSWER = 60;

/**
 * Reads the best candidates, puts them into the order that their texts give, and lists the first:
 * those with the same words as one, and of one resolution in a row. `between` is awaited where that
 * takes longer, as not all of what was read fulfils the plan. `early` gets what the very first give,
 * where the others are slow to come; in passing, where more is sure to come, no others are read.
 */
export async function listed(
  candidates: readonly Candidate[],
  asked: Asked,
  between: () => Promise<void>,
  { early, passing = false }: { early?: Early | undefined; passing?: boolean } = {},
): Promise<Listing> {
  const { state, meaning } = asked;
  const waiting = new Waiting(candidates, state);
  const spans = new Set(candidates.map(({ span }) => span)).size;
  const read: Read[] = [];
  const titled = new Map(
    candidates.filter(isMostly).map(({ source, whole }) => [source, whole] as const),
  );
  const least = meaning.question?.answer === undefined ? READ : READ_FOR_ANSWER;
  const most = passing ? state.show : Math.max(least, 2 * state.show);
  const enough = AT_ONCE * Math.max(state.show, PAGE);
  let hits: Listed[] = [];
  let inVain = false;
  // where words must stand in a row the first tell whether it is worth to read others
  let isTrial = !passing && asked.rows === 'read' && meaning.plan.required.some(({ must }) => must);
  while (waiting.size > 0) {
    if (waiting.size < candidates.length) await between();
    const before = candidates.length - waiting.size;
    const often = before < READ ? [] : hits.filter(({ again }) => again.length >= AGAIN);
    if (often.length > 0) waiting.putLast(likeAnyOf(often));
    // the more was read in vain, the more is read at once
    const more = isTrial ? state.show : Math.max(most - read.length, state.show, before / 2);
    const batch = waiting.take(hits.length > 0 ? Math.min(more, enough - before) : more);
    const first = batch.slice(0, state.show);
    const rest = batch.slice(state.show);
    const [reading, others] = [checked(first, asked), checked(rest, asked)];
    others.catch(() => undefined); // it is awaited later
    read.push(...(await reading));
    if (early && read.length > 0 && !(await isSoon(others))) {
      const some = folded(
        inOrder(await withTitles(read, titled, asked), state),
        isOfWording(asked),
      );
      early(await listingOf(some, read, [...rest, ...waiting.left()], asked));
    }
    read.push(...(await others));
    hits = folded(inOrder(await withTitles(read, titled, asked), state), isOfWording(asked));
    const tried = candidates.length - waiting.size;
    if (waiting.size === 0 && hits.length < PAGE) hits.push(...(await filling(hits, asked)));
    if (!isTrial && (hits.length >= state.show || passing)) break;
    const isPatient = tried < PATIENCE[asked.rows] * spans || read.length > tried * IN_VAIN;
    inVain = !isPatient && waiting.size > 0;
    if (inVain || (hits.length > 0 && tried >= enough)) break;
    isTrial = false;
  }
  return { ...(await listingOf(hits, read, waiting.left(), asked)), inVain };
}

const OF_WORDING = ['is', 'since', 'reused'] as const;

/** Whether it is asked since when wording stands, or in how many resolutions. */
const isOfWording = ({ state: { order, chosen }, meaning: { query } }: Asked): boolean =>
  order === 'first' ||
  OF_WORDING.some(
    (field) => chosen[field] !== undefined || query.filters.some((one) => one.field === field),
  );

/** Tells of candidates whether they say the same as some that were read, as far as is seen unread. */
function likeAnyOf(read: readonly Read[]): (one: Candidate) => boolean {
  const looks = new Set(read.flatMap(({ candidate }) => (candidate ? lookOf(candidate) : [])));
  return (one) => looks.has(lookOf(one));
}

/** The same words under a title that tells as much have one score, to the last digit. */
const lookOf = ({ span, record, score }: Candidate): string => `${span.kindAt(record)} ${score}`;

/** What is listed of hits, where so much was read and so much is waiting to be. */
async function listingOf(
  hits: readonly Listed[],
  read: readonly Read[],
  waiting: readonly Candidate[],
  { state, meaning }: Asked,
): Promise<Listing> {
  const shown = hits.slice(0, state.show);
  const left = [...read.flatMap(({ candidate }) => candidate ?? []), ...waiting];
  return {
    groups: await groupsOf(shown, meaning.plan, left),
    listed: shown.length,
    read: hits.length - shown.length === 0 ? read.length : read.length - hits.length + shown.length,
    worst: shown.at(-1)?.score ?? 0,
    inVain: false,
    left,
  };
}

/** Milliseconds after which what is here is shown, though more is on its way. */
const SOON = 150;

/** Whether something comes, or fails, in the next moment. */
const isSoon = (coming: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    coming.then(
      () => true,
      () => true,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), SOON)),
  ]);

/** A title with so much of what is asked for is meant by it, whatever else is said there. */
const MOST = 0.5;

/** Whether a candidate is a title that has most of what is asked for. */
export const isMostly = ({ share = 0 }: Candidate): boolean => share >= MOST;

/** A candidate that was read, with its score in the light of its text. */
type Read = Candidate & {
  candidate: Candidate | undefined;
  text: ReadText;
  title: ReadText;
  hit: Hit;
  /** The share of a title or heading that was asked for. */
  cover: number;
  /** Whether several words stand in it in a row, as they were typed. */
  inRow: boolean;
};

async function checked(candidates: readonly Candidate[], asked: Asked): Promise<Read[]> {
  const read = await Promise.all(
    candidates.map(async (candidate): Promise<Read | undefined> => {
      const { span, record, elsewhere, whole, source, score } = candidate;
      const { plan, rarities } = asked.meaning;
      const { called, standing, adds = false, named = [] } = candidate;
      const kind = span.kindAt(record);
      const isNamed =
        kind === 'title' && named.some((own, at) => own && asked.meaning.named[at] !== undefined);
      const strict = whole ? await span.check(record, plan, named) : undefined;
      const found =
        strict ??
        (await span.check(record, withLeast(plan, 1), elsewhere)) ??
        (called === undefined && !isNamed
          ? undefined
          : { read: await span.read(record), match: NO_MATCH });
      if (found === undefined) return undefined;
      const { match, read: text } = found;
      const near = nearnessOf(
        plan.required.map(({ at }, number) => ({
          at,
          rarity: rarities[number] ?? 0,
          positions: match.positions[number] ?? [],
        })),
      );
      const isTitle = kind === 'title' || kind === 'heading';
      const cover = isTitle ? coverOf(plan, text) : 0;
      const lacks = plan.required.flatMap(({ term }, number) =>
        match.positions[number]?.length || elsewhere[number] || named[number]
          ? []
          : [printTerms(term)],
      );
      const { id, cite } = text;
      const { ranges } = match;
      const hit: Hit = {
        id,
        cite,
        kind,
        text: text.text,
        ranges,
        lacks,
        standing,
        called,
        again: [],
      };
      const { question } = asked.meaning;
      const told = question !== undefined && isParagraph(kind) ? tells(question, text.text) : 0;
      const shown = { nearness: near, isTitle, cover, told };
      const routine = isRoutine(text.text, plan) ? asked.weights.routine : 1;
      const better = refined(score, shown, asked.weights) * routine;
      return {
        candidate:
          strict || !whole || called !== undefined ? candidate : { ...candidate, whole: false },
        span,
        record,
        source,
        whole: strict !== undefined || called !== undefined,
        elsewhere,
        adds,
        score: better,
        called,
        standing,
        text,
        title: await span.readTitle(record),
        hit,
        cover,
        inRow: plan.required.length >= ROW && near > 0.999,
      };
    }),
  );
  return read.filter((one) => one !== undefined);
}

/** What only has a question come again: "Also decides to include in the provisional agenda of". */
const AGENDA = /^(?:\p{L}+ )?decides to include in the (?:provisional |draft )?agenda\b/iu;

/** Whether a text is of the agenda, and that is not asked for. */
const isRoutine = (text: string, { required }: Plan): boolean =>
  AGENDA.test(text) && !required.some(({ term }) => term.some((one) => /agenda/i.test(one.text)));

/** What does what the title says: "Decides to proclaim 11 June as Lighthouse Day". */
const FOUNDING =
  /^(?:\p{L}+ )?(?:adopts|appoints|approves|declares|decides|designates|endorses|establishes|proclaims)\b/iu;

const isFounding = ({ kind, text }: Hit): boolean => kind === 'operative' && FOUNDING.test(text);

/** Whether it is what a resolution is there for: it does first what was asked for, in other words. */
const isAct = ({ hit, inRow }: Read): boolean =>
  hit.id === 'para-1' && isFounding(hit) && hit.lacks.length === 0 && !inRow;

/** Whether words end as names of what resolutions adopt do: "fissile material cut-off treaty". */
const isNameOfAct = ({ required }: Plan): boolean =>
  required.at(-1)?.patterns.some(({ words }) => hasAct(words.map(({ stem }) => stem))) ?? false;

/** What only takes up what was before. */
const NOTING = /^(?:notes|recalls|takes note)\b/i;

/** Whether it is the first operative paragraph, and does something. */
const isLeading = ({ kind, id, text }: Hit): boolean =>
  kind === 'operative' && id === 'para-1' && !NOTING.test(text) && !FOUNDING.test(text);

/** It comes directly before the best of the others: less than a title before its paragraphs. */
const LED = 1.005;

/** So many words in a row are wording rather than a name. */
const ROW = 3;

/** So many words of a title and no others are its name, but for one that was taken for what is asked. */
const LONG = 5;
const WHOLE = 0.85;

/** Of a title that has none of the words itself: its resolution is named or called so. */
const NO_MATCH: Match = { ranges: [], positions: [] };

/** The symbol of a document: "A/AC.154/355". */
const DOCUMENT = /^[A-Z]{1,2}\/\S+\/\S/i;

/** So many of a resolution's paragraphs tell what it is about. */
const TELLING = 3;

/** Whether enough of a resolution's paragraphs were found to tell that it is about what was asked. */
const isAbout = (members: readonly Read[]): boolean =>
  members.filter(({ hit }) => isParagraph(hit.kind)).length >= TELLING;

/** The first preambular paragraph, and the first operative one. */
const isFirst = ({ hit: { id } }: Read): boolean => id === 'pp-1' || id === 'para-1';

/** Whether several paragraphs have all that was asked for, and with those it begins, of both kinds. */
function isThroughout(members: readonly Read[]): boolean {
  const whole = members.filter(({ hit }) => isParagraph(hit.kind) && hit.lacks.length === 0);
  return whole.length >= TELLING && whole.filter(isFirst).length === 2;
}

/** The heading of an annex, by its anchor: "annex", "annex-II". */
const ANNEX = /^annex(?:-[^-]+)?$/;

/** Whether a hit is the heading of an annex. */
export const isAnnexHeading = ({ kind, id }: Pick<Hit, 'kind' | 'id'>): boolean =>
  kind === 'heading' && ANNEX.test(id);

/** Whether the name of an annex was asked for, and nothing else of it. */
const isNamed = ({ hit, cover }: Read): boolean => isAnnexHeading(hit) && cover > 0.999;

/** Whether it is a title of several words, and all of them were asked for, whatever else was. */
const isWholly = ({ hit, cover, text }: Read): boolean =>
  hit.kind === 'title' &&
  cover > WHOLE &&
  text.words.filter(({ form }) => !isSmall(form)).length > 1;

/** A title that follows another result directly is worth so much of it. */
const NEXT = 0.99;

/**
 * What was read, with the titles of the resolutions of which several paragraphs answer, where these have
 * some of the words, or of which an annex is asked for by its name. Those `titled` have
 * most of the words in their titles, as far as the lists tell, or, where it says so, all.
 */
async function withTitles(
  read: readonly Read[],
  titled: ReadonlyMap<RankedSource, boolean>,
  { state, meaning, weights }: Asked,
): Promise<Read[]> {
  const isAsked =
    meaning.plan.required.length > 0 && !meaning.plan.required.some(({ must }) => must);
  if (!isAsked || state.order !== 'relevance' || isFiltered(meaning.query, state)) return [...read];
  const [only, ...others] = meaning.plan.required;
  const isDocument =
    others.length === 0 && only?.term.some(({ text }) => DOCUMENT.test(text)) === true;
  const { question } = meaning;
  // words that make up a title are no question, though one of them may ask: "special needs of"
  const isTitle = ({ hit, whole, cover }: Read) => hit.kind === 'title' && whole && cover > WHOLE;
  const isWhole = meaning.plan.required.length >= LONG && read.some(isTitle);
  const isSought = question === undefined || question.resolution || isWhole;
  const sought = isWhole ? 1 : soughtIn(question, weights);
  const worthOf = ({ hit, source }: Read): number => {
    if (hit.kind === 'title') return sought;
    return isFounding(hit) && isSought && titled.has(source) ? weights.founding : 1;
  };
  const worth = read.map((one) => ({ ...one, score: one.score * worthOf(one) }));
  const weighed = worth.map((one) => {
    const isMeant = isSought && (titled.has(one.source) || question?.resolution === true);
    if (!isMeant || !isLeading(one.hit)) return one;
    const others = worth.filter(
      ({ source, hit }) => source === one.source && isParagraph(hit.kind) && !isFounding(hit),
    );
    const best = Math.max(...others.map(({ score }) => score));
    return {
      ...one,
      score: Math.max(one.score, Math.min(one.score * weights.leading, best * LED)),
    };
  });
  const all = [...weighed];
  if (isDocument) all.push(...(await markedBy(read)));
  const bySource = Map.groupBy(weighed, (one) => one.source);
  const main = isSought ? titleOfMost(weighed) : undefined;
  const [first] = weighed.toSorted((a, b) => b.score - a.score);
  const acted = isSought && first && isAct(first) ? first.source : undefined;
  const isName = isNameOfAct(meaning.plan);
  // by one name a resolution is meant that begins with it, though its title has another
  const isOfName = (members: readonly Read[]): boolean =>
    isSought && others.length === 0 && isThroughout(members);
  // what stands in a row in a paragraph is its wording, and a title with some of it no better
  const isTitled = (members: readonly Read[], source: RankedSource): boolean =>
    titled.get(source) === true ||
    (titled.has(source) && !members.some(({ inRow, adds }) => (inRow && !isName) || adds));
  const mayBeListed = (members: readonly Read[], source: RankedSource): boolean =>
    isDocument ||
    source === acted ||
    (isSought && titled.has(source)) ||
    members.some(isNamed) ||
    isOfName(members) ||
    (isAbout(members) && members.some(({ title }) => coverOf(meaning.plan, title) > 0));
  for (const [source, members] of bySource) {
    const best = members
      .filter(({ hit }) => isParagraph(hit.kind))
      .map(({ score }) => score)
      .sort((a, b) => b - a)
      .slice(0, TELLING);
    const [member] = members;
    if (member === undefined || !mayBeListed(members, source)) continue;
    const { span, title } = member;
    const record = span.titleAt(member.record) ?? member.record;
    const isMain = titled.has(source) && title.text === main;
    // a resolution that is called so by its title comes before its paragraphs
    const most = Math.max(...members.map((one) => one.score));
    // a title of which nothing is left out is meant, but by wording
    const isAllOfIt = members.some(isWholly) && !members.some(({ inRow }) => inRow);
    const isMeant = isSought && (isTitled(members, source) || isAllOfIt);
    const isMostlyAsked = isMain && coverOf(meaning.plan, title) > MOST;
    const isBefore = isMeant || source === acted || isMostlyAsked;
    const isNext = isMain || isOfName(members);
    const isItself = isBefore ? most * BEFORE : isNext ? most * NEXT : 0;
    const named = members.filter(isNamed).map((one) => one.score * NEXT);
    if (best.length < TELLING && !isDocument && named.length === 0 && isItself === 0) continue;
    const mean = best.reduce((sum, one) => sum + one, 0) / Math.max(1, best.length);
    // of a document it is asked which resolutions name it
    const score = isDocument
      ? Math.max(...members.map((one) => one.score)) * BEFORE
      : Math.max(best.length < TELLING ? 0 : weights.about * sought * mean, isItself, ...named);
    const known = all.findIndex((one) => one.source === source && one.hit.kind === 'title');
    if (known >= 0) {
      const one = all[known];
      // where an annex has the name, others mean that
      const called = named.length > 0 ? undefined : one?.called;
      if (one) all[known] = { ...one, called, score: Math.max(one.score, score) };
      continue;
    }
    const hit: Hit = {
      id: '',
      cite: title.cite,
      kind: 'title',
      text: title.text,
      ranges: [],
      lacks: [],
      again: [],
    };
    all.push({
      ...member,
      called: undefined,
      record,
      score,
      text: title,
      hit,
      cover: 0,
      inRow: false,
      candidate: undefined,
    });
  }
  return all;
}

/** Of a page so many results of one title tell that its resolutions are meant, whatever words it has. */
const MAIN = 7;

/** The title of the resolutions that most of the first page comes from. */
function titleOfMost(read: readonly Read[]): string | undefined {
  const page = read.toSorted((a, b) => b.score - a.score).slice(0, PAGE);
  const titles = Map.groupBy(page, ({ title }) => title.text);
  return [...titles].find(([, own]) => own.length >= MAIN)?.[0];
}

/** What bears the mark of a note is worth so much of it: the note is there for it. */
const MARKED = 1.02;

/** A record that is listed for another one, with none of the words that were asked for. */
async function unasked(span: SpanIndex, record: number): Promise<{ text: ReadText; hit: Hit }> {
  const text = await span.read(record);
  const { id, cite } = text;
  const kind = span.kindAt(record);
  return { text, hit: { id, cite, kind, text: text.text, ranges: [], lacks: [], again: [] } };
}

/** What bears the marks of the notes that were read. */
async function markedBy(read: readonly Read[]): Promise<Read[]> {
  const all = await Promise.all(
    read
      .filter(({ hit }) => hit.kind === 'note')
      .flatMap((note) =>
        (note.text.marked ?? []).map(async (number): Promise<Read> => {
          const record = (note.span.titleAt(note.record) ?? 0) + number;
          const { text, hit } = await unasked(note.span, record);
          const noted = { cite: note.hit.cite, text: note.hit.text };
          const score = note.score * MARKED;
          return { ...note, record, text, hit: { ...hit, noted }, score, candidate: undefined };
        }),
      ),
  );
  const isKnown = ({ source, record }: Read) =>
    read.some((one) => one.source === source && one.record === record);
  return all.filter((one) => !isKnown(one));
}

/**
 * What decides in a resolution whose title has all that was asked for, in its order, as far as there
 * is room on a page: its paragraphs seldom say again what the title says.
 */
async function filling(hits: readonly Listed[], { state, meaning }: Asked): Promise<Listed[]> {
  const titles = hits.filter(
    ({ hit, whole, called }) =>
      hit.kind === 'title' && hit.ranges.length > 0 && whole && called === undefined,
  );
  const isPlain =
    !meaning.plan.required.some(({ must }) => must) && meaning.plan.required.length > 0;
  if (!isPlain || state.order !== 'relevance' || isFiltered(meaning.query, state)) return [];
  const filling: { title: Listed; record: number }[] = [];
  for (const title of titles) {
    const { span, source } = title;
    const { from = 0, to = 0 } = span.recordsOf(source.path) ?? {};
    for (let record = from; record < to && hits.length + filling.length < PAGE; record++) {
      const isListed = hits.some((one) => one.source === source && one.record === record);
      if (!isListed && span.kindAt(record) === 'operative') filling.push({ title, record });
    }
  }
  return Promise.all(
    filling.map(async ({ title, record }): Promise<Listed> => {
      const { text, hit } = await unasked(title.span, record);
      const own = { record, text, hit, again: hit.again };
      return { ...title, ...own, score: 0, cover: 0, inRow: false, candidate: undefined };
    }),
  );
}

/** The share of a title's words that were asked for. */
function coverOf({ required }: Plan, { words }: ReadText): number {
  const met = new Set(
    required.flatMap(({ patterns }) =>
      patterns.flatMap((pattern) =>
        placesOf(pattern, words).flatMap(([first, last]) =>
          Array.from({ length: last - first + 1 }, (_, at) => first + at),
        ),
      ),
    ),
  );
  const telling = words.filter(({ form }, at) => met.has(at) || !isSmall(form)).length;
  return telling === 0 ? 0 : met.size / telling;
}

const isSmall = (form: string): boolean => form.length < 4;

type Listed = Folded<Read>;

async function groupsOf(
  hits: readonly Listed[],
  plan: Plan,
  candidates: readonly Candidate[],
): Promise<Group[]> {
  const places = placesBySource(hits, candidates);
  const groups: Group[] = [];
  const titles = new Map(
    await Promise.all(
      hits.map(async ({ span, record, source }): Promise<[RankedSource, ReadText]> => [
        source,
        await span.readTitle(record),
      ]),
    ),
  );
  const leftOf = (source: RankedSource): number => {
    const own = new Set(places.get(source));
    for (const { source: of, record } of hits) if (of === source) own.delete(record);
    return own.size;
  };
  let last: RankedSource | undefined;
  for (const { source, hit, again } of hits) {
    if (source !== last) {
      const title = titles.get(source);
      groups.push({
        source: { ...source, title: title?.text ?? '' },
        titleRanges: rangesIn(plan, title?.words ?? []),
        hits: [],
        found: places.get(source)?.size ?? 0,
        left: groups.some((one) => one.source.path === source.path) ? 0 : leftOf(source),
      });
    }
    last = source;
    groups.at(-1)?.hits.push({ ...hit, again });
  }
  return groups;
}

/**
 * The records found of each resolution, but for its title: those that have all of the words, or, where
 * none has, some of them; and what is listed.
 */
function placesBySource(
  hits: readonly Listed[],
  candidates: readonly Candidate[],
): Map<RankedSource, Set<number>> {
  const whole = candidates.filter((one) => one.whole);
  const counted: readonly Candidate[] = whole.length > 0 ? whole : candidates;
  const places = new Map<RankedSource, Set<number>>();
  for (const { span, source, record } of [...counted, ...hits]) {
    if (span.kindAt(record) === 'title') continue;
    places.set(source, (places.get(source) ?? new Set()).add(record));
  }
  return places;
}

export type HitRead = { candidate: Candidate; hit: Hit };

/**
 * The first so many of the candidates of which the texts fulfil the plan, in their order; of those
 * that are wanted once they were read.
 */
export async function hitsAmong(
  candidates: readonly Candidate[],
  asked: Asked,
  limit: number,
  wanted: (read: Candidate) => boolean,
): Promise<HitRead[]> {
  const hits: HitRead[] = [];
  for (let at = 0; at < candidates.length && hits.length < limit; at += READ_AT_ONCE) {
    const read = await checked(candidates.slice(at, at + READ_AT_ONCE), asked);
    for (const { candidate, hit } of read) {
      if (candidate && wanted(candidate)) hits.push({ candidate, hit });
    }
  }
  return hits.slice(0, Math.max(0, limit));
}

const READ_AT_ONCE = 500;

/** A hit with all that is known of it and of its resolution. */
export async function cited({ candidate, hit }: HitRead): Promise<Cited> {
  const { span, record } = candidate;
  const row = (await span.rows())[record];
  if (row === undefined) throw new Error(`the index has no row of record ${record}`);
  const { text: title } = await span.readTitle(record);
  const { verbs, addressees, standing, source } = row;
  return { source: { ...source, title }, hit, verbs, addressees, standing };
}

/** So many are read to tell whether there are hits among candidates that are not sure. */
const TRIED = 40;

/** Whether any of the first candidates fulfils the plan. */
export const hasHits = async (candidates: readonly Candidate[], asked: Asked): Promise<boolean> =>
  (await checked(candidates.slice(0, TRIED), asked)).length > 0;
