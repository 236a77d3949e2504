import { describe, expect, it } from 'vitest';
import { takeNotes } from '../../../../scripts/normalise/pdf/notes.ts';
import { toPages } from '../../../../scripts/normalise/pdf/pages.ts';
import { dump } from './dump.ts';

/** What is left of the pages, and the notes as "label = text". */
function read(text: string) {
  const lines = dump(text);
  const { pages, notes, furniture } = takeNotes(lines, toPages(lines).pages);
  return {
    text: pages.flat().map((line) => line.text),
    notes: notes.map(({ label, passage }) => `${label} = ${passage.text}`),
    rules: furniture.filter(({ kind }) => kind === 'rule').length,
  };
}

const HEAD = '~\nA/RES/91/7\nCare of lighthouses\n.\n36-00123\n2/2\n.';

describe('notes at the foot of a page', () => {
  it('takes them out of the sentence that they interrupt', () => {
    expect(
      read(`
        Recalling the work of the keepers,1 and their
        __________________
        .
        1 A/90/12, annex.
        .
        2 Ibid., para. 3.
        ${HEAD}
        families,2
      `),
    ).toEqual({
      text: ['Recalling the work of the keepers,1 and their', 'families,2'],
      notes: ['1 = 1 A/90/12, annex.', '2 = 2 Ibid., para. 3.'],
      rules: 1,
    });
  });

  it('joins a note that wraps, even where the next line begins with a number', () => {
    expect(
      read(`
        text
        _______________
        .
        1  Report of the Conference on Lamps, Valletta,
        17 March 2032 (A/CONF.999/3), chap. I.
        .
        2  Resolution 90/1.
      `).notes,
    ).toEqual([
      '1 = 1 Report of the Conference on Lamps, Valletta, 17 March 2032 (A/CONF.999/3), chap. I.',
      '2 = 2 Resolution 90/1.',
    ]);
  });

  it('goes on with a note at the foot of the next page', () => {
    expect(
      read(`
        text
        _______________
        .
        1 Report of the Conference
        ${HEAD}
        more text
        _______________
        .
        on Lamps, chap. I.
        .
        2 Resolution 90/1.
      `).notes,
    ).toEqual(['1 = 1 Report of the Conference on Lamps, chap. I.', '2 = 2 Resolution 90/1.']);
  });

  it('leaves text below a rule that parts no notes where it is', () => {
    expect(read('Care of lamps\n__________\nis a duty')).toEqual({
      text: ['Care of lamps', 'is a duty'],
      notes: [],
      rules: 1,
    });
  });

  it('reads notes marked with asterisks, and numbers glued to their note', () => {
    expect(read('text\n_____\n* Reissued on 2 May 2036.\n.\n1See A/90/3.').notes).toEqual([
      '* = * Reissued on 2 May 2036.',
      '1 = 1See A/90/3.',
    ]);
  });
});
