import { anchorWithin } from '../analysis/citedBy.ts';
import type { Citing, Reference, Target } from '../analysis/references.ts';
import { anchorOf } from '../citation/pinpoint.ts';
import { citedUrl, parseSymbol } from '../model/symbol.ts';
import { href } from './href.ts';
import type { Link } from './pieces.ts';

/** Where the corpus holds a resolution that is cited, maybe as a part of another: "A". */
export type Held = { path: string; part?: string; anchors: ReadonlySet<string> };
export type HeldAs = (symbol: string) => Promise<Held | undefined>;

/** The links that a resolution's references make, by the anchor of the paragraph they stand in. */
export async function linksOf(
  citing: Citing[],
  own: ReadonlySet<string>,
  heldAs: HeldAs,
): Promise<Map<string, Link[]>> {
  const all = await Promise.all(
    citing.map(async ({ id, references }) => {
      const links = await Promise.all(references.map((each) => linkOf(each, own, heldAs)));
      return [id, links.filter((link) => link !== undefined)] as const;
    }),
  );
  return new Map(all);
}

async function linkOf(
  reference: Reference,
  own: ReadonlySet<string>,
  heldAs: HeldAs,
): Promise<Link | undefined> {
  const address = await addressOf(reference.target, own, heldAs);
  if (address === undefined) return undefined;
  const { from, to } = reference;
  const means =
    reference.type === 'ibid' && reference.of ? reference.of.replace(/^fn-/, 'note ') : undefined;
  return { from, to, ...address, ...(means && { means }) };
}

type Address = { href: string; leaves: boolean };

async function addressOf(
  target: Target,
  own: ReadonlySet<string>,
  heldAs: HeldAs,
): Promise<Address | undefined> {
  switch (target.kind) {
    case 'none':
      return undefined;
    case 'internal': {
      const id = anchorOf(target.id, own);
      return id === undefined ? undefined : { href: `#${id}`, leaves: false };
    }
    case 'document':
    case 'address':
      return { href: target.url, leaves: true };
    case 'resolution': {
      const held = await heldAs(target.symbol);
      if (!held) {
        const symbol = parseSymbol(target.symbol);
        return symbol && { href: citedUrl(symbol), leaves: true };
      }
      const id = anchorWithin(held.part, target.pinpoint, held.anchors);
      return { href: href(`/en/${held.path}/${id ? `#${id}` : ''}`), leaves: false };
    }
  }
}
