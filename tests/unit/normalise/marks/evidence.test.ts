import { describe, expect, it } from 'vitest';
import {
  APART_FROM,
  FOLLOWING,
  GLUED,
  GLUED_TO_DIGITS,
  SET_APART,
  type Rule,
} from '../../../../scripts/normalise/marks/evidence.ts';
import { place } from './notation.ts';

/** The tables, each with the pages of a dump that it is asked about. */
const TABLES: [string, readonly Rule[], number[]][] = [
  ['what follows', FOLLOWING, []],
  ['right behind a word or a stop', GLUED, []],
  ['right behind digits', GLUED_TO_DIGITS, []],
  ['behind a blank', SET_APART, [1]],
  ['behind a blank, what else', APART_FROM, [1]],
];

/** The example as it comes out, and what is doubted. */
function readAgain(example: string, pages: number[]) {
  const notes = [...example.matchAll(/[\^~](\d+)/g)].map(([, note]) => note ?? '');
  const labels = [...new Set(notes)];
  return place([example.replace(/[\^~]/g, '')], labels, pages);
}

const withoutBlanks = (text: string): string => text.replaceAll(' ', '');

describe.each(TABLES)('evidence, %s', (_, rules, pages) => {
  it.each(rules.map((rule) => [rule.rule, rule] as const))('%s', (_, rule) => {
    const expected = rule.example.replaceAll('~', '');
    const read = readAgain(rule.example, pages);
    const table = rules as Rule[];
    const index = table.indexOf(rule);
    table.splice(index, 1);
    const without = readAgain(rule.example, pages);
    table.splice(index, 0, rule);
    expect(read.printed.map(withoutBlanks)).toEqual([withoutBlanks(expected)]);
    expect(without).not.toEqual(read);
  });
});
