import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CollectionEntry } from 'astro:content';
import { settings } from '../../settings.ts';
import { holderIn } from '../analysis/citedBy.ts';
import { addressed } from '../model/address.ts';
import { readEntry } from '../model/entry.ts';
import type { Metadata, Resolution, Source } from '../model/resolution.ts';
import {
  compareSymbols,
  parseSymbol,
  pathOf,
  shortOf,
  type DocumentSymbol,
} from '../model/symbol.ts';
import type { HeldAs } from './links.ts';

/** The texts behind the metadata in Astro's store, read from disk when a page needs them. */

type Entry = CollectionEntry<'resolutions'>;

/** The whole resolution of an entry. */
export async function readResolution({ id, filePath }: Entry): Promise<Resolution> {
  if (filePath === undefined) throw new Error(`${id} has no file`);
  return readEntry(await readFile(filePath, 'utf8'), filePath);
}

/**
 * The dump that an entry was read from, byte for byte. Throws where it is not what it was then: the
 * lines that the entry names would be others.
 */
export async function readDump({ file, sha256 }: Dump): Promise<Buffer> {
  const path = `${settings.content}/dumps/${file}`;
  const dump = await readFile(path);
  if (createHash('sha256').update(dump).digest('hex') === sha256) return dump;
  throw new Error(`${path} has changed since its entry was written: run \`npm run normalise\``);
}

type Dump = Pick<Source, 'file' | 'sha256'>;

/** The lines of that dump. */
export async function readLines(source: Dump): Promise<string[]> {
  const text = (await readDump(source)).toString('utf8');
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

/** The symbol of a validated entry. */
export function symbolOf({ symbol }: Pick<Metadata, 'symbol'>): DocumentSymbol {
  const read = parseSymbol(symbol);
  if (!read) throw new Error(`"${symbol}" is no symbol`);
  return read;
}

/** "64/1" */
export const numberOf = (metadata: Pick<Metadata, 'symbol'>): string => shortOf(symbolOf(metadata));

/** In the order of their symbols: by session, then by number. */
export const inOrder = (entries: Entry[]): Entry[] =>
  entries.toSorted((a, b) => compareSymbols(symbolOf(a.data), symbolOf(b.data)));

export type Neighbours = { entry: Entry; previous: Entry | undefined; next: Entry | undefined };

/** Each entry with those before and after it in the order of symbols. */
export function withNeighbours(entries: Entry[]): Neighbours[] {
  const ordered = inOrder(entries);
  return ordered.map((entry, i) => ({ entry, previous: ordered[i - 1], next: ordered[i + 1] }));
}

/** What pages ask of other resolutions of the corpus. */
export type Corpus = {
  heldAs: HeldAs;
  /** How a place of a resolution is cited: "para. 4"; the anchor where it has no such place. */
  citeOf: (symbol: string, id: string) => Promise<string>;
  /** What is known of a resolution of the corpus. */
  metadataOf: (symbol: string) => Metadata | undefined;
};

/** The places of the corpus's resolutions; those asked for are read once. */
export function placesIn(entries: Entry[]): Corpus {
  const holder = holderIn(entries.map(({ data }) => data.symbol));
  const byPath = new Map(entries.map((entry) => [entry.id, entry]));
  const read = new Map<string, Promise<Map<string, string>>>();
  const citesOf = (path: string): Promise<Map<string, string>> | undefined => {
    const entry = byPath.get(path);
    if (!entry) return undefined;
    const cites =
      read.get(path) ??
      readResolution(entry).then(
        (text) => new Map(addressed(text).map(({ id, cite }) => [id, cite])),
      );
    read.set(path, cites);
    return cites;
  };
  return {
    heldAs: async (cited) => {
      const { symbol, part } = holder(cited) ?? {};
      if (symbol === undefined) return undefined;
      const path = pathOf(symbolOf({ symbol }));
      const anchors = new Set((await citesOf(path))?.keys());
      return { path, ...(part && { part }), anchors };
    },
    citeOf: async (symbol, id) => (await citesOf(pathOf(symbolOf({ symbol }))))?.get(id) ?? id,
    metadataOf: (symbol) => byPath.get(pathOf(symbolOf({ symbol })))?.data,
  };
}
