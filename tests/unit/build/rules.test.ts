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
      if (found !== '*' && !found.startsWith(':')) return `\\${found}`;
      names.push(found === '*' ? 'splat' : found.slice(1));
      return found === '*' ? '(.*)' : '([^/]+)';
    });
    const values = new RegExp(`^${source}$`).exec(path)?.slice(1);
    if (values)
      return to.replace(/:([a-z]+)/g, (_, name: string) => values[names.indexOf(name)] ?? '');
  }
  return undefined;
}

const SYMBOLS = [
  'A/RES/64/1',
  'A/RES/S-20/2',
  'A/RES/2997(XXVII)',
  'A/RES/3367(XXX)A',
  'S/RES/2719(2023)',
  'E/RES/2024/3',
  'E/RES/106(VI)',
  'A/HRC/RES/55/19',
];

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
        for (const symbol of SYMBOLS) {
          const page = `${root}/en/${symbol}/`;
          expect(led(rules, `${page}${id}/`)).toBe(`${page}#${id}`);
          expect(led(rules, `${page}${id}/preview.png`)).toBe(`${page}preview.png`);
        }
      }
    }
    for (const symbol of SYMBOLS)
      for (const other of ['', 'source/', 'source.txt', 'preview.png', 'data.json'])
        expect(led(rules, `${root}/en/${symbol}/${other}`)).toBeUndefined();
  }
});

test('sessions whose paragraphs have pages are left as they are', () => {
  const rules = rulesFor(['64', '68'], new Set(['68']), '/') ?? '';
  expect(led(rules, '/en/A/RES/68/272/para-1/')).toBe('/en/A/RES/68/272/para-1/');
  expect(led(rules, '/en/A/RES/64/1/para-1/')).toBe('/en/A/RES/64/1/#para-1');
});

test.each([
  ['sc-2023', 'S/RES/2719(2023)', 'S/RES/2700(2022)'],
  ['ecosoc-2024', 'E/RES/2024/3', 'E/RES/2023/3'],
  ['ecosoc-6', 'E/RES/106(VI)', 'E/RES/90(V)'],
  ['hrc-55', 'A/HRC/RES/55/19', 'A/HRC/RES/54/19'],
  ['27', 'A/RES/2997(XXVII)', 'A/RES/2758(XXVI)'],
  ['30', 'A/RES/3367(XXX)A', 'A/RES/3201(S-VI)'],
])('the pages of %s stay, those of others lead to anchors', (period, kept, other) => {
  const rules = rulesFor([period, '64'], new Set([period]), '/') ?? '';
  expect(led(rules, `/en/${kept}/para-1/`)).toBe(`/en/${kept}/para-1/`);
  expect(led(rules, `/en/${other}/para-1/`)).toBe(`/en/${other}/#para-1`);
});

test('a target of an adopted text leads to its anchor', () => {
  const rules = rulesFor(['70'], new Set(), '/') ?? '';
  expect(led(rules, '/en/A/RES/70/1/target-1-2/')).toBe('/en/A/RES/70/1/#target-1-2');
});

test('hosts take a hundred rules with placeholders', () => {
  expect(rulesFor(['64'], new Set(), '/')?.trim().split('\n').length).toBeLessThanOrEqual(100);
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
