import { expect, it } from 'vitest';
import { classify, type Classified } from '../../../scripts/normalise/classify.ts';
import { proses } from './notation.ts';

function print(piece: Classified): string {
  if (piece.type === 'heading')
    return `${piece.role} ${piece.label?.text ?? '-'} ${piece.prose?.text ?? '-'}`;
  if (piece.type === 'closing')
    return `closing ${piece.meeting?.text ?? '-'} ${piece.date?.text ?? '-'}`;
  if (piece.type === 'text')
    return `${piece.kind} ${piece.label?.printed ?? (piece.opens ? '-' : '~')}`;
  return piece.type;
}
const kinds = (...texts: string[]) => classify(proses(...texts)).map(print);
const FORMULA = 'The General Assembly,';

it.each([
  [
    'a sole operative paragraph',
    [FORMULA, 'Recalling its report,', 'Takes note of the report.'],
    ['formula -', 'preambular -', 'operative -'],
  ],
  [
    'a preambular verb in the present',
    [FORMULA, 'Notes the report,', '1. Decides;'],
    ['formula -', 'preambular -', 'operative 1.'],
  ],
  [
    'a section whose sole operative paragraph ends with a comma',
    [
      FORMULA,
      'Notes its rules,',
      'I',
      'Posts of the isles',
      'Recalling its report,',
      'Approves the posts,',
      'II',
      'Posts of the capes',
      'Recalling this,',
      'Notes that,',
      '1. Decides;',
    ],
    [
      'formula -',
      'preambular -',
      'section I Posts of the isles',
      'preambular -',
      'operative -',
      'section II Posts of the capes',
      'preambular -',
      'preambular -',
      'operative 1.',
    ],
  ],
  ['no formula', ['Recalling its report,', '1. Decides;'], ['preambular -', 'operative 1.']],
  [
    'items of the preamble',
    [FORMULA, 'Recalling:', '(a) This;', '1. Decides;'],
    ['formula -', 'preambular -', 'preambular (a)', 'operative 1.'],
  ],
  [
    'a title in the preamble',
    [FORMULA, 'Recalling this,', 'Social aspects', 'Noting that,', '1. Decides;'],
    ['formula -', 'preambular -', 'heading - Social aspects', 'preambular -', 'operative 1.'],
  ],
  [
    'an annex whose first section has a letter for a number',
    [FORMULA, '1. Decides.', '2 April 2020', 'Annex I', 'A', 'Posts of the isles'],
    [
      'formula -',
      'operative 1.',
      'closing - 2 April 2020',
      'annex Annex I -',
      'section A Posts of the isles',
    ],
  ],
  [
    'a part without a title above an article',
    [FORMULA, '1. Decides;', 'Annex', 'Rules', 'PART I', 'Article 1', 'The lamps are lit.'],
    [
      'formula -',
      'operative 1.',
      'annex Annex Rules',
      'part PART I -',
      'article Article 1 -',
      'annex -',
    ],
  ],
  [
    'a number without its stop',
    [FORMULA, '1. Decides;', '2 Also decides;', '3. Requests;'],
    ['formula -', 'operative 1.', 'operative 2', 'operative 3.'],
  ],
  [
    'a year is no number',
    [FORMULA, '1. Decides;', '2028 Decides'],
    ['formula -', 'operative 1.', 'heading - 2028 Decides'],
  ],
  [
    'text after items',
    [FORMULA, '1. Decides:', '(a) This;', 'and requests more;'],
    ['formula -', 'operative 1.', 'operative (a)', 'operative ~'],
  ],
  [
    'sections with preambles',
    [FORMULA, 'I', 'Lamps', 'Recalling,', '1. Decides;', 'II', 'Bells', 'Noting,', '1. Decides;'],
    [
      'formula -',
      'section I Lamps',
      'preambular -',
      'operative 1.',
      'section II Bells',
      'preambular -',
      'operative 1.',
    ],
  ],
  [
    'numerals without a stop, one after the other',
    [FORMULA, 'I First report', 'Takes note of it;', 'II Bells', 'Noting them,', '1. Decides;'],
    [
      'formula -',
      'section I First report',
      'operative -',
      'section II Bells',
      'preambular -',
      'operative 1.',
    ],
  ],
  [
    'a word that only looks like a numeral',
    [FORMULA, 'V Congress of Keepers', 'Noting them,', '1. Decides;'],
    ['formula -', 'heading - V Congress of Keepers', 'preambular -', 'operative 1.'],
  ],
  [
    'a letter above the formula, which is no title',
    ['A', 'The General Assembly', 'Takes note of the report.'],
    ['part A -', 'formula -', 'operative -'],
  ],
  [
    'a section right below the word annex',
    [FORMULA, '1. Decides;', 'ANNEX', 'I. LAMPS', '1. Lamps are lit.'],
    ['formula -', 'operative 1.', 'annex ANNEX -', 'section I. LAMPS', 'annex 1.'],
  ],
  [
    'a title on two lines',
    [FORMULA, 'I', 'Action on lamps', 'and bells', '1. Decides;'],
    ['formula -', 'section I Action on lamps and bells', 'operative 1.'],
  ],
  [
    'words between two paragraphs that are no title',
    [FORMULA, 'Proclaims the lamps;', 'And to this end', 'Declares that:'],
    ['formula -', 'operative -', 'operative -', 'operative -'],
  ],
  [
    'a closing in one line or two',
    [FORMULA, '1. Decides.', '55th (resumed) plenary meeting', '24 December 2024'],
    ['formula -', 'operative 1.', 'closing 55th (resumed) plenary meeting 24 December 2024'],
  ],
  [
    'an old closing',
    [FORMULA, '1. Decides.', '876th plenary meeting, 28 September 1960.'],
    ['formula -', 'operative 1.', 'closing 876th plenary meeting, 28 September 1960.'],
  ],
  [
    'a day without a meeting, after which an annex stands',
    [FORMULA, '1. Decides.', '2 April 2020', 'Annex', 'Terms'],
    ['formula -', 'operative 1.', 'closing - 2 April 2020', 'annex Annex Terms'],
  ],
  [
    'a plenary meeting in a sentence',
    [FORMULA, '1. Decides to hold a plenary meeting', '6 October 2009', '2. Requests.'],
    ['formula -', 'operative 1.', 'heading - 6 October 2009', 'operative 2.'],
  ],
  [
    'an annex',
    [
      FORMULA,
      'Adopts the Code.',
      '75th plenary meeting',
      '16 December 2015',
      'Annex II',
      'Harbour Code',
      'Article 1',
      'Lamps',
      '1. A lamp burns.',
    ],
    [
      'formula -',
      'operative -',
      'closing 75th plenary meeting 16 December 2015',
      'annex Annex II Harbour Code',
      'article Article 1 Lamps',
      'annex 1.',
    ],
  ],
  [
    'an adopted text before the closing',
    [
      FORMULA,
      'Adopts the following Pact for the Lamps:',
      'The Pact',
      '1. We pledge.',
      'Action 1. We will light lamps.',
      '2. We light.',
      '75th plenary meeting',
      '16 December 2015',
    ],
    [
      'formula -',
      'operative -',
      'heading - The Pact',
      'annex 1.',
      'heading Action 1. We will light lamps.',
      'annex 2.',
      'closing 75th plenary meeting 16 December 2015',
    ],
  ],
  [
    'several resolutions under one symbol',
    ['A', 'Lamps', FORMULA, '1. Decides.', 'B', 'Bells', FORMULA, '1. Decides.'],
    ['part A Lamps', 'formula -', 'operative 1.', 'part B Bells', 'formula -', 'operative 1.'],
  ],
])('%s', (_, texts, expected) => {
  expect(kinds(...texts)).toEqual(expected);
});
