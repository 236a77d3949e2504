import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { normaliseDump } from '../../../scripts/normalise/normaliseDump.ts';

/** Real resolutions as PDF text, kept beside the project where they are at hand. */
const wild = new URL('../../../../shared/corpus/wild/raw/', import.meta.url);
const names = existsSync(wild) ? readdirSync(wild) : [];

/** What is so in the documents themselves. */
const TRUE_DOUBTS: Record<string, string[]> = {
  'A_RES_78_225.txt': ['missing part'], // issued without "The General Assembly,"
  'A_RES_80_122.txt': ['doubtful word'], // "reserves ins response"
  'A_RES_80_135.txt': ['doubtful word'], // its letters j are printed as o
};

it.skipIf(names.length === 0)(
  `reads ${names.length} real resolutions in PDF text, each whole and without a doubt that is not true`,
  { timeout: 300_000 },
  () => {
    let notes = 0;
    for (const name of names) {
      const { kind, entry, account, problems, paragraphs } = normaliseDump(
        name,
        readFileSync(new URL(name, wild)),
        undefined,
      );
      expect(`${entry?.name}.txt`).toBe(name);
      expect(kind).toBe('pdf');
      expect(account?.unknown).toBe(0);
      const doubts = problems.map(({ kind }) => kind);
      expect([name, doubts]).toEqual([name, TRUE_DOUBTS[name] ?? []]);
      notes += paragraphs.filter((paragraph) => paragraph.kind === 'note').length;
    }
    expect(notes).toBeGreaterThan(names.length);
  },
);
