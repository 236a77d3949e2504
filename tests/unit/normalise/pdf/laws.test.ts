import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkOf } from '../../../../scripts/normalise/characters.ts';
import { readPdf } from '../../../../scripts/normalise/pdf/readPdf.ts';
import type { Reading, Span } from '../../../../scripts/normalise/reading.ts';

function spansOf({ masthead, body, notes, furniture }: Reading): Span[] {
  const { agendaItems, ...fields } = masthead;
  return [
    ...[...agendaItems, ...Object.values(fields)].flatMap((passage) => passage.spans),
    ...body.flatMap((piece): Span[] =>
      piece.type === 'table' ? piece.rows.flat().flatMap((cell) => cell.spans) : piece.spans,
    ),
    ...notes.flatMap(({ passage }) => passage.spans),
    ...furniture.map(({ span }) => span),
  ];
}

/** How often each inked character of the dump stands in a span; the masthead may leave lines. */
function countsOf(lines: string[], spans: Span[]): number[] {
  const counts = lines.map((line) => Array.from({ length: line.length }, () => 0));
  for (const { line, from, to } of spans) {
    for (let at = from; at < to; at += 1) counts[line - 1]![at]! += 1;
  }
  return counts.flatMap((row, index) =>
    row.filter((_, at) => inkOf(lines[index]!.slice(at, at + 1)) !== ''),
  );
}

// Lines that look like what the stages look for, among others that look like nothing.
const line = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\f',
    'A/RES/91/7 ',
    'Care of lighthouses ',
    '36-00123',
    '2/3',
    '3/3 ',
    '_______________ ',
    '1 A/90/12, annex. ',
    '* Reissued for technical reasons on 12 May 2036. ',
    '* * *',
    '1. ',
    '(a) ',
    'I ',
    'Annex ',
    '1 140 ',
    '–',
    'Category ',
    'Agenda items 13 and 75 (a) ',
    'Distr.: General ',
    'Resolution adopted by the General Assembly ',
    'The General Assembly, ',
    '7th plenary meeting ',
    'Recalling the lamps, which were lit in every one of the years from 1990 to 2020,1 and',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/[\n\r]/g, '')),
  fc.string({
    unit: fc.constantFrom(' ', '\u00A0', '\u00AD', '\u2011', '-', '1', 'a', '.', '/', '_'),
  }),
);
const dump = fc.array(line, { maxLength: 60 });

describe('laws of the PDF reader', () => {
  it('puts no character in two places', () => {
    fc.assert(
      fc.property(dump, (lines) => {
        expect(Math.max(0, ...countsOf(lines, spansOf(readPdf(lines))))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('loses no character of a text without masthead', () => {
    fc.assert(
      fc.property(dump, (lines) => {
        const text = ['Resolution adopted by the General Assembly', ...lines];
        expect(countsOf(text, spansOf(readPdf(text))).every((count) => count === 1)).toBe(true);
      }),
    );
  });

  it('reads a very long line and very many lines in time that grows with them', () => {
    const long = 'word '.repeat(2_000_000);
    expect(readPdf(['The General Assembly,', ' ', long]).body).toHaveLength(2);
    for (const text of [
      '1 140',
      'I',
      '1.',
      '2/3',
      '_____',
      '* * *',
      'Annex',
      ' ',
      '\fLamps',
      'A/RES/1/1',
    ]) {
      const lines = Array.from({ length: 20_000 }, () => text);
      expect(() => readPdf(['The General Assembly,', ...lines])).not.toThrow();
    }
  }, 120_000);
});
