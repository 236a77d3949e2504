import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../scripts/normalise/pdf/readPdf.ts';
import { dump } from './dump.ts';

/** Tables as rows with bars between cells, other pieces as "¶ text". */
function read(text: string): string[] {
  return readPdf(dump(`The General Assembly,\n.\n${text.replace(/^\n/, '')}`))
    .body.slice(1)
    .flatMap((piece) => {
      if (piece.type === 'passage') return [`¶ ${piece.text}`];
      if (piece.type === 'preformatted') return [`? ${piece.value}`];
      return piece.rows.map((row) => row.map((cell) => cell.text).join(' | '));
    });
}

describe('tables', () => {
  it('reads a name and two figures a row, a head without a first cell, and the unit', () => {
    expect(
      read(`
        Annex
        Estimates for lamps for 2036
        .
        .
        Gross
        Net of staff
        assessment
        (United States dollars)
        Oil for the lamps
        63 930 800
        58 552 400
        Glass for the lamps of the islands and of the
        capes
        (2 061 900)
        –
        Of which:
        .
        .
        Red glass
        1 000
        900
      `),
    ).toEqual([
      '¶ Annex',
      '¶ Estimates for lamps for 2036',
      ' | Gross | Net of staff assessment',
      ' |  | (United States dollars)',
      'Oil for the lamps | 63 930 800 | 58 552 400',
      'Glass for the lamps of the islands and of the capes | (2 061 900) | –',
      'Of which: |  | ',
      'Red glass | 1 000 | 900',
    ]);
  });

  it('keeps the lines as they stand where the unit follows a name, each once', () => {
    expect(
      read(`
        Gross
        Net
        Oil
        for the lamps
        (United States dollars)
        63 930 800
        58 552 400
        Glass
        2 061 900
        1 000
      `)
        .join('\n')
        .match(/\(United States dollars\)/g),
    ).toHaveLength(1);
  });

  it('reads several names a row, and leaves cells empty', () => {
    expect(
      read(`
        1.
        Approves the posts set out below:
        .
        .
        Action
        Title of post
        Category/level
        Number
        Establishment
        Keeper of Lamps
        P-4
        1
        Conversion
        Keeper of Oil
        P-3
        2
        Total net change
        .
        .
        3
      `),
    ).toEqual([
      '¶ 1. Approves the posts set out below:',
      'Action | Title of post | Category/level | Number',
      'Establishment | Keeper of Lamps | P-4 | 1',
      'Conversion | Keeper of Oil | P-3 | 2',
      'Total net change |  |  | 3',
    ]);
  });

  it('goes on over a page break and takes the repeated head away', () => {
    const head = 'Category\nPosts\nTotal';
    expect(
      read(
        `Staffing\n.\n.\n${head}\nP-5\n4\n4\nP-4\n7\n7\n~\nA/RES/91/7\nLamps\n.\n36-00123\n2/2\n.\n${head}\nP-3\n2\n2\nSubtotal\n13\n13`,
      ),
    ).toEqual([
      '¶ Staffing',
      'Category | Posts | Total',
      'P-5 | 4 | 4',
      'P-4 | 7 | 7',
      'P-3 | 2 | 2',
      'Subtotal | 13 | 13',
    ]);
  });

  it('reads a table of which each row is one line, and takes the dots for furniture', () => {
    const text = `
      1.
      Decides that the scale will be as follows:
      .
      Antarctica ................................. 0.006
      Bouvet Island . . . . . . . . . . . . . . . .  12.001
      Cape of Good Lamps 0.120
      Diego Garcia and the lamps of
      its reef ............. 1 000
    `;
    expect(read(text)).toEqual([
      '¶ 1. Decides that the scale will be as follows:',
      ' | ',
      'Antarctica | 0.006',
      'Bouvet Island | 12.001',
      'Cape of Good Lamps | 0.120',
      'Diego Garcia and the lamps of its reef | 1 000',
    ]);
  });

  it('keeps what it cannot read line by line, and says so', () => {
    const lines = dump(
      'The General Assembly,\n.\nLamps\nOil\n1\n2\n3\nGlass\n4\nBrass\n5\n6\nIron\n7\n8\n9\n10',
    );
    const { body, problems } = readPdf(lines);
    expect(body.at(-1)?.type).toBe('preformatted');
    expect(problems.map(({ kind, severity }) => `${severity}: ${kind}`)).toEqual([
      'doubt: unreadable table',
    ]);
  });

  it('does not take lines that wide blanks fill for a table', () => {
    expect(
      read(`
        4. Emphasizes that   the   cost   of   all   lamps   that   may   be   lit   by   the
        keepers   of   the   northern   capes   should   be   covered   by   voluntary
        contributions of the isles;
      `),
    ).toEqual([
      '¶ 4. Emphasizes that the cost of all lamps that may be lit by the keepers of the northern capes should be covered by voluntary contributions of the isles;',
    ]);
  });

  it('does not take scattered words with numbers for a table', () => {
    expect(
      read(
        'resolution\n1373\n(2001)\nof\n28\nSeptember\n2001\nconcerning\n12\nlamps and\n13\ncans of oil',
      ),
    ).toEqual([
      '¶ resolution 1373 (2001) of 28 September 2001 concerning 12 lamps and 13 cans of oil',
    ]);
  });
});

describe('rows that came out as one line each', () => {
  const ROWS = 'Keeper of the lamps P-4 1\nKeeper of the oil GS (OL) 2\nTotal 3';
  const problems = (text: string) =>
    readPdf(dump(`The General Assembly,\n.\n${text}`)).problems.map(({ kind }) => kind);

  it('are kept as printed, and in doubt', () => {
    const text = `1. Approves the posts below:\nAction Title Number\n${ROWS}\nNet change 3`;
    expect(read(text).at(-1)).toBe(`? Action Title Number\n${ROWS}\nNet change 3`);
    expect(problems(text)).toEqual(['unreadable table']);
  });

  it('are no table where they are few', () => {
    expect(problems(`1. Approves the posts below:\n${ROWS}`)).toEqual([]);
  });
});
