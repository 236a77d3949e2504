import { passes, readState, writeState, type State } from '../timeline/state.ts';
import type { Told } from '../timeline/view.ts';
import { announce } from './announce.ts';
import { linkClip } from './clip.ts';
import { copy } from './copy.ts';
import { lineOf, type Entry } from './timelineDrawing.ts';
import { savePicture } from './picture.ts';

/**
 * Brings a timeline to life: facets and years in step with the address, the list or the table, and the
 * drawing. All that it knows stands in the page.
 */

const query = <E extends Element>(selector: string) => document.querySelector<E>(selector);
const all = <E extends Element>(selector: string, within: ParentNode = document) => [
  ...within.querySelectorAll<E>(selector),
];
const words = (text: string | undefined): string[] => text?.split(' ').filter(Boolean) ?? [];

const entries = all<HTMLElement>('[data-document]').map((node): Entry => {
  const told: Told = JSON.parse(node.dataset['document'] ?? '');
  return { ...told, node };
});
const years = entries.map(({ facets: { year } }) => year);
const whole = { from: String(Math.min(...years)), to: String(Math.max(...years)) };

const form = query<HTMLFormElement>('form#facets');
const line = lineOf(entries);

let state = readState(location.search);
/** The theme that the words stand open for. */
let following: string | undefined;

const countOf = (asked: State): number =>
  entries.filter(({ facets }) => passes(asked, facets)).length;

/** Shows what the state asks for, and says how much that is. */
function show(): string {
  const { from, to } = { ...whole, ...state };
  for (const { node, facets } of entries) node.hidden = !passes(state, facets);
  if (state.theme !== following) follow((following = state.theme));
  for (const chapter of all<HTMLElement>('[data-chapter]'))
    chapter.hidden = chapter.querySelector('[data-document]:not([hidden])') === null;
  line?.show({ from: Number(from), to: Number(to) });
  for (const bar of all<SVGElement>('[data-year]')) {
    const { year = '' } = bar.dataset;
    bar.classList.toggle('out', year < from || year > to);
  }
  fill();
  const message = `${countOf(state)} of ${entries.length} shown`;
  for (const one of all('[data-shown]')) one.textContent = message;
  for (const one of all<HTMLAnchorElement>('a[data-keeps]')) one.search = writeState(state);
  return message;
}

/** Opens the words on a theme, and no others; without one all are there, and folded. */
function follow(theme: string | undefined): void {
  for (const fold of all<HTMLDetailsElement>('[data-words]')) {
    const lines = all<HTMLDetailsElement>('.line', fold);
    for (const one of lines) {
      one.open = theme !== undefined && words(one.dataset['themes']).includes(theme);
      one.hidden = theme !== undefined && !one.open;
    }
    const on = lines.filter(({ open }) => open).length;
    fold.open = on > 0;
    for (const said of all('[data-on]', fold))
      said.textContent = theme === undefined ? '' : `${on} of `;
  }
}

/** The controls by their fields, those that stand beside the drawing too. */
const controls = [...(form?.elements ?? [])].filter(
  (one): one is HTMLInputElement | HTMLSelectElement => 'name' in one && one.name !== '',
);
const isCheck = (one: Element): one is HTMLInputElement =>
  one instanceof HTMLInputElement && one.type === 'checkbox';

/** Sets the form as the state is, with how much each choice would show. */
function fill(): void {
  for (const one of controls) {
    const value = state[one.name as keyof State];
    if (isCheck(one)) one.checked = value !== undefined;
    else one.value = value ?? (one instanceof HTMLInputElement ? one.defaultValue : '');
    const said = one.type === 'range' && one.previousElementSibling;
    if (said) said.textContent = one.value;
  }
  for (const one of all<HTMLElement>('[data-count]')) {
    const [field = '', value = ''] = one.dataset['count']?.split('=') ?? [];
    one.textContent = `${one.dataset['name']} (${countOf({ ...state, [field]: value })})`;
  }
  for (const one of all<HTMLButtonElement>('[type="reset"]')) one.hidden = writeState(state) === '';
}

/** A key that is held down changes a control again before so many milliseconds have passed. */
const HELD = 400;

let settling: ReturnType<typeof setTimeout> | undefined;

/** Shows what is asked for while a gesture goes on; the history knows nothing of it yet. */
function pass(next: State): string {
  clearTimeout(settling);
  const { from, to, ...others } = { ...whole, ...state, ...next };
  const [first = '', last = ''] = [from || whole.from, to || whole.to].toSorted();
  const years = {
    from: first === whole.from ? '' : first,
    to: last === whole.to ? '' : last,
  };
  state = readState(writeState({ ...others, ...years }));
  return show();
}

/** Shows what is asked for and keeps it: each gesture is one step back. */
function change(next: State): void {
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

document.addEventListener('input', ({ target }) => {
  const own = controls.find((one) => one === target);
  if (!own) return;
  pass({ [own.name]: isCheck(own) && !own.checked ? '' : own.value });
  settling = setTimeout(() => change({}), HELD);
});
form?.addEventListener('submit', (event) => event.preventDefault());
form?.addEventListener('reset', (event) => {
  event.preventDefault();
  state = {};
  change({});
  form.querySelector('select')?.focus(); // the button has nothing more to do
});
addEventListener('popstate', () => {
  restore();
  reveal();
});
let room = innerWidth;
addEventListener('resize', () => {
  // another of the drawings may have room now
  if (room !== (room = innerWidth)) show();
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const span = target?.closest<HTMLElement>('[data-span]');
  if (span) {
    const [from = '', to = ''] = words(span.dataset['span']);
    const now = { ...whole, ...state };
    const there = from === now.from && to === now.to;
    // many documents at one place: nearer first, then their place in the list
    if (!there) event.preventDefault();
    if (!there || span.localName !== 'a') change({ from, to });
  }
  if (target?.closest('[data-copy-link]')) {
    const view = new URL(writeState(state) || location.pathname, location.href);
    void copy(linkClip(view.href, document.title), 'Link to this view');
  }
  const text = target?.closest<HTMLElement>('[data-copy]')?.dataset['copy'];
  if (text !== undefined) void copy({ html: text, text }, 'Text');
  const picture = target?.closest('[data-png]') && line?.svg();
  if (picture) void savePicture(picture, document.title);
});

/** Dragging along the strip asks for the years that are passed over. */
const strip = query<HTMLElement>('[data-strip]');
let start = '';
const yearAt = ({ clientX }: PointerEvent): string => {
  const { left, width } = strip?.getBoundingClientRect() ?? { left: 0, width: 1 };
  const part = Math.min(Math.max((clientX - left) / width, 0), 0.9999);
  const [first, last] = [Number(whole.from), Number(whole.to)];
  return String(first + Math.floor(part * (last - first + 1)));
};
const isHeld = ({ pointerId }: PointerEvent) => strip?.hasPointerCapture(pointerId) ?? false;
strip?.addEventListener('pointerdown', (event) => {
  if (event.button !== 0) return;
  start = yearAt(event);
  strip.setPointerCapture(event.pointerId);
});
strip?.addEventListener('pointermove', (event) => {
  if (isHeld(event)) pass({ from: start, to: yearAt(event) });
});
strip?.addEventListener('pointerup', (event) => {
  if (isHeld(event)) change({ from: start, to: yearAt(event) });
});
strip?.addEventListener('pointercancel', restore); // a finger that turned out to scroll the page

/** Who follows a link to a document wants to see it, whatever else is asked for. */
function reveal(): void {
  const named = entries.find(({ node }) => node.id === location.hash.slice(1));
  if (!named?.node.hidden) return;
  state = {};
  show();
  history.replaceState(null, '', location.pathname + location.hash);
  named.node.scrollIntoView();
}

show();
reveal();
