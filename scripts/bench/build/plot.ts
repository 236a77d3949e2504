import { scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import { toXml } from 'xast-util-to-xml';
import { x, type Child } from 'xastscript';
import { seriesOf, type Measured } from './report.ts';
import type { Stage } from './stages.ts';

const WIDTH = 460;
const HEIGHT = 340;
const MARGIN = { top: 40, right: 20, bottom: 50, left: 60 };
const LEGEND_LINE = 20;
const COLOURS = [
  '#1b5e9e',
  '#b3541e',
  '#2b7a3d',
  '#8a2f7d',
  '#6b5b00',
  '#a51d2d',
  '#007a87',
  '#444',
];

const PANELS = [
  { title: 'Wall time, s', of: (stage: Stage) => stage.seconds },
  { title: 'Memory, MB', of: (stage: Stage) => stage.memory / 1e6 },
];

/** Time and memory of each stage against the size of the corpus, both logarithmic, as an SVG. */
export function plotOf(all: readonly Measured[]): string {
  const series = seriesOf(all);
  const width = PANELS.length * WIDTH;
  const height = HEIGHT + series.length * LEGEND_LINE + 10;
  return toXml(
    x(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${height}`,
        'font-family': 'sans-serif',
        'font-size': '12',
      },
      [
        x('title', 'What a build costs, by the size of the corpus'),
        x('rect', { width, height, fill: 'white' }),
        ...PANELS.map(({ title, of }, at) =>
          x('g', { transform: `translate(${at * WIDTH} 0)` }, ...panel(title, series, of)),
        ),
        ...series.map(({ name }, at) => {
          const y = HEIGHT + 10 + at * LEGEND_LINE;
          return x('g', [
            x('circle', { cx: MARGIN.left, cy: y - 4, r: 5, fill: colourOf(at) }),
            x('text', { x: MARGIN.left + 14, y }, name),
          ]);
        }),
      ],
    ),
  );
}

const colourOf = (at: number): string => COLOURS[at % COLOURS.length] ?? 'black';

function panel(
  title: string,
  series: ReturnType<typeof seriesOf>,
  of: (stage: Stage) => number,
): Child[] {
  const points = series.flatMap(({ points }) => points);
  const across = scaleLog(extent(points.map((point) => point.x)), [
    MARGIN.left,
    WIDTH - MARGIN.right,
  ]).nice();
  const up = scaleLog(extent(points.map(({ stage }) => of(stage))), [
    HEIGHT - MARGIN.bottom,
    MARGIN.top,
  ]).nice();
  const draw = line<[number, number]>()
    .x(([resolutions]) => across(resolutions))
    .y(([, cost]) => up(cost));
  const [left, right] = across.range() as [number, number];
  const [bottom, top] = up.range() as [number, number];
  return [
    x('text', { x: left, y: top - 14, 'font-weight': 'bold' }, title),
    ...up
      .ticks(5)
      .map((tick) =>
        x('g', [
          x('line', { x1: left, x2: right, y1: up(tick), y2: up(tick), stroke: '#ddd' }),
          x(
            'text',
            { x: left - 6, y: up(tick) + 4, 'text-anchor': 'end' },
            up.tickFormat(5, '~s')(tick),
          ),
        ]),
      ),
    ...across
      .ticks(5)
      .map((tick) =>
        x('g', [
          x('line', { x1: across(tick), x2: across(tick), y1: top, y2: bottom, stroke: '#ddd' }),
          x(
            'text',
            { x: across(tick), y: bottom + 18, 'text-anchor': 'middle' },
            across.tickFormat(5, '~s')(tick),
          ),
        ]),
      ),
    x('text', { x: (left + right) / 2, y: bottom + 38, 'text-anchor': 'middle' }, 'resolutions'),
    ...series.flatMap(({ points }, at) => {
      const drawn = points.map((point): [number, number] => [point.x, of(point.stage)]);
      return [
        x('path', { d: draw(drawn) ?? '', fill: 'none', stroke: colourOf(at), 'stroke-width': 2 }),
        ...drawn.map(([resolutions, cost]) =>
          x('circle', { cx: across(resolutions), cy: up(cost), r: 3, fill: colourOf(at) }),
        ),
      ];
    }),
  ];
}

/** Least and most, a little apart where they are one: a scale needs a length. */
function extent(values: readonly number[]): [number, number] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return least < most ? [least, most] : [least / 2, most * 2];
}
