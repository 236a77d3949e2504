import { z } from 'zod';
import { MOST_COUNTED, type Appearance, type Lineage } from '../lineage/lineage.ts';
import { PARTS } from '../lineage/prints.ts';
import { Day } from '../model/resolution.ts';

/** lineage.json: where else the wording of a resolution's paragraphs stands. */

const Relative = z.strictObject({
  symbol: z.string(),
  id: z.string().meta({ description: 'The anchor on the page of that resolution.' }),
  url: z.string().meta({ description: 'Its address.' }),
  cite: z.string().meta({ description: 'As a citation names it: "annex, para. 12".' }),
  adopted: Day.optional(),
  part: z.enum(PARTS),
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
  id: z.string().meta({ description: 'The anchor: "para-1-d-i".' }),
  url: z.string(),
  cite: z.string(),
  part: z.enum(PARTS),
  times: z.int().min(2).meta({ description: 'How many resolutions have it, this one with them.' }),
  orMore: z.literal(true).optional().meta({ description: 'More than `times`: nobody counted on.' }),
  earlier: z.array(Relative).meta({
    description: 'Those before it, the first first; of many the first and the last ones.',
  }),
  later: z.array(Relative).meta({ description: 'Those next after it.' }),
});

export const LineageData = z
  .strictObject({ $schema: z.string(), url: z.string(), paragraphs: z.array(Paragraph) })
  .meta({ title: 'Where else the wording of a resolution stands, from Operative' });
export type LineageData = z.output<typeof LineageData>;

/** The JSON Schema of lineage.json. */
export const lineageDataSchema = () => z.toJSONSchema(LineageData, { reused: 'ref' });

/** Addresses, and the days of the resolutions that are named. */
type Known = {
  schema: string;
  /** The resolution's page here. */
  url: string;
  pageOf: (symbol: string) => string;
  adoptedOf: (symbol: string) => string | undefined;
};

/** What lineage.json holds. */
export function lineageDataOf(
  lineages: readonly Lineage[],
  { schema, url, pageOf, adoptedOf }: Known,
): LineageData {
  const relative = ({ symbol, id, cite, part, sameness, likeness }: Appearance) => {
    const adopted = adoptedOf(symbol);
    return {
      symbol,
      id,
      url: `${pageOf(symbol)}#${id}`,
      cite,
      ...(adopted && { adopted }),
      part,
      kind: sameness,
      similarity: Math.round(likeness * 1000) / 1000,
    };
  };
  return {
    $schema: schema,
    url,
    paragraphs: lineages.map(({ id, cite, part, times, earlier, later }) => ({
      id,
      url: `${url}#${id}`,
      cite,
      part,
      times: Math.min(times, MOST_COUNTED - 1),
      ...(times >= MOST_COUNTED && { orMore: true as const }),
      earlier: earlier.map(relative),
      later: later.map(relative),
    })),
  };
}
