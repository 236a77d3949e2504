import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Entries } from '../../../scripts/normalise/entries.ts';
import { compareEditions } from '../../../scripts/normalise/compareEditions.ts';
import { differencesOf } from '../../../scripts/normalise/differences.ts';
import { readEntry } from '../../../src/model/entry.ts';

const FOLDER = 'tests/fixtures/file-pdf';
const entry = readFileSync(`${FOLDER}/entry.mdx`, 'utf8');
const read = (source: string) => readEntry(source, 'entry.mdx');
const changed = (from: string, to: string) => {
  expect(entry).toContain(from);
  return differencesOf(read(entry), read(entry.replace(from, to)));
};

test('an edition does not differ from itself', () => {
  expect(differencesOf(read(entry), read(entry))).toEqual([]);
});

test.each([
  [
    'a word',
    'Those without a keeper;',
    'Those without keepers;',
    [
      {
        at: 'para. 1 (a) (ii)',
        ours: '(ii) Those without a keeper;',
        theirs: '(ii) Those without keepers;',
      },
    ],
  ],
  [
    'a mark',
    'article 12 of the Convention;[^4]',
    'article 12 [^4]of the Convention;',
    [
      {
        at: 'para. 1 (b)',
        ours: '(b) For the mouths of the great rivers, as set out in article 12 of the Convention;[4]',
        theirs:
          '(b) For the mouths of the great rivers, as set out in article 12 [4]of the Convention;',
      },
    ],
  ],
  [
    'a label',
    'label="4."',
    'label="5."',
    [
      {
        at: 'para. 4',
        ours: '4. Decides to include in the provisional agenda of its eighty-first session the item entitled “Tide tables”.',
        theirs:
          '5. Decides to include in the provisional agenda of its eighty-first session the item entitled “Tide tables”.',
      },
    ],
  ],
  [
    'a field',
    'issued: 2024-12-09',
    'issued: 2024-12-10',
    [{ at: 'day of issue', ours: '2024-12-09', theirs: '2024-12-10' }],
  ],
  ['a hyphen that does not break', 'as set out in the', 'as set\u00a0out in the', []],
])('%s that differs is told at its place', (_, from, to, differences) => {
  expect(changed(from, to)).toEqual(differences);
});

test('what one edition lacks is told with where it stands', () => {
  const shorter = entry.replace(/<Operative label="3\."[^]*?<\/Operative>\n\n/, '');
  const [found, ...others] = differencesOf(read(entry), read(shorter));
  expect(others).toEqual([]);
  expect(found).toEqual({
    at: 'para. 3',
    ours: expect.stringMatching(/^3\. Invites the Assembly/),
  });
  expect(differencesOf(read(shorter), read(entry))).toEqual([
    { at: 'para. 3', theirs: found?.ours },
  ]);
});

test('the entry of one edition tells where the other differs', () => {
  const xml = entry
    .replace('Those without a keeper;', 'Those with one;')
    .replace('file: A_RES_79_401.pdf', 'file: A_RES_79_401.xml')
    .replace('format: pdf file', 'format: akoma ntoso');
  const { source, compared } = read(compareEditions(entry, xml, undefined)).metadata;
  expect(source.format).toBe('pdf file');
  expect(compared).toMatchObject({
    file: 'A_RES_79_401.xml',
    format: 'akoma ntoso',
    differences: [
      {
        at: 'para. 1 (a) (ii)',
        ours: '(ii) Those without a keeper;',
        theirs: '(ii) Those with one;',
      },
    ],
  });
});

test('the last text that is taken for a place is the one that is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entries-'));
  const path = join(folder, 'A_RES_79_401.mdx');
  writeFileSync(path, 'as it was');
  const entries = new Entries({ writes: true });
  entries.add(path, 'read alone');
  entries.add(path, 'as it was');
  expect(entries.changes).toEqual([]);
  entries.add(path, 'read and compared');
  entries.commit();
  entries.close();
  expect(readFileSync(path, 'utf8')).toBe('read and compared');
});
