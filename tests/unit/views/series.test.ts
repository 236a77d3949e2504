import { expect, test } from 'vitest';
import { seriesShown } from '../../../src/views/series.ts';

const text = (...words: string[]) =>
  words.map((text, at) => {
    const id = `para-${at + 1}`;
    return { id, cite: `para. ${at + 1}`, kind: 'operative', text };
  });

const LAMPS = 'Calls upon coastal States to keep the lamps of their lighthouses burning at night';
const BELLS = 'Urges harbours on islands to ring bells in thick fog until every vessel has passed';
const HORNS = 'Welcomes the horns that several northern members have lately given to small ports';

test('a series shows where each paragraph stands, what became of it, and where that is told', () => {
  const formula = { id: 'formula', cite: 'formula', kind: 'formula', text: 'The Assembly,' };
  const { rows, counts, left } = seriesShown([
    [formula, ...text(LAMPS, BELLS)],
    [formula, ...text(`${BELLS} safely by`, HORNS)],
  ]);
  const shown = rows.map(({ words, cells }) => [
    words,
    ...cells.map((cell) => cell && `${cell.cite} ${cell.says} ${cell.change ?? ''}`.trim()),
  ]);
  expect(shown).toEqual([
    [LAMPS, 'para. 1', 'dropped dropped-para-1'],
    [`${BELLS} …`, 'para. 2', 'para. 1 edited para-1'],
    [HORNS, undefined, 'para. 2 added para-2'],
  ]);
  expect(counts).toEqual(['2 paragraphs', '1 added, 1 dropped, 1 changed']);
  expect(left).toBe(0);
});

test('parts that were split off lead to where the split is told', () => {
  const { rows } = seriesShown([text(`${LAMPS}, and ${BELLS}`), text(LAMPS, BELLS)]);
  expect(rows.map(({ cells }) => `${cells[1]?.says} ${cells[1]?.change}`)).toEqual([
    'split para-1',
    'added para-1',
  ]);
});

test('of more rows than there is room for those that changed are shown, in the order of the text', () => {
  const words = (at: number) =>
    `Calls upon keeper${at} of tower${at} on island${at} to light lamp${at}`;
  const many = Array.from({ length: 400 }, (_, at) => words(at));
  const edited = many.with(399, `${words(399)} at night, every night`);
  const { rows, left } = seriesShown([text(...many), text(...edited)]);
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.length + left).toBe(400);
  expect(rows[0]?.words).toBe(words(0));
  expect(rows.at(-1)?.cells[1]?.says).toBe('edited');
});
