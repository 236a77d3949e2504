import { describe, expect, test } from 'vitest';
import type { Inline, Resolution, Text } from '../../../src/model/resolution.ts';
import { namesIn, timesNamed } from '../../../src/search/names.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const mark = (note: string): Inline => ({ type: 'mark', note });

/** A resolution of one paragraph, and its notes. */
function saying(
  paragraph: Text,
  notes: Record<string, string> = {},
  title = 'Harbours',
): Resolution {
  return {
    metadata: { symbol: 'A/RES/64/1', title, organ: 'General Assembly', adopted: '2009-10-06' },
    body: [{ type: 'paragraph', role: 'preambular', text: paragraph, children: [] }],
    notes: Object.entries(notes).map(([label, words]) => ({ label, text: [text(words)] })),
  } as unknown as Resolution;
}

describe('what a resolution calls another', () => {
  test.each([
    ['Resolution 63/5.', 'A/RES/63/5'],
    ['Resolution 63/5, annex.', 'A/RES/63/5'],
    ['Resolution 63/5, annex II; see also resolution 63/6.', 'A/RES/63/5'],
    ['Resolution 63/5, para. 4.', undefined],
    ['See A/63/155.', undefined],
    ['See also resolution 63/5.', undefined],
  ])('is the name before the mark of the note “%s”', (note, symbol) => {
    const paragraph = [
      { type: 'emphasis', value: 'Recalling' } as const,
      text(
        ' the conference in the Port of Lights and the Harbour Programme of Action for Lighthouses',
      ),
      mark('1'),
      text(' and others,'),
    ];
    const name = 'Harbour Programme of Action for Lighthouses';
    expect(namesIn(saying(paragraph, { 1: note }))).toEqual(symbol ? [{ name, of: symbol }] : []);
  });

  test.each([
    [
      'The Harbour Agenda, adopted by the General Assembly in its resolution 63/5, is of use',
      'Harbour Agenda',
    ],
    [
      'Guided by the Lighthouse Rules, contained in the annex to resolution 63/5,',
      'Lighthouse Rules',
    ],
    [
      'The keepers of lights, adopted by the General Assembly in its resolution 63/5, see',
      undefined,
    ],
    ['The Harbour Agenda, and recalling resolution 63/5,', undefined],
    ['The Harbour Agenda, adopted in paragraph 4 of resolution 63/5,', undefined],
  ])('is in “%s” %s', (said, name) => {
    const found = namesIn(saying([text(said)]));
    expect(found).toEqual(name ? [{ name, of: 'A/RES/63/5' }] : []);
  });

  test('is none that opens with more than the name, or is of no act', () => {
    const notes = { 1: 'Resolution 63/5.' };
    expect(namesIn(saying([text('Recalling the Harbour Agenda'), mark('1')], notes))).toEqual([
      { name: 'Harbour Agenda', of: 'A/RES/63/5' },
    ]);
    expect(namesIn(saying([text('held in Geneva on 3 May 2008'), mark('1')], notes))).toEqual([]);
    expect(namesIn(saying([text('the Agenda'), mark('1')], notes))).toEqual([]);
  });

  test.each([
    [
      'the political declaration adopted at the meeting of keepers (Lantern Summit),',
      'the political declaration adopted at the meeting of keepers (Lantern Summit)',
    ],
    [
      'the convening of the Conference on Lanterns, in Harbourton, at which its declaration',
      'the Conference on Lanterns, in Harbourton, at which its declaration',
    ],
    [
      'the outcome document of the second congress on long piers',
      'the outcome document of the second congress on long piers',
    ],
    ['the political declaration', undefined],
    ['the keepers of the lanterns on the pier', undefined],
  ])('is what is said of it without a name, as in “%s”', (said, name) => {
    const paragraph = [
      { type: 'emphasis', value: 'Welcoming' } as const,
      text(` ${said}`),
      mark('1'),
    ];
    const found = namesIn(saying(paragraph, { 1: 'Resolution 63/5, annex.' }));
    expect(found).toEqual(name ? [{ name, of: 'A/RES/63/5' }] : []);
  });

  test.each([
    [
      'the convening of the Summit of Lanterns on 22 and 23 September 2008 at United Nations Headquarters in New York, at which resolution 63/5, entitled “Lanterns”, and its annexes were adopted,',
      'the outcome of the Summit of Lanterns',
    ],
    [
      'the holding of the Conference on Long Piers, in Harbourton, at which resolution 63/5 was adopted',
      'the outcome of the Conference on Long Piers',
    ],
    ['the convening of the Summit of Lanterns, at which resolution 63/5 was recalled', undefined],
    ['the keepers of the Summit of Lanterns, at which resolution 63/5 was adopted', undefined],
    ['the convening of the Summit of Lanterns, and resolution 63/5 that was adopted', undefined],
  ])('is the outcome of the meeting at which it was adopted, as in “%s”', (said, name) => {
    const found = namesIn(saying([text(`Welcoming ${said}`)]));
    expect(found).toEqual(name ? [{ name, of: 'A/RES/63/5' }] : []);
  });

  test('is what is said of it since the mark before', () => {
    const paragraph = [
      text('Recalling the declaration of the congress on long piers'),
      mark('1'),
      text(' and the outcome of the congress on old wharves'),
      mark('2'),
    ];
    const notes = { 1: 'Resolution 63/5.', 2: 'Resolution 63/6.' };
    expect(namesIn(saying(paragraph, notes))).toEqual([
      { name: 'the declaration of the congress on long piers', of: 'A/RES/63/5' },
      { name: 'the outcome of the congress on old wharves', of: 'A/RES/63/6' },
    ]);
  });

  test('is also what it adds to its own title', () => {
    const own = (said: string) => namesIn(saying([text(said)], {}, 'Lantern Treaty'));
    expect(own('Recalls that the Lantern Treaty (Treaty of Harbourton) is in force')).toEqual([
      { name: 'Treaty of Harbourton', of: 'A/RES/64/1' },
    ]);
    expect(own('Recalls that the Pier Treaty (Treaty of Harbourton) is in force')).toEqual([]);
    expect(own('Recalls that the Lantern Treaty (see annex) is in force')).toEqual([]);
  });

  test.each([
    ['Financing of what arises from Security Council resolution 1863 (2009)', true],
    ['Financing of the Harbour Office', false],
  ])('is the subject that it considers, where its title does not tell: %s', (title, isNamed) => {
    const said =
      'Having considered the reports of the Secretary-General on the financing of the Harbour Office and the related report of the Advisory Committee,';
    const name = 'financing of the Harbour Office';
    const found = namesIn(saying([text(said)], {}, title));
    expect(found).toEqual(isNamed ? [{ name, of: 'A/RES/64/1' }] : []);
  });

  test('is kept once, with how often it is said', () => {
    const agenda = { name: 'Harbour Agenda', of: 'A/RES/63/5' };
    expect(timesNamed([agenda, agenda])).toEqual([['Harbour Agenda', 'A/RES/63/5', 2]]);
  });
});
