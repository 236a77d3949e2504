import { z } from 'zod';
import { addresseesOf } from '../analysis/addressees.ts';
import { deadlinesOf } from '../analysis/deadlines.ts';
import { referencesOf, type Citing } from '../analysis/references.ts';
import { verbsOf } from '../analysis/verbs.ts';
import { plainCitation, STYLES, type Style } from '../citation/styles.ts';
import { addressed } from '../model/address.ts';
import { plain } from '../model/plain.ts';
import { Day, Lines, Resolution } from '../model/resolution.ts';
import { officialUrl, readSymbol } from '../model/symbol.ts';

/** data.json: the model of a resolution whole, and beside it what is derived from it. */

const range = {
  from: z.int().min(0).meta({ description: 'First character in `text`, in UTF-16 units.' }),
  to: z.int().min(1).meta({ description: 'The character after the last.' }),
};

const Verb = z.strictObject({
  verb: z.string().meta({ description: 'As the text has it: "requests", "calls upon".' }),
  base: z.string().meta({ description: '"request", "call upon"' }),
  phrase: z.string().meta({ description: 'With its adverbs: "Also requests".' }),
  ...range,
});

const Addressing = z.strictObject({
  verb: z.string().meta({ description: 'The base of the verb that asks.' }),
  addressees: z.array(z.string()).meta({ description: 'Whom the text names right after it.' }),
});

const Deadline = z.strictObject({
  kind: z.enum(['report', 'agenda', 'date']),
  session: z.string().optional().meta({ description: 'Session of the organ: "70".' }),
  by: z.string().optional().meta({ description: 'Day, month or year: "2030".' }),
  ...range,
});

const Target = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('resolution'),
    symbol: z.string(),
    pinpoint: z.string().optional(),
    through: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('document'), symbol: z.string(), url: z.string() }),
  z.strictObject({ kind: z.literal('address'), url: z.string() }),
  z.strictObject({ kind: z.literal('internal'), id: z.string(), through: z.string().optional() }),
  z.strictObject({ kind: z.literal('none'), reason: z.string() }),
]);

const Reference = z.strictObject({
  type: z.enum(['resolution', 'decision', 'document', 'treaty', 'sales', 'internal', 'ibid']),
  words: z.string(),
  target: Target.meta({ description: 'Where it leads; `none` where that is not sure, and why.' }),
  organ: z.string().optional(),
  number: z.string().optional(),
  symbol: z.string().optional(),
  volume: z.string().optional(),
  day: Day.optional().meta({ description: 'The day the text gives for what it cites.' }),
  of: z.string().optional().meta({ description: 'The note that "Ibid." stands for.' }),
  ...range,
});

const Place = z.strictObject({
  id: z.string().meta({ description: 'The anchor on our page: "para-1-d-i".' }),
  url: z.string().meta({ description: 'Its address.' }),
  cite: z.string().meta({ description: 'As a citation names it: "para. 1 (d) (i)".' }),
  kind: z.enum(['formula', 'preambular', 'operative', 'annex', 'heading', 'table', 'note']),
  label: z.string().optional().meta({ description: 'As printed: "(i)".' }),
  level: z.int().meta({ description: '0 for a paragraph, 1 for "(a)", 2 for "(i)".' }),
  ancestors: z.array(z.string()).meta({ description: 'Ids of what holds it, outermost first.' }),
  headings: z.array(z.string()).meta({ description: 'Ids of the headings it stands under.' }),
  text: z.string().meta({
    description: 'Its words, without the marks of notes; of a table, those of its cells.',
  }),
  lines: Lines.meta({ description: 'Where it stands in the dump.' }),
  verbs: z.array(Verb).optional().meta({ description: 'Of preambular and operative paragraphs.' }),
  addressees: z.array(Addressing).optional(),
  deadlines: z.array(Deadline).optional(),
  references: z.array(Reference).optional(),
});

export const ResolutionData = z
  .strictObject({
    $schema: z.string(),
    url: z.string().meta({ description: 'Our page of the resolution.' }),
    official: z.string().meta({ description: 'The document at the UN, which is authentic.' }),
    citations: z
      .record(z.string(), z.string())
      .meta({ description: 'Citations of the whole, by style.' }),
    resolution: Resolution.meta({ description: 'The whole text and its metadata.' }),
    places: z
      .array(Place)
      .meta({ description: 'Everything with an anchor, in the order of the text, notes last.' }),
  })
  .meta({ title: 'A resolution of the United Nations General Assembly, from Operative' });
export type ResolutionData = z.output<typeof ResolutionData>;

/** The JSON Schema of data.json. */
export const resolutionDataSchema = () => z.toJSONSchema(ResolutionData, { reused: 'ref' });

/** Only what is there: empty lists are left out. */
const some = <K extends string, T>(key: K, list: T[]) =>
  (list.length > 0 ? { [key]: list } : {}) as Partial<Record<K, T[]>>;

/** What data.json holds. `url` is our page of the resolution, `schema` the schema's address. */
export function resolutionDataOf(
  resolution: Resolution,
  { url, schema }: { url: string; schema: string },
  citing: readonly Citing[] = referencesOf(resolution),
): ResolutionData {
  const { metadata } = resolution;
  const symbol = readSymbol(metadata.symbol);
  const references = new Map(citing.map(({ id, references }) => [id, references]));
  const places = addressed(resolution).map((place) => {
    const { id, cite, kind, label, level, ancestors, headings, lines } = place;
    const text = plain(place.text);
    const acts = (kind === 'preambular' || kind === 'operative') && level === 0;
    const verbs = acts ? verbsOf(text, kind) : [];
    const operative = kind === 'operative';
    return {
      id,
      url: `${url}#${id}`,
      cite,
      kind,
      ...(label === undefined ? {} : { label }),
      level,
      ancestors,
      headings,
      text,
      lines,
      ...some('verbs', verbs),
      ...some('addressees', operative ? addresseesOf(text, verbs) : []),
      ...some('deadlines', operative ? deadlinesOf(text) : []),
      ...some('references', references.get(id) ?? []),
    };
  });
  const citations = Object.fromEntries(
    STYLES.map(({ id }): [Style, string] => [id, plainCitation(id, metadata)]),
  );
  return { $schema: schema, url, official: officialUrl(symbol), citations, resolution, places };
}
