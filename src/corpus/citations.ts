import { anchorOf } from '../citation/pinpoint.ts';
import { addTo } from '../model/addTo.ts';
import type { Brief, Cite } from './brief.ts';

/** Who cites whom among the resolutions of the corpus, and what each cites beyond it. */

/** A paragraph or note that cites a resolution of the corpus. */
export type CitedBy = {
  /** The citing resolution: "A/RES/68/272". */
  symbol: string;
  title: string;
  adopted: string | undefined;
  /** The anchor of the citing paragraph or note, and how a citation names it. */
  id: string;
  cite: string;
  /** The anchors of the cited paragraphs; none where the resolution as a whole is cited. */
  places: string[];
};

/** A resolution that a resolution cites. */
export type Cites = {
  symbol: string;
  /** What is known of it where the corpus holds it. */
  held?: { title: string; adopted: string | undefined };
  /** The anchors of the paragraphs and notes that cite it, each once, in the order of the text. */
  from: string[];
};

/** A place of the corpus that a text names: a resolution's path, "A/RES/64/1", and its anchor. */
export type HeldAt = { path: string; anchor?: string };

/** What the corpus knows about the references of one resolution and those to it. */
export type Citations = {
  cites: Cites[];
  citedBy: CitedBy[];
  /** Where the corpus holds what its text cites, by `heldKey`. */
  held: Record<string, HeldAt>;
};

/** Names what a reference cites: "A/RES/64/1", or "A/RES/64/1 para-1" with a place in it. */
export const heldKey = ({ symbol, pinpoint }: Pick<Cite, 'symbol' | 'pinpoint'>): string =>
  pinpoint === undefined ? symbol : `${symbol} ${pinpoint}`;

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
 * For any resolution of the corpus what it cites and what cites it, both in the order of the corpus
 * and the text. A resolution's references to itself are left out. What is held meanwhile grows with
 * the number of references.
 */
export function citationsAmong(briefs: readonly Brief[]): (symbol: string) => Citations {
  const bySymbol = new Map(briefs.map((brief) => [brief.source.symbol, brief]));
  const holder = holderIn(bySymbol.keys());
  const citing = new Map<string, { by: Brief; cite: Cite; part?: string }[]>();
  for (const by of briefs) {
    for (const cite of by.cites) {
      const holding = holder(cite.symbol);
      if (!holding || holding.symbol === by.source.symbol) continue;
      const one = { by, cite, ...(holding.part && { part: holding.part }) };
      addTo(citing, holding.symbol, one);
    }
  }

  const citesOf = (own: Brief): Cites[] => {
    const cites = new Map<string, Cites>();
    for (const { id, symbol: cited } of own.cites) {
      const symbol = holder(cited)?.symbol ?? cited;
      if (symbol === own.source.symbol) continue;
      const known = cites.get(symbol);
      const { title, adopted } = bySymbol.get(symbol)?.source ?? {};
      const held = title === undefined ? undefined : { title, adopted };
      if (!known) cites.set(symbol, { symbol, ...(held && { held }), from: [id] });
      else if (!known.from.includes(id)) known.from.push(id);
    }
    return [...cites.values()];
  };

  const citedBy = (own: Brief): CitedBy[] => {
    const anchors = new Set(own.anchors);
    return (citing.get(own.source.symbol) ?? []).map(({ by, cite, part }) => {
      const { symbol, title, adopted } = by.source;
      const first = anchorWithin(part, cite.pinpoint, anchors);
      const last = cite.through && anchorWithin(part, cite.through, anchors);
      const places = first === undefined ? [] : stretch(own.anchors, first, last);
      return { symbol, title, adopted, id: cite.id, cite: cite.cite, places };
    });
  };

  const heldBy = (own: Brief): Record<string, HeldAt> => {
    const held: Record<string, HeldAt> = {};
    for (const cite of own.cites) {
      const holding = holder(cite.symbol);
      const brief = holding && bySymbol.get(holding.symbol);
      if (!brief) continue;
      const isPlace = holding.part !== undefined || cite.pinpoint !== undefined;
      const anchor = isPlace && anchorWithin(holding.part, cite.pinpoint, new Set(brief.anchors));
      held[heldKey(cite)] = { path: brief.source.path, ...(anchor && { anchor }) };
    }
    return held;
  };

  return (symbol) => {
    const own = bySymbol.get(symbol);
    if (!own) throw new Error(`${symbol} is not in the corpus`);
    return { cites: citesOf(own), citedBy: citedBy(own), held: heldBy(own) };
  };
}

/** How often each paragraph is cited: its anchor, and how many paragraphs and notes name it. */
export function countsByPlace(citedBy: CitedBy[]): Map<string, number> {
  const citing = new Map<string, Set<string>>();
  for (const { symbol, id, places } of citedBy)
    for (const place of places)
      citing.set(place, (citing.get(place) ?? new Set()).add(`${symbol}#${id}`));
  return new Map([...citing].map(([place, { size }]) => [place, size]));
}
