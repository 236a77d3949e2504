import { describe, expect, it, test } from 'vitest';
import { placeMarks } from '../../../../scripts/normalise/marks/placeMarks.ts';
import { toPassage } from '../../../../scripts/normalise/passage.ts';
import { place } from './notation.ts';

describe('marks glued to the text', () => {
  it.each([
    ['in the Declaration,1 as', 'in the Declaration,^1 as'],
    ['of 1996,1 which', 'of 1996,^1 which'],
    ['the years 2011–20201 and', 'the years 2011–2020^1 and'],
    ['the years 1998-19991 includes', 'the years 1998-1999^1 includes'],
    ['Agenda 211', 'Agenda 21^1'],
    ['resolution 173 (II)1 of 17 November', 'resolution 173 (II)^1 of 17 November'],
    ['its resolution 4/4;1', 'its resolution 4/4;^1'],
    ['on Development1 on the need', 'on Development^1 on the need'],
    ['“The future we want”1', '“The future we want”^1'],
    ['resolution 77/2281 and', 'resolution 77/228^1 and'],
  ])('%s', (text, printed) => {
    expect(place([text], [1])).toMatchObject({ printed: [printed], problems: [] });
  });

  it('takes the numbers in order, so that a number of the text is left alone', () => {
    expect(
      place(
        ['on 1 May 2002,1 in', 'on 2 June,2 with resolution 2/1 of 3 July;3', 'and 1.3 per cent.'],
        [1, 2, 3],
      ),
    ).toMatchObject({
      printed: [
        'on 1 May 2002,^1 in',
        'on 2 June,^2 with resolution 2/1 of 3 July;^3',
        'and 1.3 per cent.',
      ],
      problems: [],
    });
  });

  it('reads several marks and their commas', () => {
    expect(place(['bodies;1,2', 'others;3, 4', 'and more.'], [1, 2, 3, 4]).printed).toEqual([
      'bodies;^1^2',
      'others;^3^4',
      'and more.',
    ]);
  });

  it('lets a mark come again right after punctuation', () => {
    expect(
      place(['the report,1 which', 'the report attests;1', 'paragraph 1 above'], [1]),
    ).toMatchObject({
      printed: ['the report,^1 which', 'the report attests;^1', 'paragraph 1 above'],
      problems: [],
    });
  });

  it('places asterisks', () => {
    expect(place(['B*', 'the rest'], ['*']).printed).toEqual(['B^*', 'the rest']);
  });

  it('places an asterisk behind a label, not within it', () => {
    expect(place(['1.* Requests'], ['*']).printed).toEqual(['1.^* Requests']);
    const { printed, problems } = place(['1*. Requests', '(a*) The lamps'], ['*']);
    expect(printed).toEqual(['1*. Requests', '(a*) The lamps']);
    expect(problems).toEqual([expect.stringContaining('note without mark')]);
  });
});

describe('marks set apart, in PDF text', () => {
  it.each([
    ['the first 1 and the second report', 'the first^1 and the second report'],
    ['of the Working Group 1 and', 'of the Working Group^1 and'],
    ['the Declaration, 1 Agenda 21 and', 'the Declaration,^1 Agenda 21 and'],
    ['of oversight 1 and reform', 'of oversight^1 and reform'],
    ['of 16 April 2004 1 and 2005/5', 'of 16 April 2004^1 and 2005/5'],
    ['“free education”, 1 and 54/5', '“free education”,^1 and 54/5'],
    ['of Human Rights 1 , and', 'of Human Rights^1, and'],
  ])('%s', (text, printed) => {
    expect(place([text], [1], [1])).toMatchObject({ printed: [printed], problems: [] });
  });

  it.each([
    'under article 1 of',
    'on 1 May',
    'Action 1. We will',
    'about 1 per cent',
    'from 1 to 3',
  ])('leaves the number in "%s" alone', (text) => {
    expect(place([text], [1], [1])).toMatchObject({
      printed: [text],
      problems: ['note without mark: note 1 has no mark in the text'],
    });
  });

  it('looks for a mark on the page of its note', () => {
    const texts = ['of the Conference, 1 held', 'of the Conference, 1 held'];
    // note 1 stands on line 3, where the second page begins on line 2
    expect(place(texts, [1], [1, 2]).printed).toEqual([
      'of the Conference, 1 held',
      'of the Conference,^1 held',
    ]);
  });
});

describe('numbers that only the order of all marks explains', () => {
  it.each([
    [
      'a word goes on behind the mark',
      'the Agreement^4 and its annexes',
      'the Agreement4and its annexes',
    ],
    ['a word goes on behind a stop', 'of Rights,^1 as', 'of Rights,1as'],
    ['the blank stands before the mark', 'of the Parties,^8 and', 'of the Parties, 8and'],
    ['a name with its number', 'of COVID-19^15 and', 'of COVID-1915 and'],
    ['a symbol with a numeral', 'decision VIII/19^14 and', 'decision VIII/1914 and'],
    ['a symbol whose end is like a year', 'resolution 75/191^3 and', 'resolution 75/1913 and'],
    [
      'a symbol of a special session',
      'resolution S-35/1^6 and resolution 55/19;^7',
      'resolution S-35/16 and resolution 55/19;7',
    ],
    [
      'a symbol before another',
      'resolutions 16/21^11 and 24/33 of 27 May',
      'resolutions 16/21 11 and 24/33 of 27 May',
    ],
    ['a name before a symbol', 'Agenda 21^11 and 24/33', 'Agenda 21 11 and 24/33'],
    ['a day behind the mark', 'the Day,^2 9 December, and', 'the Day,2 9 December, and'],
    ['the name of an agenda', 'of Agenda 21,^1 the', 'of Agenda 21,1 the'],
    ['a goal with its number', 'Goals 5 and 16,^4 in', 'Goals 5 and 16,4 in'],
    ['the number of a protocol', 'of Protocol I^4 to the Pact', 'of Protocol I4 to the Pact'],
    ['a word that the mark parts', 'tides a^8nd reeds and', 'tides a 8 nd reeds and'],
  ])('%s: %s', (_, printed, text) => {
    const notes = [...printed.matchAll(/\^(\d+)/g)].map(([, note]) => Number(note));
    expect(place([text], notes, [1]).printed[0]).toBe(printed);
  });
});

describe('numbers that a mark taken away would break', () => {
  it.each([
    'for programmes 5, 7, 8, 9, 12 and 13',
    'in offices 5, 7, 8, 9, 12',
    'of Agenda 21 and',
    'against COVID-19 in',
    'since 2019, in',
    'of 12,500 lamps',
    'resolution 63/233 of',
    'aged 15 and over',
    'decision A-32/4.4 of',
    'of 3 to 5 lamps',
    'of the Pact, 5 years ago',
    'at its 5th session',
    'under article 5, paragraph 4, of',
    'CO2 and G20',
  ])('%s', (text) => {
    const labels = Array.from({ length: 25 }, (_, index) => index + 1);
    for (const pages of [undefined, [1]]) {
      const { printed, problems } = place([text], labels, pages);
      expect(printed).toEqual([text]);
      // each note is missed: none is taken in silence
      expect(problems).toHaveLength(labels.length);
    }
  });
});

it('takes neither of two places that are as good, and names both', () => {
  const texts = ['of the Reeds 1 that', 'of the Bells 1 that'];
  const { printed, hints } = place(texts, [1], [1]);
  expect(printed).toEqual(texts);
  expect(hints).toEqual([
    'it could stand in "of the Reeds 1 that" (line 1) or "of the Bells 1 that" (line 2), which is not sure',
  ]);
});

it('takes no number that too much speaks against, and names it', () => {
  const { printed, hints } = place(['the resolutions 5/13 of May'], [3]);
  expect(printed).toEqual(['the resolutions 5/13 of May']);
  expect(hints[1]).toBe(
    'it could stand in "the resolutions 5/13 of May" (line 1), which is not sure',
  );
});

it('reports a number that reads like a mark before the first mark of its note', () => {
  const { printed, problems } = place(['the keepers attest;2', 'of Bells,1 of Reeds,2'], [1, 2]);
  expect(printed).toEqual(['the keepers attest;2', 'of Bells,^1 of Reeds,^2']);
  expect(problems).toEqual([
    'mark without note: 2 in "the keepers attest;2" reads like a mark, but stands before the first mark of its note',
  ]);
});

it('leaves marks set apart to the page of their note, unless all notes are gathered on one', () => {
  const texts = Array.from({ length: 9 }, (_, index) => `of the Bells ${index + 1} that`);
  const labels = texts.map((_, index) => index + 1);
  const printed = labels.map((label) => `of the Bells^${label} that`);
  expect(place(texts, labels, [1, 4, 7, 10]).printed).toEqual(printed);
  expect(place(texts.slice(0, 3), [1, 2, 3], [1, 3, 4]).problems).toHaveLength(2);
});

it('reports what it cannot place, and guesses nothing', () => {
  expect(place(['no mark here'], [1]).problems).toEqual([
    'note without mark: note 1 has no mark in the text',
  ]);
  expect(place(['a mark;1', 'too many;2'], [1]).problems).toEqual([
    'mark without note: the mark 2 in "too many;2" has no note',
  ]);
  expect(place(['a mark;1', 'another;3'], [1, 3]).problems).toEqual([
    'note number: note 3 stands where note 2 should',
  ]);
});

it.each(['No. 7', 'GC.18/Res.7 of', 'decision 22/COP.15', 'paragraph II.75', 'vol. 3', 'A/70/L.1'])(
  'takes nothing in "%s" for a mark without note',
  (text) => {
    expect(place([text], [])).toMatchObject({ printed: [text], problems: [] });
  },
);

const FULL = 'Recalling the keepers of the lamps of all of the capes and of the isles of the sea';

test.each([
  ['the line above is full', FULL, ['doubtful mark 2']],
  ['the line breaks at the mark', 'the keepers of the lamps', []],
])('a mark that a maker set on a line of its own, where %s', (_, above, doubts) => {
  const lines = [above, '1', 'of the capes,', '1 A/70/1.'];
  const spans = lines.map((line, index) => ({ line: index + 1, from: 0, to: line.length }));
  const notes = [{ label: '1', passage: toPassage(lines, spans.slice(3)) }];
  const read = (from: number, to: number) =>
    placeMarks([toPassage(lines, spans.slice(from, to))], notes).problems.map(
      ({ kind, line }) => `${kind} ${line}`,
    );
  expect(read(0, 3)).toEqual(doubts);
});

test('doubts no mark in brackets, which are no text', () => {
  const lines = [`${FULL}[1]`, 'of the capes,', '1 A/70/1.'];
  const spans = [
    { line: 1, from: 0, to: FULL.length },
    { line: 1, from: FULL.length + 1, to: FULL.length + 2 },
    { line: 2, from: 0, to: 13 },
  ];
  const note = { label: '1', passage: toPassage(lines, [{ line: 3, from: 0, to: 9 }]) };
  expect(placeMarks([toPassage(lines, spans)], [note]).problems).toEqual([]);
});

it('doubts a number behind the last stop of a text, of which there is no note', () => {
  expect(place(['the Agreement on Lamps; 32', 'offices 5, 7'], []).problems).toEqual([
    'mark without note: the mark 32 in "the Agreement on Lamps; 32" has no note',
  ]);
});
