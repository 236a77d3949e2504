import { expect, it, test } from 'vitest';
import { addressed } from '../../../src/model/address.ts';
import type { Block, Resolution, Text } from '../../../src/model/resolution.ts';
import { aboutOf, outlineOf, type OutlineEntry } from '../../../src/views/outline.ts';
import { viewOf } from '../../../src/views/view.ts';

test.each([
  ['*Requests* the Secretary-General to report;', 'Requests the Secretary-General to report'],
  [
    '*Also requests* the Secretary-General to submit to it at its next session a report on the lamps;',
    'Also requests the Secretary-General to submit to it …',
  ],
  [
    '*Calls upon*, in this regard, all Member States to keep their lights lit at all times of night;',
    'Calls upon all Member States to keep their lights lit at all …',
  ],
  ['*Welcomes*, with thanks;', 'Welcomes, with thanks'],
  ['Lights shall be white.', 'Lights shall be white'],
  [
    '*Requests* the Secretary-General to report to it on the work of the Committee;',
    'Requests the Secretary-General to report to it on the work …',
  ],
])('%s is about: %s', (printed, about) => {
  const [, opening, rest = printed] = /^\*(.*?)\*(.*)$/.exec(printed) ?? [];
  const text: Text = [
    ...(opening === undefined ? [] : [{ type: 'emphasis' as const, value: opening }]),
    { type: 'text', value: rest },
  ];
  expect(aboutOf(text)).toBe(about);
});

test.each([
  ['We commit to:', 'Light the lamps by 2030;', 'We commit to: Light the lamps by 2030'],
  [
    'Decides',
    'That the lamps shall be lit at all times of the night and of the day;',
    'Decides: That the lamps shall be lit at all times …',
  ],
  [
    'Requests the Secretary-General to report to it:',
    'On lamps;',
    'Requests the Secretary-General to report to it',
  ],
])('%s with the item %s is about: %s', (own, item, about) => {
  const children = [
    { type: 'item' as const, label: '(a)', text: text(item), children: [], lines: [] },
  ];
  expect(aboutOf(text(own), children)).toBe(about);
});

const text = (value: string): Text => [{ type: 'text', value }];
const paragraph = (kind: 'preambular' | 'operative' | 'annex', words: string, label?: string) => ({
  type: 'paragraph' as const,
  kind,
  ...(label !== undefined && { label }),
  text: text(words),
  children: [],
  lines: [],
});
const heading = (role: 'section' | 'annex', label: string, depth: number, words: string) => ({
  type: 'heading' as const,
  role,
  label,
  depth,
  text: text(words),
  lines: [],
});

it('nests what stands under a heading, and ends with what comes after the text', () => {
  const body: Block[] = [
    paragraph('preambular', 'Recalling the first,'),
    paragraph('preambular', 'Recalling the second,'),
    heading('section', 'I', 2, 'Lamps'),
    paragraph('operative', 'Decides to light them;', '1.'),
    heading('annex', 'Annex', 1, 'Rules'),
    heading('section', 'A.', 2, 'Colours'),
    paragraph('annex', 'White.', '1.'),
    paragraph('annex', 'A line without a number.'),
  ];
  const resolution = {
    metadata: { corrections: [], source: {} },
    body,
    notes: [],
    doubts: [],
  } as unknown as Resolution;
  const view = viewOf(resolution, addressed(resolution), '/en/A/RES/70/1/', new Map(), {
    counts: new Map(),
    pages: false,
    wording: { told: {}, fresh: [], elsewhere: false },
  });
  const drawn = (entries: OutlineEntry[], indent = ''): string[] =>
    entries.flatMap(({ id, label, words, children }) => [
      `${indent}${[label, words].filter(Boolean).join(' ')} #${id}`,
      ...drawn(children, `${indent}  `),
    ]);
  expect(drawn(outlineOf(body, view, { notes: 2, citing: 1200, cited: 0 }))).toEqual([
    'Preamble #pp-1',
    'I Lamps #sec-I',
    '  1. Decides to light them #para-1',
    'Annex Rules #annex',
    '  A. Colours #annex-sec-A',
    '    1. White #annex-para-1',
    'Notes #notes',
    'Cited by (1,200) #cited-by',
    'Cites #cites',
    'How this page was made #making',
  ]);
});
