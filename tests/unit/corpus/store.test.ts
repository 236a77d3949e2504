import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
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
