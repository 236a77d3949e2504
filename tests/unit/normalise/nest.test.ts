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

/** The labels of the paragraphs of an annex, and what is out of order. */
function annex(...texts: string[]): string[] {
  const { body, problems } = nest(
    classify(proses('The General Assembly,', '1. Decides;', 'Annex', ...texts)),
  );
  return [
    ...body
      .slice(2)
      .flatMap((block) =>
        block.type === 'paragraph'
          ? [`${block.label ?? '~'} ${block.children.length}`]
          : block.type === 'heading'
            ? ['#']
            : [],
      ),
    ...problems.map(({ fact }) => fact),
  ];
}

describe('labels of texts that are annexed', () => {
  it('lets targets have numbers of their own', () => {
    expect(
      annex(
        '1. The goals are:',
        'Goal 1. Light',
        '1.1 Light lamps',
        '1.2 Fill',
        '1.a Print',
        '2. We',
      ),
    ).toEqual(['#', '1. 0', '#', '1.1 0', '1.2 0', '1.a 0', '2. 0']);
  });

  it('lets letters number titles between paragraphs whose numbers run on', () => {
    expect(
      annex('1. We.', 'Capes', '(a) Lamps', '2. We.', '(b) Oil', '3. We.', 'Isles', '4. We.'),
    ).toEqual(['#', '1. 0', '#', '#', '2. 0', '#', '3. 0', '#', '4. 0']);
  });

  it('lets text stand below the title of an item', () => {
    expect(
      annex('1. Tasks:', '(a) Tides', 'To print them;', '(b) Oil', 'To buy it;', 'We meet.'),
    ).toEqual(['#', '1. 2', '~ 0', '~ 0']);
  });

  it('reports a target out of order', () => {
    expect(annex('1.1 Light lamps', '1.3 Fill lamps').at(-1)).toBe('"1.3" continues no open list');
  });

  it('takes the paragraph that an amendment quotes for no number of its own list', () => {
    expect(
      annex('1. We meet.', 'Amend paragraph 8 to read:', '8. The panel meets.', '2. We go.'),
    ).toEqual(['#', '1. 0', '~ 0', '8. 0', '2. 0']);
  });

  it('puts bullets into the item that they follow', () => {
    expect(annex('1. The lamps:', '• Red', '• Green', '2. The oil.')).toEqual([
      '#',
      '1. 2',
      '2. 0',
    ]);
  });
});

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

it('lets text and a list stand below the title of an item', () => {
  const texts = [
    '1. Decides:',
    '(a) Tasks',
    'They are:',
    '(i) Oil',
    'To buy it;',
    '(ii) Bells',
    '2. Notes;',
  ];
  const { body, problems } = nest(classify(proses('The General Assembly,', ...texts)));
  expect(problems).toEqual([]);
  const [, paragraph] = body;
  const item = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const labels =
    item?.type === 'item' ? item.children.map((one) => ('label' in one ? one.label : '~')) : [];
  expect(labels).toEqual(['~', '(i)', '(ii)']);
});
