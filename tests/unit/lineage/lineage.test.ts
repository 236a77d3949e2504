import { expect, test } from 'vitest';
import { MOST_COUNTED } from '../../../src/lineage/appearance.ts';
import { Measure, likenessOf } from '../../../src/lineage/common.ts';
import { lineagesAmong } from '../../../src/lineage/lineage.ts';
import { printOf, wordingOf } from '../../../src/lineage/prints.ts';
import type { Told } from '../../../src/lineage/texts.ts';
import { Gathering } from '../../../src/lineage/wordings.ts';

/** A resolution of the session; a paragraph's kind is told by its place: "pp-1", "annex-para-1". */
function told(number: string, adopted: string | undefined, texts: Record<string, string>): Told {
  const prints = Object.entries(texts).flatMap(([id, text]) => {
    const kind = id.startsWith('pp')
      ? 'preambular'
      : id.startsWith('annex')
        ? 'annex'
        : 'operative';
    return printOf({ id, cite: id, kind, text: [{ type: 'text', value: text }] }) ?? [];
  });
  const [period = ''] = number.split('/');
  const key = JSON.stringify([adopted, texts]);
  return { symbol: `A/RES/${number}`, adopted, period, key, prints: () => prints };
}

const LAMPS = 'Calls upon coastal States to keep the lamps of their lighthouses burning at night;';
const REPORT = (session: string) =>
  `Requests the Secretary-General to submit a report on lighthouses to the General Assembly at its ${session} session;`;
const FUND = 'Establishes a fund for the keepers of lights on islands that no ship has called at;';

const corpus = [
  told('71/1', '2016-12-01', {
    'para-1': LAMPS,
    'para-2': REPORT('seventy-second'),
    'pp-1': 'Alarmed,',
  }),
  told('72/1', '2017-12-01', { 'pp-1': `${LAMPS} as before`, 'para-1': REPORT('seventy-third') }),
  told('73/1', undefined, { 'annex-para-1': LAMPS, 'para-9': FUND }),
];

test('the first resolution with a wording and how many have it are told of each paragraph', () => {
  for (const asked of [['A/RES/73/1', 'A/RES/72/1', 'A/RES/71/1'], ['A/RES/71/1']]) {
    const lineages = lineagesAmong(corpus); // of each the same, whatever was asked before
    for (const symbol of asked)
      expect(lineages.standings(symbol)).toEqual(
        lineagesAmong(corpus)
          .of(symbol)
          .map(({ id, times, earlier: [first] }) => ({
            id,
            times,
            first: first?.symbol ?? symbol,
          })),
      );
  }
});

test('the wording of a paragraph is found in other resolutions, in the order of time', () => {
  const lineages = lineagesAmong(corpus);
  const shown = (symbol: string) =>
    lineages
      .of(symbol)
      .map(({ id, times, earlier, later }) => [
        `${id}, ${times}`,
        ...earlier.map((one) => `before: ${one.symbol} ${one.id} ${one.sameness} ${one.likeness}`),
        ...later.map((one) => `after: ${one.symbol} ${one.id} ${one.sameness} ${one.likeness}`),
      ]);
  expect(shown('A/RES/71/1')).toEqual([
    [
      'para-1, 3',
      'after: A/RES/72/1 pp-1 edited 0.9333',
      'after: A/RES/73/1 annex-para-1 identical 1',
    ],
    ['para-2, 2', 'after: A/RES/72/1 para-1 routine 1'],
  ]);
  expect(shown('A/RES/73/1')).toEqual([
    [
      'annex-para-1, 3',
      'before: A/RES/71/1 para-1 identical 1',
      'before: A/RES/72/1 pp-1 edited 0.9333',
    ],
    ['para-9, 1'],
  ]);
});

test('drafts find each wording where it stands last, however like another one is', () => {
  const latest = [...lineagesAmong(corpus).latest()].map(({ symbol, id }) => `${symbol} ${id}`);
  expect(latest.toSorted()).toEqual(
    ['72/1 para-1', '72/1 pp-1', '73/1 annex-para-1', '73/1 para-9'].map((one) => `A/RES/${one}`),
  );
});

/** The resolutions that are named of a paragraph that so many have, in the order of time. */
function namedOf(count: number, symbol: string, all = count): string[] {
  const many = Array.from({ length: all }, (_, at) =>
    told(
      `${50 + Math.floor(at / 300)}/${(at % 300) + 1}`,
      undefined,
      at < count ? { 'para-1': LAMPS } : {},
    ),
  );
  const [lineage] = lineagesAmong(many).of(symbol);
  const numbers = (some: { symbol: string }[] = []) =>
    some.map(({ symbol }) => symbol.replace('A/RES/', ''));
  return [...numbers(lineage?.earlier), `${lineage?.times} times`, ...numbers(lineage?.later)];
}

/** "50/4 50/5 50/6" */
const run = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `50/${from + at}`).join(' ');

test.each([
  [5, 'A/RES/50/3', `${run(1, 2)} 5 times ${run(4, 5)}`],
  [13, 'A/RES/50/3', `${run(1, 2)} 13 times ${run(4, 13)}`],
  [60, 'A/RES/50/20', `50/1 ${run(15, 19)} 60 times ${run(21, 25)} 50/60`],
  [60, 'A/RES/50/2', `50/1 60 times ${run(3, 7)} 50/60`],
  [60, 'A/RES/50/1', `60 times ${run(2, 11)} 50/60`],
  [60, 'A/RES/50/60', `50/1 ${run(55, 59)} 60 times`],
])('of a paragraph that %i have those nearest in time are named: in %s', (count, symbol, named) => {
  expect(namedOf(count, symbol).join(' ')).toBe(named);
});

test.each([
  [5, 'A/RES/50/3', '50/1 50/2 5 times 50/4 50/5'],
  [6, 'A/RES/50/3', '50/1 50/2 6 times 50/6'],
  [60, 'A/RES/50/20', '50/1 50/19 60 times 50/60'],
  [60, 'A/RES/50/2', '50/1 60 times 50/60'],
  [60, 'A/RES/50/1', '60 times 50/2 50/60'],
  [60, 'A/RES/50/60', '50/1 50/59 60 times'],
  [3000, 'A/RES/55/150', `50/1 ${MOST_COUNTED} times 59/300`],
  [3000, 'A/RES/50/1', `${MOST_COUNTED} times 59/300`],
])('in a large corpus fewer are: of %i in %s', (count, symbol, named) => {
  expect(namedOf(count, symbol, 3000).join(' ')).toBe(named);
});

test('what is found to be alike is what is alike, pair by pair', () => {
  // texts of one stock, in which a stretch gave way to another, as people edit
  let seed = 7;
  const upTo = (end: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * end);
  };
  const texts = Array.from({ length: 600 }, (_, at) => {
    const stock = at % 40;
    const changed = upTo(12);
    const words = Uint32Array.from({ length: 45 }, (_, place) => 1 + stock * 100 + place);
    const from = upTo(45 - changed);
    for (let n = 0; n < changed; n++) words[from + n] = 100_000 + upTo(1000);
    return words;
  });
  const gathering = new Gathering();
  for (const words of texts) gathering.come(wordingOf(words));
  const none = { from: new Int32Array(texts.length).fill(-1), to: new Float64Array(0) };
  const wordings = gathering.done(none);
  let [pairs, found] = [0, 0];
  for (const [at, words] of texts.entries()) {
    const own = wordings.kept.of[at] ?? 0;
    const near = new Map(wordings.nearOf(own).map((one) => [one.wording, one.likeness]));
    const measure = new Measure(words);
    for (const [other, others] of texts.entries()) {
      const likeness = likenessOf(measure.common(others), words.length, others.length);
      const wording = wordings.kept.of[other] ?? 0;
      if (wording === own) continue;
      const claimed = near.get(wording);
      if (claimed !== undefined) expect(Math.abs(claimed - likeness)).toBeLessThan(0.001);
      if (likeness < 0.8) continue;
      pairs++;
      if (claimed !== undefined) found++;
    }
  }
  expect(pairs).toBeGreaterThan(2000);
  expect(found / pairs).toBeGreaterThan(0.99);
});
