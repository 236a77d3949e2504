import type { CitedBy, Citations, Cites } from '../analysis/citedBy.ts';
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
  /** Where the citing words stand, and the words, each with the address of its paragraph. */
  passages: { href: string; cite: string }[];
};

export type Relations = { cites: Related[]; citedBy: Related[] };

type Known = {
  /** The title of a resolution of the corpus, by its symbol. */
  titleOf: (symbol: string) => string | undefined;
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
  const bySymbol = Map.groupBy(citedBy, (citing) => citing.symbol);
  return {
    cites: await Promise.all(cites.map((cited) => citedOne(symbol, path, cited, known))),
    citedBy: await Promise.all(
      [...bySymbol].map(([citing, passages]) => citingOne(citing, passages, known)),
    ),
  };
}

async function citedOne(
  own: string,
  path: `/${string}`,
  { symbol, held, from }: Cites,
  { titleOf, citeOf }: Known,
): Promise<Related> {
  const passages = from.map(async (id) => ({
    href: href(`${path}#${id}`),
    cite: await citeOf(own, id),
  }));
  return { ...named(symbol, held), title: titleOf(symbol), passages: await Promise.all(passages) };
}

async function citingOne(
  symbol: string,
  passages: CitedBy[],
  { titleOf, citeOf }: Known,
): Promise<Related> {
  const { href: page, ...names } = named(symbol, true);
  const ids = [...new Set(passages.map(({ id }) => id))];
  const places = ids.map(async (id) => ({ href: `${page}#${id}`, cite: await citeOf(symbol, id) }));
  return { ...names, href: page, title: titleOf(symbol), passages: await Promise.all(places) };
}

function named(symbol: string, held: boolean) {
  const read = parseSymbol(symbol);
  if (!read) throw new Error(`"${symbol}" is no symbol`);
  return {
    symbol,
    number: shortOf(read),
    href: held ? href(`/en/${pathOf(read)}/`) : citedUrl(read),
    leaves: !held,
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
