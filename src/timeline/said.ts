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

/** The themes of a story: each has a name in addresses, and the words by which it is known. */
export const themesOf = (story: Story | undefined) =>
  (story?.themes ?? []).map(({ name, words }) => ({ id: slug(name), name, words }));
type Themes = ReturnType<typeof themesOf>;

/** The themes that a text has words of. */
const themesIn = (text: string, themes: Themes): string[] =>
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
  themes: Themes,
  heldInAll: number,
): { said: Said[]; more: number } {
  const content = row?.content ?? [];
  const found = resolution ? findQuotations({ content }, resolution) : new Map<never, Place>();
  const taken = new Set([...found.values()].map(({ id }) => id));
  const others = (here && resolution ? paragraphsOf(resolution) : []).flatMap((one): Said[] => {
    const { id, cite, label, text: runs } = one.paragraph;
    const on = themesIn(one.words, themes);
    if (on.length === 0 || taken.has(id)) return [];
    const text = runs.flatMap((run) => (run.type === 'mark' ? [] : [run]));
    const place = { id, cite, extent: 'whole', again: false } as const;
    return [{ quoted: false, heading: false, label, text, depth: 0, place, themes: on }];
  });
  const room = Math.max(6, Math.floor(MOST_PARAGRAPHS / Math.max(1, heldInAll)));
  return {
    said: [...quotedIn(content, 0, found, themes), ...others.slice(0, room)],
    more: Math.max(0, others.length - room),
  };
}

/** What a row quotes, with what stands below it. */
const quotedIn = (
  content: Row['content'],
  depth: number,
  found: ReadonlyMap<Quotation, Place>,
  themes: Themes,
): Said[] =>
  content.flatMap((one) => {
    const { label, text } = one;
    if (one.type === 'heading')
      return { quoted: true, heading: true, label, text, depth, place: undefined, themes: [] };
    const on = themesIn(spaced(plainOf(text)), themes);
    const own = { quoted: true, heading: false, label, text, depth, place: found.get(one) };
    return [{ ...own, themes: on }, ...quotedIn(one.children, depth + 1, found, themes)];
  });

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
