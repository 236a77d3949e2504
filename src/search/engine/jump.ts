import { anchorOf, citedAs } from '../../citation/pinpoint.ts';
import { readCitation } from '../../citation/typed.ts';
import { parseSymbol } from '../../model/symbol.ts';
import type { RankedSource } from '../columns.ts';
import type { Span } from '../spans.ts';
import type { Jump } from './results.ts';
import type { SpanIndex } from './spanIndex.ts';

/**
 * Where the typed text leads if it is a citation and nothing else; undefined if it is none. Opens
 * the span of its session alone.
 */
export async function jumpTo(
  typed: string,
  spans: readonly Span[],
  open: (span: Span) => Promise<SpanIndex>,
): Promise<Jump | undefined> {
  const citation = readCitation(typed.replace(/[‐‑‒–—−]/g, '-'));
  if (citation === undefined) return undefined;
  const { symbol, pinpoint } = citation;
  const session = parseSymbol(symbol)?.session;
  const span = spans.find(({ sessions }) => sessions.some((one) => one === session));
  const index = span && (await open(span));
  const source = index?.sources.find((one) => one.symbol === symbol);
  if (index === undefined || source === undefined) {
    return { symbol, source: undefined, pinpoint: undefined };
  }
  const { from = 0 } = index.recordsOf(source.path) ?? {};
  const { text: title } = await index.read(from);
  const place = pinpoint === undefined ? undefined : await placeIn(index, source, pinpoint);
  if (place && place.exists && place.text === '') place.text = title;
  return { symbol, source: { ...source, title }, pinpoint: place };
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
  if (id === undefined) return { id: named, cite: citedAs(named), text: '', exists: false };
  const record = places.get(id);
  if (record !== undefined) {
    const { cite, text } = await index.read(record);
    return { id, cite, text, exists: true };
  }
  return { id, cite: citedAs(id), text: '', exists: true };
}
