import { addresseesOf } from '../analysis/addressees.ts';
import { verbsOf } from '../analysis/verbs.ts';
import { addressed, type Addressed } from '../model/address.ts';
import { marksOf } from '../model/marks.ts';
import { meetingRecordOf } from '../model/meetingRecord.ts';
import { doubtsByPlace, withItems, type DoubtPlace } from '../model/doubts.ts';
import { capital, plain } from '../model/plain.ts';
import type { Resolution } from '../model/resolution.ts';
import { periodOf } from '../model/period.ts';
import { nameOf, pathOf, readSymbol } from '../model/symbol.ts';
import { asksOf } from './asks.ts';
import type { Has } from './has.ts';
import { isParagraph, type RecordKind, type RecordSource } from './source.ts';

/** One paragraph as search knows it, or the words of one table. */
export type SearchRecord = {
  /** The anchor on the resolution's page: "para-1-d-i". */
  id: string;
  /** As a citation names it: "para. 1 (d) (i)". */
  cite: string;
  kind: RecordKind;
  text: string;
  /** Without adverbs: "Requests", "Calls upon". Sub-paragraphs have their paragraph's too. */
  verbs: string[];
  /** Whom it addresses: "Secretary-General". */
  addressees: string[];
  has: Has[];
  /** Of a note, the anchors of what bears its mark. */
  marked?: string[];
};

/** The resolution itself, for the heading of its results. */
export function sourceOf(resolution: Resolution): RecordSource {
  const { metadata } = resolution;
  const symbol = readSymbol(metadata.symbol);
  const record = metadata.meeting && meetingRecordOf(symbol, metadata.meeting.number);
  const documents = [
    ...(metadata.origin?.documents.map((one) => one.symbol) ?? []),
    ...(record ? [record] : []),
  ];
  return {
    path: pathOf(symbol),
    symbol: symbol.text,
    short: nameOf(symbol),
    title: metadata.title,
    ...(metadata.adopted && { adopted: metadata.adopted }),
    period: periodOf(symbol),
    ...(symbol.session !== undefined && { session: symbol.session }),
    organ: metadata.organ,
    ...(metadata.origin?.committee && { committee: metadata.origin.committee }),
    ...(metadata.origin?.printed && { origin: metadata.origin.printed }),
    items: metadata.agendaItems.map(({ number, title }) => ({ number, ...(title && { title }) })),
    ...(documents.length > 0 && { documents }),
    headings: titledHeadings(resolution),
  };
}

const titledHeadings = (resolution: Resolution): RecordSource['headings'] =>
  addressed(resolution).flatMap(({ id, cite, kind, text }) => {
    const title = plain(text).trim();
    return kind === 'heading' && title !== '' ? [{ id, cite, title }] : [];
  });

/** Every anchor of a resolution's text: of paragraphs, headings, tables, notes and their marks. */
export const anchorsOf = (resolution: Resolution): string[] =>
  [...addressed(resolution), ...marksOf(resolution)].map(({ id }) => id);

/**
 * Everything in a resolution that search can find, in the order of the text. A table is of the kind
 * of the paragraph before it; after an annex's heading, of the annex.
 */
export function recordsOf(resolution: Resolution): SearchRecord[] {
  const records: SearchRecord[] = [];
  const known = new Map<string, Led>();
  const marked = new Map<string, string[]>();
  let around: RecordKind = 'operative';
  for (const place of addressed(resolution)) {
    if (isAnnex(place)) around = 'annex';
    else if (isParagraph(place.kind)) around = place.kind;
    const kind = place.kind === 'table' ? around : place.kind;
    const text = plain(place.text).trim();
    for (const inline of place.text) {
      if (inline.type !== 'mark') continue;
      marked.set(inline.note, [...(marked.get(inline.note) ?? []), place.id]);
    }
    if (!isParagraph(kind) || text === '') continue;
    const outer = known.get(place.ancestors.at(-1) ?? '');
    const own =
      place.kind === 'preambular' || place.kind === 'operative' ? verbsOf(text, place.kind) : [];
    const addressees = addresseesOf(text, own).flatMap((one) => one.addressees);
    const led: Led = {
      verbs: distinct([
        ...own.map(({ verb }) => capital(verb.toLowerCase())),
        ...(outer?.verbs ?? []),
      ]),
      addressees: distinct([...addressees.map(capital), ...(outer?.addressees ?? [])]),
      lead: outer ? `${outer.lead} ${text}` : text,
    };
    known.set(place.id, led);
    const at = place.kind === 'note' ? marked.get(place.label ?? '') : undefined;
    records.push({
      id: place.id,
      cite: place.cite,
      kind,
      text,
      verbs: led.verbs,
      addressees: led.addressees,
      has: place.kind === 'operative' ? asksOf(text, outer?.lead ?? '') : [],
      ...(at && { marked: [...new Set(at)] }),
    });
  }
  return withDoubts(records, resolution);
}

/**
 * The records, told which are in doubt: each paragraph at which a doubt is shown. What is shown where
 * no record is, at a heading or before the text, is had by the record before it, or the first.
 */
function withDoubts(records: SearchRecord[], resolution: Resolution): SearchRecord[] {
  if (resolution.doubts.length === 0) return records;
  const ids = new Map<DoubtPlace, string>(
    addressed(resolution).map(({ id, node }): [DoubtPlace, string] => [node, id]),
  );
  const indices = new Map(records.map(({ id }, index) => [id, index]));
  const doubted = doubtsByPlace(resolution);
  const parts: DoubtPlace[] = ['head', ...resolution.body.flatMap(withItems), ...resolution.notes];
  const found = new Set<number>();
  let last = 0;
  for (const part of parts) {
    last = indices.get(ids.get(part) ?? '') ?? last;
    if (doubted.has(part)) found.add(last);
  }
  return records.map((record, index) =>
    found.has(index) ? { ...record, has: [...record.has, 'doubt'] } : record,
  );
}

const isAnnex = ({ node }: Addressed): boolean => 'role' in node && node.role === 'annex';

/** What a paragraph passes on to its sub-paragraphs: they complete what it begins. */
type Led = Pick<SearchRecord, 'verbs' | 'addressees'> & { lead: string };

const distinct = (values: readonly string[]): string[] => [...new Set(values)];
