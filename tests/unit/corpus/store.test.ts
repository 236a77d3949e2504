import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PackedStore } from '../../../src/corpus/packed.ts';
import { Store } from '../../../src/corpus/store.ts';

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
};

test('what could not be kept leaves no draft behind', () => {
  const kept = folder();
  mkdirSync(join(kept, 'ab', 'abcd.json'), { recursive: true });
  expect(() => new Store(kept).put('abcd', { paragraphs: 4 })).toThrow();
  expect(readdirSync(join(kept, 'ab'))).toEqual(['abcd.json']);
});

test('what is kept is told from what is damaged, which is kept anew', () => {
  const kept = folder();
  const store = new Store<{ paragraphs: number }>(kept);
  expect(store.has('abcd')).toBe(false);
  store.put('abcd', { paragraphs: 4 });
  expect(store.has('abcd')).toBe(true);
  const file = join(kept, 'ab', 'abcd.json');
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -1));
  expect(store.has('abcd')).toBe(false);
  expect(store.get('abcd')).toBeUndefined();
});

test('large values are told from damaged ones likewise', () => {
  const kept = folder();
  const store = new PackedStore<{ bands: Uint32Array; names: Map<string, string> }>(kept);
  expect(store.get('abcd')).toBeUndefined();
  const value = { bands: Uint32Array.of(1, 2 ** 31), names: new Map([['a', 'b']]) };
  store.put('abcd', value);
  expect(store.get('abcd')).toEqual(value);
  const file = join(kept, 'abcd.packed');
  writeFileSync(join(kept, 'efgh.packed'), readFileSync(file));
  expect(store.get('efgh')).toBeUndefined(); // of another key
  const bytes = readFileSync(file);
  bytes[bytes.length - 3] = 0xff;
  writeFileSync(file, bytes);
  expect(store.get('abcd')).toBeUndefined();
});
