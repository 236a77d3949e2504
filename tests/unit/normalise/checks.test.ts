import { expect, test } from 'vitest';
import { check } from '../../../scripts/normalise/checks.ts';
import type { Reading } from '../../../scripts/normalise/reading.ts';
import type { Block, Resolution, Text } from '../../../src/model/resolution.ts';

const lines: [number, number][] = [[1, 1]];

/** "Agenda 2[1], which" is a text in which the 1 was read as a mark. */
const textOf = (notation: string): Text =>
  notation
    .split(/\[(\d+)\]/)
    .map((part, at): Text[number] =>
      at % 2 === 1 ? { type: 'mark', note: part } : { type: 'text', value: part },
    )
    .filter((run) => run.type === 'mark' || run.value !== '');

const resolutionOf = (notation: string): Resolution => {
  const paragraph = (kind: 'formula' | 'preambular' | 'operative', text: Text): Block => ({
    type: 'paragraph',
    kind,
    text,
    lines,
    children: [],
  });
  return {
    metadata: { symbol: 'A/RES/70/900', title: 'Lighthouses', source: { lines: 1 }, lines: {} },
    body: [
      paragraph('formula', textOf('The General Assembly,')),
      paragraph('preambular', textOf(notation)),
      paragraph('operative', textOf('Lights the lamps.')),
      { type: 'closing', meeting: '1st plenary meeting', date: '6 October 2009', lines },
    ],
    notes: [],
    doubts: [],
  } as unknown as Resolution;
};

const doubtsOn = (notation: string): string[] =>
  check({
    lines: [''],
    reading: {} as Reading,
    furniture: [],
    resolution: resolutionOf(notation),
  }).map(({ kind, fact }) => `${kind}: ${/part (.*)/.exec(fact)?.[1] ?? fact}`);

test.each([
  ['Recalling Agenda 2[1], which it adopted,', 'of "Agenda 21"'],
  ['Recalling Agenda [21], which it adopted,', 'of "Agenda 21"'],
  ['Noting the years of COVID-[19], which it survived,', 'of "COVID-19"'],
  ['Noting the years of COVID-1[9], which it survived,', 'of "COVID-19"'],
  ['Recalling the plan of the year 20[15] and of its later years,', 'of a year'],
  ['Recalling programmes 5, 7,[8],[9] of the plan,', 'of a list'],
  ['Noting the report A/79/[14], which it read,', 'of a symbol'],
  ['Recalling its resolution [70]/14, which it adopted,', 'of a symbol'],
  ['Noting the children aged [15], who may go to sea,', 'of an age'],
  ['Noting the children under [5] years of age,', 'of an age'],
  ['Recalling Goal [14], on the oceans,', 'of what is counted'],
])('doubts the mark in "%s"', (notation, whole) => {
  expect(doubtsOn(notation)).toContain(`doubtful mark: ${whole}`);
});

test.each([
  'Recalling Agenda 21,[1] which it adopted,',
  'Noting what COVID-19[1] left of the crews,',
  'Recalling the plan of the year 2015[1] and of its later years,',
  'Recalling programmes 5, 7 and 8 of the plan,[1]',
  'Noting the report A/79/14,[1] which it read,',
  'Noting the children under the sea[5] and their years,',
  'Recalling the Agreement[4] and its annexes,',
])('doubts nothing in "%s"', (notation) => expect(doubtsOn(notation)).toEqual([]));

test.each([
  ['Emphasizes that, to keep the lamps lit,', 'States the keepers should fill them;', true],
  ['Emphasizes that, to keep the lamps lit,', 'Provided that there is oil;', false],
  ['Emphasizes the lamps;', 'States the oil;', false],
  ['Lamps, and', 'Invites the keepers to light the oil;', true],
  ['Looks forward to the feast of the keepers, to be held from', 'Invites them;', true],
])('a sentence that goes on in a paragraph of its own: "%s" "%s"', (first, second, doubted) => {
  const resolution = resolutionOf('Noting the lamps,');
  const paragraph = (label: string | undefined, text: string): Block => ({
    type: 'paragraph',
    kind: 'operative',
    ...(label && { label }),
    text: textOf(text),
    lines,
    children: [],
  });
  resolution.body.splice(2, 1, paragraph('1.', first), paragraph(undefined, second));
  const kinds = check({
    lines: [''],
    reading: {} as Reading,
    furniture: [],
    resolution,
  }).map(({ kind }) => kind);
  expect(kinds).toEqual(doubted ? ['broken paragraph'] : []);
});
