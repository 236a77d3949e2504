import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { orderOfGrowth } from '../../../scripts/bench/build/growth.ts';
import { plotOf } from '../../../scripts/bench/build/plot.ts';
import { reportOf, type Measured } from '../../../scripts/bench/build/report.ts';

const stage = (name: string, seconds: number, megabytes: number, files: number) => ({
  name,
  seconds,
  processor: seconds * 1.5,
  memory: megabytes * 1e6,
  files,
  bytes: files * 10_000,
  written: files,
});

const measured: Measured[] = [
  {
    size: { resolutions: 100, paragraphs: 2000, bytes: 1.2e6 },
    stages: [stage('normalise', 1, 100, 100), stage('build, from nothing', 10, 400, 1000)],
    rivals: [stage('Hugo', 0.5, 100, 100)],
  },
  {
    size: { resolutions: 10_000, paragraphs: 200_000, bytes: 120e6 },
    stages: [stage('normalise', 100, 200, 10_000), stage('build, from nothing', 10_000, 4000, 1e5)],
    rivals: [],
  },
];

test.each([
  [
    'linear',
    [
      [1, 3],
      [10, 30],
      [100, 300],
    ],
    1,
  ],
  [
    'quadratic',
    [
      [2, 8],
      [4, 32],
    ],
    2,
  ],
  [
    'constant',
    [
      [1, 7],
      [1000, 7],
    ],
    0,
  ],
  [
    'by the square root, with one point beside it',
    [
      [1, 1],
      [10, 4],
      [100, 10],
    ],
    0.5,
  ],
] as const)('what grows %s has that order', (_, points, order) => {
  expect(orderOfGrowth(points)).toBeCloseTo(order, 10);
});

test('one size tells no growth', () => {
  expect(orderOfGrowth([[100, 5]])).toBeUndefined();
  expect(
    orderOfGrowth([
      [100, 5],
      [100, 6],
    ]),
  ).toBeUndefined();
});

test('the report says what each stage costs, beside others, and how it grows', () => {
  expect(reportOf(measured, { machine: '2 processors' })).toBe(`# What a build costs

- machine: 2 processors

## 100 resolutions

2,000 paragraphs, 1.2 MB of dumps.

| stage | wall, s | processor, s | memory, MB | files | MB | of them written |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| normalise | 1.0 | 1.5 | 100 | 100 | 1.0 | 100 |
| build, from nothing | 10.0 | 15.0 | 400 | 1,000 | 10.0 | 1,000 |

| the same text as plain pages | wall, s | processor, s | memory, MB | files | MB | our wall to its | processor | memory |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| Hugo | 0.5 | 0.8 | 100 | 100 | 1.0 | 20.0 | 20.0 | 4.0 |

## 10,000 resolutions

200,000 paragraphs, 120.0 MB of dumps.

| stage | wall, s | processor, s | memory, MB | files | MB | of them written |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| normalise | 100.0 | 150.0 | 200 | 10,000 | 100.0 | 10,000 |
| build, from nothing | 10000.0 | 15000.0 | 4000 | 100,000 | 1000.0 | 100,000 |

## Order of growth

The exponent b of a·n^b, by least squares on the logarithms, over 100, 10,000 resolutions.

| stage | wall | processor | memory | files | bytes |
| --- | ---: | ---: | ---: | ---: | ---: |
| normalise | 1.00 | 1.00 | 0.15 | 1.00 | 1.00 |
| build, from nothing | 1.50 | 1.50 | 0.50 | 1.00 | 1.00 |
| Hugo | – | – | – | – | – |
`);
});

/** The elements of an SVG, each with its attributes. */
function elementsOf(svg: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser(
    { onopentag: (name, attributes) => elements.push({ name, attributes }) },
    { xmlMode: true },
  );
  parser.end(svg);
  return elements;
}

test.each([
  ['several sizes', measured],
  ['one size', measured.slice(0, 1)],
])('the plot of %s has a place for each figure', (_, all) => {
  const svg = plotOf(all);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  const points = elementsOf(svg).filter(
    ({ name, attributes }) => name === 'circle' && attributes['r'] === '3',
  );
  const figures = all.flatMap(({ stages, rivals }) => [...stages, ...rivals]).length;
  expect(points).toHaveLength(2 * figures);
  const places = points
    .slice(0, figures)
    .map(({ attributes }) => `${attributes['cx']},${attributes['cy']}`);
  expect(new Set(places).size).toBe(figures);
});
