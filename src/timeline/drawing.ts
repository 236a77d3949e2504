import { curveBasis, line } from 'd3-shape';
import { layOut, type Layout, type Mark, type Window } from './layout.ts';

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
function tag(name: string, attributes: Attributes, contents = ''): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) => {
    if (value === undefined) return [];
    const short = typeof value === 'number' ? Math.round(value * 10) / 10 : escaped(value);
    return [` ${attribute}="${short}"`];
  });
  return `<${name}${written.join('')}>${contents}</${name}>`;
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
  const ground = stretches.map((stretch) => {
    const top = stretch.lanes[0]?.top ?? stretch.axis;
    return [
      ...stretch.ticks.map(({ year, x }) => {
        const anchor = x < 20 ? 'start' : x > width - 20 ? 'end' : 'middle';
        const foot = { class: 'year', x, y: stretch.axis + 16, 'text-anchor': anchor };
        return (
          tag('line', { class: 'grid', x1: x, x2: x, y1: top + 4, y2: stretch.axis }) +
          tag('text', foot, String(year))
        );
      }),
      ...stretch.lanes.map(
        ({ name, top, base }) =>
          tag('line', { class: 'base', x1: 0, x2: width, y1: base, y2: base }) +
          tag('text', { class: 'lane', x: 0, y: top + 14 }, escaped(name)),
      ),
    ].join('');
  });
  const poles = labels.flatMap(({ pole, mark }) =>
    pole
      ? [
          tag('path', {
            class: 'pole',
            'data-at': mark.id,
            d: `M${pole.x} ${pole.from}V${pole.to}`,
          }),
        ]
      : [],
  );
  const names = labels.map(({ mark, x, y, pole, anchor }) => {
    const place = { x, y, 'text-anchor': anchor === 'end' ? anchor : undefined };
    const name = { class: pole ? 'flag' : 'number', 'data-at': mark.id, ...place };
    return tag('text', name, escaped(mark.label));
  });
  const links = dots.map(({ mark, more, x, y, r }) => {
    const kinds = [mark.landmark && 'landmark', mark.text && 'text', more.length > 0 && 'crowd'];
    const kind = kinds.filter(Boolean).join(' ');
    const dot = tag('circle', { class: `dot ${kind}`, cx: x, cy: y, r });
    const hit = tag('rect', { class: 'hit', x: x - 12, y: y - 12, width: 24, height: 24, rx: 12 });
    const crowd = crowdOf(mark, more);
    const name = crowd?.name ?? mark.name;
    const link = { href: address(mark.id), 'data-at': mark.id, 'aria-label': name };
    const number = { class: 'many', x, y: y + 4, 'text-anchor': 'middle' };
    return tag(
      'a',
      { ...link, ...crowd?.data },
      tag('title', {}, escaped(name)) + hit + dot + (crowd ? tag('text', number, crowd.count) : ''),
    );
  });
  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'drawn',
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      role: 'group',
      'aria-label': `Documents from ${window.from} to ${window.to}`,
    },
    tag('g', { 'aria-hidden': 'true' }, [...ground, ...poles].join('')) +
      tag('g', { class: 'arcs', 'aria-hidden': 'true' }) +
      links.join('') +
      tag('g', { 'aria-hidden': 'true' }, names.join('')),
  );
  return { svg, layout };
}

/** Many documents at one place: said by their number and years, to which a reader may zoom. */
function crowdOf(mark: Drawn, more: readonly Drawn[]) {
  if (more.length === 0) return undefined;
  const [from, to] = [mark, more.at(-1) ?? mark].map(({ day }) => day.slice(0, 4));
  const count = String(more.length + 1);
  return {
    count,
    name: `${count} more documents, ${from === to ? from : `${from} to ${to}`}`,
    data: { 'data-span': `${from} ${to}`, 'data-more': more.map(({ id }) => id).join(' ') },
  };
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
  const places = new Map(
    dots.flatMap((dot) => [dot.mark, ...dot.more].map(({ id }) => [id, dot] as const)),
  );
  const from = places.get(id);
  if (!from) return '';
  const arc = (other: string, kind: 'recalls' | 'recalled') => {
    const to = places.get(other) ?? { x: kind === 'recalls' ? 0 : width, y: from.y };
    const rise = 26 + Math.abs(to.x - from.x) * 0.16;
    const top = Math.max(4, Math.min(from.y, to.y) - rise);
    const d = bow([
      [from.x, from.y],
      [from.x + (to.x - from.x) * 0.12, top],
      [from.x + (to.x - from.x) * 0.88, top],
      [to.x, to.y],
    ]);
    return tag('path', { class: kind, d: d ?? undefined });
  };
  return [
    ...recalls.map((other) => arc(other, 'recalls')),
    ...recalledBy.map((other) => arc(other, 'recalled')),
  ].join('');
}

/** How many documents each year has, as bars over the whole line: what the brush is drawn on. */
export function density(marks: readonly Mark[], { from, to }: Window): string {
  const years = Map.groupBy(marks, ({ day }) => Number(day.slice(0, 4)));
  const most = Math.max(1, ...[...years.values()].map(({ length }) => length));
  const bars = [...years].map(([year, { length }]) =>
    tag('rect', {
      'data-year': String(year),
      x: year - from + 0.1,
      width: 0.8,
      y: 10 - (length / most) * 10,
      height: (length / most) * 10,
    }),
  );
  const viewBox = `0 0 ${to - from + 1} 10`;
  return tag(
    'svg',
    { viewBox, preserveAspectRatio: 'none', class: 'density', 'aria-hidden': 'true' },
    bars.join(''),
  );
}
