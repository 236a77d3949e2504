import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readEntry } from '../../../src/model/entry.ts';
import type { Metadata } from '../../../src/model/resolution.ts';
import { factsOf } from '../../../src/views/facts.ts';
import { seed } from '../../support/corpora.ts';

const file = seed('resolutions/A_RES_64_1.mdx');
const { metadata } = readEntry(readFileSync(file, 'utf8'), file);

it.each<[Metadata['organ'], Metadata['origin'], string]>([
  [
    'General Assembly',
    {
      documents: [{ symbol: 'A/64/L.1' }, { symbol: 'A/64/L.1/Add.1' }],
      printed: 'without reference to a Main Committee (A/64/L.1 and Add.1)',
    },
    'Without reference to a Main Committee: A/64/L.1, A/64/L.1/Add.1',
  ],
  [
    'General Assembly',
    {
      committee: 'Second Committee',
      documents: [{ symbol: 'A/78/461', paragraph: '9' }],
      printed: 'on the report of the Second Committee (A/78/461, para. 9)',
    },
    'On the report of the Second Committee: A/78/461, para. 9',
  ],
  [
    'Economic and Social Council',
    {
      documents: [{ symbol: 'E/2012/L.9' }],
      printed: 'on a proposal considered in plenary meeting (E/2012/L.9)',
    },
    'On a proposal considered in plenary meeting: E/2012/L.9',
  ],
  ['Security Council', { documents: [{ symbol: 'S/1150' }], printed: 'S/1150' }, 'S/1150'],
])('says of a text of the %s no more of its origin than is printed', (organ, origin, said) => {
  const facts = factsOf({ ...metadata, organ, origin });
  const value = facts.find(({ name }) => name === 'Origin')?.value ?? [];
  expect(value.map(({ text }) => text).join('')).toBe(said);
});
