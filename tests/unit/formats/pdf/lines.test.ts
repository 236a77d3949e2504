import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf, type Measure, type Span } from '../../../../src/formats/pdf/lines.ts';

/** Each letter is one point wide. */
const measure: Measure = (_, text) => [...text].length;
const span = (text: string, more: Partial<Span> = {}): Span => ({
  text,
  face: 'roman',
  size: 10,
  ...more,
});
const textsOf = (spans: readonly Span[], width: number) =>
  linesOf(spans, width, measure).map((line) => line.map(({ text }) => text).join(''));

it('as many words as fit stand on a line, whatever faces they are of', () => {
  expect(
    textsOf([span('Recalling', { face: 'italic' }), span(' its resolution of then')], 14),
  ).toEqual(['Recalling its ', 'resolution of ', 'then']);
});

it('a mark stays with its word, and what follows it may go to the next line', () => {
  const spans = [span('of the States,'), span('12', { mark: '12' }), span(' and all')];
  expect(textsOf(spans, 14)).toEqual(['of the ', 'States,12 and ', 'all']);
  expect(textsOf(spans, 9)).toEqual(['of the ', 'States,12 ', 'and all']);
});

it('a word of two parts is broken after its hyphen, a symbol and a number are not', () => {
  expect(textsOf([span('the high-level meeting')], 9)).toEqual(['the high-', 'level ', 'meeting']);
  expect(textsOf([span('see A/RES/64/222 twice')], 12)).toEqual(['see ', 'A/RES/64/222 ', 'twice']);
  expect(textsOf([span('of 1990\u20131999 too')], 9)).toEqual(['of ', '1990\u20131999 ', 'too']);
});

it('what is wider than a line is cut between its letters', () => {
  expect(textsOf([span('at https://a.example/b')], 8)).toEqual([
    'at ',
    'https://',
    'a.exampl',
    'e/b',
  ]);
});

it('no letter is lost and no line is wider than asked', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'ab ,-é'), minLength: 1 }));
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 30 }), (texts, width) => {
      const lines = textsOf(
        texts.map((text, at) => span(text, at % 3 === 2 ? { mark: text } : {})),
        width,
      );
      expect(lines.join('')).toBe(texts.join(''));
      for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(width);
    }),
  );
});
