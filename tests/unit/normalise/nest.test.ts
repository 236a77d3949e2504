import { describe, expect, it } from 'vitest';
import { classify } from '../../../scripts/normalise/classify.ts';
import { nest } from '../../../scripts/normalise/nest.ts';
import type { Block, Item } from '../../../src/model/resolution.ts';
import { proses } from './notation.ts';

/** Labels in a row, as printed; ":" ends a text with a colon, "~" is text without a label. */
function outline(labels: string): string {
  const texts = labels.split(' ').map((label) => {
    if (label === '~') return 'and goes on;';
    const colon = label.endsWith(':');
    return `${colon ? label.slice(0, -1) : label} Requests work${colon ? ':' : ';'}`;
  });
  const { body, problems } = nest(classify(proses('The General Assembly,', ...texts)));
  const print = (block: Block | Item, depth: number): string =>
    block.type === 'paragraph' || block.type === 'item'
      ? `${'  '.repeat(depth)}${block.label ?? '~'}\n${block.children.map((child) => print(child, depth + 1)).join('')}`
      : '';
  return (
    body
      .slice(1)
      .map((block) => print(block, 0))
      .join('') + problems.map(({ fact, hint }) => `${fact}, ${hint}\n`).join('')
  );
}

describe('labels make the tree', () => {
  it.each([
    ['1. 2.', '1.\n2.\n'],
    ['1.: (a) (b) 2.', '1.\n  (a)\n  (b)\n2.\n'],
    ['1.: (a): (i) (ii) (b) 2.', '1.\n  (a)\n    (i)\n    (ii)\n  (b)\n2.\n'],
    // (i) after (h)
    ['1.: (a) (b) (c) (d) (e) (f) (g) (h) (i) (j)', letters('abcdefghij')],
    ['1.: (a) (b) (c) (d) (e) (f) (g) (h): (i) (ii)', `${letters('abcdefgh')}    (i)\n    (ii)\n`],
    ['1.: (a) (b) (c) (d) (e) (f) (g) (h) (i) 2.', `${letters('abcdefghi')}2.\n`],
    // levels of the Editorial Manual
    ['1.: (a): (i): a. b. (ii) (b)', '1.\n  (a)\n    (i)\n      a.\n      b.\n    (ii)\n  (b)\n'],
    [
      '1.: (a): (i): a.: i. ii. b.',
      '1.\n  (a)\n    (i)\n      a.\n        i.\n        ii.\n      b.\n',
    ],
    // text after items
    ['1.: (a) (b) ~ 2.', '1.\n  (a)\n  (b)\n  ~\n2.\n'],
    ['1.: (a) ~ (b) 2.', '1.\n  (a)\n    ~\n  (b)\n2.\n'],
    // out of order
    ['1. 3.', '1.\n3.\n"3." continues no open list, expected "2."\n'],
    ['1.: (a) (c)', '1.\n  (a)\n  (c)\n"(c)" continues no open list, expected "2." or "(b)"\n'],
  ])('%s', (labels, tree) => {
    expect(outline(labels)).toBe(tree);
  });
});

function letters(all: string): string {
  return `1.\n${[...all].map((letter) => `  (${letter})\n`).join('')}`;
}

it('lets numbers run on or start again after a heading, and nowhere else', () => {
  const problemsOf = (...texts: string[]) =>
    nest(classify(proses('The General Assembly,', ...texts))).problems.map(({ fact }) => fact);
  expect(problemsOf('1. Requests work;', 'II', 'Lamps', '1. Requests work;')).toEqual([]);
  expect(problemsOf('1. Requests work;', 'II', 'Lamps', '2. Requests work;')).toEqual([]);
  expect(problemsOf('1. Requests work;', 'Lamps', '2. Requests work;')).toEqual([]);
  expect(problemsOf('1. Requests work;', '1. Requests work;')).toEqual([
    '"1." continues no open list',
  ]);
});

describe('labels that stand together', () => {
  it('keep the note marks that stand on them', () => {
    const pieces = proses('The General Assembly,', '1. (a) Requests work;').map((piece) =>
      piece.text.startsWith('1.') ? { ...piece, marks: marksAt(2, 6) } : piece,
    );
    const [paragraph] = nest(classify(pieces)).body.slice(1);
    expect(paragraph && print(paragraph)).toBe('1.^1(a)^2Requests work;');
  });
});

const marksAt = (...places: number[]) =>
  places.map((at, index) => ({ at, note: String(index + 1) }));

function print(block: Block | Item): string {
  if (block.type !== 'paragraph' && block.type !== 'item') return '';
  const text = block.text.map((run) => (run.type === 'mark' ? `^${run.note}` : run.value));
  return [block.label, ...text, ...block.children.map(print)].join('');
}
