import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { putSearchPage } from '../../../scripts/bench/search/pages.ts';

test('the search page is the one that the code now makes, whatever lay there before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pages-'));
  try {
    const out = join(folder, 'site');
    mkdirSync(join(out, 'en', 'search'), { recursive: true });
    writeFileSync(join(out, 'en', 'search', 'index.html'), 'made by code of before');
    await putSearchPage(join(folder, 'put'), out);
    const page = readFileSync(join(folder, 'put', 'en', 'search', 'index.html'), 'utf8');
    expect(page).toContain('data-search-input');
    const scripts = [...page.matchAll(/(?:src|href)="\/(_astro\/[^"]+\.js)"/g)].map(
      ([, path = '']) => path,
    );
    expect(scripts.length).toBeGreaterThan(0);
    for (const path of scripts) expect(existsSync(join(folder, 'put', path)), path).toBe(true);
    expect(existsSync(join(folder, 'put', 'search-index'))).toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);
