import { max, rollup } from 'd3-array';
import { curveBasis, line } from 'd3-shape';
import { layOut, type Dot, type Layout, type Mark, type Window } from './layout.ts';

/**
 * The drawing as SVG, the same at build, in the file and in the browser when the reader zooms. How
 * it looks is in drawing.css.
 */

export type Drawn = Mark & {
  /** Said of it by ear and on pointing: "64/1, 6 October 2009: …". */
  name: string;
  /** Its text is on this site. */
  text: boolean;
};

type Attributes = Record<string, string | number | undefined>;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

/** An element as markup; its contents are markup already. */
function tag(name: string, attributes: Attributes, ...contents: string[]): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) => {
    if (value === undefined) return [];
    const short = typeof value === 'number' ? Math.round(value * 10) / 10 : escaped(value);
    return [` ${attribute}="${short}"`];
  });
  return `<${name}${written.join('')}>${contents.join('')}</${name}>`;
}

/** The line and its documents, each a link to `address` of its id. */
export function drawing(
  marks: readonly Drawn[],
  lanes: readonly string[],
  window: Window,
  width: number,
  address: (id: string) => string = (id) => `#${id}`,
): { svg: string; layout: Layout<Drawn> } {
  const layout = layOut(marks, lanes, window, width);
  const { height, stretches, dots, labels } = layout;
  const ground = stretches.flatMap(({ lanes, axis, ticks }) => {
    const top = (lanes[0]?.top ?? axis) + 4;
    const years = ticks.flatMap(({ name, x }) => {
      const anchor = x < 20 ? 'start' : x > width - 20 ? 'end' : 'middle';
      return [
        tag('line', { class: 'grid', x1: x, x2: x, y1: top, y2: axis }),
        tag('text', { class: 'year', x, y: axis + 16, 'text-anchor': anchor }, name),
      ];
    });
    const bases = lanes.flatMap(({ name, top, base }) => [
      tag('line', { class: 'base', x1: 0, x2: width, y1: base, y2: base }),
      tag('text', { class: 'lane', x: 0, y: top + 14 }, escaped(name)),
    ]);
    return [...years, ...bases];
  });
  const poles = labels.flatMap(({ pole, mark: { id } }) => {
    const d = pole && `M${pole.x} ${pole.from}V${pole.to}`;
    return d ? [tag('path', { class: 'pole', 'data-at': id, d })] : [];
  });
  const names = labels.map(({ mark: { id, label }, x, y, pole, anchor }) => {
    const place = { x, y, 'text-anchor': anchor === 'end' ? anchor : undefined };
    return tag(
      'text',
      { class: pole ? 'flag' : 'number', 'data-at': id, ...place },
      escaped(label),
    );
  });
  const hidden = { 'aria-hidden': 'true' };
  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'drawn',
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      role: 'group',
      'aria-label': `Documents from ${window.from} to ${window.to}`,
    },
    tag('g', hidden, ...ground, ...poles),
    tag('g', { class: 'arcs', ...hidden }),
    ...dots.map((dot) => linked(dot, address)),
    tag('g', hidden, ...names),
  );
  return { svg, layout };
}

/** A dot that leads to its document; many at one place, to their years, to which a reader may zoom. */
function linked({ mark, more, x, y, r }: Dot<Drawn>, address: (id: string) => string): string {
  const crowd = more.length > 0;
  const [from, to] = [mark, more.at(-1) ?? mark].map(({ day }) => day.slice(0, 4));
  const count = more.length + 1;
  const many = `${count} more documents, ${from === to ? from : `${from} to ${to}`}`;
  const name = crowd ? many : mark.name;
  const kinds = [mark.landmark && 'landmark', mark.text && 'text', crowd && 'crowd'];
  return tag(
    'a',
    {
      href: address(mark.id),
      'data-at': mark.id,
      'aria-label': name,
      'data-span': crowd ? `${from} ${to}` : undefined,
      'data-more': crowd ? more.map(({ id }) => id).join(' ') : undefined,
    },
    tag('title', {}, escaped(name)),
    tag('rect', { class: 'hit', x: x - 12, y: y - 12, width: 24, height: 24, rx: 12 }),
    tag('circle', { class: ['dot', ...kinds].filter(Boolean).join(' '), cx: x, cy: y, r }),
    crowd ? tag('text', { class: 'many', x, y: y + 4, 'text-anchor': 'middle' }, `${count}`) : '',
  );
}

const bow = line().curve(curveBasis);

/**
 * The arcs from a document to those that it recalls, and to those that recall it: over the edge to
 * those that lie before or after the years that are drawn.
 */
export function arcs(
  { dots, width }: Layout<Drawn>,
  id: string,
  { recalls, recalledBy }: { recalls: readonly string[]; recalledBy: readonly string[] },
): string {
  const placeOf = (id: string) =>
    dots.find(({ mark, more }) => mark.id === id || more.some((one) => one.id === id));
  const from = placeOf(id);
  if (!from) return '';
  const arc = (kind: 'recalls' | 'recalled', edge: number) => (other: string) => {
    const to = placeOf(other) ?? { x: edge, y: from.y };
    const across = to.x - from.x;
    const top = Math.max(4, Math.min(from.y, to.y) - 26 - Math.abs(across) * 0.16);
    const d = bow([
      [from.x, from.y],
      [from.x + across * 0.12, top],
      [from.x + across * 0.88, top],
      [to.x, to.y],
    ]);
    return tag('path', { class: kind, d: d ?? undefined });
  };
  return [...recalls.map(arc('recalls', 0)), ...recalledBy.map(arc('recalled', width))].join('');
}

/** How many documents each year has, as bars over the whole line: what the brush is drawn on. */
export function density(marks: readonly Mark[], { from, to }: Window): string {
  const counts = rollup(marks, ({ length }) => length, ({ day }) => day.slice(0, 4)); // prettier-ignore
  const most = max(counts.values()) ?? 1;
  const bars = [...counts].map(([year, count]) => {
    const height = (count / most) * 10;
    const place = { x: Number(year) - from + 0.1, width: 0.8, y: 10 - height, height };
    return tag('rect', { 'data-year': year, ...place });
  });
  const viewBox = `0 0 ${to - from + 1} 10`;
  const look = { preserveAspectRatio: 'none', class: 'drawn', 'aria-hidden': 'true' };
  return tag('svg', { viewBox, ...look }, ...bars);
}
