import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place } from './notation.ts';

/**
 * Marks put into text that reads like a resolution's come back at their places, or are reported: no
 * note gets a wrong place in silence, and nothing but marks is taken out of the text.
 */
const CLAUSES = [
  'Recalling the Charter of the United Nations',
  'its resolution 63/233 of 19 December 2008',
  'its resolutions 47/98, 47/100 and 47/102 of 16 December 1992',
  'resolution 75/191',
  'Human Rights Council resolution 46/18 of 23 March 2021',
  'Security Council resolution 2396 (2017)',
  'resolution 217 A (III)',
  'decision VIII/19 of the Conference of the Parties',
  'in accordance with Agenda 21',
  'the pandemic of COVID-19',
  'the years 2011–2020',
  'the 2030 Agenda for Sustainable Development',
  'the Goals 5 and 16 as agreed',
  'article 10 of the Convention on the Law of the Sea',
  'pursuant to article 90 of Protocol I',
  'the programmes 5, 7, 8 and 12 of the budget',
  'children aged 15 and over',
  'at least 5 per cent of the means',
  'no more than 12,500 lamps',
  'for the period from 1 July 2021 to 30 June 2022',
  '“The future we want”',
  'the report of the Secretary-General (A/75/219)',
  'at its sixtieth session',
  'the Group of 77 and China',
  'paragraph 5 (b) of the annex',
  'emissions of CO2 and other gases',
  'the Treaty of 1996',
];
const STOPS = ['', ',', ';'] as const;

type Way = 'right behind' | 'set apart';
type Piece = { clause: string; stop: string; marks: number; lost: boolean };

const piece = fc.record({
  clause: fc.constantFrom(...CLAUSES),
  stop: fc.constantFrom(...STOPS),
  // two marks are seldom
  marks: fc.constantFrom(0, 0, 1, 1, 1, 1, 2),
  // what some makers of text do to small figures
  lost: fc.constantFrom(false, false, false, true),
});
const paragraphs = fc.array(fc.array(piece, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 6,
});

/** The paragraphs as a dump prints them, and as they should come out: "the Treaty of 1996,^1". */
function print(texts: Piece[][], way: Way) {
  let note = 0;
  const printed: string[] = [];
  const expected: string[] = [];
  for (const pieces of texts) {
    const clauses = pieces.map(({ clause, stop, marks, lost }) => {
      const all = Array.from({ length: marks }, () => (note += 1));
      const notes = lost ? [] : all;
      const before = way === 'set apart' && notes.length > 0 ? ' ' : '';
      return {
        printed: `${clause}${stop}${before}${notes.join(',')}`,
        expected: `${clause}${stop}${notes.map((label) => `^${label}`).join('')}`,
      };
    });
    printed.push(clauses.map((one) => one.printed).join(' '));
    expected.push(clauses.map((one) => one.expected).join(' '));
  }
  return { printed, expected, notes: note };
}

const marksOf = (text: string): Map<string, string> => {
  const marks = new Map<string, string>();
  const parts = text.split(/\^(\d+)/);
  let ahead = '';
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) ahead += part;
    else marks.set(part, ahead.replace(/[^\p{L}]/gu, ''));
  }
  return marks;
};

describe.each<Way>(['right behind', 'set apart'])('marks %s their words', (way) => {
  it.each([
    ['come back at their places, or are reported', false],
    ['come back so too where others are lost, whose notes are reported', true],
  ])('%s', (_, mayBeLost) => {
    fc.assert(
      fc.property(paragraphs, (pieces) => {
        const texts = mayBeLost
          ? pieces
          : pieces.map((text) => text.map((one) => ({ ...one, lost: false })));
        const { printed, expected, notes } = print(texts, way);
        const labels = Array.from({ length: notes }, (_, index) => index + 1);
        const out = place(printed, labels, way === 'set apart' ? [1] : undefined);
        const missed = new Set(out.problems.map((fact) => /\d+/.exec(fact)?.[0]));
        for (const [index, text] of expected.entries()) {
          const found = marksOf(out.printed[index] ?? '');
          for (const [note, where] of marksOf(text)) {
            if (!missed.has(note)) expect([note, found.get(note)]).toEqual([note, where]);
          }
          const strange = [...found.keys()].filter((note) => !marksOf(text).has(note));
          expect(strange).toEqual([]);
        }
        const marked = new Set(expected.flatMap((text) => [...marksOf(text).keys()]));
        for (const label of labels)
          if (!marked.has(String(label))) expect(missed).toContain(String(label));
        if (missed.size === 0) expect(out.printed).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('come back wherever one stands behind a clause', () => {
    for (const clause of CLAUSES) {
      for (const stop of [',', ';']) {
        const texts = [[{ clause, stop, marks: 1, lost: false }]];
        const { printed, expected } = print(texts, way);
        expect(place(printed, [1], way === 'set apart' ? [1] : undefined)).toMatchObject({
          printed: expected,
          problems: [],
        });
      }
    }
  });
});
