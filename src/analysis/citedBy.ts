import { addressed } from '../model/address.ts';
import type { Resolution } from '../model/resolution.ts';
import { anchorOf } from '../citation/pinpoint.ts';
import { referencesOf } from './references.ts';

/** Who cites whom among the resolutions of the corpus, and what each cites beyond it. */

/** A paragraph or note that cites a resolution of the corpus. */
export type CitedBy = {
  /** The citing resolution: "A/RES/68/272". */
  symbol: string;
  /** The anchor of the citing paragraph or note. */
  id: string;
  /** The words of the reference. */
  words: string;
  /** The anchors of the cited paragraphs; none where the resolution as a whole is cited. */
  places: string[];
};

/** A resolution that a resolution cites. */
export type Cites = {
  symbol: string;
  /** Whether the corpus holds it. */
  held: boolean;
  /** The anchors of the paragraphs and notes that cite it, each once, in the order of the text. */
  from: string[];
};

export type Citations = { cites: Cites[]; citedBy: CitedBy[] };

const LETTERED = /^(.*\d\)?) ?([A-Z])(?:-([A-Z]))?$/; // "A/RES/64/244 A"

/** The resolution that holds what a text cites, and the part of it that is cited: "A". */
export type Holding = { symbol: string; part?: string };

/** The symbol under which the corpus holds what a text cites: part A may stand in "64/244 A-B". */
export function holderIn(symbols: Iterable<string>): (cited: string) => Holding | undefined {
  const held = new Set(symbols);
  const parts = new Map<string, string>();
  for (const symbol of held) {
    const [, base, first, last] = LETTERED.exec(symbol) ?? [];
    if (base === undefined || first === undefined || last === undefined) continue;
    for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++)
      parts.set(`${base} ${String.fromCharCode(code)}`, symbol);
  }
  return (cited) => {
    if (held.has(cited)) return { symbol: cited };
    const [, base, part] = LETTERED.exec(cited) ?? [];
    if (base === undefined || part === undefined) return undefined;
    const symbol = parts.get(`${base} ${part}`) ?? (held.has(base) ? base : undefined);
    return symbol === undefined ? undefined : { symbol, part };
  };
}

/** The anchor of a place in the part of a resolution that is cited, or of the part itself. */
export const anchorWithin = (
  part: string | undefined,
  place: string | undefined,
  anchors: ReadonlySet<string>,
): string | undefined =>
  [part && `part-${part}${place ? `-${place}` : ''}`, place]
    .flatMap((wanted) => (wanted ? [anchorOf(wanted, anchors)] : []))
    .find((anchor) => anchor !== undefined);

/** The anchors from one through another that stand on the same level, in the order of the text. */
function stretch(order: string[], first: string, through: string | undefined): string[] {
  const last = through === undefined ? first : through;
  const [from, to] = [order.indexOf(first), order.indexOf(last)];
  if (from < 0 || to <= from) return [first];
  const level = first.split('-').length;
  return order.slice(from, to + 1).filter((id) => id.split('-').length === level);
}

/**
 * For each resolution of the corpus, by its symbol, what it cites and what cites it, both in the
 * order of the corpus and the text. A resolution's references to itself are left out. Memory grows
 * with the number of references, not with the texts.
 */
export function citationsAmong(corpus: Iterable<Resolution>): Map<string, Citations> {
  const held = new Map<string, { order: string[]; anchors: Set<string> }>();
  const found: {
    symbol: string;
    id: string;
    words: string;
    cited: string;
    pinpoint?: string;
    through?: string;
  }[] = [];
  for (const resolution of corpus) {
    const { symbol } = resolution.metadata;
    const order = addressed(resolution).map(({ id }) => id);
    held.set(symbol, { order, anchors: new Set(order) });
    for (const { id, references } of referencesOf(resolution)) {
      for (const { words, target } of references) {
        if (target.kind !== 'resolution' || target.symbol === symbol) continue;
        const { symbol: cited, pinpoint, through } = target;
        found.push({
          symbol,
          id,
          words,
          cited,
          ...(pinpoint && { pinpoint }),
          ...(through && { through }),
        });
      }
    }
  }
  const holder = holderIn(held.keys());
  const citations = new Map<string, Citations>(
    [...held.keys()].map((symbol) => [symbol, { cites: [], citedBy: [] }]),
  );
  for (const { symbol, id, words, cited, pinpoint, through } of found) {
    const holding = holder(cited);
    if (holding?.symbol === symbol) continue;
    const own = citations.get(symbol);
    const name = holding?.symbol ?? cited;
    const known = own?.cites.find((one) => one.symbol === name);
    if (!known) own?.cites.push({ symbol: name, held: holding !== undefined, from: [id] });
    else if (!known.from.includes(id)) known.from.push(id);
    if (!holding) continue;
    const { order = [], anchors = new Set<string>() } = held.get(holding.symbol) ?? {};
    const first = anchorWithin(holding.part, pinpoint, anchors);
    const last = through && anchorWithin(holding.part, through, anchors);
    const places = first === undefined ? [] : stretch(order, first, last);
    citations.get(holding.symbol)?.citedBy.push({ symbol, id, words, places });
  }
  return citations;
}

/** How often each paragraph is cited: its anchor, and how many paragraphs and notes name it. */
export function countsByPlace(citedBy: CitedBy[]): Map<string, number> {
  const citing = new Map<string, Set<string>>();
  for (const { symbol, id, places } of citedBy)
    for (const place of places)
      citing.set(place, (citing.get(place) ?? new Set()).add(`${symbol}#${id}`));
  return new Map([...citing].map(([place, { size }]) => [place, size]));
}
