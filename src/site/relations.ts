import type { CitedBy, Citations, Cites } from '../analysis/citedBy.ts';
import { pinpointFor } from '../citation/styles.ts';
import type { Metadata } from '../model/resolution.ts';
import { citedUrl, parseSymbol, pathOf, shortOf } from '../model/symbol.ts';
import { href } from './href.ts';

/** A resolution beside this one in the graph and the lists of who cites whom. */
export type Related = {
  /** "64/1" */
  number: string;
  symbol: string;
  href: string;
  /** The link leads to the UN. */
  leaves: boolean;
  title: string | undefined;
  /** The day of its adoption, where the corpus holds it: "2009-10-06". */
  adopted: string | undefined;
  /** The paragraphs and notes that cite, and the places that they name: "paras. 2–4". */
  passages: { href: string; cite: string; on: string[] }[];
};

export type Relations = { cites: Related[]; citedBy: Related[] };

type Known = {
  metadataOf: (symbol: string) => Pick<Metadata, 'title' | 'adopted'> | undefined;
  /** How a place of a resolution of the corpus is cited. */
  citeOf: (symbol: string, id: string) => Promise<string>;
};

/** What a resolution cites, and what of the corpus cites it. `path` is its own: "/en/A/RES/64/1/". */
export async function relationsOf(
  symbol: string,
  path: `/${string}`,
  { cites, citedBy }: Citations,
  known: Known,
): Promise<Relations> {
  return {
    cites: await Promise.all(cites.map((cited) => citedOne(symbol, path, cited, known))),
    citedBy: await citingOf(symbol, citedBy, known),
  };
}

/** What cites a resolution, or some places in it, the latest first. */
export async function citingOf(
  symbol: string,
  citedBy: CitedBy[],
  known: Known,
): Promise<Related[]> {
  const bySymbol = Map.groupBy(citedBy, (citing) => citing.symbol);
  const all = [...bySymbol].map(([citing, found]) => citingOne(symbol, citing, found, known));
  return (await Promise.all(all)).toReversed(); // the corpus is in the order of symbols
}

/** Those who name one of the places. */
export const citingPlaces = (citedBy: CitedBy[], places: ReadonlySet<string>): CitedBy[] =>
  citedBy.filter((citing) => citing.places.some((place) => places.has(place)));

async function citedOne(
  own: string,
  path: `/${string}`,
  { symbol, held, from }: Cites,
  { metadataOf, citeOf }: Known,
): Promise<Related> {
  const passages = from.map(async (id) => ({
    href: href(`${path}#${id}`),
    cite: await citeOf(own, id),
    on: [],
  }));
  return { ...named(symbol, held, metadataOf), passages: await Promise.all(passages) };
}

async function citingOne(
  own: string,
  symbol: string,
  found: CitedBy[],
  { metadataOf, citeOf }: Known,
): Promise<Related> {
  const citing = named(symbol, true, metadataOf);
  const passages = [...Map.groupBy(found, ({ id }) => id)].map(async ([id, references]) => ({
    href: `${citing.href}#${id}`,
    cite: await citeOf(symbol, id),
    on: await Promise.all(references.flatMap(({ places }) => stretchName(own, places, citeOf))),
  }));
  return { ...citing, passages: await Promise.all(passages) };
}

/** "paras. 2–4"; none where a reference names no place. */
function stretchName(own: string, places: string[], citeOf: Known['citeOf']): Promise<string>[] {
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [];
  const cites = Promise.all([citeOf(own, first), citeOf(own, last)]);
  return [cites.then(([from, through]) => pinpointFor({ cite: from }, { cite: through }))];
}

function named(symbol: string, held: boolean, metadataOf: Known['metadataOf']) {
  const read = parseSymbol(symbol);
  if (!read) throw new Error(`"${symbol}" is no symbol`);
  return {
    symbol,
    number: shortOf(read),
    href: held ? href(`/en/${pathOf(read)}/`) : citedUrl(read),
    leaves: !held,
    title: metadataOf(symbol)?.title,
    adopted: metadataOf(symbol)?.adopted,
  };
}

/** Where the names and lines of the graph are drawn, in units of the drawing. */
export type Drawing = {
  width: number;
  height: number;
  own: { x: number; y: number };
  nodes: { related: Related; side: 'cites' | 'citedBy'; x: number; y: number }[];
  /** How many are in the lists only. */
  more: number;
};

const ROW = 34;
const COLUMN = 150;
/** As many as a drawing holds on either side and stays small. */
const MOST = 12;

/** What cites stands before, what is cited after the resolution; a column for each that has any. */
export function drawingOf({ cites, citedBy }: Relations): Drawing {
  const before = citedBy.slice(0, MOST);
  const after = cites.slice(0, MOST);
  const height = Math.max(before.length, after.length, 1) * ROW;
  const first = before.length > 0 ? COLUMN : 0;
  const column = (all: Related[], side: 'cites' | 'citedBy', x: number) =>
    all.map((related, i) => ({
      related,
      side,
      x,
      y: (height - all.length * ROW) / 2 + (i + 0.5) * ROW,
    }));
  return {
    width: first + COLUMN + (after.length > 0 ? COLUMN : 0),
    height,
    own: { x: first + COLUMN / 2, y: height / 2 },
    nodes: [
      ...column(before, 'citedBy', COLUMN / 2),
      ...column(after, 'cites', first + COLUMN * 1.5),
    ],
    more: cites.length - after.length + citedBy.length - before.length,
  };
}
