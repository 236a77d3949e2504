import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../scripts/normalise/pdf/readPdf.ts';
import { dump } from './dump.ts';

/** The passages of the text, without what opens each of these dumps. */
function read(text: string): string[] {
  return readPdf(dump(`The General Assembly,\n.\n${text.replace(/^\n/, '')}`))
    .body.slice(1)
    .map((piece) => (piece.type === 'passage' ? piece.text : piece.type));
}

const EVEN_HEAD = '~\nA/RES/91/7\nCare of lighthouses\n.\n36-00123\n2/2\n.';

describe('paragraphs', () => {
  it.each([
    [
      'a wrapped sentence',
      'Recalling the long and\nstormy night,',
      ['Recalling the long and stormy night,'],
    ],
    ['a number on a line of its own', '1. \nDecides to act;', ['1. Decides to act;']],
    [
      'a first line below its number, which is short as it is set in',
      '7.\nEmphasizes that to keep the lamps of the capes and of the northern islands lit,\nKeepers should fill them.',
      [
        '7. Emphasizes that to keep the lamps of the capes and of the northern islands lit, Keepers should fill them.',
      ],
    ],
    [
      'the end of a paragraph whose mark stands on a line of its own, and the next below the head',
      `Welcoming the feast of the keepers of the lamps of all of the northern capes,\n1\n${EVEN_HEAD}\n.\nRecalling it,`,
      [
        'Welcoming the feast of the keepers of the lamps of all of the northern capes, 1',
        'Recalling it,',
      ],
    ],
    ['a number in line', '10. Also decides\nto act;', ['10. Also decides to act;']],
    ['letters', '(a) \nThe lamps;\n.\n(b) \nThe oil;', ['(a) The lamps;', '(b) The oil;']],
    [
      'a meeting and its day',
      '7th plenary meeting\n4 May 2036',
      ['7th plenary meeting', '4 May 2036'],
    ],
    [
      'the number of a paragraph below its short title',
      'Amend paragraph 8 to read:\n.\nLamps of the capes\n8. \nThe keepers may light the lamps.',
      ['Amend paragraph 8 to read:', 'Lamps of the capes', '8. The keepers may light the lamps.'],
    ],
    [
      'the targets of a goal, which no stop ends',
      '.\n1.1 By 2036, light the lamps\n1.2 By 2037, fill the lamps\n1.a Print tables',
      ['1.1 By 2036, light the lamps', '1.2 By 2037, fill the lamps', '1.a Print tables'],
    ],
    [
      'a section below the title of an annex',
      'Annex\nRules for the keepers of lamps\nI. Our shared lamps\n1. \nWe light them.',
      ['Annex', 'Rules for the keepers of lamps', 'I. Our shared lamps', '1. We light them.'],
    ],
    [
      'the rest of a name that begins like a paragraph',
      '.\nRecalling the International Day for the Fight against the Idle,\nUntrimmed and Unlit Lamps, which the keepers have proclaimed,',
      [
        'Recalling the International Day for the Fight against the Idle, Untrimmed and Unlit Lamps, which the keepers have proclaimed,',
      ],
    ],
    ['a numeral and its title', 'II\nLamps and oil', ['II', 'Lamps and oil']],
    ['a numeral with a stop and its title', 'II.\nLamps and oil', ['II. Lamps and oil']],
    [
      'an annex and its title',
      'Annex I\nRules for keepers\nof lamps',
      ['Annex I', 'Rules for keepers of lamps'],
    ],
  ])('reads %s', (_, text, passages) => {
    expect(read(text)).toEqual(passages);
  });

  it('joins words that were spread over lines of their own', () => {
    expect(
      read(`
        2.
        Strongly
        encourages
        Governments,
        United
        Nations
        bodies
        and
        non-
        governmental organizations to keep the lamps lit;
      `),
    ).toEqual([
      '2. Strongly encourages Governments, United Nations bodies and non-governmental organizations to keep the lamps lit;',
    ]);
  });

  it('is not deceived by a wrapped line that begins like a label', () => {
    expect(
      read(`
        1.
        Recalls its resolutions 88/3, 89/4 and
        74/229. The lamps were lit from 2027 to
        2028. All were content with paragraphs 3 and
        4. Nothing else was said;
      `),
    ).toHaveLength(1);
  });

  it('parts paragraphs that have no blank line between them', () => {
    expect(
      read(`
        Noting the concern about the potential risks and effects of oil lamps on the lives
        of sea birds and on the night,
        Recognizing the efforts made by States and by the keepers of lamps in keeping the
        night safe,
      `),
    ).toHaveLength(2);
    expect(
      read(`
        12. We will devote ourselves to the lamps and to the oil and to all that the lamps
        need.
        Targets:
        .
        • Light every lamp.
        .
        • Fill every can.
        Action 2. We will fill the cans that are needed for the lamps of the islands.
        13. We commit to this.
      `),
    ).toEqual([
      '12. We will devote ourselves to the lamps and to the oil and to all that the lamps need.',
      'Targets:',
      '• Light every lamp.',
      '• Fill every can.',
      'Action 2. We will fill the cans that are needed for the lamps of the islands.',
      '13. We commit to this.',
    ]);
  });
});

describe('joins over pages', () => {
  it('goes on with a sentence on the next page', () => {
    expect(read(`Recalling the oil-\n${EVEN_HEAD}\nlamps of old,`)).toEqual([
      'Recalling the oil-lamps of old,',
    ]);
  });

  it('begins a paragraph after a second blank line', () => {
    expect(read(`Recalling the lamps,\n${EVEN_HEAD}\n.\nNoting the oil,`)).toEqual([
      'Recalling the lamps,',
      'Noting the oil,',
    ]);
  });

  it('begins an annex on a new page', () => {
    expect(read(`7th plenary meeting\n4 May 2036\n${EVEN_HEAD}\nAnnex\nRules for keepers`)).toEqual(
      ['7th plenary meeting', '4 May 2036', 'Annex', 'Rules for keepers'],
    );
  });

  it('names asterisks between sections as furniture', () => {
    const { furniture } = readPdf(
      dump('The General Assembly,\n.\nRecalling it,\n* * *\n.\nNoting it,'),
    );
    expect(furniture.map(({ kind }) => kind)).toEqual(['separator']);
  });
});

it('goes on with the numbers of paragraphs after a table', () => {
  const table = ['Lamps', 'Oil', 'North', '1', '2', 'South', '3', '4', 'East', '5', '6'].join('\n');
  expect(
    read(`19. Approves the table of lamps:\n.\n${table}\n.\n.\nThe oil is\n20. Also approves it;`),
  ).toEqual(['19. Approves the table of lamps:', 'table', 'The oil is', '20. Also approves it;']);
});

describe('words torn apart', () => {
  const doubts = (text: string) =>
    readPdf(dump(`The General Assembly,\n.\n${text}`)).problems.map(({ kind, line }) => ({
      kind,
      line,
    }));
  const WHOLE =
    'Recalling the long and stormy night that all the keepers of the lighthouses remember well,';

  it('is a doubt where a blank line stands within a sentence', () => {
    const torn = 'Noting\n.\nthe lamps of the keepers who\n.\nlight them,';
    const text = [WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, torn].join('\n.\n');
    expect(doubts(text)).toEqual([{ kind: 'broken paragraph', line: 17 }]);
    expect(doubts([WHOLE, WHOLE].join('\n.\n'))).toEqual([]);
  });
});
