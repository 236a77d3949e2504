import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dutiesOf,
  dutyColumnsOf,
  columnsOf,
  type Entry,
  lengthAt,
  ranksOf,
  rowsOf,
} from '../../../src/search/columns.ts';
import { RECORD_KINDS, type RecordSource } from '../../../src/search/source.ts';
import { standingFileOf } from '../../../src/search/standing.ts';

const source: RecordSource = {
  path: 'A/RES/80/1',
  symbol: 'A/RES/80/1',
  short: '80/1',
  title: 'Lighthouses',
  period: '80',
  session: '80',
  organ: 'General Assembly',
  items: [],
  headings: [],
};

const names = (from: string) =>
  fc.uniqueArray(
    fc.integer({ min: 0, max: 120 }).map((number) => `${from} ${number}`),
    {
      maxLength: 4,
    },
  );

const entries = fc.array(
  fc
    .record({
      kind: fc.constantFrom(...RECORD_KINDS),
      verbs: names('Urges'),
      addressees: names('Keepers'),
      length: fc.integer({ min: 1, max: 3000 }),
    })
    .map(({ kind, verbs, addressees, length }): Entry => ({
      source,
      record: { id: '', cite: '', text: '', kind, verbs, addressees, has: [] },
      words: '',
      length,
    })),
  { maxLength: 60 },
);

test('columns tell of each record what it has, and of its length about how long it is', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const ranks = ranksOf(all);
      const duties = dutiesOf(dutyColumnsOf(all), ranks);
      const standings = standingFileOf(all.map(() => undefined));
      const rows = rowsOf(ranks, columnsOf(all), duties, standings);
      expect(rows.map(({ kind, verbs, addressees }) => ({ kind, verbs, addressees }))).toEqual(
        all.map(({ record: { kind, verbs, addressees } }) => ({ kind, verbs, addressees })),
      );
      for (const [at, { length }] of all.entries()) {
        expect(Math.abs(lengthAt(ranks, at) / length - 1)).toBeLessThan(0.34);
      }
    }),
  );
});
