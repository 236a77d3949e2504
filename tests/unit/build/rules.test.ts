import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fitting } from '../../../src/build/hosts.ts';
import { rulesFor } from '../../../src/build/rules.ts';
import { addressed } from '../../../src/model/address.ts';
import { readEntry } from '../../../src/model/entry.ts';
import { hasPage } from '../../../src/model/paragraphPath.ts';
import { entriesOfTests } from '../../support/corpora.ts';

/** Where the first rule that takes an address leads, as hosts read the rules. */
function led(rules: string, path: string): string | undefined {
  for (const rule of rules.trim().split('\n')) {
    const [from = '', to = ''] = rule.split(' ');
    const names: string[] = [];
    const source = from.replace(/:[a-z]+|[*.()]/g, (found) => {
      if (!found.startsWith(':') && found !== '*') return `\\${found}`;
      names.push(found === '*' ? 'splat' : found.slice(1));
      return found === '*' ? '(.*)' : '([^/]+)';
    });
    const values = new RegExp(`^${source}$`).exec(path)?.slice(1);
    if (values)
      return to.replace(/:([a-z]+)/g, (_, name: string) => values[names.indexOf(name)] ?? '');
  }
  return undefined;
}

test('where all paragraphs have pages there is no rule', () => {
  expect(rulesFor(['64', '68'], new Set(['64', '68']), '/')).toBeUndefined();
});

test('every paragraph without a page leads to its anchor, with any base', () => {
  for (const base of ['/', '/un/texts']) {
    const root = base === '/' ? '' : base;
    const rules = rulesFor(['64'], new Set(), base) ?? '';
    for (const file of entriesOfTests()) {
      const resolution = readEntry(readFileSync(file, 'utf8'), file);
      for (const { id } of addressed(resolution).filter(hasPage)) {
        for (const symbol of ['64/1', '2997(XXVII)']) {
          const page = `${root}/en/A/RES/${symbol}/`;
          expect(led(rules, `${page}${id}/`)).toBe(`${page}#${id}`);
          expect(led(rules, `${page}${id}/preview.png`)).toBe(`${page}preview.png`);
        }
      }
    }
    for (const other of ['', 'source/', 'source.txt', 'preview.png', 'data.json'])
      expect(led(rules, `${root}/en/A/RES/64/1/${other}`)).toBeUndefined();
  }
});

test('sessions whose paragraphs have pages are left as they are', () => {
  const rules = rulesFor(['64', '68'], new Set(['68']), '/') ?? '';
  expect(led(rules, '/en/A/RES/68/272/para-1/')).toBe('/en/A/RES/68/272/para-1/');
  expect(led(rules, '/en/A/RES/64/1/para-1/')).toBe('/en/A/RES/64/1/#para-1');
});

test.each([
  [{ files: 100, bytes: 1e6 }, 'fits GitHub Pages (1 GB) and Cloudflare Pages (20,000 files)'],
  [{ files: 30_000, bytes: 1e6 }, 'fits GitHub Pages (1 GB), not Cloudflare Pages (20,000 files)'],
  [
    { files: 30_000, bytes: 2e9 },
    'fits no free host that is known, not GitHub Pages (1 GB) and Cloudflare Pages (20,000 files)',
  ],
])('%j', (site, said) => {
  expect(fitting(site)).toBe(said);
});
