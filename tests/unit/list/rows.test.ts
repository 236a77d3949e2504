import { describe, expect, it } from 'vitest';
import { isList, readTables } from '../../../scripts/normalise/list/rows.ts';

const HEAD = 'Time\tResolution Number\tResolution Name\tDescription of it';

/** The cells as text, fragments joined by "|"; empty cells are "-". */
function printed(lines: string[]) {
  const text = (cell: { line: number; from: number; to: number }[]) =>
    cell.map(({ line, from, to }) => lines[line - 1]?.slice(from, to)).join('|') || '-';
  return readTables(lines).tables.map(({ heading, rows }) => [
    text([heading]),
    ...rows.map(({ time, number, name, description }) =>
      [time, number, name, description].map(text).join(' / '),
    ),
  ]);
}

const problems = (lines: string[]) =>
  readTables(lines).findings.map(({ line, fact }) => `${line}: ${fact}`);

describe('rows of a table dump', () => {
  it.each([
    ['a row', ['List', HEAD, '1972\tA\tB\tC'], [['List', '1972 / A / B / C']]],
    ['a row without a time', ['List', HEAD, '\tA\tB\tC'], [['List', '- / A / B / C']]],
    [
      'a row over three pages',
      ['List', HEAD, '1972\tA\tB\tone', '', '\t\t\ttwo', '--\t--\t--\t---', '\t\t\tthree'],
      [['List', '1972 / A / B / one|two|three']],
    ],
    [
      'two lists',
      ['', 'List 1', '', HEAD, '1\tA\tB\tC', 'List 2', HEAD, '2\tD\tE\tF'],
      [
        ['List 1', '1 / A / B / C'],
        ['List 2', '2 / D / E / F'],
      ],
    ],
    [
      'column names that come again on the next page',
      ['List', HEAD, '1\tA\tB\tC', HEAD, '\t\t\tD'],
      [['List', '1 / A / B / C|D']],
    ],
    ['blanks around cells', ['List', HEAD, ' 1 \t A\tB \tC '], [['List', '1 / A / B / C']]],
  ])('%s', (_, lines, expected) => {
    expect(printed(lines)).toEqual(expected);
    expect(problems(lines)).toEqual([]);
  });

  it.each([
    ['a row of three cells', ['List', HEAD, '1\tA\tB\tC', '2\tA\tB'], '4: the row has 3 cells'],
    [
      'a row of five cells',
      ['List', HEAD, '1\tA\tB\tC', '2\tA\tB\tC\tD'],
      '4: the row has 5 cells',
    ],
    [
      'the rest of no row',
      ['List', HEAD, '\t\t\tC', '1\tA\tB\tC'],
      '3: the rest of a row stands under no row',
    ],
    [
      'a row without a number',
      ['List', HEAD, '1\tA\tB\tC', '1\t\tB\tC'],
      '4: the row has no resolution number',
    ],
    [
      'text outside the table',
      ['List', HEAD, '1\tA\tB\tC', 'Some words'],
      '4: "Some words" stands outside the table',
    ],
    [
      'two lines above the column names',
      ['Preface', 'List', HEAD, '1\tA\tB\tC'],
      '1: "Preface" stands outside the table',
    ],
    [
      'a row above the column names',
      ['1\tA\tB\tC', 'List', HEAD, '1\tA\tB\tC'],
      '1: a row stands above the column names',
    ],
    [
      'column names without a heading',
      [HEAD, '1\tA\tB\tC'],
      '1: the column names stand under no heading',
    ],
    ['a list without rows', ['List', HEAD], '1: the list "List" has no rows'],
  ])('reports %s', (_, lines, problem) => {
    expect(problems(lines)).toContain(problem);
  });
});

it.each([
  [['Time\tResolution Number\tResolution Name\tDescription Relating to X'], true],
  [['', 'List', HEAD], true],
  [['Time\tPlace'], false],
  [['The General Assembly,'], false],
  [[], false],
])('knows a list by its column names: %j', (lines, expected) => {
  expect(isList(lines)).toBe(expected);
});
