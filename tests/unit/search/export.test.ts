import { expect, test } from 'vitest';
import { citedList, toCsv, toJson } from '../../../src/search/engine/export.ts';
import type { Cited } from '../../../src/search/engine/results.ts';

const paragraph = (text: string, title = 'South-South cooperation'): Cited => ({
  source: {
    path: 'A/RES/64/1',
    symbol: 'A/RES/64/1',
    short: '64/1',
    title,
    adopted: '2009-10-06',
    period: '64',
    session: '64',
    organ: 'General Assembly',
    items: [],
  },
  hit: {
    id: 'para-1-d-i',
    cite: 'para. 1 (d) (i)',
    kind: 'operative',
    text,
    lacks: ['lights', 'pier'],
  },
  verbs: ['Requests', 'Invites'],
  addressees: ['Secretary-General'],
  standing: { since: 2005, times: 101, isNew: false },
});

const SEARCHED = {
  address: 'https://example.org/en/search/?q=x',
  sessions: 'sessions 60–64',
  isCut: false,
};

const urlOf = () => 'https://example.org/en/A/RES/64/1/#para-1-d-i';
const BEFORE =
  'A/RES/64/1,para. 1 (d) (i),para-1-d-i,operative,South-South cooperation,2009-10-06,64';
const AFTER = 'lights; pier,https://example.org/en/A/RES/64/1/#para-1-d-i\r\n';

test.each([
  ['A report;', 'A report;'],
  ['Food, water and "lights"', '"Food, water and ""lights"""'],
  // a spreadsheet would run these
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['Côte d’Ivoire – “quoted”', 'Côte d’Ivoire – “quoted”'],
])('the CSV cell of %s', (text, cell) => {
  const [, row] = toCsv([paragraph(text)], urlOf, SEARCHED).split(/\r\n(?=A)/);
  const last = `,,,,,,,,,,,Searched: sessions 60–64,,${SEARCHED.address}\r\n`;
  expect(row).toBe(
    `${BEFORE},Requests; Invites,Secretary-General,2005,>100,${cell},${AFTER}${last}`,
  );
});

test('the JSON names the search, and keeps lists as lists and text as it is', () => {
  const json = toJson([paragraph('=1, "x"')], urlOf, SEARCHED);
  expect(JSON.parse(json)).toEqual({
    search: SEARCHED.address,
    sessions: SEARCHED.sessions,
    isCut: false,
    paragraphs: [
      {
        symbol: 'A/RES/64/1',
        paragraph: 'para. 1 (d) (i)',
        anchor: 'para-1-d-i',
        kind: 'operative',
        title: 'South-South cooperation',
        adopted: '2009-10-06',
        session: '64',
        verbs: ['Requests', 'Invites'],
        addressees: ['Secretary-General'],
        wordingSince: '2005',
        wordingTimes: '>100',
        text: '=1, "x"',
        without: ['lights', 'pier'],
        address: urlOf(),
      },
    ],
  });
});

test('the list has a citation, the words and the address, and says what was searched', () => {
  const cut = { ...SEARCHED, isCut: true };
  expect(citedList([paragraph('A report;'), paragraph('Of “peace”;')], urlOf, cut)).toBe(
    `General Assembly resolution 64/1 of 6 October 2009, para. 1 (d) (i): “A report;” ${urlOf()}\n\n` +
      `General Assembly resolution 64/1 of 6 October 2009, para. 1 (d) (i): “Of ‘peace’;” ${urlOf()}\n\n` +
      `Searched: sessions 60–64; more was found than is given. ${SEARCHED.address}\n`,
  );
});
