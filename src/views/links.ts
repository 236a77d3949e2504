import type { Citing, Reference, Target } from '../analysis/references.ts';
import { anchorOf } from '../citation/pinpoint.ts';
import { heldKey, type HeldAt } from '../corpus/citations.ts';
import { citedUrl, parseSymbol } from '../model/symbol.ts';
import { href } from './href.ts';
import type { Link } from './pieces.ts';

/** What must be known to tell where the references of a resolution lead. */
export type Known = {
  /** The resolution's own symbol and path: "A/RES/64/1". */
  symbol: string;
  path: string;
  anchors: ReadonlySet<string>;
  /** Where the corpus holds what it cites, by `heldKey`. */
  held: Readonly<Record<string, HeldAt>>;
};

/** The links that a resolution's references make, by the anchor of the paragraph they stand in. */
export const linksOf = (citing: Citing[], known: Known): Map<string, Link[]> =>
  new Map(
    citing.map(({ id, references }) => [
      id,
      references.map((each) => linkOf(each, known)).filter((link) => link !== undefined),
    ]),
  );

function linkOf(reference: Reference, known: Known): Link | undefined {
  const address = addressOf(reference.target, known);
  if (address === undefined) return undefined;
  const { from, to } = reference;
  const means =
    reference.type === 'ibid' && reference.of ? reference.of.replace(/^fn-/, 'note ') : undefined;
  return { from, to, ...address, ...(means && { means }) };
}

type Address = { href: string; leaves: boolean };

function addressOf(target: Target, { symbol, path, anchors, held }: Known): Address | undefined {
  switch (target.kind) {
    case 'none':
      return undefined;
    case 'internal': {
      const id = anchorOf(target.id, anchors);
      return id === undefined ? undefined : { href: `#${id}`, leaves: false };
    }
    case 'document':
    case 'address':
      return { href: target.url, leaves: true };
    case 'resolution': {
      if (target.symbol === symbol) {
        return within({ path, anchor: target.pinpoint && anchorOf(target.pinpoint, anchors) });
      }
      const place = held[heldKey(target)];
      if (place) return within(place);
      const cited = parseSymbol(target.symbol);
      return cited && { href: citedUrl(cited), leaves: true };
    }
  }
}

const within = ({ path, anchor }: { path: string; anchor?: string | undefined }): Address => ({
  href: href(`/en/${path}/${anchor ? `#${anchor}` : ''}`),
  leaves: false,
});
