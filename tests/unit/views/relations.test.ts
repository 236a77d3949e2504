import { expect, it } from 'vitest';
import { drawingOf, relationsOf, type Related } from '../../../src/views/relations.ts';

const citeOf = (id: string) => `place ${id}`;
const later = { title: 'Lights', adopted: '2010-12-20' };

it('names what cites and what is cited, each with the places where it does', () => {
  const { cites, citedBy } = relationsOf(
    '/en/A/RES/64/1/',
    {
      cites: [
        { symbol: 'A/RES/33/134', from: ['pp-1'] },
        {
          symbol: 'A/RES/62/209',
          held: { title: 'South-South cooperation', adopted: '2007-12-19' },
          from: ['pp-2', 'fn-3'],
        },
      ],
      citedBy: [
        { ...later, symbol: 'A/RES/64/222', id: 'pp-1', cite: 'place pp-1', places: [] },
        {
          ...later,
          symbol: 'A/RES/64/222',
          id: 'para-2',
          cite: 'place para-2',
          places: ['para-1'],
        },
        { ...later, symbol: 'A/RES/64/222', id: 'para-2', cite: 'place para-2', places: [] },
        {
          ...later,
          symbol: 'A/RES/65/9',
          id: 'fn-3',
          cite: 'place fn-3',
          places: ['para-2', 'para-3', 'para-4'],
        },
      ],
      citing: 2,
    },
    citeOf,
  );
  expect(cites).toEqual([
    {
      symbol: 'A/RES/33/134',
      number: '33/134',
      href: 'https://docs.un.org/en/A/RES/33/134',
      leaves: true,
      title: undefined,
      adopted: undefined,
      passages: [{ href: '/en/A/RES/64/1/#pp-1', cite: 'place pp-1', on: [] }],
    },
    {
      symbol: 'A/RES/62/209',
      number: '62/209',
      href: '/en/A/RES/62/209/',
      leaves: false,
      title: 'South-South cooperation',
      adopted: '2007-12-19',
      passages: [
        { href: '/en/A/RES/64/1/#pp-2', cite: 'place pp-2', on: [] },
        { href: '/en/A/RES/64/1/#fn-3', cite: 'place fn-3', on: [] },
      ],
    },
  ]);
  expect(citedBy.map(({ number }) => number)).toEqual(['65/9', '64/222']); // the latest first
  expect(citedBy.map(({ passages }) => passages)).toEqual([
    [{ href: '/en/A/RES/65/9/#fn-3', cite: 'place fn-3', on: ['place para-2 to place para-4'] }],
    [
      { href: '/en/A/RES/64/222/#pp-1', cite: 'place pp-1', on: [] },
      { href: '/en/A/RES/64/222/#para-2', cite: 'place para-2', on: ['place para-1'] },
    ],
  ]);
});

const related = (count: number): Related[] =>
  Array.from({ length: count }, (_, i) => ({
    symbol: `A/RES/60/${i + 1}`,
    number: `60/${i + 1}`,
    href: '#',
    leaves: false,
    title: undefined,
    adopted: undefined,
    passages: [],
  }));

it.each([
  // cites, cited by → columns, nodes, more
  [0, 0, 1, 0, 0],
  [3, 0, 2, 3, 0],
  [0, 2, 2, 2, 0],
  [3, 2, 3, 5, 0],
  [14, 2, 3, 14, 2],
])('draws %i cited and %i citing', (cites, citedBy, columns, nodes, more) => {
  const drawing = drawingOf({
    cites: related(cites),
    citedBy: related(citedBy),
    citing: citedBy,
  });
  expect(drawing.width).toBe(columns * 150);
  expect(drawing.nodes).toHaveLength(nodes);
  expect(drawing.more).toBe(more);
  for (const { x, y } of [drawing.own, ...drawing.nodes]) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(drawing.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(drawing.height);
  }
});

it('draws first what the site holds, and of that what is cited in most places', () => {
  const [one] = related(1);
  if (!one) throw new Error('there is none');
  const passages = (count: number) =>
    Array.from({ length: count }, () => ({ href: '#', cite: 'para. 1', on: [] }));
  const cites = [
    { ...one, number: 'elsewhere, often', leaves: true, passages: passages(9) },
    { ...one, number: 'here, once', leaves: false, passages: passages(1) },
    { ...one, number: 'here, often', leaves: false, passages: passages(4) },
    { ...one, number: 'elsewhere, once', leaves: true, passages: passages(1) },
  ];
  const { nodes } = drawingOf({ cites, citedBy: [], citing: 0 });
  expect(nodes.map(({ related }) => related.number)).toEqual([
    'here, often',
    'here, once',
    'elsewhere, often',
    'elsewhere, once',
  ]);
});
