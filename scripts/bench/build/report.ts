import { orderOfGrowth } from './growth.ts';
import type { Size, Stage } from './stages.ts';

/** What was measured with one size of corpus. */
export type Measured = { size: Size; stages: Stage[]; rivals: Stage[] };

/** What the figures depend on, e.g. "2 processors, Node 24.21.0". */
export type Setting = Record<string, string>;

const fixed = (digits: number) => (value: number) => value.toFixed(digits);
const MB = (bytes: number): string => fixed(1)(bytes / 1e6);
const grouped = (value: number): string => value.toLocaleString('en');

const COST = ['wall, s', 'processor, s', 'memory, MB', 'files', 'MB'];
const costOf = (stage: Stage): string[] => [
  fixed(1)(stage.seconds),
  fixed(1)(stage.processor),
  fixed(0)(stage.memory / 1e6),
  grouped(stage.files),
  MB(stage.bytes),
];

/** The tables, in Markdown: one a size; then how stages grow with the corpus. */
export function reportOf(all: readonly Measured[], setting: Setting): string {
  const settings = Object.entries(setting).map(([name, value]) => `- ${name}: ${value}`);
  return [
    '# What a build costs',
    settings.join('\n'),
    ...all.flatMap(({ size, stages, rivals }) => [
      `## ${grouped(size.resolutions)} resolutions`,
      `${grouped(size.paragraphs)} paragraphs, ${MB(size.bytes)} MB of dumps.`,
      table(
        ['stage', ...COST, 'of them written'],
        stages.map((stage) => [stage.name, ...costOf(stage), grouped(stage.written)]),
      ),
      ...(rivals.length > 0 ? [rivalTable(stages, rivals)] : []),
    ]),
    ...(all.length > 1 ? growthOf(all) : []),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** The rivals beside the build from nothing, which is what they do. */
function rivalTable(stages: readonly Stage[], rivals: readonly Stage[]): string {
  const own = stages.find(({ name }) => name === 'build, from nothing');
  if (own === undefined) throw new Error('there was no build from nothing');
  return table(
    ['the same text as plain pages', ...COST, 'our wall to its', 'processor', 'memory'],
    rivals.map((one) => [
      one.name,
      ...costOf(one),
      fixed(1)(own.seconds / one.seconds),
      fixed(1)(own.processor / one.processor),
      fixed(1)(own.memory / one.memory),
    ]),
  );
}

const GROWING = ['seconds', 'processor', 'memory', 'files', 'bytes'] as const;

function growthOf(all: readonly Measured[]): string[] {
  const sizes = all.map(({ size }) => grouped(size.resolutions)).join(', ');
  return [
    '## Order of growth',
    `The exponent b of a·n^b, by least squares on the logarithms, over ${sizes} resolutions.`,
    table(
      ['stage', 'wall', 'processor', 'memory', 'files', 'bytes'],
      seriesOf(all).map(({ name, points }) => [
        name,
        ...GROWING.map((of) => {
          const order = orderOfGrowth(points.map(({ x, stage }) => [x, stage[of]]));
          return order === undefined ? '–' : fixed(2)(order);
        }),
      ]),
    ),
  ];
}

/** Each stage and rival over the sizes with which it was measured, in order of the sizes. */
export function seriesOf(
  all: readonly Measured[],
): { name: string; points: { x: number; stage: Stage }[] }[] {
  const points = all
    .toSorted((a, b) => a.size.resolutions - b.size.resolutions)
    .flatMap(({ size, stages, rivals }) =>
      [...stages, ...rivals].map((stage) => ({ x: size.resolutions, stage })),
    );
  return [...Map.groupBy(points, ({ stage }) => stage.name)].map(([name, points]) => ({
    name,
    points,
  }));
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}
