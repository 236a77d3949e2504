import { anchorOf, citedAs } from '../../citation/pinpoint.ts';
import { type Citation, readCitation, readDocument } from '../../citation/typed.ts';
import { periodOf, periodOfDocument } from '../../model/period.ts';
import { parseSymbol } from '../../model/symbol.ts';
import type { RankedSource } from '../columns.ts';
import type { Span } from '../spans.ts';
import type { RecordText } from '../texts.ts';
import type { Jump } from './results.ts';
import type { SpanIndex } from './spanIndex.ts';

/**
 * Where the typed text leads if it is a citation and nothing else, or the symbol of a draft or report
 * of which one resolution came; undefined if it is none. Opens the span of its session alone.
 */
export async function jumpTo(
  typed: string,
  spans: readonly Span[],
  open: (span: Span) => Promise<SpanIndex>,
): Promise<Jump | undefined> {
  const plain = plainDashes(typed);
  const strict = readingsOf(plain);
  const readings = strict.length > 0 ? strict : readingsOf(plain.replace(HYPHENED, '$1/$2'));
  const first = readings[0];
  if (first === undefined) return jumpFromDocument(plain, spans, open);
  const { symbol } = first;
  const read = parseSymbol(symbol);
  const session = read && periodOf(read);
  const span = spans.find(({ sessions }) => sessions.some((one) => one === session));
  const index = span && (await open(span));
  const source = index?.sources.find((one) => one.symbol === symbol);
  if (index === undefined || source === undefined) {
    // two numbers with a hyphen may be anything else
    return strict.length > 0 ? { symbol, source: undefined, pinpoint: undefined } : undefined;
  }
  const title = await titleOf(index, source);
  let place: Jump['pinpoint'];
  for (const { pinpoint } of readings) {
    if (pinpoint === undefined || place?.exists) continue;
    const found = await placeIn(index, source, pinpoint);
    if (place === undefined || found?.exists) place = found;
  }
  if (place?.exists && place.text === '') place = { ...place, text: title };
  return { symbol, source: { ...source, title }, pinpoint: place };
}

/** A symbol with a hyphen, at the start: "80-219". */
const HYPHENED = /^\s*(\d{2})-(\d{1,3})(?![\d-])/;

/** A symbol, words that name a part of it, and a place: "78/3 political declaration para 42". */
const PART_NAMED =
  /^(.*?\d[/-]\d+)[\s,]+(?:the )?[\p{L}][\p{L}\s'-]*?[\s,]+((?:op|pp|para|paragraph|paras|¶|item)\b.*)$/iu;

/**
 * The citations that a text may be, of one resolution, the likeliest first: "§" may stand for a
 * section or a paragraph, and a part that is named by its title is mostly the annex.
 */
function readingsOf(typed: string): Citation[] {
  const [, symbol = '', place = ''] = PART_NAMED.exec(typed) ?? [];
  const forms = [
    typed,
    typed.replace(/§+/g, ' para. '),
    ...(symbol ? [`${symbol} annex para. ${place.replace(/^\p{L}+\.?\s*/u, '')}`] : []),
    ...(symbol ? [`${symbol} ${place}`] : []),
  ];
  const read = [...new Set(forms)].flatMap((form) => readCitation(form) ?? []);
  return read.filter((one) => one.symbol === read[0]?.symbol);
}

/** Whether a text is a citation and nothing else. */
export const isCitation = (typed: string): boolean => readingsOf(plainDashes(typed)).length > 0;

const plainDashes = (typed: string): string => typed.replace(/[‐‑‒–—−]/g, '-');

/** The title of a resolution: it is the first of its records. */
async function titleOf(index: SpanIndex, { path }: RankedSource): Promise<string> {
  const { from = 0 } = index.recordsOf(path) ?? {};
  return (await index.read(from)).text;
}

/** The one resolution that came of a draft or a report; undefined where it is none, or several did. */
async function jumpFromDocument(
  typed: string,
  spans: readonly Span[],
  open: (span: Span) => Promise<SpanIndex>,
): Promise<Jump | undefined> {
  const document = readDocument(typed);
  const period = document && periodOfDocument(document);
  const span = period && spans.find(({ sessions }) => sessions.includes(period));
  if (!document || !span) return undefined;
  const index = await open(span);
  const [source, ...others] = await index.cameOf(document);
  if (source === undefined || others.length > 0) return undefined;
  const title = await titleOf(index, source);
  return { symbol: source.symbol, source: { ...source, title }, pinpoint: undefined, document };
}

/** What stands at the anchor that is meant, in capitals or not. */
async function placeIn(
  index: SpanIndex,
  source: RankedSource,
  named: string,
): Promise<Jump['pinpoint']> {
  const places = await index.placesOf(source);
  const folded = new Map([...places.keys()].map((anchor) => [anchor.toLowerCase(), anchor]));
  const id = anchorOf(named, places) ?? folded.get(anchorOf(named.toLowerCase(), folded) ?? '');
  if (id === undefined)
    return { id: named, cite: citedAs(named), text: '', exists: false, under: [] };
  const record = places.get(id);
  if (record !== undefined) {
    const { cite, text } = await index.read(record);
    return { id, cite, text, exists: true, under: await underHeading(index, record) };
  }
  return { id, cite: citedAs(id), text: '', exists: true, under: [] };
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
