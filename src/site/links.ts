import type { Citing, Reference, Target } from '../analysis/references.ts';
import { anchorOf } from '../citation/pinpoint.ts';
import { citedUrl, parseSymbol, pathOf } from '../model/symbol.ts';
import { href } from './href.ts';
import type { Link } from './pieces.ts';

/** The anchors of a resolution of the corpus by the path of its symbol; undefined for all others. */
export type AnchorsOf = (path: string) => Promise<ReadonlySet<string> | undefined>;

/** The links that a resolution's references make, by the anchor of the paragraph they stand in. */
export async function linksOf(
  citing: Citing[],
  own: ReadonlySet<string>,
  anchorsOf: AnchorsOf,
): Promise<Map<string, Link[]>> {
  const all = await Promise.all(
    citing.map(async ({ id, references }) => {
      const links = await Promise.all(references.map((each) => linkOf(each, own, anchorsOf)));
      return [id, links.filter((link) => link !== undefined)] as const;
    }),
  );
  return new Map(all);
}

async function linkOf(
  reference: Reference,
  own: ReadonlySet<string>,
  anchorsOf: AnchorsOf,
): Promise<Link | undefined> {
  const address = await addressOf(reference.target, own, anchorsOf);
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
  anchorsOf: AnchorsOf,
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
      const symbol = parseSymbol(target.symbol);
      if (!symbol) return undefined;
      const anchors = await anchorsOf(pathOf(symbol));
      if (!anchors) return { href: citedUrl(symbol), leaves: true };
      const id = target.pinpoint && anchorOf(target.pinpoint, anchors);
      return { href: href(`/en/${pathOf(symbol)}/${id ? `#${id}` : ''}`), leaves: false };
    }
  }
}
