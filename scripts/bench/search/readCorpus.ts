import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEntry } from '../../../src/model/entry.ts';
import type { Resolution } from '../../../src/model/resolution.ts';
import { filesIn } from '../files.ts';

/** The entries of a folder. Throws EntryError where one is none. */
export async function readEntries(folder: string): Promise<Resolution[]> {
  const files = filesIn(folder)
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.mdx'))
    .sort();
  return Promise.all(files.map(async (file) => readEntry(await readFile(file, 'utf8'), file)));
}

/** The resolutions of a folder: its entries, or its dumps, which go through the normaliser. */
export async function readCorpus(folder: string): Promise<Resolution[]> {
  if (readdirSync(folder).some((name) => name.endsWith('.mdx'))) return readEntries(folder);
  const out = mkdtempSync(join(tmpdir(), 'bench-dumps-'));
  try {
    console.error(`normalising ${folder} …`);
    execFileSync(process.execPath, ['scripts/normalise.ts', folder, '--out', out], {
      stdio: 'ignore',
    });
    return await readEntries(out);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
