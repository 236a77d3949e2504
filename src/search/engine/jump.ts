import { citedAs } from '../../citation/pinpoint.ts';
import { readCitation } from '../../citation/typed.ts';
import type { Span } from '../spans.ts';
import type { Jump } from './results.ts';
import type { SpanIndex } from './spanIndex.ts';

/** Where the typed text leads if it is a citation and nothing else; undefined if it is none. */
export async function jumpTo(
  typed: string,
  spans: readonly Span[],
  open: (span: Span) => Promise<SpanIndex>,
): Promise<Jump | undefined> {
  const citation = readCitation(typed);
  if (citation === undefined) return undefined;
  for (const span of spans) {
    const session = /^A\/RES\/((?:E?S-)?\d+)\/|\((?:E?S-)?[IVX]+\)/.exec(citation.symbol)?.[1];
    if (session !== undefined && !span.sessions.includes(session)) continue;
    const index = await open(span);
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
    const pin = { id: pinpoint, cite: citedAs(pinpoint), text: '', exists: false };
    return { symbol: citation.symbol, source, pinpoint: pin };
  }
  return { symbol: citation.symbol, source: undefined, pinpoint: undefined };
}
