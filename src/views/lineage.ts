import type { LineageGiven, Locals, WordingSource, WordingTold } from '../build/given.ts';
import { differenceOf, type Difference } from '../lineage/difference.ts';
import { MOST_COUNTED, type Appearance, type Lineage } from '../lineage/lineage.ts';
import { plain } from '../model/plain.ts';
import type { Resolution } from '../model/resolution.ts';
import { addressed } from '../model/address.ts';
import { href } from './href.ts';

/** How wording that stands in several resolutions is told of on pages. */

/** "since 2009, 11 times"; "first here, once more since". */
export function sinceWords({ since, times }: WordingTold): string {
  if (since !== undefined) return `since ${since}, ${countOf(times)}`;
  return times === 2 ? 'first here, once more since' : `first here, then ${countOf(times - 1)}`;
}

function countOf(times: number): string {
  if (times >= MOST_COUNTED - 1) return `more than ${MOST_COUNTED - 1} times`;
  return times === 2 ? 'twice' : `${times} times`;
}

/** Where a wording stands, in a list of all such places. */
export type Standing = {
  /** The paragraph there. */
  href: string;
  /** "64/222" */
  number: string;
  /** Its title, where that is another one. */
  title: string | undefined;
  cite: string;
  /** "2009" */
  year: string;
  adopted: string | undefined;
  /** How it differs from the paragraph that the list is of: "the same words". */
  says: string;
  /** It is that paragraph. */
  own: boolean;
};

/** A paragraph whose wording stands in other resolutions too. */
export type LineageShown = {
  id: string;
  cite: string;
  /** The paragraph in its resolution. */
  href: string;
  text: string;
  since: string;
  standings: Standing[];
  /** After how many of them, or before the end, so many are left out. */
  omitted: { after: number; count: number } | undefined;
  /** How it differs from earlier ones. */
  differences: { from: Standing; difference: Difference }[];
};

/** What the page of a resolution's lineage shows, in the order of its text. */
export function lineagesShown(
  { lineages, sources, path }: LineageGiven,
  resolution: Resolution,
  records: Locals['records'],
): LineageShown[] {
  const texts = new Map(addressed(resolution).map(({ id, text }) => [id, plain(text)]));
  const source = (symbol: string): WordingSource => {
    const found = sources[symbol];
    if (!found) throw new Error(`${symbol} is not among the sources`);
    return found;
  };
  const textOf = ({ symbol, id }: Appearance): string =>
    records(source(symbol).entry).find((record) => record.id === id)?.text ?? '';
  return lineages.map((lineage) => {
    const { id, cite, earlier, later, omitted, times } = lineage;
    const standing = (one: Appearance): Standing => {
      const { path, number, title, year, adopted } = source(one.symbol);
      const says = saysOf(one, lineage);
      const at = href(`/en/${path}/#${one.id}`);
      const shown = title === resolution.metadata.title ? undefined : title;
      return { href: at, number, title: shown, cite: one.cite, year, adopted, says, own: false };
    };
    const text = texts.get(id) ?? '';
    const [first] = earlier;
    const own: Standing = {
      href: href(`/en/${path}/#${id}`),
      number: numberIn(resolution),
      title: undefined,
      cite,
      year: resolution.metadata.adopted?.slice(0, 4) ?? '',
      adopted: resolution.metadata.adopted,
      says: 'this paragraph',
      own: true,
    };
    const since = sinceWords({
      times,
      ...(first && { since: source(first.symbol).year }),
    });
    return {
      id,
      cite,
      href: own.href,
      text,
      since,
      standings: [...earlier.map(standing), own, ...later.map(standing)],
      omitted: omitted > 0 ? { after: gapOf(lineage), count: omitted } : undefined,
      differences: comparedWith(lineage).map((one) => ({
        from: standing(one),
        difference: differenceOf(textOf(one), text),
      })),
    };
  });
}

const numberIn = ({ metadata }: Resolution): string => metadata.symbol.replace(/^A\/RES\//, '');

/** Where those are that are not named: before those just before the paragraph, or after all. */
const gapOf = ({ earlier, later }: Lineage): number =>
  earlier.length > NAMED_FIRST ? NAMED_FIRST : earlier.length + 1 + later.length;
const NAMED_FIRST = 4;

/** The earlier ones that differ and are worth seeing: the last one, and the first. */
function comparedWith({ earlier }: Lineage): Appearance[] {
  const last = earlier.at(-1);
  const [first] = earlier;
  return [
    ...(last && last.sameness !== 'identical' ? [last] : []),
    ...(first && first !== last && first.sameness === 'edited' ? [first] : []),
  ];
}

const PLACES = {
  preambular: 'in the preamble',
  operative: 'in the operative part',
  annex: 'in an annex',
};

/** "the same words", "other dates or numbers, in an annex", "edited: 93 % the same". */
function saysOf(
  { sameness, likeness, part }: Pick<Appearance, 'sameness' | 'likeness' | 'part'>,
  of: Pick<Lineage, 'part'>,
): string {
  const words = {
    identical: 'the same words',
    routine: 'other dates or numbers',
    edited: `edited, ${Math.floor(likeness * 100)} % the same`,
  }[sameness];
  return part === of.part ? words : `${words}, ${PLACES[part]}`;
}
