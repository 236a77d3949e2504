import { expect, test } from 'vitest';
import {
  seriesAmong,
  seriesPlaces,
  stretchesOf,
  type Titled,
} from '../../../src/lineage/series.ts';
import { takenFrom, type Shared } from '../../../src/lineage/taken.ts';

const one = (number: string, title: string): Titled => ({
  symbol: `A/RES/${number}`,
  adopted: undefined,
  period: number.split('/')[0] ?? '',
  title,
});

/** Paragraphs that each stand in those earlier resolutions. */
const shared = (...earlier: string[][]): Shared[] =>
  earlier.map((numbers) => ({
    times: numbers.length + 1,
    earlier: numbers.map((number) => `A/RES/${number}`),
  }));

test('a resolution takes up one by its title, or by its text where the title changed', () => {
  const corpus = [
    one('70/1', 'Lighthouses'),
    one('71/1', 'Lighthouses'),
    one('71/2', 'Bells'),
    one('72/1', 'Lights on the sea'),
    one('73/1', 'Lights on the sea'),
    one('73/2', 'Bells and the report for 2019'),
    one('74/1', 'Bells'),
    one('74/2', 'Lighthouses'),
  ];
  const of: Record<string, Shared[]> = {
    'A/RES/71/1': shared(['70/1'], ['70/1']),
    'A/RES/72/1': shared(['70/1', '71/1'], ['71/1'], ['71/1'], ['71/1', '71/2'], []),
    'A/RES/73/1': shared(['71/1', '72/1'], ['71/1'], ['71/1'], ['71/1']),
    'A/RES/74/2': shared(['71/1'], ...Array.from({ length: 11 }, () => [])), // one of twelve
    'A/RES/73/2': shared(['71/2'], ['71/2'], ['71/2']), // too few
  };
  const series = seriesAmong(corpus, (symbol) => takenFrom(of[symbol] ?? []));
  expect(series.all).toEqual([['A/RES/70/1', 'A/RES/71/1', 'A/RES/72/1', 'A/RES/73/1']]);
  expect(series.before('A/RES/73/1')).toBe('A/RES/72/1');
  expect(series.before('A/RES/73/2')).toBeUndefined();
  expect(series.before('A/RES/74/1')).toBeUndefined(); // the title alone
  expect(series.before('A/RES/74/2')).toBeUndefined();
});

test('titles that are numbers alone are not the same', () => {
  const paragraphs = shared(['70/1'], [], [], [], []);
  const before = (...titles: [string, string]) =>
    seriesAmong([one('70/1', titles[0]), one('71/1', titles[1])], () =>
      takenFrom(paragraphs),
    ).before('A/RES/71/1');
  expect(before('Report for 2019', 'Report for 2020')).toBe('A/RES/70/1');
  expect(before('RESOLUTION 863 (1993)', 'Resolution 2517 (2020)')).toBeUndefined();
});

test('a long series is cut from its first on, each page going on from the last of the one before', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1));
  const shown = (count: number) => stretchesOf(numbers(count)).map((one) => one.join(' '));
  expect(shown(2)).toEqual(['1 2']);
  expect(shown(6)).toEqual(['1 2 3 4 5 6']);
  expect(shown(7)).toEqual(['1 2 3 4 5 6', '6 7']);
  expect(shown(11)).toEqual(['1 2 3 4 5 6', '6 7 8 9 10 11']);
  const places = seriesPlaces([numbers(7), ['a', 'b']]);
  expect(['1', '6', '7', 'b', 'c'].map((one) => places.get(one))).toEqual(
    ['1', '1', '6', 'a', undefined], // prettier-ignore
  );
});
