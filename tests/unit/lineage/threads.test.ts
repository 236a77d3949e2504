import { expect, test } from 'vitest';
import { threadsOf } from '../../../src/lineage/threads.ts';

const LAMPS = 'Calls upon coastal States to keep the lamps of their lighthouses burning at night';
const BELLS = 'Urges harbours on islands to ring bells in thick fog until every vessel has passed';
const FUND = 'Establishes a fund for the keepers of lights to which no ship has ever called';
const REPORT = (year: number) =>
  `Requests the Secretary-General to report on lighthouses and buoys at the session of ${year}`;
const HORNS = 'Welcomes the horns that several northern members have lately given to small ports';

/** The paragraphs of a text, numbered. */
const text = (...words: string[]) =>
  words.map((text, at) => {
    const id = `para-${at + 1}`;
    return { id, cite: id, kind: 'operative', text };
  });
const shown = (...texts: ReturnType<typeof text>[]) =>
  threadsOf(texts).map((thread) =>
    thread
      .map(
        (stand) =>
        stand === undefined
          ? '–'
          : [stand.passage?.id.slice(5), stand.step, ...(stand.moved ? ['moved'] : [])].join(' ').trim(), // prettier-ignore
      )
      .join(' | '),
  );

test('threads tell of each text what stayed, changed, moved, entered and left', () => {
  expect(
    shown(
      text(LAMPS, FUND, BELLS, REPORT(2019)),
      text(LAMPS, `${BELLS} safely by`, REPORT(2020)),
      text(REPORT(2021), LAMPS, `${BELLS} safely by`, HORNS),
    ),
  ).toEqual([
    '4 first | 3 routine | 1 routine moved',
    '1 first | 1 same | 2 same',
    '2 first | left | –',
    '3 first | 2 edited | 3 same',
    '– | – | 4 entered',
  ]);
});

test('what was merged leaves into what it is in; what was split goes on as its first part', () => {
  const both = `${LAMPS}, and ${BELLS}`;
  expect(shown(text(LAMPS, BELLS, FUND), text(both, FUND), text(LAMPS, BELLS, FUND))).toEqual([
    '1 first | 1 merged | 1 split',
    '2 first | 1 left | –',
    '– | – | 2 entered',
    '3 first | 2 same | 3 same',
  ]);
});

test('each paragraph of each text is in one thread', () => {
  const texts = [text(LAMPS, LAMPS, BELLS), text(LAMPS, FUND), text(), text(FUND, FUND)];
  const threads = threadsOf(texts);
  for (const [at, passages] of texts.entries()) {
    const stands = threads
      .flatMap((thread) => thread[at] ?? [])
      .filter(({ step }) => step !== 'left');
    expect(stands.map(({ passage }) => passage?.id).toSorted()).toEqual(
      passages.map(({ id }) => id),
    );
  }
  expect(threadsOf([])).toEqual([]);
});
