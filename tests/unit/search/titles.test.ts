import { expect, test } from 'vitest';
import { firstOf, titledIn } from '../../../src/search/engine/titles.ts';
import { planOf } from '../../../src/search/query/match.ts';
import { parseQuery } from '../../../src/search/query/query.ts';
import type { RecordSource } from '../../../src/search/source.ts';

const source = (short: string, adopted: string, title: string, heading?: string): RecordSource => ({
  path: `A/RES/${short}`,
  symbol: `A/RES/${short}`,
  short,
  title,
  adopted,
  period: '',
  session: '',
  organ: 'General Assembly',
  items: [],
  headings: heading === undefined ? [] : [{ id: 'sec-II', cite: 'sect. II', title: heading }],
});

const sources = [
  source('71/1', '2016-12-01', 'Capacity-building for the keepers of lights'),
  source('72/1', '2017-12-01', 'Oceans and the law of the sea', 'Capacity-building'),
  source('73/1', '2018-12-01', 'Sustainable fisheries', 'Building capacity'),
  source('74/1', '2019-12-01', 'Buoys', 'Capacity-building'),
  source('75/1', '2020-12-01', 'Capacity-building in hydrography'),
];

const titles = (q: string) =>
  firstOf(titledIn(sources, planOf(parseQuery(q)))).map(({ source: { short }, heading }) =>
    heading ? `${short}, ${heading.cite}` : short,
  );

test('resolutions come before headings, of each the newest first', () => {
  expect(titles('capacity-building')).toEqual(['75/1', '74/1, sect. II', '72/1, sect. II']);
});

test('a title is meant where the words are most of it', () => {
  expect(titles('lights')).toEqual([]);
  expect(titles('capacity-building lights')).toEqual(['71/1']);
  expect(titles('kind:operative')).toEqual([]);
});
