import { describe, expect, it } from 'vitest';
import { foldCharacters, inkOf } from '../../../scripts/normalise/characters.ts';
import {
  joinPassages,
  linesOf,
  spanOfLine,
  toPassage,
} from '../../../scripts/normalise/passage.ts';

const joined = (...lines: string[]) =>
  toPassage(
    lines,
    lines.flatMap((_, index) => spanOfLine(lines, index + 1) ?? []),
  ).text;

describe('joining lines', () => {
  it.each([
    [['the report', 'of the'], 'the report of the'],
    [['South-', 'South cooperation'], 'South-South cooperation'],
    [['pre-', 'and post-conflict'], 'pre- and post-conflict'],
    [['kept up-', 'to-date'], 'kept up-to-date'],
    [['A/RES/', '79/1'], 'A/RES/79/1'],
    [['with a blank ', '  on both sides'], 'with a blank on both sides'],
    [['a bro\u00AD', 'ken word'], 'a broken word'],
    [['2005 –', '2010'], '2005 – 2010'],
    [['2005–', '2010'], '2005–2010'],
  ])('%j', (lines, text) => {
    expect(joined(...lines)).toBe(text);
  });

  it('keeps the ink, and knows the line of each character', () => {
    const lines = [' 1. Requests\u00A0the ', 'South-', 'South   keepers'];
    const passage = toPassage(
      lines,
      [1, 2, 3].flatMap((line) => spanOfLine(lines, line) ?? []),
    );
    expect(inkOf(passage.text)).toBe(inkOf(lines.join('')));
    expect(passage.spans.map(({ line, at }) => [line, at])).toEqual([
      [1, 0],
      [2, 16],
      [3, 22],
    ]);
    expect(joinPassages(passage, passage).spans).toHaveLength(6);
  });
});

it('folds what only looks different', () => {
  expect(foldCharacters('a\u00A0b\u202Fc\u2009d\u2060e\u00ADf\uFEFF COVID\u201119\u200B')).toBe(
    'a b c def COVID-19',
  );
});

it('says lines as ranges', () => {
  expect(linesOf([{ line: 5 }, { line: 3 }, { line: 4 }, { line: 9 }, { line: 4 }])).toEqual([
    [3, 5],
    [9, 9],
  ]);
});
