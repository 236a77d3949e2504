import { anchorOf, citedAs } from '../../citation/pinpoint.ts';
import { nearestAnchor } from '../../citation/nearest.ts';
import { symbolsNumbered } from '../../citation/numbered.ts';
import { type Citation, readCitation, readDocument, readPlace } from '../../citation/typed.ts';
import { periodOf, periodOfDocument } from '../../model/period.ts';
import { fromRoman, toRoman } from '../../model/roman.ts';
import { parseSymbol, shortOf } from '../../model/symbol.ts';
import type { RankedSource } from '../columns.ts';
import type { Span } from '../spans.ts';
import type { RecordText } from '../texts.ts';
import type { Jump, Place, Source, Unheld } from './results.ts';
import type { SpanIndex } from './spanIndex.ts';

type Open = (span: Span) => Promise<SpanIndex>;

/** A resolution, and the anchor of the annex that has the name, where it is that. */
export type Titled = { source: RankedSource; annex: string | undefined };

/**
 * Finds the resolution that a text calls by its title, by a name that others have for it, or by the name
 * of an annex.
 */
export type FindTitled = (name: string) => Promise<Titled | undefined>;

/**
 * Where the typed text leads if it is a citation and nothing else, the place in a resolution that it
 * calls by its title, the symbol of a document of which resolutions came, or the number of one that is
 * held; undefined if it is none.
 * Of a citation the span of its session alone is opened.
 */
export async function jumpTo(
  typed: string,
  spans: readonly Span[],
  open: Open,
  findTitled: FindTitled,
): Promise<Jump | undefined> {
  const plain = plainDashes(typed);
  const strict = readingsOf(plain);
  const readings = strict.length > 0 ? strict : readingsOf(plain.replace(PARTED, '$1/$2'));
  const first = readings[0];
  if (first === undefined) {
    return (
      (await jumpFromDocument(plain, spans, open)) ??
      (await jumpFromNumber(plain, spans, open)) ??
      (await jumpIntoTitled(plain, spans, open, findTitled))
    );
  }
  const { symbol } = first;
  const [held, ...others] = await heldAs(symbol, spans, open);
  if (held && others.length > 0) {
    const several = await Promise.all(
      [held, ...others].map((one) => titled(one.index, one.source)),
    );
    return { ...jumpOf(symbol), several };
  }
  // two numbers with a hyphen may be anything else
  if (held === undefined) return strict.length > 0 ? jumpOf(symbol) : undefined;
  const { index, source } = held;
  // the same number may stand in the resolution itself
  let place = await placeInNamed(plain, held, findTitled);
  for (const reading of readings) {
    if (reading.pinpoint === undefined || place?.exists) continue;
    const found = await placeIn(index, source, reading);
    if (place === undefined || found.exists) place = found;
  }
  return jumpOf(source.symbol, await titled(index, source), place);
}

function jumpOf(symbol: string, source?: Source, place?: Place): Jump {
  const pinpoint =
    source && place?.exists && place.text === '' ? { ...place, text: source.title } : place;
  return { symbol, source, pinpoint };
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

/** The place in an annex that is called by its name, after the symbol of its resolution. */
async function placeInNamed(
  typed: string,
  { index, source }: Held,
  findTitled: FindTitled,
): Promise<Place | undefined> {
  const [, , name = '', after = ''] = PART_NAMED.exec(typed) ?? [];
  const at = readPlace(after);
  if (at === undefined) return undefined;
  const known = await findTitled(name);
  if (known?.annex === undefined || known.source.symbol !== source.symbol) return undefined;
  const place = await placeIn(index, source, within(known.annex, at));
  return place.exists ? place : undefined;
}

/** A place within an annex, by its anchor. */
const within = (annex: string, at: Omit<Citation, 'symbol'>): Omit<Citation, 'symbol'> => ({
  ...at,
  ...(at.pinpoint !== undefined && { pinpoint: `${annex}-${at.pinpoint}` }),
  ...(at.through !== undefined && { through: `${annex}-${at.through}` }),
  ...(at.others && { others: at.others.map((one) => `${annex}-${one}`) }),
});

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
 * The number, as texts cite it, of the resolution that a text cites and says no more of, "79/1" of
 * "op 5 of A/RES/79/1", or asks who cites it.
 */
export function citedNumber(typed: string): string | undefined {
  const plain = plainDashes(typed).trim();
  const [, asked] = CITING.exec(plain) ?? [];
  const [first] = readingsOf(asked ?? plain);
  const symbol = first && parseSymbol(first.symbol);
  return symbol && shortOf(symbol);
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
async function jumpFromDocument(
  typed: string,
  spans: readonly Span[],
  open: Open,
): Promise<Jump | undefined> {
  const document = readDocument(typed);
  const period = document && periodOfDocument(document);
  const span = period && spans.find(({ sessions }) => sessions.includes(period));
  if (!document || !span) return undefined;
  const index = await open(span);
  const sources = await index.cameOf(document);
  const came = await Promise.all(sources.slice(0, CAME).map((one) => titled(index, one)));
  const [source, ...others] = came;
  if (source === undefined) return undefined;
  if (others.length > 0) return { ...jumpOf(document), document, several: came };
  return { symbol: source.symbol, source, pinpoint: undefined, document };
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
async function jumpFromNumber(
  typed: string,
  spans: readonly Span[],
  open: Open,
): Promise<Jump | undefined> {
  const [, assembly, named, digits = '', part, rest = ''] = NUMBER_ALONE.exec(typed) ?? [];
  const number = Number(digits);
  if (digits === '' || (named === undefined && isYear(number))) return undefined;
  const found: { held: Held; reading: Citation }[] = [];
  for (const symbol of symbolsNumbered(number, part?.toUpperCase())) {
    if (assembly !== undefined && !symbol.startsWith('A/')) continue;
    const reading = readCitation(`${symbol}${rest}`);
    const held = reading?.symbol === symbol && (await sourceOf(symbol, spans, open));
    if (held) found.push({ held, reading });
    if (held && part !== undefined) break; // the part, where it is held, else the whole
  }
  const [only, ...others] = found;
  if (only === undefined) return undefined;
  const sources = await Promise.all(found.map(({ held }) => titled(held.index, held.source)));
  if (others.length > 0) return { ...jumpOf(digits), several: sources };
  const { held, reading } = only;
  const place =
    reading.pinpoint === undefined ? undefined : placeIn(held.index, held.source, reading);
  return jumpOf(reading.symbol, sources[0], await place);
}

/** "action 56 of the Pact for the Future", "Pact for the Future, action 56" */
const PLACE_OF = /^(.{3,60}?),? (?:of|in|to|from) (?:the )?(.{5,}?)$/i;
const OF_PLACE =
  /^(?:the )?(.{5,}?)[\s,:(]+((?:art|action|goal|target|para|op|pp|annex|chap|sec|preamb|rule|note|paragraph|article|table)[a-z]*\b\.? ?.{1,40})$/i;

/** The place in a resolution that is called by a title; undefined where it has no such place. */
async function jumpIntoTitled(
  typed: string,
  spans: readonly Span[],
  open: Open,
  findTitled: FindTitled,
): Promise<Jump | undefined> {
  const [, before = '', called = ''] = PLACE_OF.exec(typed.trim()) ?? [];
  const [, calledFirst = '', after = ''] = OF_PLACE.exec(typed.trim()) ?? [];
  const tries = [
    { name: called, at: readPlace(before) },
    { name: calledFirst, at: readPlace(after) },
  ];
  for (const { name, at } of tries) {
    const known = at && (await findTitled(name));
    const held = known && (await sourceOf(known.source.symbol, spans, open));
    if (!held) continue;
    const wanted = known.annex === undefined ? at : within(known.annex, at);
    const place = await placeIn(held.index, held.source, wanted);
    if (place.exists)
      return jumpOf(known.source.symbol, await titled(held.index, held.source), place);
  }
  return undefined;
}

/**
 * What stands at the anchor that is meant, in capitals or not; of several in a row, under the first,
 * the others. Where there is none, the nearest is told.
 */
async function placeIn(
  index: SpanIndex,
  source: RankedSource,
  { pinpoint = '', through, others = [] }: Omit<Citation, 'symbol'>,
): Promise<Place> {
  const places = await index.placesOf(source);
  const ids = [...places.keys()];
  const id = meant(pinpoint, ids);
  if (id === undefined) {
    const near = nearestAnchor(
      pinpoint,
      ids.filter((one) => places.get(one) !== undefined),
    );
    const nearest = near === undefined ? undefined : await textAt(index, places, near);
    const cite = citedAs(pinpoint);
    return { id: pinpoint, cite, text: '', exists: false, under: [], nearest };
  }
  const { cite, text } = await textAt(index, places, id);
  const record = places.get(id);
  const last = through === undefined ? undefined : meant(through, ids);
  const more = [
    ...(last === undefined ? [] : ids.slice(ids.indexOf(id) + 1, ids.indexOf(last) + 1)).filter(
      (one) => one.split('-').length === id.split('-').length,
    ),
    ...others.flatMap((one) => meant(one, ids) ?? []),
  ];
  const under =
    more.length > 0
      ? await Promise.all(more.slice(0, UNDER).map((one) => textAt(index, places, one)))
      : record === undefined
        ? []
        : await underHeading(index, record);
  return { id, cite, text, exists: true, under };
}

/**
 * The anchor that is meant by one: where all that a resolution numbers stands in one annex, one
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

/** So many paragraphs are named with the heading above them, or of several that were asked for. */
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
