import { parse } from 'yaml';
import { z } from 'zod';
import { Correction } from '../../src/model/resolution.ts';
import type { DumpLines } from './passage.ts';
import type { Finding } from './problems.ts';

const Corrections = z.array(Correction);

/**
 * Reads a file of corrections, a list of {line, found, corrected, reason, source}. Throws with a
 * message for a person where it is none.
 */
export function readCorrections(yaml: string): Correction[] {
  const result = Corrections.safeParse(parse(yaml) ?? []);
  if (result.success) return result.data;
  throw new Error(z.prettifyError(result.error));
}

/** The problem with a file of corrections that cannot be read. */
export function unreadableCorrections(error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    kind: 'correction',
    line: 1,
    fact: `its corrections cannot be read: ${reason.replace(/\s+/g, ' ')}`,
    hint: 'mend the file in content/corrections/ that is named like the dump',
    severity: 'error',
  };
}

/**
 * The lines with each correction made. A correction whose words no longer stand on their line,
 * or stand there twice, is a problem and is not made.
 */
export function correct(
  lines: DumpLines,
  corrections: Correction[],
): { lines: DumpLines; problems: Finding[] } {
  const corrected = [...lines];
  const problems: Finding[] = [];
  for (const { line, found, corrected: mend } of corrections) {
    const text = corrected[line - 1] ?? '';
    const at = text.indexOf(found);
    if (at < 0 || text.indexOf(found, at + 1) >= 0) {
      problems.push({
        kind: 'correction',
        line,
        fact: `the correction's words ${JSON.stringify(found)} stand ${at < 0 ? 'not' : 'more than once'} on this line`,
        hint: 'expected them exactly once; look at the dump and mend content/corrections/',
        severity: 'error',
      });
      continue;
    }
    corrected[line - 1] = text.slice(0, at) + mend + text.slice(at + found.length);
  }
  return { lines: corrected, problems };
}
