import { addTo } from '../model/addTo.ts';
import { addressed, type Addressed } from '../model/address.ts';
import type { SearchRecord } from '../search/record.ts';
import { sourceOf } from '../search/record.ts';
import type { RecordSource } from '../search/source.ts';
import type { Source } from '../model/resolution.ts';
import { hasPage } from '../model/paragraphPath.ts';
import type { Reading } from './reading.ts';

/** A reference to another resolution, as the corpus needs it to tell who cites whom. */
export type Cite = {
  /** The anchor of the citing paragraph or note, and how a citation names it. */
  id: string;
  cite: string;
  /** What is cited: "A/RES/64/1". */
  symbol: string;
  pinpoint?: string;
  through?: string;
};

/**
 * The little that must be known of an entry to make what depends on several: lists, who cites whom,
 * what stands before and after. It is what is held of all entries at once, so it has no texts.
 */
export type Brief = {
  source: Omit<RecordSource, 'headings'>;
  /** The day of issue, where a masthead tells it. */
  issued?: string;
  /** "Sixty-fourth session" */
  sessionName?: string;
  /** "Second Committee" */
  committee?: string;
  /** The dump that it was read from. */
  dump: Pick<Source, 'file' | 'sha256' | 'format'>;
  /** The anchors of the text, in order. */
  anchors: string[];
  /** Those of them that have a page of their own. */
  pages: string[];
  cites: Cite[];
  /** By the names that browse pages group by, the numbers of the records under each. */
  verbs: [name: string, records: number[]][];
  addressees: [name: string, records: number[]][];
  /** How many records search has of it. */
  records: number;
  /** A paragraph that may stand for an example, and whether it is an operative one nested as "1 (d) (i)" is. */
  example?: { place: Pick<Addressed, 'id' | 'cite' | 'kind' | 'level'>; deep: boolean };
};

/** What is held of a reading and its records. */
export function briefOf({ resolution, citing }: Reading, records: SearchRecord[]): Brief {
  const { metadata } = resolution;
  const places = addressed(resolution);
  const { headings: _, ...source } = sourceOf(resolution);
  const cites = new Map(places.map(({ id, cite }) => [id, cite]));
  const { committee } = metadata.origin ?? {};
  const { file, sha256, format } = metadata.source;
  const example = exampleAmong(places.filter(hasPage));
  return {
    source,
    ...(metadata.issued && { issued: metadata.issued }),
    ...(metadata.session?.name && { sessionName: metadata.session.name }),
    ...(committee && { committee }),
    dump: { file, sha256, format },
    anchors: places.map(({ id }) => id),
    pages: places.filter(hasPage).map(({ id }) => id),
    cites: citing.flatMap(({ id, references }) =>
      references.flatMap(({ target }) => {
        if (target.kind !== 'resolution' || target.symbol === metadata.symbol) return [];
        const { symbol, pinpoint, through } = target;
        const cite = cites.get(id) ?? id;
        return [{ id, cite, symbol, ...(pinpoint && { pinpoint }), ...(through && { through }) }];
      }),
    ),
    verbs: grouped(records, ({ kind, verbs }) => (kind === 'operative' ? verbs : [])),
    addressees: grouped(records, ({ addressees }) => addressees),
    records: records.length,
    ...(example && { example }),
  };
}

function grouped(records: SearchRecord[], namesOf: (record: SearchRecord) => string[]) {
  const groups = new Map<string, number[]>();
  records.forEach((record, number) => {
    for (const name of namesOf(record)) addTo(groups, name, number);
  });
  return [...groups];
}

function exampleAmong(places: Addressed[]): Brief['example'] {
  const deep = places.find(({ level, kind }) => level === 2 && kind === 'operative');
  const place = deep ?? places[0];
  if (!place) return undefined;
  const { id, cite, kind, level } = place;
  return { place: { id, cite, kind, level }, deep: deep !== undefined };
}
