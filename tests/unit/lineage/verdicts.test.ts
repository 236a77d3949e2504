import { expect, test } from 'vitest';
import { readDraft } from '../../../src/client/compare/readDraft.ts';
import { judge } from '../../../src/lineage/verdicts.ts';

const LAMPS = 'Calls upon coastal States to keep the lamps of their lighthouses burning at night;';
const REPORT = 'Requests the Secretary-General to report to the Assembly at its sixtieth session;';
const FUND = 'Decides to establish a fund for the widows of keepers who were lost at sea;';

const passages = (...texts: string[]) =>
  texts.map((text, at) => ({
    id: `para-${at + 1}`,
    cite: `para. ${at + 1}`,
    kind: 'operative',
    label: undefined,
    text,
  }));

test('paragraphs of a draft are agreed, adapted or new', () => {
  const draft = passages(
    LAMPS,
    REPORT.replace('sixtieth', 'eightieth'),
    FUND.replace('who were lost at sea', 'and of ringers of bells'),
    'Decides that ice be kept in cellars of the northern harbours;',
    'Recalling resolution 64/1,',
  );
  const agreed = [
    { text: '70/1', passages: passages(`${LAMPS} and by day`, FUND) },
    { text: '71/1', passages: passages(REPORT, LAMPS) },
  ];
  expect(
    judge(draft, agreed).map(({ verdict, identical, closest }) =>
      [
        verdict,
        identical ? 'identical' : '',
        closest && `${closest.text} ${closest.passage.id}`,
      ].join(' '),
    ),
  ).toEqual([
    'agreed identical 71/1 para-2',
    'agreed  71/1 para-1',
    'adapted  70/1 para-2',
    'new  ',
    'short  ',
  ]);
});

test('a draft is read as resolutions are; without its formula, stretch by stretch', () => {
  const draft = [
    'United Nations',
    'A/80/L.999',
    'General Assembly',
    'Distr.: Limited',
    '26 November 2025',
    'Original: English',
    'Ruritania: draft resolution',
    'Lights',
    'The General Assembly,',
    'Recalling the lamps that were lit on the coasts of all seas, and those who keep',
    'them,',
    '1. Calls upon States to keep them burning:',
    '(a) By night;',
    '(b) In fog;',
    '2. Decides to remain seized of the matter.',
  ].join('\n');
  expect(readDraft(draft).map(({ kind, label, text }) => `${kind} ${label ?? ''} ${text}`)).toEqual(
    [
      'formula  The General Assembly,',
      'preambular  Recalling the lamps that were lit on the coasts of all seas, and those who keep them,',
      'operative 1. Calls upon States to keep them burning:',
      'operative (a) By night;',
      'operative (b) In fog;',
      'operative 2. Decides to remain seized of the matter.',
    ],
  );
  expect(
    readDraft('4. Calls upon States\nto pay;\n\n5. Thanks them;').map(({ text }) => text),
  ).toEqual(['Calls upon States to pay;', 'Thanks them;']);
});

test('a draft is read whose formula ends without a comma', () => {
  const draft = [
    'Lighthouse Fund for 2026',
    'The General Assembly',
    'Resolves that:',
    '1.',
    'The Lighthouse Fund shall be established for 2026 in the amount of',
    '25 million dollars;',
    '2.',
    'Member States shall make advances to the Fund;',
  ].join('\n');
  expect(readDraft(draft).map(({ label, text }) => `${label ?? ''} ${text}`)).toEqual([
    ' The General Assembly',
    ' Resolves that:',
    '1. The Lighthouse Fund shall be established for 2026 in the amount of 25 million dollars;',
    '2. Member States shall make advances to the Fund;',
  ]);
});
