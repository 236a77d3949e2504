import { max, rollup } from 'd3-array';
import { curveBasis, line } from 'd3-shape';
import { escapeUTF8 } from 'entities';
import { labelOf, layOut, type Dot, type Layout, type Window } from './layout.ts';
import type { Mark } from './points.ts';

/**
 * The drawing as SVG, the same at build, in the file and in the browser when the reader zooms. How
 * it looks is in drawing.css.
 */

type Markup = { markup: string };

/** Markup: text that is put into it is escaped, numbers are short, and markup stays as it is. */
const svg = (parts: TemplateStringsArray, ...values: (string | number | Markup | Markup[])[]) => ({
  markup: String.raw({ raw: parts }, ...values.map(written)),
});

const written = (value: string | number | Markup | Markup[]): string => {
  if (typeof value === 'number') return String(Math.round(value * 10) / 10);
  if (typeof value === 'string') return escapeUTF8(value);
  return [value].flat().reduce((all, { markup }) => all + markup, '');
};

/** The line and its documents, each a link to `address` of its id. */
export function drawing(
  marks: readonly Mark[],
  lanes: readonly string[],
  window: Window,
  width: number,
  address: (id: string) => string = (id) => `#${id}`,
): { svg: string; layout: Layout } {
  const layout = layOut(marks, lanes, window, width);
  const { height, stretches, dots, labels } = layout;
  const ground = stretches.flatMap(({ lanes, axis, ticks }) => {
    const top = (lanes[0]?.top ?? axis) + 4;
    const years = ticks.map(({ name, x }) => {
      const anchor = x < 20 ? 'start' : x > width - 20 ? 'end' : 'middle';
      return svg`<line class="grid" x1="${x}" x2="${x}" y1="${top}" y2="${axis}" />
        <text class="year" x="${x}" y="${axis + 16}" text-anchor="${anchor}">${name}</text>`;
    });
    const bases = lanes.map(
      ({ name, top, base }) =>
        svg`<line class="base" x1="0" x2="${width}" y1="${base}" y2="${base}" />
          <text class="lane" x="0" y="${top + 14}">${name}</text>`,
    );
    return [...years, ...bases];
  });
  const poles = labels.flatMap(({ pole, mark: { id } }) =>
    pole ? svg`<path class="pole" data-at="${id}" d="M${pole.x} ${pole.from}V${pole.to}" />` : [],
  );
  const names = labels.map(({ mark, x, y, pole, anchor }) => {
    const kind = pole ? 'flag' : 'number';
    const place = svg`x="${x}" y="${y}" text-anchor="${anchor}"`;
    return svg`<text class="${kind}" data-at="${mark.id}" ${place}>${labelOf(mark)}</text>`;
  });
  const { markup } = svg`<svg xmlns="http://www.w3.org/2000/svg" class="drawn"
    viewBox="0 0 ${width} ${Math.ceil(height)}" role="group"
    aria-label="Documents from ${window.from} to ${window.to}">
    <g aria-hidden="true">${ground}${poles}</g>
    <g class="arcs" aria-hidden="true"></g>
    ${dots.map((dot) => linked(dot, address))}
    <g aria-hidden="true">${names}</g></svg>`;
  return { svg: markup, layout };
}

/** A dot that leads to its document; many at one place, to their years, to which a reader may zoom. */
function linked({ mark, more, x, y, r }: Dot, address: (id: string) => string): Markup {
  const crowd = more.length > 0;
  const [from = '', to = ''] = [mark, more.at(-1) ?? mark].map(({ adopted }) =>
    adopted.slice(0, 4),
  );
  const count = more.length + 1;
  const name = crowd
    ? `${count} more documents, ${from === to ? from : `${from} to ${to}`}`
    : mark.name;
  const kinds = ['dot', mark.landmark && 'landmark', mark.here && 'text', crowd && 'crowd'];
  const ids = more.map(({ id }) => id).join(' ');
  const years = crowd ? svg` data-span="${from} ${to}" data-more="${ids}"` : '';
  const many = svg`<text class="many" x="${x}" y="${y + 4}" text-anchor="middle">${count}</text>`;
  return svg`<a href="${address(mark.id)}" data-at="${mark.id}" aria-label="${name}"${years}>
    <title>${name}</title>
    <rect class="hit" x="${x - 12}" y="${y - 12}" width="24" height="24" rx="12" />
    <circle class="${kinds.filter(Boolean).join(' ')}" cx="${x}" cy="${y}" r="${r}" />
    ${crowd ? many : ''}</a>`;
}

/**
 * The arcs from a document to those that it recalls, and to those that recall it: over the edge to
 * those that lie before or after the years that are drawn, and to those of another stretch, where
 * they come in over the other edge.
 */
export function arcs(
  { dots, stretches, width }: Layout,
  { id, recalls, recalledBy }: Pick<Mark, 'id' | 'recalls' | 'recalledBy'>,
): string {
  const placeOf = (id: string) =>
    dots.find(({ mark, more }) => mark.id === id || more.some((one) => one.id === id));
  const stretchOf = ({ y }: Dot) => stretches.find(({ axis }) => y < axis);
  const from = placeOf(id);
  if (!from) return '';
  const arc = (kind: 'recalls' | 'recalled', edge: number) => (other: { id: string }) => {
    const to = placeOf(other.id);
    const d =
      to && stretchOf(to) === stretchOf(from)
        ? bowed(from, to)
        : bowed(from, { x: edge }) + (to ? bowed({ x: width - edge }, to) : '');
    return svg`<path class="${kind}" d="${d}" />`;
  };
  return written([...recalls.map(arc('recalls', 0)), ...recalledBy.map(arc('recalled', width))]);
}

const bow = line().curve(curveBasis);

/** A place on the line, or on the edge, over which one passes at the height of the bow. */
type Place = { x: number; y?: number };

/** The way from one place to another, over what lies between them. */
function bowed(from: Place, to: Place): string {
  const across = to.x - from.x;
  const [begins = Infinity, ends = Infinity] = [from.y, to.y];
  const top = Math.max(4, Math.min(begins, ends) - 26 - Math.abs(across) * 0.16);
  const over = [0.12, 0.88].map((part): [number, number] => [from.x + across * part, top]);
  return bow([[from.x, from.y ?? top], ...over, [to.x, to.y ?? top]]) ?? '';
}

/** How many documents each year has, as bars over the whole line: what the brush is drawn on. */
export function density(marks: readonly Mark[], { from, to }: Window): string {
  const counts = rollup(
    marks,
    ({ length }) => length,
    ({ adopted }) => adopted.slice(0, 4),
  );
  const most = max(counts.values()) ?? 1;
  const bars = [...counts].map(([year, count]) => {
    const [x, height] = [Number(year) - from + 0.1, (count / most) * 10];
    const place = svg`x="${x}" y="${10 - height}" width="0.8" height="${height}"`;
    return svg`<rect data-year="${year}" ${place}/>`;
  });
  return svg`<svg class="drawn" viewBox="0 0 ${to - from + 1} 10" preserveAspectRatio="none"
    aria-hidden="true">${bars}</svg>`.markup;
}
