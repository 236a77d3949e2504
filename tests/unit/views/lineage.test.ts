import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LineageGiven } from '../../../src/build/given.ts';
import { readEntry } from '../../../src/model/entry.ts';
import { recordsOf } from '../../../src/search/record.ts';
import { lineagesShown, phraseIn } from '../../../src/views/lineage.ts';
import { INVENTED } from '../../support/corpora.ts';

test.each([
  [
    'Decides to include in the provisional agenda of its seventy-sixth session the item on lights;',
    'Decides to include in the provisional agenda of',
  ],
  ['Recalling its resolutions 64/1 and 64/2 on lamps,', 'Recalling its resolutions'],
  ['2019, the year of the “long fog”, of which keepers’ letters tell', 'of which keepers’ letters tell'], // prettier-ignore
  ['1234', ''],
])('a paragraph is searched by words that stand in a row: %s', (text, phrase) => {
  expect(phraseIn(text)).toBe(phrase);
});

test('of a session whose texts are not given neither what changed nor a search for more is shown', () => {
  const file = `${INVENTED}/resolutions/A_RES_76_410.mdx`;
  const resolution = readEntry(readFileSync(file, 'utf8'), file);
  const symbol = 'A/RES/74/405';
  const earlier = {
    ...{ symbol, id: 'para-1', cite: 'para. 1', part: 'operative' as const },
    ...{ sameness: 'edited' as const, likeness: 0.9 },
  };
  const paragraph = { id: 'para-2', cite: 'para. 2', part: 'operative' as const, times: 9 };
  const source = {
    path: symbol,
    number: '74/405',
    title: 'Buoys',
    adopted: undefined,
    year: '2019',
  };
  const given: LineageGiven = {
    kind: 'lineage',
    entry: { file, key: '' },
    path: 'A/RES/76/410',
    lineages: [{ ...paragraph, earlier: [earlier], later: [] }],
    sources: { [symbol]: source },
    texts: { [symbol]: { file, key: '' } },
  };
  const shown = (one: LineageGiven) => lineagesShown(one, resolution, () => recordsOf(resolution));
  expect(shown(given)).toMatchObject([{ more: { words: '7 more' }, changed: { from: {} } }]);
  const [older] = shown({ ...given, texts: undefined });
  expect(older).toMatchObject({
    since: 'since 2019, 9 times',
    more: undefined,
    changed: undefined,
  });
  expect(older?.standings.map(({ title }) => title)).toEqual([undefined, undefined]);
});
