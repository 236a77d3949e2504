import { arcs, drawing, type Drawn } from '../timeline/drawing.ts';
import type { Layout } from '../timeline/layout.ts';
import {
  ALL,
  counted,
  passes,
  readState,
  writeState,
  type Facets,
  type State,
} from '../timeline/state.ts';
import { announce } from './announce.ts';
import { copy } from './copy.ts';
import { linkClip } from './clip.ts';
import { element } from './element.ts';

/**
 * Brings a timeline to life: facets and years in step with the address, the list, the table and the
 * drawing; arcs; the arrow keys. All that it knows stands in the page.
 */

type Entry = {
  node: HTMLElement;
  facets: Facets;
  drawn: Drawn;
  recalls: string[];
  recalledBy: string[];
};

const words = (text: string | undefined): string[] => text?.split(' ').filter(Boolean) ?? [];

const entries = [...document.querySelectorAll<HTMLElement>('[data-day]')].map((node): Entry => {
  const { day = '', lane = '', body = '', label = '', name = '' } = node.dataset;
  const landmark = node.dataset['landmark'] !== undefined;
  const text = node.dataset['text'] !== undefined;
  const themes = words(node.dataset['themes']);
  return {
    node,
    facets: { lane: body, themes, landmark, text, year: Number(day.slice(0, 4)) },
    drawn: { id: node.id, day, lane, label, name, landmark, text },
    recalls: words(node.dataset['recalls']),
    recalledBy: words(node.dataset['recalledBy']),
  };
});
const facets = entries.map((entry) => entry.facets);
const byId = new Map(entries.map((entry) => [entry.node.id, entry]));

const query = <E extends Element>(selector: string) => document.querySelector<E>(selector);
const form = query<HTMLFormElement>('form[data-facets]');
const plot = query<HTMLElement>('[data-plot]');
const made = plot ? [...plot.querySelectorAll<HTMLElement>('[data-width]')] : [];
const lanes: string[] = JSON.parse(plot?.dataset['lanes'] ?? '[]');
const first = Math.min(...facets.map(({ year }) => year));
const last = Math.max(...facets.map(({ year }) => year));

let state = readState(location.search);
/** The theme that the words stand open for. */
let following: string | undefined;
let drawnNow: { holder: HTMLElement; layout: Layout<Drawn> } | undefined;
/** Of the drawings made at build, by their widths: made when the first arc is drawn on one. */
const layouts = new Map<number, Layout<Drawn>>();

const shown = (entry: Entry) => passes(state, entry.facets);

/** The holder that the window has room for: of those made at build, or the one of a zoom. */
const holder = (): HTMLElement | undefined =>
  drawnNow?.holder ?? made.find((one) => one.checkVisibility());

function layoutOf(one: HTMLElement): Layout<Drawn> {
  if (drawnNow) return drawnNow.layout;
  const width = widthOf(one);
  const layout = layouts.get(width) ?? draw(first, last, width).layout;
  layouts.set(width, layout);
  return layout;
}

const widthOf = (one: HTMLElement | undefined): number => Number(one?.dataset['width'] ?? 936);

const draw = (from: number, to: number, width: number) =>
  drawing(
    entries.map(({ drawn }) => drawn),
    lanes,
    { from, to },
    width,
  );

/** Draws the years that are asked for anew; all of them stand in the page as they were made. */
function zoom(): void {
  if (!plot) return;
  const focused = plot.contains(document.activeElement)
    ? document.activeElement?.getAttribute('data-at')
    : undefined;
  drawnNow?.holder.remove();
  drawnNow = undefined;
  for (const one of made) one.hidden = false;
  const zoomed = state.from !== undefined || state.to !== undefined;
  if (zoomed) {
    const visible = holder();
    const { svg, layout } = draw(state.from ?? first, state.to ?? last, widthOf(visible));
    for (const one of made) one.hidden = true;
    const place = element('div', { class: `zoomed ${visible?.className}` });
    place.innerHTML = svg; // written by us, every text in it escaped
    plot.append(place);
    drawnNow = { holder: place, layout };
  }
  if (focused) plot.querySelector<SVGElement>(`a[data-at="${CSS.escape(focused)}"]`)?.focus();
}

/** Shows what the state asks for, and says how much that is. */
function show(): string {
  zoom();
  const { theme } = state;
  const followed = theme !== following;
  following = theme;
  for (const { node, facets: own } of entries) {
    node.hidden = !passes(state, own);
    if (!followed) continue;
    for (const fold of node.querySelectorAll<HTMLDetailsElement>('[data-words], .line')) {
      const on = fold.dataset['words'] === undefined ? words(fold.dataset['themes']) : own.themes;
      fold.open = theme !== undefined && on.includes(theme);
      if (fold.matches('.line')) fold.hidden = theme !== undefined && !fold.open;
    }
    const on = node.querySelector('[data-on]');
    const open = node.querySelectorAll('.line:not([hidden])').length;
    if (on) on.textContent = theme === undefined ? '' : `${open} of `;
  }
  for (const chapter of document.querySelectorAll<HTMLElement>('[data-chapter]'))
    chapter.hidden = chapter.querySelector('[data-day]:not([hidden])') === null;

  let tabbed = false;
  for (const at of holder()?.querySelectorAll<SVGElement>('[data-at]') ?? []) {
    const entry = byId.get(at.dataset['at'] ?? '');
    const all = [entry, ...words(at.dataset['more']).map((id) => byId.get(id))];
    const out = entry !== undefined && !all.some((one) => one && shown(one));
    at.classList.toggle('off', out);
    if (at.nodeName !== 'a') continue;
    if (out) at.setAttribute('aria-hidden', 'true');
    else at.removeAttribute('aria-hidden');
    // the line is one stop, and the arrows go along it
    at.setAttribute('tabindex', out || tabbed ? '-1' : '0');
    tabbed ||= !out;
  }
  for (const bar of document.querySelectorAll<SVGElement>('[data-year]')) {
    const year = Number(bar.dataset['year']);
    const out = year < (state.from ?? first) || year > (state.to ?? last);
    bar.classList.toggle('out', out);
  }

  if (form) fill(form);
  const count = entries.filter(shown).length;
  const message = `${count} of ${entries.length} shown`;
  for (const one of document.querySelectorAll('[data-shown]')) one.textContent = message;
  for (const one of document.querySelectorAll<HTMLAnchorElement>('a[data-keeps]'))
    one.search = writeState(state);
  return message;
}

/** Sets the form as the state is, with how much each choice would show. */
function fill(form: HTMLFormElement): void {
  const choose = (
    name: string,
    value: string | undefined,
    change: (value?: string) => Partial<State>,
  ) => {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) return;
    for (const option of select.options) {
      const count = counted(state, change(option.value || undefined), facets);
      option.textContent = `${option.dataset['name']} (${count})`;
    }
    select.value = value ?? '';
  };
  choose('body', state.lane, (lane) => ({ lane }));
  choose('theme', state.theme, (theme) => ({ theme }));
  const check = (name: string, value: boolean, change: Partial<State>) => {
    const box = form.elements.namedItem(name);
    if (!(box instanceof HTMLInputElement)) return;
    box.checked = value;
    const count = box.parentElement?.querySelector('[data-count]');
    if (count) count.textContent = `(${counted(state, change, facets)})`;
  };
  check('landmarks', state.landmarks, { landmarks: true });
  check('text', state.text, { text: true });
  for (const [name, year] of [
    ['from', state.from ?? first],
    ['to', state.to ?? last],
  ] as const) {
    const range = form.elements.namedItem(name);
    if (range instanceof HTMLInputElement) range.value = String(year);
    const said = query(`[data-${name}]`); // it stands with its slider
    if (said) said.textContent = String(year);
  }
  const reset = form.querySelector<HTMLButtonElement>('[type="reset"]');
  if (reset) reset.hidden = writeState(state) === '';
}

/** A key that is held down changes a slider again before so many milliseconds have passed. */
const HELD = 400;

let settling: ReturnType<typeof setTimeout> | undefined;

/** Shows what is asked for while a gesture goes on; the history knows nothing of it yet. */
function pass(next: Partial<State>): string {
  clearTimeout(settling);
  state = { ...state, ...next };
  if (state.from !== undefined && state.to !== undefined && state.from > state.to)
    [state.from, state.to] = [state.to, state.from];
  if (state.from === first) state.from = undefined;
  if (state.to === last) state.to = undefined;
  return show();
}

/** Shows what is asked for and keeps it: each gesture is one step back. */
function change(next: Partial<State>): void {
  const message = pass(next);
  const query = writeState(state);
  if (query !== writeState(readState(location.search)))
    history.pushState(null, '', location.pathname + query);
  announce(message);
}

/** Goes back to what the address says. */
function restore(): void {
  clearTimeout(settling);
  state = readState(location.search);
  show();
}

function asked(form: HTMLFormElement): Partial<State> {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '') || undefined;
  return {
    lane: text('body'),
    theme: text('theme'),
    landmarks: data.has('landmarks'),
    text: data.has('text'),
    ...(data.has('from') && { from: Number(data.get('from')), to: Number(data.get('to')) }),
  };
}

/** The sliders belong to the form and stand beside the drawing: their events pass the page alone. */
const own = ({ target }: Event): HTMLFormElement | undefined =>
  (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) &&
  target.form === form
    ? (form ?? undefined)
    : undefined;
const isSlider = ({ target }: Event) =>
  target instanceof HTMLInputElement && target.type === 'range';
document.addEventListener('change', (event) => {
  const form = own(event);
  if (!form) return;
  if (!isSlider(event)) return change(asked(form));
  pass(asked(form));
  settling = setTimeout(() => change({}), HELD);
});
document.addEventListener('input', (event) => {
  const form = own(event);
  if (form && isSlider(event)) pass(asked(form));
});
form?.addEventListener('submit', (event) => event.preventDefault());
form?.addEventListener('reset', (event) => {
  event.preventDefault();
  change(ALL);
  form.querySelector('select')?.focus(); // the button has nothing more to do
});
addEventListener('popstate', () => {
  restore();
  reveal();
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const span = target?.closest<HTMLElement>('[data-span]');
  if (span) {
    const [from, to] = words(span.dataset['span']).map(Number);
    const there = from === (state.from ?? first) && to === (state.to ?? last);
    // many documents at one place: nearer first, then their place in the list
    if (!there) event.preventDefault();
    if (!there || span.localName !== 'a') change({ from, to });
  }
  if (target?.closest('[data-copy-link]'))
    void copy(linkClip(location.href, document.title), 'Link to this view');
  const text = target?.closest<HTMLElement>('[data-copy]')?.dataset['copy'];
  if (text !== undefined) void copy({ html: text, text }, 'Text');
  if (target?.closest('[data-png]')) void savePicture();
});

/** Dragging along the strip asks for the years that are passed over. */
const strip = query<HTMLElement>('[data-strip]');
let start: number | undefined;
const yearAt = ({ clientX }: PointerEvent): number => {
  const { left, width } = strip?.getBoundingClientRect() ?? { left: 0, width: 1 };
  const part = Math.min(Math.max((clientX - left) / width, 0), 0.9999);
  return first + Math.floor(part * (last - first + 1));
};
const passed = (event: PointerEvent): Partial<State> => {
  const at = yearAt(event);
  return { from: Math.min(start ?? at, at), to: Math.max(start ?? at, at) };
};
strip?.addEventListener('pointerdown', (event) => {
  if (event.button !== 0) return;
  start = yearAt(event);
  strip.setPointerCapture(event.pointerId);
});
strip?.addEventListener('pointermove', (event) => {
  if (start !== undefined) pass(passed(event));
});
strip?.addEventListener('pointerup', (event) => {
  if (start !== undefined) change(passed(event));
  start = undefined;
});
// a finger that turned out to scroll the page
strip?.addEventListener('pointercancel', () => {
  start = undefined;
  restore();
});

const told = query('[data-told]');

/** Draws the arcs of a document, and tells below the drawing which one it is. */
function point(id: string): void {
  const at = holder();
  const entry = byId.get(id);
  const group = at?.querySelector('.arcs');
  if (!at || !entry || !group) return;
  for (const one of at.querySelectorAll('.near')) one.classList.remove('near');
  group.innerHTML = arcs(layoutOf(at), id, entry);
  for (const near of [id, ...entry.recalls, ...entry.recalledBy])
    at.querySelector(`a[data-at="${CSS.escape(near)}"]`)?.classList.add('near');
  if (told) told.textContent = entry.drawn.name;
}
const pointed = ({ target }: Event): string | undefined => {
  const at = target instanceof Element ? target.closest<SVGElement>('[data-at]') : null;
  const entry = target instanceof Element ? target.closest('[data-day]') : null;
  return at?.dataset['at'] ?? entry?.id;
};
for (const type of ['pointerover', 'focusin'])
  document.addEventListener(type, (event) => point(pointed(event) ?? ''));

/** A finger does not point: its first tap on a document shows the arcs, the second goes there. */
let tapped: string | undefined;
plot?.addEventListener('click', (event) => {
  const id = pointed(event);
  if (event instanceof PointerEvent && event.pointerType === 'touch' && id !== tapped)
    event.preventDefault();
  tapped = id;
  point(id ?? '');
});

plot?.addEventListener('keydown', (event) => {
  const at = document.activeElement?.getAttribute('data-at');
  const links = [...(holder()?.querySelectorAll<SVGElement>('a[data-at]:not(.off)') ?? [])];
  const place = links.findIndex((one) => one.dataset['at'] === at);
  if (place < 0) return;
  const landmark = (ahead: SVGElement[]) =>
    ahead.find((one) => byId.get(one.dataset['at'] ?? '')?.drawn.landmark);
  const to = {
    ArrowRight: links[place + 1],
    ArrowLeft: links[place - 1],
    ArrowDown: landmark(links.slice(place + 1)),
    ArrowUp: landmark(links.slice(0, place).toReversed()),
    Home: links[0],
    End: links.at(-1),
  }[event.key];
  if (!to) return;
  event.preventDefault();
  links[place]?.setAttribute('tabindex', '-1');
  to.setAttribute('tabindex', '0');
  to.focus();
});

/** Saves the drawing as it stands as a picture of twice its size. */
async function savePicture(): Promise<void> {
  const svg = holder()?.querySelector('svg');
  if (!svg) return;
  const copyOf = svg.cloneNode(true) as SVGElement;
  const shapes = [svg, ...svg.querySelectorAll('*')];
  [copyOf, ...copyOf.querySelectorAll('*')].forEach((one, at) => {
    const from = shapes[at] && getComputedStyle(shapes[at]);
    for (const name of [
      'fill',
      'stroke',
      'stroke-width',
      'stroke-dasharray',
      'font-size',
      'font-weight',
      'font-family',
      'opacity',
      'paint-order',
    ])
      if (from) one.setAttribute(name, from.getPropertyValue(name));
  });
  const { width, height } = svg.getBoundingClientRect();
  copyOf.setAttribute('width', String(width));
  copyOf.setAttribute('height', String(height));
  const image = new Image(width * 2, height * 2);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copyOf))}`;
  await image.decode();
  const canvas = element('canvas', { width: String(width * 2), height: String(height * 2) });
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  element('a', { href: canvas.toDataURL('image/png'), download: `${document.title}.png` }).click();
}

let width = innerWidth;
addEventListener('resize', () => {
  if (innerWidth === width) return;
  width = innerWidth;
  show(); // another of the lines may have room now
});

/** Who follows a link to a document wants to see it, whatever else is asked for. */
function reveal(): void {
  const named = byId.get(location.hash.slice(1));
  if (!named?.node.hidden) return;
  state = ALL;
  show();
  history.replaceState(null, '', location.pathname + location.hash);
  named.node.scrollIntoView();
}

show();
reveal();
