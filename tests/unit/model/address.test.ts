import { expect, it } from 'vitest';
import { addressed } from '../../../src/model/address.ts';
import { marksOf } from '../../../src/model/marks.ts';
import { ordinal } from '../../../src/model/ordinal.ts';
import type { Block, Item, Resolution } from '../../../src/model/resolution.ts';

/**
 * A body in the document's own notation, a line a block:
 *   "pp", "1.", "  (a)", "    (i)", "# part A", "# annex II", "## section I", "## heading", "annex 1.", "table"
 */
function resolution(outline: string): Resolution {
  const body: Block[] = [];
  let line = 0;
  for (const row of outline.trim().split('\n')) {
    line++;
    const lines: [number, number][] = [[line, line]];
    const text = [{ type: 'text' as const, value: 'x' }];
    const indent = row.search(/\S/) / 2;
    const words = row.trim();
    const table = { type: 'table' as const, rows: [[text]], lines };
    const heading = /^(#+) (\w+) ?(.*)$/.exec(words);
    if (heading) {
      const [, hashes = '', role = '', label] = heading;
      body.push({
        type: 'heading',
        role: role as 'part',
        depth: hashes.length,
        ...(label && { label }),
        text,
        lines,
      });
    } else if (indent > 0) {
      let parent = body.at(-1) as { children: Item['children'] };
      for (let i = 1; i < indent; i++)
        parent = parent.children.at(-1) as { children: Item['children'] };
      const label = words === '-' ? {} : { label: words };
      parent.children.push(
        words === 'table' ? table : { type: 'item', ...label, text, lines, children: [] },
      );
    } else if (words === 'table') {
      body.push(table);
    } else {
      const [, annex, label] = /^(annex )?(.*)$/.exec(words) ?? [];
      const kind = words === 'pp' ? 'preambular' : annex ? 'annex' : 'operative';
      const labelled = label && label !== 'pp' && label !== '-' ? { label } : {};
      body.push({ type: 'paragraph', kind, ...labelled, text, lines, children: [] });
    }
  }
  return { body, notes: [], metadata: {} } as unknown as Resolution;
}

const ids = (outline: string) => addressed(resolution(outline)).map(({ id }) => id);
const cites = (outline: string) => addressed(resolution(outline)).map(({ cite }) => cite);

it.each([
  ['pp\npp\n1.\n  (a)\n  (d)\n    (i)', 'pp-1 pp-2 para-1 para-1-a para-1-d para-1-d-i'],
  ['pp\n-', 'pp-1 para-1'],
  ['-\nannex 1.\nannex 2.', 'operative-1 para-1 para-2'],
  ['1.\n  (a)\n  -', 'para-1 para-1-a para-1-text'],
  [
    'annex 1.\n# heading Goal 1.\nannex 1.1\nannex 1.a\n# heading Goal 2.\nannex 2.1\nannex 2.',
    'para-1 goal-1 target-1-1 target-1-a goal-2 target-2-1 para-2',
  ],
  [
    '# annex Annex\n## heading Action 1.\nannex 1.\n## heading Action 2.\nannex 2.',
    'annex annex-action-1 annex-para-1 annex-action-2 annex-para-2',
  ],
  [
    '# section I\n## heading Action 1.\n1.\n# section II\n## heading Action 2.\n2.',
    'sec-I action-1 para-1 sec-II action-2 para-2',
  ],
  [
    '# section I\n## heading Action 1.\n1.\n# section II\n## heading Action 1.\n2.',
    'sec-I sec-I-action-1 para-1 sec-II sec-II-action-1 para-2',
  ],
  [
    '# annex Annex\n## article Article 3\nannex 1.\n  (a)\n## article Article 4\nannex 1.',
    'annex annex-art-3 annex-art-3-para-1 annex-art-3-para-1-a annex-art-4 annex-art-4-para-1',
  ],
  ['# rule Rule 12\nannex -\n# heading Round 2.\nannex -', 'rule-12 text-1 heading text-2'],
  [
    'pp\n# section I\n1.\n2.\n# section II\n1.',
    'pp-1 sec-I sec-I-para-1 sec-I-para-2 sec-II sec-II-para-1',
  ],
  ['# section I\n1.\n# section II\n2.', 'sec-I para-1 sec-II para-2'],
  [
    '# part A\npp\n1.\n# part B\npp\n1.',
    'part-A part-A-pp-1 part-A-para-1 part-B part-B-pp-1 part-B-para-1',
  ],
  ['1.\n# annex Annex\nannex 12.', 'para-1 annex annex-para-12'],
  [
    '# annex Annex I\nannex 1.\n# annex Annex II\n## section A\nannex 4.\n## section B\nannex 4.',
    'annex-I annex-I-para-1 annex-II annex-II-sec-A annex-II-sec-A-para-4 annex-II-sec-B annex-II-sec-B-para-4',
  ],
  ['# annex Annex\nannex -\nannex -', 'annex annex-text-1 annex-text-2'],
  ['## heading\n1.\n## heading\n2.', 'heading para-1 heading-2 para-2'],
  ['1.\n1.', 'para-1 para-1-2'],
  ['1.\ntable\n2.\ntable', 'para-1 table-1 para-2 table-2'],
  ['1.\n  (a)\n    table\n  table\n2.', 'para-1 para-1-a table-1 table-2 para-2'],
  [
    'table\n# annex Annex I\ntable\n## section A\ntable\n# annex Annex II\nannex 1.\n  table',
    'table-1 annex-I annex-I-table-1 annex-I-sec-A annex-I-table-2 annex-II annex-II-para-1 annex-II-table-1',
  ],
  [
    '# section I\n1.\ntable\n# section II\n1.\ntable',
    'sec-I sec-I-para-1 sec-I-table-1 sec-II sec-II-para-1 sec-II-table-1',
  ],
])('addresses %j', (outline, expected) => expect(ids(outline).join(' ')).toBe(expected));

it('cites as the UN does', () => {
  expect(cites('pp\n1.\n  (d)\n    (i)')).toEqual([
    'first preambular paragraph',
    'para. 1',
    'para. 1 (d)',
    'para. 1 (d) (i)',
  ]);
  expect(cites('# annex Annex II\nannex 4.').at(-1)).toBe('annex II, para. 4');
  expect(cites('# section III\n4.\n# section IV\n4.')[1]).toBe('sect. III, para. 4');
  expect(cites('1.\ntable').at(-1)).toBe('table 1');
  expect(cites('# annex Annex II\nannex 4.\n  table').at(-1)).toBe('annex II, table 1');
});

it('counts ordinals', () => {
  expect([1, 12, 20, 21, 32, 99, 100].map(ordinal)).toEqual([
    'first',
    'twelfth',
    'twentieth',
    'twenty-first',
    'thirty-second',
    'ninety-ninth',
    '100th',
  ]);
});

it('gives each mark its anchor, and a second mark of a note its own', () => {
  const { body } = resolution('pp\n1.\n  (a)');
  const [pp, one] = body as { text: unknown[]; children: { text: unknown[] }[] }[];
  pp!.text.push({ type: 'mark', note: '1' });
  one!.children[0]!.text.push({ type: 'mark', note: '1' }, { type: 'mark', note: '*' });
  const marks = marksOf({ body, notes: [], metadata: { titleNotes: ['**'] } } as never);
  expect(marks.map(({ id }) => id)).toEqual([
    'fnref-asterisks-2',
    'fnref-1',
    'fnref-1-2',
    'fnref-asterisk',
  ]);
});

it('places a table in what holds it', () => {
  const [, , table] = addressed(resolution('## heading\n1.\n  table'));
  expect(table).toMatchObject({
    kind: 'table',
    level: 1,
    ancestors: ['para-1'],
    headings: ['heading'],
  });
});
