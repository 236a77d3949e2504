import { parse } from 'yaml';
import { z } from 'zod';
import { Day } from '../../../src/model/resolution.ts';
import { Certainty, Remark } from '../../../src/model/timeline.ts';

/**
 * What a person found out about a list: content/corrections/<dump>.yaml. It mends no character of
 * the dump: what it says stands beside what the list says.
 */

const words = z.string().min(1);

/** What is so about one field, as the list keeps it. */
const said = (is: z.ZodType<string>) =>
  z
    .strictObject({ is, certainty: Certainty, reason: words, source: words })
    .transform(({ is, ...evidence }) => ({ type: 'checked' as const, value: is, ...evidence }));

export const RowCorrection = z.strictObject({
  /** The line of the dump on which the row begins. */
  line: z.int().min(1),
  /** The row's number cell as the dump prints it, so that a changed dump is noticed. */
  number: words,
  symbol: said(words).optional(),
  title: said(words).optional(),
  body: said(words).optional(),
  adopted: said(Day).optional(),
  remarks: z.array(Remark).default([]),
});
export type RowCorrection = z.output<typeof RowCorrection>;

export const ListCorrections = z.strictObject({
  rows: z.array(RowCorrection).default([]),
});
export type ListCorrections = z.output<typeof ListCorrections>;

/** Reads the corrections to a list. Throws, with all that is wrong, where they are not valid. */
export function readListCorrections(yaml: string): ListCorrections {
  const result = ListCorrections.safeParse(parse(yaml) ?? {});
  if (!result.success) throw new Error(z.prettifyError(result.error));
  return result.data;
}
