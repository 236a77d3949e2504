import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNameOf, printDump } from '../../scripts/bench/corpus/print.ts';
import { recombine } from '../../scripts/bench/corpus/recombine.ts';
import { readSource } from '../../scripts/bench/corpus/source.ts';
import { HUNDRED, INVENTED, SEEDS } from './corpora.ts';

/** The longest of them: some three hundred paragraphs. */
export const LONGEST = 'A/RES/80/8';

const TIMELINE = `title: A hundred
lead: All that two sessions adopted.
subject: { titles: [of, and, the, on, in, for, to] }
`;

/**
 * Guarantees: the folder holds the dumps of two sessions, every tenth number missing, and a timeline of
 * all of them, without entries. They are the same each time.
 */
export function layOutHundred(): void {
  const [dumps, source] = [join(HUNDRED, 'dumps'), join(HUNDRED, 'source')];
  rmSync(HUNDRED, { recursive: true, force: true });
  for (const folder of [SEEDS, INVENTED])
    cpSync(join(folder, 'dumps'), source, { recursive: true });
  mkdirSync(dumps);
  for (const one of recombine(readSource(source), 110, { seed: 30, inSession: 55 }))
    if (one.number % 10 !== 4) writeFileSync(join(dumps, fileNameOf(one)), printDump(one));
  rmSync(source, { recursive: true });
  mkdirSync(join(HUNDRED, 'timelines'));
  writeFileSync(join(HUNDRED, 'timelines/all.yaml'), TIMELINE);
}
