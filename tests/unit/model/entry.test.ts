import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntry, writeEntry } from '../../../src/model/entry.ts';
import { resolution } from '../../support/arbitrary.ts';

it('reads back every resolution it writes', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(resolution, (written) => {
      expect(readEntry(writeEntry(written), 'x.mdx')).toEqual(written);
    }),
    { numRuns: 400 },
  );
});

const FRONT = `---
symbol: A/RES/64/1
title: Conference
organ: General Assembly
session: { id: "64" }
agendaItems: []
adopted: 2009-10-06
source: { file: a.txt, format: word, sha256: ${'a'.repeat(64)}, lines: 9 }
corrections: []
lines: { title: 4 }
furniture: { rule: 7-8 }
---

`;

describe('an entry', () => {
  it('reads well as a file', () => {
    const entry = `${FRONT}<Preambular lines="5">
  *Recalling* its resolution 62/209,[^1]
</Preambular>

<Operative label="1." lines="6-7 9">
  *Decides* that the Conference:

  <Item label="(a)" lines="8">
    Will be held in Nairobi;
  </Item>
</Operative>

<Note lines="9">
  [^1]: A/57/444, annex.
</Note>
`;
    const read = readEntry(entry, 'a.mdx');
    expect(read.body).toMatchObject([
      { kind: 'preambular', text: [{ value: 'Recalling' }, {}, { type: 'mark', note: '1' }] },
      {
        kind: 'operative',
        label: '1.',
        lines: [
          [6, 7],
          [9, 9],
        ],
        children: [{ label: '(a)' }],
      },
    ]);
    expect(writeEntry(read).split('---\n').at(-1)).toBe(entry.split('---\n').at(-1));
  });

  it.each([
    ['no front matter', 'Hello', 'a.mdx:1: no front matter: expected "---" on the first line'],
    ['text outside elements', `${FRONT}Hello`, 'a.mdx:14: found paragraph, expected an element'],
    [
      'an import',
      `${FRONT}import fs from 'node:fs'`,
      'a.mdx:14: found mdxjsEsm, expected an element',
    ],
    [
      'an expression',
      `${FRONT}<Preambular lines="5">\n  {1 + 1}\n</Preambular>`,
      'a.mdx:15: found mdxFlowExpression',
    ],
    [
      'an expression among words',
      `${FRONT}<Preambular lines="5">\n  a {1}\n</Preambular>`,
      'a.mdx:14: found mdxTextExpression',
    ],
    ['another element', `${FRONT}<Script lines="5">\n  x\n</Script>`, 'a.mdx:14: found <Script>'],
    [
      'an attribute that runs',
      `${FRONT}<Preambular lines={[5]}>\n  x\n</Preambular>`,
      'a.mdx:14: <Preambular>: expected attributes',
    ],
    [
      'an unknown attribute',
      `${FRONT}<Preambular lines="5" onclick="x">\n  x\n</Preambular>`,
      'a.mdx:14: <Preambular>: found onclick',
    ],
    ['no lines', `${FRONT}<Preambular>\n  x\n</Preambular>`, 'a.mdx:14: <Preambular> has no lines'],
    ['bad lines', `${FRONT}<Preambular lines="x">\n  x\n</Preambular>`, 'a.mdx:14: ✖'],
    ['a tag left open', `${FRONT}<Preambular lines="5">\n  x`, 'a.mdx:'],
    ['bad YAML', `---\na: [\n---\nx`, 'a.mdx:'],
    ['a link', `${FRONT}<Preambular lines="5">\n  [x](y)\n</Preambular>`, 'a.mdx:14: found link'],
  ])('refuses %s, with its place', (_, source, message) => {
    expect(() => readEntry(source, 'a.mdx')).toThrow(message);
  });
});

it.each(['../../package.json', 'older/a.txt', '..', '.env', 'a\\b.txt'])(
  'refuses "%s" as the name of a dump',
  (file) => {
    const entry = FRONT.replace('file: a.txt', () => `file: '${file}'`);
    expect(() => readEntry(entry, 'a.mdx')).toThrow('expected the name of a file');
  },
);
