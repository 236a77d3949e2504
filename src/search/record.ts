import { addressed, plain } from '../model/address.ts';
import type { Resolution } from '../model/resolution.ts';
import { parseSymbol, pathOf, shortOf } from '../model/symbol.ts';
import { addresseesOf, verbsOf } from './analysis.ts';
import { asksOf, type Ask } from './asks.ts';
import { RECORD_KINDS, type RecordKind, type RecordSource } from './source.ts';

/** One paragraph as search knows it. */
export type SearchRecord = {
  /** The anchor on the resolution's page: "para-1-d-i". */
  id: string;
  /** As a citation names it: "para. 1 (d) (i)". */
  cite: string;
  kind: RecordKind;
  text: string;
  /** As printed in the present tense, without adverbs: "Requests". Sub-paragraphs have their paragraph's. */
  verbs: string[];
  /** Whom it addresses: "Secretary-General". */
  addressees: string[];
  asks: Ask[];
};

const isKind = (kind: string): kind is RecordKind =>
  (RECORD_KINDS as readonly string[]).includes(kind);

/** The resolution itself, for the heading of its results. */
export function sourceOf({ metadata }: Resolution): RecordSource {
  const symbol = parseSymbol(metadata.symbol);
  if (symbol === undefined) throw new Error(`"${metadata.symbol}" is no symbol of a resolution`);
  return {
    path: pathOf(symbol),
    symbol: symbol.text,
    short: shortOf(symbol),
    title: metadata.title,
    adopted: metadata.adopted,
    session: metadata.session.id,
    organ: metadata.organ,
    items: metadata.agendaItems.map(({ number, title }) => ({ number, ...(title && { title }) })),
  };
}

/** Everything in a resolution that search can find, in the order of the text. */
export function recordsOf(resolution: Resolution): SearchRecord[] {
  const records: SearchRecord[] = [];
  const asked = new Map<string, Pick<SearchRecord, 'verbs' | 'addressees'>>();
  for (const place of addressed(resolution)) {
    const text = plain(place.text).trim();
    if (!isKind(place.kind) || text === '') continue;
    const own = { verbs: verbsOf(place, text), addressees: addresseesOf(place, text) };
    const outer = place.ancestors.map((id) => asked.get(id)).filter((found) => found !== undefined);
    const verbs = distinct([...own.verbs, ...outer.flatMap((found) => found.verbs)]);
    const addressees = distinct([...own.addressees, ...outer.flatMap((found) => found.addressees)]);
    asked.set(place.id, { verbs, addressees });
    records.push({
      id: place.id,
      cite: place.cite,
      kind: place.kind,
      text,
      verbs,
      addressees,
      asks: place.kind === 'operative' ? asksOf(text, verbs) : [],
    });
  }
  return records;
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];
