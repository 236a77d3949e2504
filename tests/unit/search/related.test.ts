import { expect, test } from 'vitest';
import { relatedIn } from '../../../src/search/index/related.ts';
import { readWordNet } from '../../../src/search/index/wordNet.ts';
import { wordsOf } from '../../../src/search/query/words.ts';

const NET = readWordNet();

/** A corpus that has no two words in company that is alike. */
const unlike = (): number => 0;

/** Words of a corpus of a thousand records, each in ten of them. */
function corpus(...forms: string[]) {
  const terms = new Map(
    forms.map((form) => [wordsOf(form)[0]?.stem ?? '', { records: 10, forms: [form] }]),
  );
  const related = relatedIn(NET, terms, 1000, unlike);
  return (form: string) =>
    related.of(wordsOf(form)[0]?.stem ?? '').map(([, name, kind]) => [name, kind]);
}

test.each([
  ['taxation', 'tax', 'derived'],
  ['tax', 'taxation', 'derived'],
  ['israel', 'israeli', 'derived'],
  ['israeli', 'israel', 'derived'],
  ['cease', 'cessation', 'derived'],
  ['compensation', 'compensate', 'derived'],
])('beside %s, %s is looked for', (typed, other, kind) => {
  expect(corpus(typed, other)(typed)).toEqual([[other, kind]]);
});

test('words that the corpus has not, or that stand everywhere in it, are not looked for', () => {
  expect(corpus('taxation')('taxation')).toEqual([]);
  const terms = new Map([
    ['taxat', { records: 10, forms: ['taxation'] }],
    ['tax', { records: 500, forms: ['tax'] }],
  ]);
  expect(relatedIn(NET, terms, 1000, unlike).of('taxat')).toEqual([]);
});

test('a word that has nothing to do with another is none for it', () => {
  expect(corpus('lighthouse', 'taxation', 'down', 'kill')('lighthouse')).toEqual([]);
  expect(corpus('down', 'killing', 'demolish')('down')).toEqual([]);
});

test.each([
  ['gift', ['contribution'], [['contribution', 'synonym']]],
  ['youngster', ['child', 'lighthouse'], [['child', 'synonym']]],
  ['talks', ['negotiation', 'place'], [['negotiation', 'synonym']]],
])('for %s, which the corpus has not, what it has is looked for', (typed, forms, expected) => {
  expect(corpus(...forms)(typed)).toEqual(expected);
});

test('a word that stands often is what the texts say: only its forms are looked for', () => {
  const terms = new Map([
    ['trade', { records: 20, forms: ['trade'] }],
    ['commerc', { records: 20, forms: ['commerce'] }],
    ['commercial', { records: 20, forms: ['commercial'] }],
  ]);
  const { of } = relatedIn(NET, terms, 1000, unlike);
  expect(of('commerc').map(([, form, kind]) => [form, kind])).toEqual([['commercial', 'derived']]);
});

test('a noun that the corpus has in the plural is not taken for the verb that is written alike', () => {
  const others = (typed: string, ...forms: string[]) => {
    const terms = new Map([
      ['sanction', { records: 4, forms }],
      ['approv', { records: 4, forms: ['approve', 'approves'] }],
    ]);
    const { of } = relatedIn(NET, terms, 1000, unlike);
    return of(wordsOf(typed)[0]?.stem ?? '').map(([, name]) => name);
  };
  expect(others('sanctions', 'sanctions', 'sanctioned')).toEqual([]);
  expect(others('approve', 'sanctions', 'sanctioned')).toEqual([]);
  expect(others('sanctions', 'sanctioned', 'sanctions')).toEqual(['approve']);
});

test('a noun is looked for where the corpus has it, and not where it has its verb alone', () => {
  expect(corpus('looting')('booty')).toEqual([]);
  expect(corpus('loot')('booty')).toEqual([['loot', 'synonym']]);
});

test('words that WordNet has as hardly alike are looked for where texts have them in like company', () => {
  const terms = new Map([
    ['casualti', { records: 4, forms: ['casualties', 'casualty'] }],
    ['fataliti', { records: 4, forms: ['fatalities'] }],
    ['lighthous', { records: 4, forms: ['lighthouse'] }],
  ]);
  const besideCasualties = (alike: number): string[] =>
    relatedIn(NET, terms, 1000, () => alike)
      .of('casualti')
      .map(([, form]) => form);
  expect(besideCasualties(0.1)).toEqual([]);
  // company alone is not enough for the lighthouse
  expect(besideCasualties(0.4)).toEqual(['fatalities']);
});
