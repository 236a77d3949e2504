import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  liesAlone,
  listFileOf,
  listFilesOf,
  Postings,
  postingsOf,
  timesIn,
} from '../../../src/search/lists.ts';
import { wordsOf } from '../../../src/search/query/words.ts';
import {
  formsByShelf,
  printVocabulary,
  readVocabulary,
  shelfOf,
  vocabularyOf,
} from '../../../src/search/vocabulary.ts';

const texts = fc.array(
  fc
    .array(fc.constantFrom('lamp', 'lamps', 'harbour', 'light', 'the', 'of'), { maxLength: 9 })
    .map((words) => words.join(' ')),
  { maxLength: 200 },
);

const pairsOf = ({ records, times }: Postings) =>
  Array.from(records, (record, at) => [record, times[at]]);

test('lists tell of each stem which records hold it, and how often, up to four times', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const records = all.map((text) => wordsOf(text));
      const files = listFilesOf(records);
      for (const stem of ['lamp', 'harbour', 'light']) {
        const wanted = records.flatMap((words, record) => {
          const times = timesIn(words).get(stem) ?? 0;
          return times > 0 ? [[record, Math.min(times, 4)]] : [];
        });
        const file = files.get(listFileOf(stem, records.length, liesAlone(wanted.length)));
        expect(pairsOf(postingsOf(file?.[stem]))).toEqual(wanted);
      }
    }),
  );
});

test('a list of many records lies alone, and all others together with some', () => {
  const records = Array.from({ length: 400 }, (_, at) =>
    wordsOf(at % 2 === 0 ? 'lamp lamp' : at === 399 ? 'harbour' : 'light'),
  );
  const files = listFilesOf(records);
  const lamps = files.get(listFileOf('lamp', 400, true));
  expect(Object.keys(lamps ?? {})).toEqual(['lamp']);
  expect(postingsOf(lamps?.['lamp']).size).toBe(200);
  const harbours = postingsOf(files.get(listFileOf('harbour', 400, false))?.['harbour']);
  expect(pairsOf(harbours)).toEqual([[399, 1]]);
  expect(files.get(listFileOf('lamp', 400, false))).not.toHaveProperty('lamp');
});

test('words that stand everywhere are in no list', () => {
  expect([...timesIn(wordsOf('the lamps of the harbour')).keys()]).toEqual(['lamp', 'harbour']);
});

test('every form stands on the shelf on which what it begins with is looked for', () => {
  const words = wordsOf('Lights lit lighting éclairs 5th zebra æther ölandic щит');
  const shelves = formsByShelf(vocabularyOf([{ kind: 'operative', words }]));
  expect([...shelves.values()].flat()).toHaveLength(words.length);
  for (const { form } of words) expect(shelves.get(shelfOf(form.charAt(0)))).toContain(form);
  expect(shelves.get('l')).toEqual(['lighting', 'lights', 'lit']);
  expect(shelves.get('q')).toEqual([]);
});

test('a vocabulary that was printed is read again', () => {
  const words = ['Lamps of the harbour', 'A lamp, lamps and lamps'].map((text) => wordsOf(text));
  const terms = vocabularyOf([
    { kind: 'title', words: words[0] ?? [] },
    { kind: 'operative', words: words[1] ?? [] },
  ]);
  expect(readVocabulary(printVocabulary(terms))).toEqual(terms);
  const lamp = terms.find(({ stem }) => stem === 'lamp');
  expect(lamp).toMatchObject({ records: 2, titled: true, forms: ['lamps', 'lamp'] });
  expect(readVocabulary(printVocabulary([]))).toEqual([]);
});

test('postings tell how often a record holds something, of any that are given', () => {
  const held = fc.dictionary(fc.stringMatching(/^\d{1,3}$/), fc.integer({ min: 1, max: 900 }));
  fc.assert(
    fc.property(held, fc.nat(1000), (given, asked) => {
      const times = new Map(Object.entries(given).map(([record, one]) => [Number(record), one]));
      const postings = Postings.of(times.keys(), (record) => times.get(record) ?? 0);
      expect(pairsOf(postings)).toEqual([...times].sort(([a], [b]) => a - b));
      for (const record of [asked, ...times.keys()]) {
        expect(postings.get(record)).toBe(times.get(record) ?? 0);
        expect(postings.has(record)).toBe(times.has(record));
      }
      const odd = postings.filter((record) => record % 2 === 1);
      expect(pairsOf(odd)).toEqual(pairsOf(postings).filter(([record = 0]) => record % 2 === 1));
    }),
  );
  expect(pairsOf(Postings.of(new Set([5, 3])))).toEqual([
    [3, 1],
    [5, 1],
  ]);
});
