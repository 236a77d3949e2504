import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../scripts/normalise/pdf/readPdf.ts';
import { dump } from './dump.ts';

function read(text: string) {
  const { masthead, furniture, body, notes } = readPdf(dump(text));
  const { agendaItems, ...fields } = masthead;
  return {
    ...Object.fromEntries(Object.entries(fields).map(([name, { text }]) => [name, text])),
    agendaItems: agendaItems.map((item) => item.text),
    furniture: furniture.map(({ kind }) => kind),
    first: body[0]?.type === 'passage' ? body[0].text : undefined,
    notes: notes.length,
  };
}

const HEAD = 'Resolution adopted by the General Assembly\non 4 May 2036';

describe('masthead', () => {
  it.each([
    ['9\u00A0May\u2028 2036', '9 May 2036'],
    ['9 May \u00AD2036', '9 May 2036'],
  ])('finds a field whose blanks are others: %j', (printed, issued) => {
    const { masthead } = readPdf(
      dump(`United Nations\nA/RES/91/7\nDistr.: General\n${printed}\n${HEAD}\ntext`),
    );
    expect(masthead.issued?.text).toBe(issued);
    expect(masthead.issued?.spans).toMatchObject([{ line: 4, from: 0, to: printed.length }]);
  });

  it('reads every field, and names what stands beside it', () => {
    expect(
      read(`
        United Nations
        A/RES/91/7*
        .
        General Assembly
        Distr.: General
        9 May 2036
        .
        36-00123* (E)    110536
        *3600123*
        .
        Ninety-first session
        Agenda item 75 (b)
        Lighthouses: the keepers of lighthouses and
        their families
        .
        ${HEAD}
        .
        text
        _______________
        .
        * Reissued for technical reasons on 12 May 2036.
      `),
    ).toEqual({
      symbol: 'A/RES/91/7',
      distribution: 'General',
      issued: '9 May 2036',
      jobNumber: '36-00123',
      sessionName: 'Ninety-first session',
      reissue: 'Reissued for technical reasons on 12 May 2036.',
      agendaItems: [
        'Agenda item 75 (b) Lighthouses: the keepers of lighthouses and their families',
      ],
      furniture: [
        'masthead',
        're-issue mark',
        'masthead',
        'masthead',
        'language and release date',
        're-issue mark',
        'bar code',
        'rule',
      ],
      first: 'Resolution adopted by the General Assembly on 4 May 2036',
      notes: 0,
    });
  });

  it('gives each of several agenda items its own title', () => {
    expect(
      read(`
        A/RES/91/7
        Agenda items 13 and 117 (c)
        Integrated and coordinated care of all the lighthouses
        of the world and follow-up to the outcomes of the
        Conference on Lamps
        Report of the keepers: keepers on islands
        .
        ${HEAD}
      `).agendaItems,
    ).toEqual([
      'Agenda items 13 Integrated and coordinated care of all the lighthouses of the world and follow-up to the outcomes of the Conference on Lamps',
      'and 117 (c) Report of the keepers: keepers on islands',
    ]);
  });

  it('reads a masthead whose two columns stand on one line', () => {
    expect(
      read(`
        United Nations A/RES/ES-12/3
        General Assembly Distr.: Limited
        9 May 2036
        Twelfth emergency special session
        Agenda item 5
        ${HEAD}
      `),
    ).toMatchObject({
      symbol: 'A/RES/ES-12/3',
      distribution: 'Limited',
      sessionName: 'Twelfth emergency special session',
      agendaItems: ['Agenda item 5'],
    });
  });
});
