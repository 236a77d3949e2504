import { afterEach, expect, test, vi } from 'vitest';
import { compareDraft } from '../../../src/client/compare/compareDraft.ts';
import { featuresOf, nameOf, sketchOf, writePlace } from '../../../src/lineage/fingerprints.ts';
import { hashOf, substanceOf } from '../../../src/lineage/words.ts';
import { agreedFile, type AgreedText } from '../../../src/views/agreedText.ts';

const passages = (...texts: string[]) =>
  texts.map((text, at) => ({
    ...{ id: `para-${at + 1}`, cite: `para. ${at + 1}`, kind: 'operative' },
    ...{ label: undefined, text },
  }));

const textOf = (number: string, ...texts: string[]): AgreedText => ({
  ...{ number, symbol: `A/RES/${number}`, title: 'Lamps', path: `/en/A/RES/${number}/` },
  ...{ passages: passages(...texts), since: { 'para-1': 'since 2019, twice' } },
});

const LAMPS = 'Calls upon coastal States to keep the lamps of their lighthouses burning at night;';
const BELLS = 'Requests keepers to ring the bells of the northern harbours whenever there is fog;';
const ICE = 'Decides that ice be kept in the cellars below the lighthouses of the eastern coast;';

const TEXTS = [textOf('70/1', LAMPS, BELLS), textOf('71/1', ICE)];

/** The files of a site that holds these texts. */
function serve(texts: readonly AgreedText[]): void {
  const shard: Record<string, string[]> = {};
  for (const { symbol, passages } of texts) {
    for (const { id, text } of passages) {
      const words = substanceOf(text).map(hashOf);
      const place = writePlace({ path: symbol, id, words: words.length });
      for (const feature of featuresOf(sketchOf(words), new Set()))
        (shard[nameOf(feature)] ??= []).push(place);
    }
  }
  const files = new Map<string, unknown>([
    ['/agreed/index.json', { shards: 1, common: [] }],
    ['/agreed/0.json', shard],
    ...texts.map((text) => [agreedFile(text.symbol), text] as const),
  ]);
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(
      files.has(address) ? Response.json(files.get(address)) : new Response('', { status: 404 }),
    ),
  );
}

afterEach(() => vi.unstubAllGlobals());

test('a draft is compared with what the files of fingerprints lead to', async () => {
  serve(TEXTS);
  const { judged, main, alone } = await compareDraft(passages(LAMPS, ICE, 'Thanks all keepers,'));
  expect(judged.map(({ verdict, closest }) => [verdict, closest?.text.number])).toEqual([
    ['agreed', '70/1'],
    ['agreed', '71/1'],
    ['short', undefined],
  ]);
  expect(main?.dropped.map(({ text }) => text)).toEqual([BELLS]);
  expect(alone).toBeUndefined();
});

test('what is left out is told only of a text that much of the draft is from', async () => {
  serve(TEXTS);
  const own = ['north', 'south', 'west'].map(
    (coast) =>
      `Invites pilots of the ${coast} to send in what they have seen of whales and of seals;`,
  );
  const { judged, main } = await compareDraft(passages(LAMPS, ...own));
  expect(judged.map(({ verdict }) => verdict)).toEqual(['agreed', 'new', 'new', 'new']);
  expect(main).toBeUndefined();
});

test('who pastes one paragraph of a text leaves nothing of it out', async () => {
  const coasts = ['north', 'south', 'east', 'west'];
  const others = coasts.map(
    (coast) => `Thanks the keepers of the ${coast} for their long reports;`,
  );
  serve([textOf('70/1', LAMPS, ...others)]);
  const { judged, main } = await compareDraft(passages(LAMPS));
  expect(judged.map(({ verdict }) => verdict)).toEqual(['agreed']);
  expect(main).toBeUndefined();
});

test('where the site does not answer and nothing is kept, there is no result', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(compareDraft(passages(LAMPS))).rejects.toThrow('Failed to fetch');
});
