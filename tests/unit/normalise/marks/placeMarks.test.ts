import { describe, expect, it } from 'vitest';
import { placeMarks } from '../../../scripts/normalise/marks/placeMarks.ts';
import type { Passage } from '../../../scripts/normalise/reading.ts';
import { passages } from './notation.ts';

/** Places the marks of notes 1 to `count` and prints each as "^1" where it came to stand. */
function place(texts: string[], labels: (number | string)[], pages?: number[]) {
  const all = passages(...texts, ...labels.map((label) => `${label} A/70/1.`));
  const notes = labels.map((label, index) => ({
    label: String(label),
    passage: all[texts.length + index] as Passage,
  }));
  const { body, problems } = placeMarks(all.slice(0, texts.length), notes, pages);
  const printed = body.map((piece) => {
    if (piece.type !== 'prose') throw new Error('expected prose');
    return piece.marks.reduceRight(
      (text, { at, note }) => `${text.slice(0, at)}^${note}${text.slice(at)}`,
      piece.text,
    );
  });
  return { printed, problems: problems.map(({ kind, fact }) => `${kind}: ${fact}`) };
}

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
    expect(place([text], [1])).toEqual({ printed: [printed], problems: [] });
  });

  it('takes the numbers in order, so that a number of the text is left alone', () => {
    expect(
      place(
        ['on 1 May 2002,1 in', 'on 2 June,2 with resolution 2/1 of 3 July;3', 'and 1.3 per cent.'],
        [1, 2, 3],
      ),
    ).toEqual({
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
    expect(place(['the report,1 which', 'the report attests;1', 'paragraph 1 above'], [1])).toEqual(
      {
        printed: ['the report,^1 which', 'the report attests;^1', 'paragraph 1 above'],
        problems: [],
      },
    );
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
    ['the Declaration, 1 Agenda 21 and', 'the Declaration,^1 Agenda 21 and'],
    ['of oversight 1 and reform', 'of oversight^1 and reform'],
    ['of 16 April 2004 1 and 2005/5', 'of 16 April 2004^1 and 2005/5'],
    ['“free education”, 1 and 54/5', '“free education”,^1 and 54/5'],
    ['of Human Rights 1 , and', 'of Human Rights^1, and'],
  ])('%s', (text, printed) => {
    expect(place([text], [1], [1])).toEqual({ printed: [printed], problems: [] });
  });

  it.each([
    'under article 1 of',
    'on 1 May',
    'Action 1. We will',
    'about 1 per cent',
    'from 1 to 3',
  ])('leaves the number in "%s" alone', (text) => {
    expect(place([text], [1], [1])).toEqual({
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
    expect(place([text], [])).toEqual({ printed: [text], problems: [] });
  },
);
