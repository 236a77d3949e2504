import { anchorOf, citedAs } from '../../citation/pinpoint.ts';
import { nearestAnchor } from '../../citation/nearest.ts';
import { citedFromEnd, settled } from '../../citation/fromEnd.ts';
import { symbolsNumbered } from '../../citation/numbered.ts';
import { readAmidWords } from '../../citation/amidWords.ts';
import { readSeveral } from '../../citation/several.ts';
import {
  type Citation,
  type NamedPlace,
  readCitation,
  readDocument,
  readPlaces,
  within,
} from '../../citation/typed.ts';
import { periodOf, periodOfDocument } from '../../model/period.ts';
import { fromRoman, toRoman } from '../../model/roman.ts';
import { parseSymbol, shortOf } from '../../model/symbol.ts';
import type { RankedSource } from '../columns.ts';
import { stemsIn } from '../query/words.ts';
import type { Span } from '../spans.ts';
import type { RecordText } from '../texts.ts';
import type { Destination, Jump, Place, Source, Unheld } from './results.ts';
import type { SpanIndex } from './spanIndex.ts';

type Open = (span: Span) => Promise<SpanIndex>;

/** A resolution, and the anchor of the annex that has the name, where it is that. */
export type Titled = { source: RankedSource; annex: string | undefined };

/**
 * Finds the resolution that a text calls by its title, by a name that others have for it, or by the name
 * of an annex.
 */
export type FindTitled = (name: string) => Promise<Titled | undefined>;

/** So many places are listed. */
const LISTED = 50;

/**
 * Where the typed text leads if it is citations and nothing else, or little else, which is told: the
 * resolutions and the places in them; undefined if it is none.
 */
export async function jumpTo(
  typed: string,
  spans: readonly Span[],
  open: Open,
  findTitled: FindTitled,
): Promise<Jump | undefined> {
  const plain = plainDashes(typed);
  const several = severalIn(plain);
  const found = await Promise.all(
    (several?.texts ?? [plain]).map(async (text) => {
      const places = await destinationsOf(text, spans, open, findTitled);
      const document = several && readDocument(text);
      return document === undefined || places.length > 0 ? places : [unheldAt(document, document)];
    }),
  );
  const all = found.flat();
  const [first, ...others] = all.slice(0, LISTED);
  const titles = all.map(({ source }) => stemsIn(source?.title ?? ''));
  // words of its title belong to the citation
  const unread = (several?.unread ?? []).filter((words) => {
    const stems = stemsIn(words);
    return !titles.some((title) => stems.every((stem) => title.includes(stem)));
  });
  // numbers among words may be anything else
  if (!first || (unread.length > 0 && all.every(({ source }) => source === undefined)))
    return undefined;
  return { places: [first, ...others], more: Math.max(0, all.length - LISTED), unread };
}

/** The citations that a text consists of, or has among its words, where it is not one. */
const severalIn = (plain: string) =>
  readingsOf(plain).length > 0 || readDocument(plain) !== undefined
    ? undefined
    : (readSeveral(plain) ?? readAmidWords(plain));

const unheldAt = (symbol: string, document?: string): Destination => ({
  ...{ symbol, source: undefined, pinpoint: undefined },
  ...(document !== undefined && { document }),
});

/**
 * Where one citation leads: to the resolution, the places in it, the places in a resolution that it
 * calls by its title, the resolutions that came of a document, or those of a number. None if it is none.
 * Of a citation the span of its session alone is opened.
 */
async function destinationsOf(
  plain: string,
  spans: readonly Span[],
  open: Open,
  findTitled: FindTitled,
): Promise<Destination[]> {
  const strict = readingsOf(plain);
  const readings = strict.length > 0 ? strict : readingsOf(plain.replace(PARTED, '$1/$2'));
  const [first] = readings;
  if (first === undefined) {
    const others = [
      () => destinationsOfDocument(plain, spans, open),
      () => destinationsOfNumber(plain, spans, open),
      () => destinationsInTitled(plain, spans, open, findTitled),
    ];
    for (const other of others) {
      const found = await other();
      if (found.length > 0) return found;
    }
    return [];
  }
  const held = await heldAs(first.symbol, spans, open);
  // two numbers with a hyphen may be anything else
  if (held.length === 0) return strict.length > 0 ? [unheldAt(first.symbol)] : [];
  const found = await Promise.all(
    held.map(async (one) => {
      // the same number may stand in the resolution itself
      const named = await placesInNamed(plain, one, findTitled);
      return destinationsIn(one, named ?? (await bestOf(readings, one)));
    }),
  );
  return held.length === 1
    ? found.flat()
    : found.flat().map((one) => ({ ...one, shared: first.symbol }));
}

/** The places that readings of one text name, of that which names most that are there. */
async function bestOf(readings: readonly Citation[], held: Held): Promise<Place[]> {
  const read = await Promise.all(readings.map(({ places }) => placesNamed(held, places)));
  const there = (places: Place[]): number => places.filter(({ exists }) => exists).length;
  return read.reduce((best, places) => {
    const isBetter = best.length === 0 || there(places) > there(best);
    return isBetter ? places : best;
  }, []);
}

/** A resolution, or places in it, as it is led to. */
async function destinationsIn({ index, source }: Held, places: Place[]): Promise<Destination[]> {
  const found = await titled(index, source);
  const { symbol, title } = found;
  if (places.length === 0) return [{ symbol, source: found, pinpoint: undefined }];
  return places.map((place) => {
    const pinpoint = place.exists && place.text === '' ? { ...place, text: title } : place;
    return { symbol, source: found, pinpoint };
  });
}

type Held = { index: SpanIndex; source: RankedSource };

/** A resolution that the corpus has. */
async function sourceOf(
  symbol: string,
  spans: readonly Span[],
  open: Open,
): Promise<Held | undefined> {
  const [held, ...others] = await heldAs(symbol, spans, open);
  return others.length === 0 ? held : undefined;
}

/**
 * The resolution that the corpus has; of a part that it has not, what holds it, "2200 A (XXI)" and
 * "75/101 A", and of a whole that it has not, the parts.
 */
async function heldAs(symbol: string, spans: readonly Span[], open: Open): Promise<Held[]> {
  const read = parseSymbol(symbol);
  const period = read && periodOf(read);
  const span = spans.find(({ sessions }) => sessions.some((one) => one === period));
  if (read === undefined || span === undefined) return [];
  const index = await open(span);
  const numbered = index.sources.flatMap((source) => {
    const own = parseSymbol(source.symbol);
    const isIt = own && own.number === read.number && periodOf(own) === period;
    return isIt ? [{ held: { index, source }, part: own.part }] : [];
  });
  const exact = numbered.filter(({ held }) => held.source.symbol === symbol);
  const holding = numbered.filter(
    ({ part }) => read.part === undefined || part === undefined || holdsPart(part, read.part),
  );
  return (exact.length > 0 ? exact : holding).map(({ held }) => held);
}

/** Whether parts that were published as one, "A-C", have one among them. */
function holdsPart(parts: string, part: string): boolean {
  const [first = '', last = ''] = parts.split('-');
  return first <= part && part <= last;
}

/** A symbol of which the two numbers are parted by something else, at the start: "80-219", "80.219". */
const PARTED = /^\s*(\d{2})[-. ](\d{1,3})(?![\d.-])/;

/** A symbol, words that name a part of it, and a place: "78/3 political declaration para 42". */
const PART_NAMED =
  /^(.*?\d[/-]\d+)[\s,]+(?:the )?([\p{L}][\p{L}\s'-]*?)[\s,]+((?:op|pp|para|paragraph|paras|¶|item)\b.*)$/iu;

/** The places in an annex that is called by its name, after the symbol of its resolution. */
async function placesInNamed(
  typed: string,
  held: Held,
  findTitled: FindTitled,
): Promise<Place[] | undefined> {
  const [, , name = '', after = ''] = PART_NAMED.exec(typed) ?? [];
  const read = readPlaces(after);
  const known = read && (await findTitled(name));
  if (!known || known.source.symbol !== held.source.symbol) return undefined;
  const { annex } = known;
  if (annex === undefined) return undefined;
  const places = await placesNamed(
    held,
    read.map((place) => within(annex, place)),
  );
  return places.some(({ exists }) => exists) ? places : undefined;
}

/**
 * The citations that a text may be, of one resolution, the likeliest first: "§" may stand for a
 * section or a paragraph, and a part that is named by its title is mostly the annex.
 */
function readingsOf(typed: string): Citation[] {
  const [, symbol = '', , place = ''] = PART_NAMED.exec(typed) ?? [];
  const forms = [
    typed,
    typed.replace(/§+/g, ' para. '),
    ...(symbol ? [`${symbol} annex para. ${place.replace(/^\p{L}+\.?\s*/u, '')}`] : []),
    ...(symbol ? [`${symbol} ${place}`] : []),
  ];
  const read = [...new Set(forms)].flatMap((form) => readCitation(form) ?? []);
  return read.filter((one) => one.symbol === read[0]?.symbol);
}

/** "who cites 79/1", "resolutions citing 79/1", "references to 79/1" */
const CITING =
  /^(?:who|what|which(?: \w+)?|(?:all )?(?:resolutions|paragraphs|texts)(?: that)?)? ?(?:cit(?:es?|ing)|refer(?:s|ring)?(?: back)? to|references to|citations of|mention(?:s|ing)?|recall(?:s|ing)?|quot(?:es?|ing)) (.+?)\??$/i;

/**
 * The numbers, as texts cite them, of the resolutions that a text cites and says no more of, "79/1" of
 * "op 5 of A/RES/79/1", or asks who cites them.
 */
export function citedNumbers(typed: string): string[] {
  const plain = plainDashes(typed).trim();
  const [, asked = plain] = CITING.exec(plain) ?? [];
  const several = severalIn(asked);
  if (several && several.unread.length > 0) return [];
  const numbers = (several?.texts ?? [asked]).flatMap((text) => {
    const [first] = readingsOf(text);
    const symbol = first && parseSymbol(first.symbol);
    return symbol ? [shortOf(symbol)] : [];
  });
  return [...new Set(numbers)];
}

/** The symbol of the draft, report or record that a text names, and no more. */
export const documentIn = (typed: string): string | undefined => readDocument(plainDashes(typed));

const plainDashes = (typed: string): string => typed.replace(/[‐‑‒–—−]/g, '-');

/** A resolution with its title, which is the first of its records. */
async function titled(index: SpanIndex, source: RankedSource): Promise<Source> {
  const { from = 0 } = index.recordsOf(source.path) ?? {};
  return { ...source, title: (await index.read(from)).text };
}

/** So many resolutions are named that came of one document. */
const CAME = 20;

/** The resolutions that came of a draft or a report, or were adopted at a meeting, by its symbol. */
async function destinationsOfDocument(
  typed: string,
  spans: readonly Span[],
  open: Open,
): Promise<Destination[]> {
  const document = readDocument(typed);
  const period = document && periodOfDocument(document);
  const span = period && spans.find(({ sessions }) => sessions.includes(period));
  if (!document || !span) return [];
  const index = await open(span);
  const sources = await index.cameOf(document);
  return Promise.all(
    sources.slice(0, CAME).map(async (one) => {
      const source = await titled(index, one);
      const shared = sources.length > 1 && { shared: document };
      return { symbol: source.symbol, source, pinpoint: undefined, document, ...shared };
    }),
  );
}

const ISSUED_AGAIN = /\/(?:Add|Corr|Rev)\./;
/** A document's series and its number there: "A/76/L.910/Rev.1" is number 910 of "A/76/L.". */
const IN_SERIES = /^(.*\D)(\d{1,6})$/;
const seriesOf = (document: string) => IN_SERIES.exec(document.split(ISSUED_AGAIN)[0] ?? '') ?? [];

/** So many neighbours of a document are named. */
const NEIGHBOURS = 3;

/** A document of which no resolution came, with the nearest of its series. */
export async function unheldDocument(
  document: string,
  spans: readonly Span[],
  open: Open,
): Promise<Unheld> {
  const period = periodOfDocument(document);
  const span = spans.find(({ sessions }) => sessions.some((one) => one === period));
  if (span === undefined) return { document, near: [] };
  const index = await open(span);
  const [, series, number] = seriesOf(document);
  const near = (await index.documents())
    .flatMap((one) => {
      const [, own, other] = seriesOf(one);
      return own === series ? [{ one, far: Math.abs(Number(other) - Number(number)) }] : [];
    })
    .sort((a, b) => a.far - b.far)
    .slice(0, NEIGHBOURS);
  const became = await Promise.all(
    near.map(async ({ one }) => {
      const sources = await index.cameOf(one);
      const all = await Promise.all(sources.slice(0, 1).map((source) => titled(index, source)));
      return all.map((source) => ({ document: one, source }));
    }),
  );
  return { document, near: became.flat() };
}

/**
 * "1514", "resolution 1514, para. 2", "GA res 2200 A": a number that lacks its session or year. The
 * Security Council's are known by theirs.
 */
const NUMBER_ALONE =
  /^\s*(?:(?:the|un|united nations) )*((?:un)?ga\b|general assembly|g\.a\.)? ?(res(?:olution)?\b\.?)? ?(?:no\.? )?(\d{3,4})(?: ?([a-z])(?![\p{L}\d]))?(?![\d/.-])(.*)$/iu;

/** Such a number alone is rather the year. */
const isYear = (number: number): boolean => number >= 1945 && number < 2100;

/** The resolutions that are held of a number, of the times when organs numbered theirs through. */
async function destinationsOfNumber(
  typed: string,
  spans: readonly Span[],
  open: Open,
): Promise<Destination[]> {
  const [, assembly, named, digits = '', part, rest = ''] = NUMBER_ALONE.exec(typed) ?? [];
  const number = Number(digits);
  if (digits === '' || (named === undefined && isYear(number))) return [];
  const found: Destination[][] = [];
  for (const symbol of symbolsNumbered(number, part?.toUpperCase())) {
    if (assembly !== undefined && !symbol.startsWith('A/')) continue;
    const reading = readCitation(`${symbol}${rest}`);
    const held = reading?.symbol === symbol && (await sourceOf(symbol, spans, open));
    if (held) found.push(await destinationsIn(held, await placesNamed(held, reading.places)));
    if (held && part !== undefined) break; // the part, where it is held, else the whole
  }
  const shared = found.length > 1 && { shared: digits };
  return found.flat().map((one) => ({ ...one, ...shared }));
}

/** "action 56 of the Pact for the Future", "Pact for the Future, action 56" */
const PLACE_OF = /^(.{3,60}?),? (?:of|in|to|from) (?:the )?(.{5,}?)$/i;
const OF_PLACE =
  /^(?:the )?(.{5,}?)[\s,:(]+((?:art|action|goal|target|para|op|pp|annex|chap|sec|preamb|rule|note|paragraph|article|table)[a-z]*\b\.? ?.{1,40})$/i;

/** The places in a resolution that is called by a title; none where it has no such place. */
async function destinationsInTitled(
  typed: string,
  spans: readonly Span[],
  open: Open,
  findTitled: FindTitled,
): Promise<Destination[]> {
  const [, before = '', called = ''] = PLACE_OF.exec(typed.trim()) ?? [];
  const [, calledFirst = '', after = ''] = OF_PLACE.exec(typed.trim()) ?? [];
  const tries = [
    { name: called, at: readPlaces(before) },
    { name: calledFirst, at: readPlaces(after) },
  ];
  for (const { name, at } of tries) {
    const known = at && (await findTitled(name));
    const held = known && (await sourceOf(known.source.symbol, spans, open));
    if (!held) continue;
    const { annex } = known;
    const wanted = annex === undefined ? at : at.map((place) => within(annex, place));
    const places = await placesNamed(held, wanted);
    if (places.some(({ exists }) => exists)) return destinationsIn(held, places);
  }
  return [];
}

/** What stands at the places that are named, each paragraph of a stretch by itself. */
async function placesNamed(held: Held, named: readonly NamedPlace[]): Promise<Place[]> {
  if (named.length === 0) return [];
  const places = await held.index.placesOf(held.source);
  const ids = [...places.keys()];
  const wanted = named.flatMap((one) => stretchOf(one, ids));
  return Promise.all([...new Set(wanted)].map((id) => placeAt(held.index, places, id)));
}

/** The anchors from one through another; of what is not there, as it was named. */
function stretchOf({ id, through }: NamedPlace, ids: readonly string[]): string[] {
  const idOf = (one: string): string => meant(settled(one, ids), ids) ?? one;
  const first = idOf(id);
  if (through === undefined) return [first];
  const last = idOf(through);
  const [from, to] = [ids.indexOf(first), ids.indexOf(last)];
  const depth = first.split('-').length;
  const between =
    from < 0 || to < 0
      ? []
      : ids.slice(from + 1, to).filter((one) => one.split('-').length === depth);
  return [first, ...between, last];
}

/**
 * What stands at an anchor; of a heading, the first paragraphs under it. Where there is none, the
 * nearest is told.
 */
async function placeAt(
  index: SpanIndex,
  places: ReadonlyMap<string, number | undefined>,
  id: string,
): Promise<Place> {
  if (!places.has(id)) {
    const ids = [...places.keys()].filter((one) => places.get(one) !== undefined);
    const near = nearestAnchor(id, ids);
    const nearest = near === undefined ? undefined : await textAt(index, places, near);
    const cite = citedFromEnd(id) ?? citedAs(id);
    return { id, cite, text: '', exists: false, under: [], nearest };
  }
  const record = places.get(id);
  const under = record === undefined ? [] : await underHeading(index, record);
  return { ...(await textAt(index, places, id)), exists: true, under };
}

/**
 * The anchor that is meant by one, in capitals or not: where all that a resolution numbers stands in one annex, one
 * there. "annex 1" means annex I; items of an action are those of its paragraphs.
 */
function meant(named: string, ids: readonly string[]): string | undefined {
  const folded = new Map(ids.map((anchor) => [anchor.toLowerCase(), anchor]));
  for (const one of [named, inOtherNumbers(named)]) {
    const direct = anchorOf(one, new Set(ids)) ?? anchorOf(one.toLowerCase(), folded);
    if (direct !== undefined) return folded.get(direct.toLowerCase());
  }
  const [, held = '', item] = /^((?:.*-)?(?:action|goal)-\d+)((?:-[a-z]+)+)$/.exec(named) ?? [];
  const from = ids.indexOf(held);
  if (item !== undefined && from >= 0) {
    const after = ids.slice(from + 1);
    const next = after.findIndex((one) => /(?:^|-)(?:action|goal|heading|annex)-[^-]+$/.test(one));
    return after.slice(0, next < 0 ? undefined : next).find((one) => one.endsWith(item));
  }
  const inside = ids.filter((one) => one.startsWith('annex-') && one.endsWith(`-${named}`));
  return inside.length === 1 ? inside[0] : undefined;
}

/** "annex-1-para-2" → "annex-I-para-2", "chap-II" → "chap-2" */
const inOtherNumbers = (id: string): string =>
  id.replace(
    /(?<=(?:^|-)(?:annex|part|sec|chap|art)-)(?:(\d{1,2})|([IVXL]+))(?=-|$)/g,
    (_, digits: string | undefined, roman = '') =>
      digits === undefined ? String(fromRoman(roman) ?? roman) : toRoman(Number(digits)),
  );

/** What stands at an anchor; without a record of its own it has no words. */
async function textAt(
  index: SpanIndex,
  places: ReadonlyMap<string, number | undefined>,
  id: string,
): Promise<RecordText> {
  const record = places.get(id);
  if (record === undefined) return { id, cite: citedAs(id), text: '' };
  const { cite, text } = await index.read(record);
  return { id, cite, text };
}

/** So many paragraphs are named with the heading above them. */
const UNDER = 5;

/** The first paragraphs under a heading; under anything else none. */
async function underHeading(index: SpanIndex, heading: number): Promise<RecordText[]> {
  const under: RecordText[] = [];
  for (let record = heading + 1; under.length < UNDER; record++) {
    if (index.headingAt(record) !== heading || index.kindAt(heading) !== 'heading') break;
    const { id, cite, text } = await index.read(record);
    under.push({ id, cite, text });
  }
  return under;
}
