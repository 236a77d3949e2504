import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { normaliseDump } from '../../../scripts/normalise/normaliseDump.ts';
import { seed } from '../../support/corpora.ts';

vi.setConfig({ testTimeout: 60_000 });

/** After these words only running heads and page numbers follow; a list has no such end. */
const AGENDA = /Agenda item \d+\n\n/;

it.each(readdirSync(seed('dumps')))('%s is in doubt or refused wherever it is cut', (file) => {
  const bytes = readFileSync(seed(`dumps/${file}`));
  const beside = seed(`corrections/${file.replace('.txt', '.yaml')}`);
  const corrections = existsSync(beside) ? readFileSync(beside, 'utf8') : undefined;
  const text = bytes.toString('latin1');
  const agenda = AGENDA.exec(text);
  const masthead = agenda && text.includes('<<ODS') ? agenda.index : undefined;
  const end = masthead ?? text.trimEnd().length - 4;
  for (let length = 0; length < end; length += 419) {
    const { problems } = normaliseDump(file, bytes.subarray(0, length), corrections);
    const told = problems.filter(({ severity }) => severity !== 'warning');
    expect(told, `cut to ${length} of ${bytes.length} bytes`).not.toEqual([]);
    for (const { line, fact } of told) {
      expect(line).toBeGreaterThan(0);
      expect(fact).not.toBe('');
    }
  }
});
