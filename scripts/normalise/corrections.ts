import { parse } from 'yaml';
import { z } from 'zod';
import { messageOf } from '../../src/model/messageOf.ts';
import { Mend, Settlement, Supply, type Correction } from '../../src/model/resolution.ts';
import type { DumpLines } from './passage.ts';
import { doubt, fault, type Finding } from './problems.ts';

// by the key that only it has, so that what is wrong is told of one schema and not of all
const Corrections = z.array(
  z.looseObject({}).transform((value, context): Correction => {
    const schema = 'doubt' in value ? Settlement : 'field' in value ? Supply : Mend;
    const result = z.safeParse(schema, value);
    if (result.success) return result.data;
    for (const { message, path } of result.error.issues)
      context.issues.push({ code: 'custom', message, path: [...path], input: value });
    return z.NEVER;
  }),
);

/**
 * Reads a file of corrections: a list of mends {line, found, corrected}, of settled doubts {line,
 * doubt, found} and of supplied fields {field, is}, each with its reason and source. Throws with a
 * message for a person where it is none.
 */
export function readCorrections(yaml: string): Correction[] {
  const result = Corrections.safeParse(parse(yaml) ?? []);
  if (result.success) return result.data;
  throw new Error(z.prettifyError(result.error));
}

/** The problem with a file of corrections that cannot be read. */
export function unreadableCorrections(error: unknown): Finding {
  const reason = messageOf(error);
  return fault(
    'correction',
    1,
    `its corrections cannot be read: ${reason.replace(/\s+/g, ' ')}`,
    'mend the file in content/corrections/ that is named like the dump',
  );
}

/**
 * The lines with each mend made. A mend whose words no longer stand on their line, or stand there
 * twice, is in doubt and is not made.
 */
export function correct(
  lines: DumpLines,
  corrections: Correction[],
): { lines: DumpLines; problems: Finding[] } {
  const corrected = [...lines];
  const problems: Finding[] = [];
  for (const correction of corrections) {
    if (!('corrected' in correction)) continue;
    const { line, found, corrected: mend } = correction;
    const text = corrected[line - 1] ?? '';
    const at = text.indexOf(found);
    if (at < 0 || text.indexOf(found, at + 1) >= 0) {
      problems.push(
        doubt(
          'correction',
          [[Math.min(line, lines.length), Math.min(line, lines.length)]],
          `the correction's words ${JSON.stringify(found)} stand ${at < 0 ? 'not' : 'more than once'} on this line`,
          { hint: 'expected them exactly once; look at the dump and mend content/corrections/' },
        ),
      );
      continue;
    }
    corrected[line - 1] = text.slice(0, at) + mend + text.slice(at + found.length);
  }
  return { lines: corrected, problems };
}
