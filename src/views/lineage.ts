import type { LineageGiven, Locals, NamedSource } from '../build/given.ts';
import { differenceOf, type Difference } from '../lineage/difference.ts';
import { MOST_COUNTED, type Appearance, type Lineage } from '../lineage/appearance.ts';
import { plain } from '../model/plain.ts';
import type { Resolution } from '../model/resolution.ts';
import { addressed } from '../model/address.ts';
import { aroundChanges } from './aroundChanges.ts';
import { beginningOf } from './excerpt.ts';
import { href } from './href.ts';
import { sinceWords } from './since.ts';
import { numberOf } from './symbols.ts';

/** How wording that stands in several resolutions is told of on pages. */

/** Where a wording stands, in a list of all such places. */
export type Standing = {
  /** The paragraph there. */
  href: string;
  /** "64/222" */
  number: string;
  /** The title of the first one, where that is another one. */
  title: string | undefined;
  cite: string;
  /** "2009" */
  year: string;
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
  /** How it begins. */
  words: string;
  since: string;
  standings: Standing[];
  /** How many are not named, and a search for its words. */
  more: { words: string; href: string } | undefined;
  /** How it differs from the one before, where more than dates and numbers do. */
  changed: { from: Standing; difference: Difference } | undefined;
};

/** What the page of a resolution's lineage shows, in the order of its text. */
export function lineagesShown(
  { lineages, sources, texts: others, path }: LineageGiven,
  resolution: Resolution,
  records: Locals['records'],
): LineageShown[] {
  const { metadata } = resolution;
  const texts = new Map(addressed(resolution).map(({ id, text }) => [id, plain(text)]));
  const source = (symbol: string): NamedSource => among(sources, symbol);
  const textOf = ({ symbol, id }: Appearance): string =>
    records(among(others ?? {}, symbol)).find((record) => record.id === id)?.text ?? '';
  return lineages.map((lineage) => {
    const { id, cite, earlier, later, times } = lineage;
    const text = texts.get(id) ?? '';
    const standing = (one: Appearance): Standing => {
      const { path, number, title, year } = source(one.symbol);
      const at = href(`/en/${path}/#${one.id}`);
      const isTitled = others && one === earlier[0] && title !== metadata.title;
      const says = saysOf(one, lineage);
      return {
        href: at,
        number,
        title: isTitled ? beginningOf(title, LONGEST_TITLE) : undefined,
        cite: one.cite,
        year,
        says,
        own: false,
      };
    };
    const own: Standing = {
      href: href(`/en/${path}/#${id}`),
      number: numberOf(metadata),
      title: undefined,
      cite,
      year: metadata.adopted?.slice(0, 4) ?? '',
      says: 'this paragraph',
      own: true,
    };
    const [first, last] = [earlier[0], earlier.at(-1)];
    return {
      id,
      cite,
      href: own.href,
      words: beginningOf(text, LONGEST),
      since: sinceWords({ times, ...(first && { since: source(first.symbol).year }) }),
      standings: [...earlier.map(standing), own, ...later.map(standing)],
      more: others && moreOf(lineage, text),
      changed:
        others && last?.sameness === 'edited'
          ? { from: standing(last), difference: aroundChanges(differenceOf(textOf(last), text)) }
          : undefined,
    };
  });
}

function among<T>(all: Record<string, T>, symbol: string): T {
  const found = all[symbol];
  if (!found) throw new Error(`${symbol} is not among those that are named`);
  return found;
}

/** Of a paragraph so much is shown, that it is known again; and of a title. */
const LONGEST = 80;
const LONGEST_TITLE = 48;

function moreOf({ times, earlier, later }: Lineage, text: string): LineageShown['more'] {
  const named = 1 + earlier.length + later.length;
  if (times <= named) return undefined;
  const count = times >= MOST_COUNTED ? `more than ${MOST_COUNTED - 1 - named}` : times - named;
  const q = new URLSearchParams({ q: `"${phraseIn(text)}"` });
  return { words: `${count} more`, href: href(`/en/search/?${q}`) };
}

const MOST_WORDS = 8;
const WORDS = /\p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*)*/gu; // what stands between numbers and signs

/** Some words of a paragraph in a row by which those like it are found: the first of its longest row. */
export const phraseIn = (text: string): string =>
  (text.match(WORDS) ?? [])
    .map((row) => row.split(' ').slice(0, MOST_WORDS))
    .reduce((a, b) => (b.length > a.length ? b : a), [])
    .join(' ');

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
