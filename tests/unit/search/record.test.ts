import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../src/model/entry.ts';
import type { Block, Kind, Resolution, Table } from '../../../src/model/resolution.ts';
import { recordsOf } from '../../../src/search/record.ts';

const read = (path: string) => readEntry(readFileSync(`tests/fixtures/${path}`, 'utf8'), path);

describe('the record of a table', () => {
  it('has the words of its cells, and leads to its anchor', () => {
    const records = recordsOf(read('corpus/resolutions/A_RES_76_407.mdx'));
    const [scale, estimates] = records.filter(({ cite }) => cite.includes('table'));
    expect(scale).toMatchObject({ id: 'annex-I-table-1', cite: 'annex I, table 1', kind: 'annex' });
    expect(scale?.text).toContain('0.002 | Burundi · 0.001 | Cabo Verde · 0.001 |');
    expect(estimates).toMatchObject({ id: 'annex-II-table-1', kind: 'annex', verbs: [], has: [] });
    expect(estimates?.text).toMatch(
      /^Gross · Net of staff assessment \| \(United States dollars\) \|/,
    );
  });

  it('stands after the paragraph that holds the table', () => {
    const records = recordsOf(read('pdf-convention/entry.mdx'));
    const at = records.findIndex(({ id }) => id.endsWith('table-1'));
    expect(records[at - 1]?.text).toBe('The Parties pay the following shares:');
    expect(records[at]).toMatchObject({ kind: 'annex', cite: 'annex, table 1' });
  });

  const lines: [number, number][] = [[1, 1]];
  const text = [{ type: 'text' as const, value: 'Requests' }];
  const table: Table = { type: 'table', rows: [[text]], lines };
  const paragraph = (kind: Kind, children: Table[] = []): Block => ({
    type: 'paragraph',
    kind,
    text: [{ type: 'text', value: 'Requests the Secretary-General to publish:' }],
    lines,
    children,
  });
  const annex: Block = { type: 'heading', role: 'annex', depth: 1, text, lines };
  const recordsIn = (...body: Block[]) =>
    recordsOf({ body, notes: [], doubts: [], metadata: {} } as unknown as Resolution);

  it.each([
    ['operative', [paragraph('preambular'), paragraph('operative'), table]],
    ['preambular', [paragraph('preambular'), table]],
    ['annex', [paragraph('operative'), annex, table]],
    ['annex', [paragraph('annex'), table]],
    ['operative', [table]],
  ])('is of the kind %s', (kind, body) => expect(recordsIn(...body).at(-1)?.kind).toBe(kind));

  it('asks what its paragraph asks, and nothing by itself', () => {
    const held = recordsIn(paragraph('operative', [table])).at(-1);
    expect(held).toMatchObject({ verbs: ['Requests'], addressees: ['Secretary-General'] });
    const alone = recordsIn(paragraph('operative'), table).at(-1);
    expect(alone).toMatchObject({ verbs: [], addressees: [], has: [] });
  });
});

describe('what is in doubt', () => {
  const inDoubt = (path: string) =>
    recordsOf(read(path))
      .filter(({ has }) => has.includes('doubt'))
      .map(({ cite }) => cite);

  it('is had by the paragraph at which it is shown; what is after the text, by the last', () => {
    expect(inDoubt('corpus/resolutions/A_RES_78_409.mdx')).toEqual([
      'second preambular paragraph',
      'third preambular paragraph',
      'para. 1 (c)',
      'para. 2',
    ]);
  });

  it('is had by the last paragraph where the closing is missing', () => {
    expect(inDoubt('doubt-without-closing/entry.mdx')).toEqual(['operative paragraph']);
  });

  it('is had by the first paragraph where it is of the whole', () => {
    expect(inDoubt('doubt-without-day/entry.mdx')).toContain('first preambular paragraph');
  });

  it('is nowhere where nothing is', () => expect(inDoubt('pdf-convention/entry.mdx')).toEqual([]));
});
