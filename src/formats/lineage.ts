import { z } from 'zod';
import { MOST_COUNTED, type Appearance, type Lineage } from '../lineage/appearance.ts';
import { PARTS } from '../lineage/prints.ts';
import { Day } from '../model/resolution.ts';

/** lineage.json: where else the wording of a resolution's paragraphs stands. */

const Relative = z.strictObject({
  symbol: z.string(),
  id: z.string().meta({ description: 'The anchor on the page of that resolution.' }),
  cite: z.string().meta({ description: 'As a citation names it: "annex, para. 12".' }),
  adopted: Day.optional(),
  part: z.enum(PARTS).optional().meta({ description: 'Where it stands, if in another part.' }),
  kind: z.enum(['identical', 'routine', 'edited']).meta({
    description:
      'identical: the same words; routine: the same but for dates, numbers, symbols and sessions; edited: nearly the same.',
  }),
  similarity: z.number().min(0).max(1).meta({
    description:
      'Of the words of both, how many are in the longest row of words that both have in that order; dates, numbers, symbols and sessions set aside.',
  }),
});

const Paragraph = z.strictObject({
  id: z.string(),
  cite: z.string(),
  part: z.enum(PARTS),
  times: z.int().min(2).meta({ description: 'How many resolutions have it, this one with them.' }),
  orMore: z.literal(true).optional().meta({ description: 'More than `times`: nobody counted on.' }),
  earlier: z.array(Relative).meta({
    description: 'Those before it, the first first; of many the first and the last.',
  }),
  later: z.array(Relative).meta({
    description: 'Those after it; of many the newest, and the next where none stands before it.',
  }),
});

export const LineageData = z
  .strictObject({
    $schema: z.string(),
    url: z.string(),
    pages: z.string().meta({
      description:
        'The addresses of paragraphs as a template: {symbol} stands for a symbol without its blanks, {id} for an anchor.',
    }),
    paragraphs: z.array(Paragraph),
  })
  .meta({ title: 'Where else the wording of a resolution stands, from Operative' });
export type LineageData = z.output<typeof LineageData>;

/** The JSON Schema of lineage.json. */
export const lineageDataSchema = () => z.toJSONSchema(LineageData, { reused: 'ref' });

/** Addresses, and the days of the resolutions that are named. */
type Known = Pick<LineageData, '$schema' | 'url' | 'pages'> & {
  adoptedOf: (symbol: string) => string | undefined;
};

/** What lineage.json holds. */
export function lineageDataOf(
  lineages: readonly Lineage[],
  { adoptedOf, ...addresses }: Known,
): LineageData {
  const relative = (one: Appearance, of: Lineage) => {
    const { symbol, id, cite, part, sameness, likeness } = one;
    const adopted = adoptedOf(symbol);
    return {
      symbol,
      id,
      cite,
      ...(adopted && { adopted }),
      ...(part !== of.part && { part }),
      kind: sameness,
      similarity: Math.round(likeness * 1000) / 1000,
    };
  };
  return {
    ...addresses,
    paragraphs: lineages.map((lineage) => {
      const { id, cite, part, times, earlier, later } = lineage;
      return {
        id,
        cite,
        part,
        times: Math.min(times, MOST_COUNTED - 1),
        ...(times >= MOST_COUNTED && { orMore: true as const }),
        earlier: earlier.map((one) => relative(one, lineage)),
        later: later.map((one) => relative(one, lineage)),
      };
    }),
  };
}
