import { addressed, type Addressed } from '../model/address.ts';
import type { Resolution } from '../model/resolution.ts';
import type { Story } from '../model/story.ts';
import type { Quotation, QuotedHeading, Row, Words } from '../model/timeline.ts';
import { slug, type Point } from './points.ts';
import { foldedWords, plainOf, spaced } from './words.ts';

/** Words on the line: a paragraph that the list quotes, or one of a text that is held. */
export type Said = {
  /** The list quotes it. */
  quoted: boolean;
  heading: boolean;
  /** As printed: "4.", "(a)". */
  label: string | undefined;
  text: Words;
  /** How deep it stands under others that are quoted. */
  depth: number;
  /** The paragraph of the text on this site, where it is known. */
  place: Place | undefined;
  /** The themes that it has words of. */
  themes: string[];
};

export type Place = {
  id: string;
  cite: string;
  /** The quotation is the paragraph word for word, or a part of it. */
  extent: 'whole' | 'part';
  /** Another quotation of the row is this paragraph already. */
  again: boolean;
};

/** A theme of a story: its name in addresses, and the words by which it is known. */
export type Theme = { id: string; name: string; words: string[] };

export const themesOf = (story: Story | undefined): Theme[] =>
  (story?.themes ?? []).map(({ name, words }) => ({ id: slug(name), name, words }));

/** The themes that a text has words of. */
const themesIn = (text: string, themes: readonly Theme[]): string[] =>
  themes.filter(({ words }) => words.some((one) => text.includes(spaced(one)))).map(({ id }) => id);

/** So many paragraphs of held texts stand on a page, shared among its documents. */
const MOST_PARAGRAPHS = 1500;

/**
 * What is said at a point: what the list quotes, each with its paragraph where the text is held, then
 * the text's other paragraphs on the themes; `more` are those for which there is no room.
 */
export function saidAt(
  { row, here }: Point,
  resolution: Resolution | undefined,
  themes: readonly Theme[],
  heldInAll: number,
): { said: Said[]; more: number } {
  const found = row && resolution ? findQuotations(row, resolution) : new Map<Quotation, Place>();
  const said = (row?.content ?? []).flatMap((one) => flattened(one, 0, found, themes));
  const taken = new Set([...found.values()].map(({ id }) => id));
  const others = (here && resolution ? paragraphsOf(resolution) : [])
    .map((one) => ({ one, on: themesIn(one.words, themes) }))
    .filter(({ one, on }) => on.length > 0 && !taken.has(one.paragraph.id))
    .map(({ one: { paragraph }, on }): Said => {
      const { id, cite, label } = paragraph;
      const place = { id, cite, extent: 'whole', again: false } as const;
      const text = paragraph.text.flatMap((run) => (run.type === 'mark' ? [] : [run]));
      return { quoted: false, heading: false, label, text, depth: 0, place, themes: on };
    });
  const room = Math.max(6, Math.floor(MOST_PARAGRAPHS / Math.max(1, heldInAll)));
  return {
    said: [...said, ...others.slice(0, room)],
    more: Math.max(0, others.length - room),
  };
}

function flattened(
  one: Quotation | QuotedHeading,
  depth: number,
  found: ReadonlyMap<Quotation, Place>,
  themes: readonly Theme[],
): Said[] {
  const { label, text } = one;
  const heading = one.type === 'heading';
  const own: Said = {
    quoted: true,
    heading,
    label,
    text,
    depth,
    place: heading ? undefined : found.get(one),
    themes: heading ? [] : themesIn(spaced(plainOf(text)), themes),
  };
  const children = heading ? [] : one.children;
  return [own, ...children.flatMap((child) => flattened(child, depth + 1, found, themes))];
}

const paragraphsOf = (resolution: Resolution): { paragraph: Addressed; words: string }[] =>
  addressed(resolution)
    .filter(({ kind }) => kind !== 'heading' && kind !== 'table' && kind !== 'note')
    .map((paragraph) => ({ paragraph, words: spaced(plainOf(paragraph.text)) }));

// Fewer words stand in too many places to say which one is quoted.
const ENOUGH_WORDS = 6;

/**
 * Finds the paragraphs that a row quotes, by their words alone. What stands in no paragraph, or
 * only in part in several, is left out.
 */
export function findQuotations(
  row: Pick<Row, 'content'>,
  resolution: Resolution,
): ReadonlyMap<Quotation, Place> {
  const paragraphs = paragraphsOf(resolution);
  const found = new Map<Quotation, Place>();
  const taken = new Set<string>();
  for (const quotation of quotationsOf(row.content)) {
    const quoted = foldedWords(plainOf(quotation.text));
    const words = ` ${quoted.join(' ')} `;
    const whole = paragraphs.find((one) => one.words === words);
    const holding =
      quoted.length < ENOUGH_WORDS ? [] : paragraphs.filter((one) => one.words.includes(words));
    const match = whole ?? (holding.length === 1 ? holding[0] : undefined);
    if (match === undefined || quoted.length === 0) continue;
    const { id, cite } = match.paragraph;
    found.set(quotation, { id, cite, extent: whole ? 'whole' : 'part', again: taken.has(id) });
    taken.add(id);
  }
  return found;
}

/** All quotations of a row, in order, items after what holds them. */
export const quotationsOf = (content: readonly (Quotation | QuotedHeading)[]): Quotation[] =>
  content.flatMap((one) => (one.type === 'quotation' ? [one, ...quotationsOf(one.children)] : []));
