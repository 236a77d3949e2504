import { describe, expect, it } from 'vitest';
import { readDay } from '../../../scripts/normalise/dates.ts';
import {
  adoptionDay,
  readAgendaItems,
  readHead,
  readOrigin,
} from '../../../scripts/normalise/head.ts';
import { passages } from './notation.ts';

describe('the adoption line', () => {
  it.each([
    [
      '[without reference to a Main Committee (A/64/L.1 and Add.1)]',
      undefined,
      ['A/64/L.1', 'A/64/L.1/Add.1'],
    ],
    ['[on the report of the Second Committee (A/57/533)]', 'Second Committee', ['A/57/533']],
    [
      '[on the report of the Second Committee (A/78/461/Add.10, para. 7)]',
      'Second Committee',
      ['A/78/461/Add.10 para. 7'],
    ],
    [
      '[on the report of the Special Political and Decolonization Committee (Fourth Committee) (A/71/497)]',
      'Special Political and Decolonization Committee (Fourth Committee)',
      ['A/71/497'],
    ],
    [
      '[on the report of the Third Committee A/70/489/Add.2)]',
      'Third Committee',
      ['A/70/489/Add.2'],
    ],
    ['[on the report of the Second Committee ()]', 'Second Committee', []],
    [
      '[on the report of the Special Political and Decolonization Committee (Fourth Committee ) ( A/71/497 , para. 7 )]',
      'Special Political and Decolonization Committee (Fourth Committee)',
      ['A/71/497 para. 7'],
    ],
    [
      '[without reference to a Main Committee (A/8783 and Add.1, Add.1/Corr.1 and Add.2)]',
      undefined,
      ['A/8783', 'A/8783/Add.1', 'A/8783/Add.1/Corr.1', 'A/8783/Add.2'],
    ],
  ])('%s', (line, committee, documents) => {
    const origin = readOrigin(line);
    expect(origin.committee).toBe(committee);
    expect(
      origin.documents.map(
        ({ symbol, paragraph }) => symbol + (paragraph ? ` para. ${paragraph}` : ''),
      ),
    ).toEqual(documents);
    expect(line).toBe(`[${origin.printed}]`);
  });
});

describe('agenda items', () => {
  it.each([
    ['Agenda item 114', [['114', undefined]]],
    ['Agenda item 18 (j) Coastal zones: management', [['18 (j)', 'Coastal zones: management']]],
    [
      'Agenda items 13, 63 and 117',
      [
        ['13', undefined],
        ['63', undefined],
        ['117', undefined],
      ],
    ],
    [
      'Agenda items 13, 19 (a) and (b)',
      [
        ['13', undefined],
        ['19 (a)', undefined],
        ['19 (b)', undefined],
      ],
    ],
    ['and 117 Follow-up to the Summit', [['117', 'Follow-up to the Summit']]],
    ['Agenda item s 13 Lighthouses', [['13', 'Lighthouses']]],
    ['75 (a) and (b) Oceans', [['75 (a) and (b)', 'Oceans']]],
  ])('%s', (printed, items) => {
    expect(readAgendaItems(printed).map(({ number, title }) => [number, title])).toEqual(items);
  });
});

describe('the head of a resolution', () => {
  const textsOf = (...texts: string[]) => {
    const { head, rest } = readHead(passages(...texts));
    return [head.adoption?.text, head.origin?.text, head.title?.text, rest.length];
  };

  it('is taken from the start, whole though lines break it', () => {
    expect(
      textsOf(
        'Resolution adopted by the General Assembly',
        'on 6 October 2009',
        '[on the report of the Special Political and Decolonization Committee',
        '(Fourth Committee) (A/64/1)]',
        '64/1.',
        'Harbours and lamps: section 26,',
        'Lighthouses',
        'The General Assembly,',
      ),
    ).toEqual([
      'Resolution adopted by the General Assembly on 6 October 2009',
      '[on the report of the Special Political and Decolonization Committee (Fourth Committee) (A/64/1)]',
      '64/1. Harbours and lamps: section 26, Lighthouses',
      1,
    ]);
  });

  it.each([
    '55/162 Title',
    'S-32/1. Title',
    'ES-10/23. Title',
    '2997 (XXVII). Title',
    '48/218 B. Title',
    '71/101 A and B. Title',
  ])('has the title %s', (title) => {
    expect(textsOf(title, 'The General Assembly,')[2]).toBe(title);
  });

  it('leaves a section or a first paragraph where it is', () => {
    expect(textsOf('64/1. Title', 'I', 'Lamps')[3]).toBe(2);
    expect(textsOf('64/1. Title', 'Recalling its resolution')[3]).toBe(1);
    expect(textsOf('64/1. Title', '1. Decides')[3]).toBe(1);
  });
});

it.each([
  ['6 October 2009', '2009-10-06'],
  ['28 September 1960.', '1960-09-28'],
  ['31 February 2001', undefined],
  ['6 Octember 2009', undefined],
  ['October 2009', undefined],
])('reads the day %s', (printed, day) => {
  expect(readDay(printed)).toBe(day);
});

it('takes the day of adoption from the end of the line', () => {
  expect(adoptionDay('Resolution adopted by the General Assembly on 6 October 2009')).toBe(
    '6 October 2009',
  );
  expect(adoptionDay('Resolution adopted by the General Assembly')).toBeUndefined();
});
