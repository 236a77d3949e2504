import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align, type Passage } from '../../../src/lineage/alignment.ts';
import { bestAssignment, type Edge } from '../../../src/lineage/assignment.ts';

/** Operative paragraphs, one a line: "para-1" and so on. */
const text = (...lines: string[]): Passage[] =>
  lines.map((text, at) => ({ id: `${at + 1}`, cite: '', kind: 'operative', text }));

const shown = (before: Passage[], after: Passage[]): string[] =>
  align(before, after).map(({ change, before, after, moved }) => {
    const ids = (side: Passage[]) => side.map(({ id }) => id).join('+') || '–';
    return `${ids(before)} → ${ids(after)} ${change}${moved ? ', moved' : ''}`;
  });

const LAMPS = 'Calls upon coastal States to keep the lamps of their lighthouses burning at night;';
const BELLS = 'Invites harbours to ring their bells in fog, and to oil them before the winter;';
const CHARTS = 'Welcomes the charts that the hydrographers of the islands have drawn since 2019;';
const FUND = 'Decides to establish a fund for the widows of keepers who were lost at sea;';
const REPORT = 'Requests the Secretary-General to report to the Assembly at its sixtieth session;';

test('paragraphs stay, move, come and go', () => {
  expect(
    shown(
      text(LAMPS, BELLS, CHARTS, REPORT),
      text(CHARTS.replace('2019', '2021'), LAMPS, FUND, REPORT.replace('sixtieth', 'sixty-first')),
    ),
  ).toEqual([
    '2 → – dropped',
    '3 → 1 routine',
    '1 → 2 same, moved',
    '– → 3 added',
    '4 → 4 routine',
  ]);
});

test('what was taken into another paragraph is merged, what was taken apart is split', () => {
  const both = `${LAMPS.slice(0, -1)}, and ${BELLS.toLowerCase()}`;
  expect(shown(text(LAMPS, BELLS, FUND), text(both, FUND))).toEqual([
    '1+2 → 1 merged',
    '3 → 2 same',
  ]);
  expect(shown(text(both, FUND), text(LAMPS, BELLS, FUND))).toEqual([
    '1 → 1+2 split',
    '2 → 3 same',
  ]);
  const three = `${LAMPS.slice(0, -1)}, and ${BELLS.toLowerCase()} and ${FUND.toLowerCase()}`;
  expect(shown(text(LAMPS, BELLS, FUND), text(three))).toEqual(['1+2+3 → 1 merged']);
  expect(shown(text(three), text(LAMPS, BELLS, FUND))).toEqual(['1 → 1+2+3 split']);
});

test('what is held by one that says much more is the same one, edited', () => {
  const more = `${BELLS.slice(0, -1)}, to hang them under roofs of slate that no storm has lifted since the great gale of the year in which the old mole was lost, to keep a register of each night on which they were rung, and to send a copy of it to the Secretariat before the thaw, together with what the keepers ask for;`;
  expect(shown(text(LAMPS, BELLS), text(LAMPS, more))).toEqual(['1 → 1 same', '2 → 2 edited']);
});

test('a heading becomes no paragraph', () => {
  const [name] = text('Programme of work of the conference of the keepers of lights on islands');
  const heading = { ...(name as Passage), kind: 'heading' };
  const said = text('Welcomes the programme of work of the conference of the keepers of lights;');
  expect(shown([heading], said)).toEqual(['1 → – dropped', '– → 1 added']);
});

test('of two that are nearly as like, the one that does the same is the same', () => {
  const named =
    'that keepers be named for the years of the survey, so that no lamp goes out while the charts of those waters are drawn, and that their names be sent to the Secretariat with a list of the bells in their care;';
  const [north, west] = ['by cold northern coastal harbours', 'by warm western island States'];
  expect(
    shown(
      text(`Notes ${north} ${named}`, `Urges ${west} ${named}`),
      text(`Notes ${west} ${named}`, `Urges ${north} ${named}`),
    ),
  ).toEqual(['1 → 1 edited', '2 → 2 edited']);
});

test('each is matched with its own among many like it', () => {
  const islands = ['Skerry', 'Holm', 'Eyot'];
  const about = (island: string, more = '') =>
    `Notes the state of the light on the island of ${island} and of its keepers${more};`;
  expect(
    shown(
      text(...islands.map((island) => about(island))),
      text(...['Holm', 'Skerry', 'Eyot'].map((island) => about(island, ' and their oil'))),
    ),
  ).toEqual(['2 → 1 edited', '1 → 2 edited, moved', '3 → 3 edited']);
});

test('every paragraph of both is in one row, in the order of the later text', () => {
  const line = fc.constantFrom(LAMPS, BELLS, CHARTS, FUND, REPORT, `${LAMPS} ${BELLS}`, 'Alarmed,');
  const side = fc.array(line, { maxLength: 9 }).map((lines) => text(...lines));
  fc.assert(
    fc.property(side, side, (before, after) => {
      const rows = align(before, after);
      const ids = (side: Passage[]) => side.map(({ id }) => id);
      expect(rows.flatMap((row) => ids(row.before)).sort()).toEqual(ids(before).sort());
      expect(rows.flatMap((row) => ids(row.after)).sort()).toEqual(ids(after).sort());
      const firsts = rows.flatMap(({ after: [first] }) => (first ? [Number(first.id)] : []));
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    }),
  );
});

test('no other assignment weighs more than the best one', () => {
  const weightOf = (edges: readonly Edge[]) => edges.reduce((sum, { weight }) => sum + weight, 0);
  /** The most that can be had from a place on the left on, tried one by one. */
  const most = (edges: readonly Edge[], left: number, taken: ReadonlySet<number>): number =>
    left < 0
      ? 0
      : Math.max(
          most(edges, left - 1, taken),
          ...edges
            .filter((edge) => edge.left === left && !taken.has(edge.right))
            .map((edge) => edge.weight + most(edges, left - 1, new Set([...taken, edge.right]))),
        );
  const edge = fc.record({
    left: fc.nat(4),
    right: fc.nat(5),
    weight: fc.integer({ min: 1, max: 9 }),
  });
  const edges = fc.uniqueArray(edge, { selector: ({ left, right }) => `${left} ${right}` });
  fc.assert(
    fc.property(edges, (edges) => {
      const best = bestAssignment(edges);
      expect(weightOf(best)).toBe(most(edges, 4, new Set()));
      expect(new Set(best.map(({ left }) => left)).size).toBe(best.length);
      expect(new Set(best.map(({ right }) => right)).size).toBe(best.length);
    }),
  );
});
