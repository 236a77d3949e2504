import { addressed, type Addressed } from '../model/address.ts';
import type { Resolution } from '../model/resolution.ts';
import type { Quotation, QuotedHeading, Row } from '../model/timeline.ts';
import { foldedWords, plainOf } from './words.ts';

/** Where a quotation stands in the text on this site. */
export type Found = {
  paragraph: Addressed;
  /** The quotation is the paragraph word for word, or a part of it. */
  extent: 'whole' | 'part';
  /** Another quotation of the row is this paragraph already. */
  again: boolean;
};

export type FoundQuotations = ReadonlyMap<Quotation, Found>;

// Fewer words stand in too many places to say which one is quoted.
const ENOUGH_WORDS = 6;

/**
 * Finds the paragraphs that a row quotes, by their words alone. What stands in no paragraph, or
 * only in part in several, is left out.
 */
export function findQuotations(row: Row, resolution: Resolution): FoundQuotations {
  const paragraphs = addressed(resolution)
    .filter(({ kind }) => kind !== 'heading' && kind !== 'table' && kind !== 'note')
    .map((paragraph) => ({
      paragraph,
      words: ` ${foldedWords(plainOf(paragraph.text)).join(' ')} `,
    }));
  const found = new Map<Quotation, Found>();
  const taken = new Set<string>();
  for (const quotation of quotationsOf(row.content)) {
    const quoted = foldedWords(plainOf(quotation.text));
    const words = ` ${quoted.join(' ')} `;
    const whole = paragraphs.find((one) => one.words === words);
    const holding =
      quoted.length < ENOUGH_WORDS ? [] : paragraphs.filter((one) => one.words.includes(words));
    const match = whole ?? (holding.length === 1 ? holding[0] : undefined);
    if (match === undefined || quoted.length === 0) continue;
    const { paragraph } = match;
    const again = taken.has(paragraph.id);
    taken.add(paragraph.id);
    found.set(quotation, { paragraph, extent: whole ? 'whole' : 'part', again });
  }
  return found;
}

/** All quotations of a row, in order, items after what holds them. */
export const quotationsOf = (content: readonly (Quotation | QuotedHeading)[]): Quotation[] =>
  content.flatMap((one) => (one.type === 'quotation' ? [one, ...quotationsOf(one.children)] : []));
