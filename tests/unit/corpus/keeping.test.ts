import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeUnused, use } from '../../../src/corpus/keeping.ts';
import { digestOf, Store } from '../../../src/corpus/store.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

const days = (count: number) => Date.now() / 1000 - count * 24 * 60 * 60;
const age = (file: string, count: number) => utimesSync(file, days(count), days(count));

/** Keeps a value that was used last so many days ago: its store, its key and its file. */
function kept(name: string, used: number) {
  const store = new Store<string>(join(cache, 'readings'));
  const key = digestOf(name);
  store.put(key, name);
  const file = join(cache, 'readings', key.slice(0, 2), `${key}.json`);
  age(file, used);
  return { store, key, file };
}

test('what was not used for two months is removed, and nothing else', () => {
  const [old, read, late] = [kept('old', 61), kept('read', 61), kept('late', 59)];
  const other = join(cache, 'notes.txt'); // who knows whose
  writeFileSync(other, 'mine');
  age(other, 400);

  expect(read.store.get(read.key)).toBe('read');
  expect(removeUnused(cache)).toBe(1);
  expect(existsSync(old.file)).toBe(false);
  for (const file of [read.file, late.file, other]) expect(existsSync(file), file).toBe(true);
});

test('a cache is looked through once a day', () => {
  expect(removeUnused(cache)).toBe(0);
  kept('old', 61);
  expect(removeUnused(cache)).toBe(0);
  age(join(cache, 'looked-through'), 2);
  expect(removeUnused(cache)).toBe(1);
});

test('to use a file that is not there is nothing', () => {
  expect(() => use(join(cache, 'none'))).not.toThrow();
});
