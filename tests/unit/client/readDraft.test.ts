import { expect, test } from 'vitest';
import { readDraft } from '../../../src/client/compare/readDraft.ts';
import { readPdfDraft } from '../../../src/client/compare/readPdfDraft.ts';

const shown = (text: string) =>
  readDraft(text).map(({ kind, label, text }) => [kind, ...(label ? [label] : []), text].join(' '));

const MASTHEAD = `United Nations
A/99/L.7

General Assembly
Distr.: Limited
8 December 2044
Original: English

44-20160 (E)    091244
*4420160*

Ninety-ninth session
Agenda item 72 (a)
Lamps on all coasts: lamps that are lit by night and the
keepers of lamps`;

const AMENDMENT = `${MASTHEAD}

Ruritania, Freedonia and Sylvania:* amendment to draft
resolution A/99/L.3

 Keepers of lamps on the northern
coasts

After operative paragraph 3, insert a new operative paragraph, reading:

Calls upon all States to keep the lamps on their coasts burning, in particular
those that pilots ask for;

* Any changes to the list of sponsors will be reflected in the official record of
the meeting.`;

test('of an amendment neither the masthead is read nor the notes on its sponsors', () => {
  expect(shown(AMENDMENT)).toEqual([
    'heading Keepers of lamps on the northern coasts',
    'operative After operative paragraph 3, insert a new operative paragraph, reading:',
    'operative Calls upon all States to keep the lamps on their coasts burning, in particular those that pilots ask for;',
  ]);
});

test('the same where no blank line parts anything, as viewers of PDF files copy it', () => {
  const copied = AMENDMENT.replace(/\n\s*\n/g, '\n');
  expect(shown(copied)).toEqual([
    'operative Keepers of lamps on the northern coasts After operative paragraph 3, insert a new operative paragraph, reading:',
    'operative Calls upon all States to keep the lamps on their coasts burning, in particular those that pilots ask for;',
  ]);
});

test('of a draft decision neither the masthead is read nor its notes', () => {
  const decision = `${MASTHEAD}

Draft decision submitted by the Bureau

Lamps

The General Assembly approves the proposed order in which lamps are lit
on the coasts of the north:

(a)
The lamp of Zenda;1

__________________

1  Official Records of the General Assembly, Ninety-eighth Session,
Supplement No. 20 (A/98/20).

44-20160
2/2

(b)
The lamp of Strelsau.`;
  expect(shown(decision)).toEqual([
    'heading Lamps',
    'operative The General Assembly approves the proposed order in which lamps are lit on the coasts of the north:',
    'operative (a) The lamp of Zenda;1',
    'operative (b) The lamp of Strelsau.',
  ]);
});

test('of a note neither the masthead is read nor what stands around its pages', () => {
  const note = `${MASTHEAD.replace(/Agenda item[^]*/, 'Fifth Committee')}

 Readiness of the lists of lamps for the Fifth Committee during
the main part of the ninety-ninth session

 Note by the Secretariat

1.
The attention of keepers is drawn to the note by the Secretariat on lamps
(A/99/1).
2.
The annex to the present note lists them.

A/99/L.7

44-20160
2/2

Annex`;
  expect(shown(note)).toEqual([
    'operative 1. The attention of keepers is drawn to the note by the Secretariat on lamps (A/99/1).',
    'operative 2. The annex to the present note lists them.',
    'operative Annex',
  ]);
});

test('labels that stand alone on their lines begin what follows them', () => {
  expect(
    shown(
      'Item 1.\nLamps on all coasts:\n(a)\nLamps of the north;\n(b)\nLamps lit since the year\n90.\nItem 2.\nBells.\n\nThanks all keepers,',
    ),
  ).toEqual([
    'operative Item 1. Lamps on all coasts:',
    'operative (a) Lamps of the north;',
    'operative (b) Lamps lit since the year 90.',
    'operative Item 2. Bells.',
    'operative Thanks all keepers,',
  ]);
});

test('the note on sponsors at the foot of the first page is no paragraph of a draft resolution', () => {
  const draft = `${MASTHEAD}

Ruritania:* draft resolution

Lamps

The General Assembly,

Recalling all its resolutions on the lamps of the northern coasts and on those
who keep them,

* Any changes to the list of sponsors will be reflected in the official record of the meeting.

1. Calls upon all States to keep the lamps on their coasts burning;

2. Decides to remain seized of the matter.`;
  expect(shown(draft).filter((text) => text.includes('sponsors'))).toEqual([]);
});

test('stars before items and around italics are no notes', () => {
  expect(shown('*Recalling* the lamps,\n\n* Any lamps;\n\n**Requests** the keepers')).toEqual([
    'operative *Recalling* the lamps,',
    'operative * Any lamps;',
    'operative **Requests** the keepers',
  ]);
});

test('paragraphs that are copied a line each stay apart, lines that break off are joined', () => {
  const [one, other] = ['Recalling the lamps of the north,', 'Aware of the fog on all coasts,'];
  expect(shown(`${one}\n${other}`)).toEqual([`operative ${one}`, `operative ${other}`]);
  expect(shown('Recalling the lamps\nof the\nnorth,\nAware of the fog\non all coasts,')).toEqual([
    `operative ${one}`,
    `operative ${other}`,
  ]);
});

test('an amendment in a PDF file is read by the distances between its lines', () => {
  let base = 0;
  let apart = 0;
  const lines = AMENDMENT.split('\n').flatMap((line) => {
    apart = line.trim() === '' ? 24 : apart;
    if (line.trim() === '') return [];
    base += Math.max(apart, 12);
    apart = 0;
    return [{ page: 1, text: line.trim(), runs: [], left: 100, right: 400, base, size: 10 }];
  });
  expect(readPdfDraft({ lines, pages: 1 }).map(({ kind, text }) => `${kind} ${text}`)).toEqual(
    shown(AMENDMENT),
  );
});
