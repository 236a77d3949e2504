import { expect, test } from 'vitest';
import { EVERYDAY } from '../../../src/search/index/everyday.ts';
import { saidByStem } from '../../../src/search/index/said.ts';
import { meaningsByStem, namesByStem } from '../../../src/search/index/mergedNames.ts';
import { definedIn } from '../../../src/search/defined.ts';
import { initialsIn, partsOf } from '../../../src/search/initials.ts';
import { stemsIn } from '../../../src/search/query/words.ts';

test.each([
  ['the keepers of harbour lights (KHLs) and others', [['KHLs', 'keepers of harbour lights']]],
  [
    'the Harbour Lights Stabilization Mission in the Strait (MINPHA), which',
    [['MINPHA', 'Harbour Lights Stabilization Mission in the Strait']],
  ],
  ['the Lighthouse Board and the Harbour Light Office (HLO)', [['HLO', 'Harbour Light Office']]],
  ['small and medium-sized lighthouses (SMLs)', [['SMLs', 'small and medium-sized lighthouses']]],
  ['resolution 1514 (XV) of 14 December 1960', []],
  ['the lighthouses (LIGHTS) were lit', []],
  ['the lighthouses (see above)', []],
  ['Harbour Lights Office (ABC)', []],
])('in “%s” is explained: %j', (text, expected) => {
  expect(definedIn(text).map(({ of, name }) => [of, name])).toEqual(expected);
});

test('an abbreviation stands for what it is explained as most', () => {
  const meanings = meaningsByStem(
    [
      ['Harbour Light Office', 'HLO', 1],
      ['Higher Lighthouse Organization', 'HLO', 2],
    ],
    [],
    {},
    () => true,
  );
  expect([...meanings]).toEqual([['hlo', 'Higher Lighthouse Organization']]);
});

test('initials of a name that is said often stand for it, where they are no word and none explains them', () => {
  const meanings = meaningsByStem(
    [['Harbour Light Office', 'HLO', 1]],
    [
      ['Higher Lighthouse Organization', 'HLO', 9],
      ['Pier and Groyne Team', 'PGT', 3],
      ['Pier Guild Tribunal', 'PGT', 1],
      ['Lamp Oil Guild', 'LOG', 3],
      ['Great Ocean Tower', 'GOT', 9],
      ['Said But Once', 'SBO', 1],
    ],
    { HLO: 'Harbour Lovers Order', PGT: 'Pier and Groyne Trust' },
    (stem) => stem === 'got',
  );
  expect([...meanings].sort()).toEqual([
    ['hlo', 'Harbour Light Office'],
    ['log', 'Lamp Oil Guild'],
    ['pgt', 'Pier and Groyne Trust'],
  ]);
});

test.each([
  [
    'Recalling the Group of Harbour Experts on Lamps in the Strait of the Pier-Light Committee',
    [
      ['GHE', 'Group of Harbour Experts'],
      ['GHEL', 'Group of Harbour Experts on Lamps'],
      ['PLC', 'Pier-Light Committee'],
    ],
  ],
  ['the Lighthouse Board', []],
])('of the names in “%s” these are initials: %j', (text, expected) => {
  expect(initialsIn(text).map(({ of, name }) => [of, name])).toEqual(expected);
});

test.each([
  [
    'United Nations Harbour Committee on the Effects of Stray Light',
    'Harbour Committee',
    'Effects of Stray Light',
    'Stray Light',
  ],
  ['United Nations Support Office in Lampland', 'Support Office'],
])('parts of %s may stand for it', (name, ...parts) => {
  expect(partsOf(name)).toEqual(parts);
});

test('a name is found by the rarest of its words, and is of the resolution that has it most', () => {
  const holding = (stem: string): number => ({ harbour: 5, agenda: 90, light: 40 })[stem] ?? 100;
  const names = namesByStem(
    [
      ['Harbour Lights Agenda', 'A/RES/63/5', 3],
      ['Harbour Lights Agenda', 'A/RES/63/6', 1],
      ['Harbour Agenda', 'A/RES/63/5', 4],
      ['Pier Agenda', 'A/RES/1/1', 9],
    ],
    new Set(['A/RES/63/5', 'A/RES/63/6']),
    holding,
  );
  expect([...names]).toEqual([
    [
      'harbour',
      [
        ['Harbour Agenda', 'A/RES/63/5'],
        ['Harbour Lights Agenda', 'A/RES/63/5'],
      ],
    ],
    ['light', [['Harbour Lights Agenda', 'A/RES/63/5']]],
    ['agenda', [['Harbour Agenda', 'A/RES/63/5']]],
  ]);
});

test('what is said of a resolution is found by more of its words, after its names', () => {
  const said = 'the declaration of the second assembly on harbours and piers';
  const names = namesByStem(
    [
      [said, 'A/RES/63/5', 9],
      ['Harbour Agenda', 'A/RES/63/5', 1],
    ],
    new Set(['A/RES/63/5']),
    () => 1,
  );
  expect([...names.keys()]).toEqual([
    'assembli',
    'declaration',
    'harbour',
    'pier',
    'second',
    'agenda',
  ]);
  expect(names.get('harbour')?.map(([name]) => name)).toEqual(['Harbour Agenda', said]);
});

test('everyday words are known by the first of them, with what the corpus has for them', () => {
  const everyday = { 'old lamps': ['historic lanterns', 'relics'], lamp: ['beacons'] };
  const said = saidByStem(everyday, (stem) => ['historic', 'lantern', 'beacon'].includes(stem));
  expect([...said]).toEqual([
    ['old', [['old lamp', ['historic lanterns']]]],
    ['lamp', [['lamp', ['beacons']]]],
  ]);
});

test('everyday words stand once, in one of their forms', () => {
  const stems = Object.keys(EVERYDAY).map((typed) => stemsIn(typed).join(' '));
  expect(stems.filter((one, at) => stems.indexOf(one) !== at)).toEqual([]);
});

test('everyday words are told by other words than their own', () => {
  const said = saidByStem(EVERYDAY, () => true);
  const of = (stem: string) => said.get(stem)?.flatMap(([, texts]) => texts);
  expect(of('hire')).toContain('recruitment');
  expect(of('nazi')).toContain('Nazism');
  expect(of('earthquak')).toContain('disasters');
  const itself = Object.entries(EVERYDAY).filter(([typed, texts]) =>
    texts.every((text) => stemsIn(text).every((stem) => stemsIn(typed).includes(stem))),
  );
  expect(itself).toEqual([]);
});
