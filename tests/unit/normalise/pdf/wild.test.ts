import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normaliseDump, type Outcome } from '../../../../scripts/normalise/normaliseDump.ts';

/**
 * Real resolutions that are no part of the project, beside it where they are at hand: dumps of PDF
 * text, and twins: the same resolutions' paragraphs, taken by a machine from the Word edition.
 */
const wild = new URL('../../../../../shared/corpus/wild/', import.meta.url);
const name = existsSync(wild)
  ? 'real resolutions'
  : 'real resolutions (left out: ../shared/corpus/wild is not at hand)';

type Twin = { text: string; type: string; paragraph_type: string | null; prefix: string | null };

const LABEL = /^(?:\d{1,3}\.|\([a-z]{1,5}\)|[a-z]\.|[ivx]+\.)\s*/i;
const MAIN: readonly string[] = ['preambular', 'operative'];

/** Letters and digits only, so that spacing, quotation marks and dashes do not count. */
const words = (text: string): string =>
  text
    .replace(LABEL, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
const letters = (label: string | null): string => words(`${label ?? ''} `);

function score(outcome: Outcome, twins: Twin[]) {
  const ours = Map.groupBy(outcome.paragraphs, ({ text }) => words(text));
  const theirs = new Set(twins.map(({ text }) => words(text)));
  const sum = { twins: 0, exact: 0, kind: 0, labelled: 0, label: 0, ours: 0, extra: 0 };
  for (const { text, prefix, paragraph_type } of twins) {
    const found = ours.get(words(text));
    sum.twins += 1;
    if (!found) continue;
    sum.exact += 1;
    if (found.some(({ kind }) => kind === paragraph_type || !MAIN.includes(kind))) sum.kind += 1;
    if (prefix === null) continue;
    sum.labelled += 1;
    if (found.some(({ label }) => letters(label) === letters(prefix))) sum.label += 1;
  }
  for (const { text, kind } of outcome.paragraphs) {
    if (!MAIN.includes(kind) || words(text) === '') continue;
    sum.ours += 1;
    if (!theirs.has(words(text))) sum.extra += 1;
  }
  return sum;
}

describe.skipIf(!existsSync(wild))(name, () => {
  const folder = new URL('raw/', wild);
  const outcomes = new Map(
    (existsSync(wild) ? readdirSync(folder) : []).map((file) => [
      file.replace(/\.txt$/, ''),
      normaliseDump(file, readFileSync(new URL(file, folder)), undefined),
    ]),
  );

  it('agree with their twins', () => {
    const total = { twins: 0, exact: 0, kind: 0, labelled: 0, label: 0, ours: 0, extra: 0 };
    for (const file of readdirSync(new URL('twin/', wild))) {
      const outcome = outcomes.get(file.replace(/\.json$/, ''));
      const all = JSON.parse(readFileSync(new URL(`twin/${file}`, wild), 'utf8')) as Twin[];
      const twins = all.filter(
        ({ type, paragraph_type, text }) =>
          type === 'paragraph' &&
          paragraph_type !== null &&
          !['', 'thegeneralassembly'].includes(words(text)),
      );
      expect(outcome, file).toBeDefined();
      if (!outcome) continue;
      for (const [key, value] of Object.entries(score(outcome, twins))) {
        total[key as keyof typeof total] += value;
      }
    }
    expect(total.exact / total.twins).toBeGreaterThan(0.995);
    expect(total.kind / total.exact).toBeGreaterThan(0.995);
    expect(total.label / total.labelled).toBeGreaterThan(0.995);
    expect(total.extra / total.ours).toBeLessThan(0.01);
  }, 120_000);
});
