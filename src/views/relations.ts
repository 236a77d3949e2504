import type { CitedBy } from '../corpus/citations.ts';
import { CITING_ON_PAGE, type FoldedCitations } from '../corpus/folded.ts';
import { pinpointFor } from '../citation/through.ts';
import { citedUrl, nameOf, pathOf, readSymbol } from '../model/symbol.ts';
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

export type Relations = {
  cites: Related[];
  citedBy: Related[];
  /** How many cite it; `citedBy` has the latest of them. */
  citing: number;
};

/** How a place of the resolution itself is cited: "para. 4". */
type CiteOf = (id: string) => string;

/** What a resolution cites, and what of the corpus cites it. `path` is its own: "/en/A/RES/64/1/". */
export const relationsOf = (
  path: `/${string}`,
  { cites, citedBy, citing }: Pick<FoldedCitations, 'cites' | 'citedBy' | 'citing'>,
  citeOf: CiteOf,
): Relations => ({
  cites: cites.map(({ symbol, held, from }) => ({
    ...named(symbol, held),
    passages: from.map((id) => ({ href: href(`${path}#${id}`), cite: citeOf(id), on: [] })),
  })),
  citedBy: citingOf(citedBy, citeOf).slice(0, CITING_ON_PAGE),
  citing,
});

/** What cites a resolution, or some places in it, the latest first. */
export function citingOf(citedBy: CitedBy[], citeOf: CiteOf): Related[] {
  const bySymbol = Map.groupBy(citedBy, ({ symbol }) => symbol);
  const all = [...bySymbol].map(([symbol, found]) => {
    const citing = named(symbol, found[0]);
    const passages = [...Map.groupBy(found, ({ id }) => id)].map(([id, references]) => ({
      href: `${citing.href}#${id}`,
      cite: references[0]?.cite ?? id,
      on: references.flatMap(({ places }) => stretchName(places, citeOf)),
    }));
    return { ...citing, passages };
  });
  return all.toReversed(); // the corpus is in the order of symbols
}

/** Where all are listed that cite a resolution: on its page, or on pages of their own. */
export const listedAt = (
  path: `/${string}/`,
  { citing }: Pick<FoldedCitations, 'citing'>,
): `/${string}` => (citing > CITING_ON_PAGE ? `${path}cited-by/` : `${path}#cited-by`);

/** Those who name one of the places. */
export const citingPlaces = (citedBy: CitedBy[], places: ReadonlySet<string>): CitedBy[] =>
  citedBy.filter((citing) => citing.places.some((place) => places.has(place)));

/** "paras. 2–4"; none where a reference names no place. */
function stretchName(places: string[], citeOf: CiteOf): string[] {
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [pinpointFor({ cite: citeOf(first) }, { cite: citeOf(last) })];
}

function named(symbol: string, held: { title: string; adopted: string | undefined } | undefined) {
  const read = readSymbol(symbol);
  return {
    symbol,
    number: nameOf(read),
    href: held ? href(`/en/${pathOf(read)}/`) : citedUrl(read),
    leaves: !held,
    title: held?.title,
    adopted: held?.adopted,
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

/** What this site holds before what it does not, and of these what is cited in most places. */
const chiefFirst = (related: readonly Related[]): Related[] =>
  related.toSorted(
    (a, b) => Number(a.leaves) - Number(b.leaves) || b.passages.length - a.passages.length,
  );

/** What cites stands before, what is cited after the resolution; a column for each that has any. */
export function drawingOf({ cites, citedBy, citing }: Relations): Drawing {
  const before = chiefFirst(citedBy).slice(0, MOST);
  const after = chiefFirst(cites).slice(0, MOST);
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
    more: cites.length - after.length + citing - before.length,
  };
}
