import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draftKindOf } from '../../../src/client/compare/draftFile.ts';
import { readPdfDraft } from '../../../src/client/compare/readPdfDraft.ts';
import { openPdf } from '../../../src/sources/pdf/openPdf.ts';

const FILE = new URL('../../fixtures/file-pdf/A_RES_79_401.pdf', import.meta.url);

test('a draft in a PDF file is read by how its lines are set', async () => {
  const bytes = readFileSync(FILE);
  expect(draftKindOf(bytes)).toBe('pdf');
  const passages = readPdfDraft(await openPdf(bytes));
  const recalling = passages.find(({ text }) => text.startsWith('Recalling its resolutions'));
  expect(recalling?.kind).toBe('preambular');
  expect(recalling?.text).toContain('21 December 2020, and the tables of high and low water');
  expect(passages.filter(({ kind, label }) => kind === 'operative' && label).length).toBeGreaterThan(2); // prettier-ignore
});
