import { expect, test } from 'vitest';
import { cutBySession } from '../../../src/browse/cut.ts';
import { citingPages, listPages } from '../../../src/build/lists.ts';
import type { CitedBy } from '../../../src/corpus/citations.ts';
import type { Entry } from '../../../src/corpus/corpus.ts';

const resolutions = (session: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    period: session,
    size: 1,
    name: `${session}/${at + 1}`,
  }));

test('the pages of a list say where they stand, and what stands beside them', () => {
  const items = [
    ...resolutions('80', 25),
    ...resolutions('79', 3),
    ...resolutions('60', 2),
    ...resolutions('S-27', 1),
  ];
  const pages = [...listPages(cutBySession(items, 10), 10)].map(
    ({ place, pages: { number, last, from, to, newer, older, parts }, items }) =>
      [
        place || 'its own',
        `${number} of ${last}`,
        `${from}–${to}`,
        `newer ${newer?.slug ?? 'none'}, older ${older?.slug ?? 'none'}`,
        `${parts.length} parts`,
        items.at(0)?.name ?? 'leads on',
      ].join('; '),
  );
  expect(pages).toEqual([
    'its own; 1 of 1; 1–10; newer none, older none; 4 parts; 80/25',
    'sessions-71-80/; 1 of 1; 1–28; newer none, older none; 2 parts; leads on',
    'session-80/; 1 of 3; 1–10; newer none, older session-79; 0 parts; 80/1',
    'session-80/2/; 2 of 3; 11–20; newer none, older session-79; 0 parts; 80/11',
    'session-80/3/; 3 of 3; 21–25; newer none, older session-79; 0 parts; 80/21',
    'session-79/; 1 of 1; 1–3; newer session-80, older sessions-51-60; 0 parts; 79/1',
    'sessions-51-60/; 1 of 1; 1–2; newer session-79, older special-sessions; 0 parts; 60/1',
    'special-sessions/; 1 of 1; 1–1; newer sessions-51-60, older none; 0 parts; S-27/1',
  ]);
});

const entry = {
  file: 'A_RES_70_1.mdx',
  key: '1',
  brief: { source: { symbol: 'A/RES/70/1', path: 'A/RES/70/1', title: 'Lights' } },
} as Entry;

const citedBy = (count: number): CitedBy[] =>
  Array.from({ length: count }, (_, at) => ({
    symbol: `A/RES/${71 + Math.floor(at / 200)}/${(at % 200) + 1}`,
    title: 'Buoys',
    adopted: undefined,
    id: 'para-1',
    cite: 'para. 1',
    places: [],
  }));

const filesFor = (count: number): string[] =>
  [...citingPages(entry, { cites: [], held: {}, citedBy: citedBy(count) })].flatMap(({ outputs }) =>
    outputs.map(({ file }) => file),
  );

test('those that cite a resolution have lists where its own page has no room for them', () => {
  expect(filesFor(60)).toEqual([]);
  expect(filesFor(61)).toEqual(['en/A/RES/70/1/cited-by/index.html']);
  expect(filesFor(250)).toEqual([
    'en/A/RES/70/1/cited-by/index.html',
    'en/A/RES/70/1/cited-by/sessions-71-80/index.html',
    'en/A/RES/70/1/cited-by/session-72/index.html',
    'en/A/RES/70/1/cited-by/session-71/index.html',
    'en/A/RES/70/1/cited-by/session-71/2/index.html',
  ]);
});

test('a short list of those that cite has the newest session first', () => {
  const [unit] = citingPages(entry, {
    cites: [],
    held: {},
    citedBy: [...citedBy(61), ...citedBy(201).slice(-1)],
  });
  const given = unit?.given();
  expect(given?.kind === 'citing' && given.citedBy[0]?.symbol).toBe('A/RES/72/1');
});
