import { expect, test } from 'vitest';
import { textFragment, type Quote } from '../../../src/client/fragment.ts';
import { findQuoted, readFragment } from '../../../src/client/quotedWords.ts';

const PAGE = `Preamble 1. Decides 2. Also requests
  The General Assembly, Recalling the Plan of Action,1 in which “harbours – large and small –” are named,
  1. Decides to light the lamps of small harbours every night, in storms as in calm weather;
  2. Also requests the Secretary-General to light the lamps of large harbours, and to ring the bells;`;

const quote = (before: string, words: string, after: string): Quote => ({
  before,
  paragraphs: words.split('\n'),
  after,
});
const decoded = (given: Quote) => {
  const fragment = textFragment(given, PAGE);
  expect(fragment).toMatch(/^:~:text=[^ ]+$/);
  return fragment
    .slice(':~:text='.length)
    .split(',')
    .map((part) => decodeURIComponent(part));
};

test.each([
  ['few words', quote('', 'small harbours every night', ''), ['small harbours every night']],
  ['a comma', quote('', 'Action,1 in which', ''), ['Action,1 in which']],
  [
    'a dash and quotation marks',
    quote('', '“harbours – large and small –”', ''),
    ['“harbours – large and small –”'],
  ],
  ['half a word', quote('night, in sto', 'rms as in cal', 'm weather;'), ['storms as in calm']],
  [
    'words that end before a blank',
    quote('the Plan', ' of Action,1 ', 'in which'),
    ['of Action,1'],
  ],
  [
    'many words, by their ends',
    quote('', 'Decides to light the lamps of small harbours every night, in storms', ';'),
    ['Decides to light the', 'every night, in storms'],
  ],
  [
    'several paragraphs',
    quote(
      '',
      'every night, in storms as in calm weather;\nAlso requests the Secretary-General',
      ' to',
    ),
    ['every night, in storms', 'Also requests the Secretary-General'],
  ],
  [
    'words that stand twice, by those around them',
    quote('requests the Secretary-General to ', 'light the lamps', ' of large harbours,'),
    ['the Secretary-General to-', 'light the lamps', '-of large harbours,'],
  ],
  [
    'the first words of a paragraph, which the outline has too',
    quote('', 'Also requests', ' the Secretary-General to light'),
    ['Also requests', '-the Secretary-General to'],
  ],
])('%s', (_, given, expected) => expect(decoded(given)).toEqual(expected));

test('commas, hyphens and ampersands within the words are no syntax', () =>
  expect(textFragment(quote('', 'well-lit, & calm', ''), 'well-lit, & calm')).toBe(
    ':~:text=well%2Dlit%2C%20%26%20calm',
  ));

test('an end that stands in the quotation before is told apart by more words', () =>
  expect(
    decoded(
      quote(
        '',
        'to light the lamps of small harbours every night, in storms as in calm weather; light the lamps of small harbours',
        '',
      ),
    )[1],
  ).toBe('weather; light the lamps of small harbours'));

const found = (text: string, fragment: string) =>
  readFragment(fragment).map((quoted) => {
    const [from, to] = findQuoted(text, quoted) ?? [];
    return from === undefined ? undefined : text.slice(from, to);
  });

test.each([
  ['small harbours every night', 'to light the lamps of ', ', in storms'],
  ['light the lamps', 'the Secretary-General to ', ' of large harbours'],
  ['light the lamps of large harbours, and to ring the bells;', 'Secretary-General to ', ''],
  ['“harbours – large and small –”', 'in which ', ' are named'],
])('finds again what it named: %s', (words, before, after) => {
  const fragment = textFragment(quote(before, words, after), PAGE).slice(':~:'.length);

  const [range] = readFragment(fragment).map((quoted) => findQuoted(PAGE, quoted));
  expect(range?.[0]).toBe(PAGE.indexOf(before + words) + before.length);
});

test.each([
  ['words across lines', 'text=named,%20the,x', 'are named,\n  1. x', undefined],
  ['its case set aside', 'text=DECIDES', 'it Decides', 'Decides'],
  ['white space folded', 'text=a%20b', 'x a \n  b', 'a \n  b'],
  ['no part of a word', 'text=light', 'lightning, light', 'light'],
  ['words that stand nowhere', 'text=bells', 'lamps', undefined],
  ['a percent sign that means nothing', 'text=%E0', 'x', undefined],
  ['the words before', 'text=b-,a', 'a b a', 'a'],
  ['the words after', 'text=a,-c', 'a b a c', 'a'],
])('reads a fragment: %s', (_, fragment, text, expected) => {
  expect(found(text, fragment)[0]).toBe(expected);
});
