import { passes, readState, writeState, type State } from '../timeline/state.ts';
import { announce } from './announce.ts';
import { linkClip } from './clip.ts';
import { copy } from './copy.ts';
import { lineOf, type Entry } from './timelineDrawing.ts';
import { savePicture } from './picture.ts';

/**
 * Brings a timeline to life: what its form asks for in step with the address, the list or the table,
 * and the drawing. All that it knows stands in the page.
 */

const all = <E extends Element>(selector: string, within: ParentNode = document) => [
  ...within.querySelectorAll<E>(selector),
];
const words = (text: string | undefined): string[] => text?.split(' ').filter(Boolean) ?? [];

const entries = all<HTMLElement>('[data-document]').map((node): Entry => {
  return { mark: JSON.parse(node.dataset['document'] ?? ''), node };
});
const line = lineOf(entries);
const form = document.forms.namedItem('facets') as HTMLFormElement;
const controls = all<HTMLInputElement | HTMLSelectElement>('[name]', form);
const years = entries.map(({ mark }) => mark.adopted.slice(0, 4)).toSorted();
const whole: State = { from: years[0] ?? '', to: years.at(-1) ?? '' };

/** What the form asks for; all years are none that are asked for. */
function asked(): State {
  const { from, to, ...others } = Object.fromEntries(new FormData(form)) as State;
  const [first = '', last = ''] = [from, to].toSorted();
  const within = { from: first === whole.from ? '' : first, to: last === whole.to ? '' : last };
  return readState(writeState({ ...others, ...within }));
}

/** Sets the form so that it asks for a state. */
function fill(state: State): void {
  for (const one of controls) {
    const value = state[one.name as keyof State];
    if (one.type === 'checkbox' && 'checked' in one) one.checked = value !== undefined;
    else one.value = value || (whole[one.name as keyof State] ?? '');
    const said = one.type === 'range' && one.previousElementSibling;
    if (said) said.textContent = one.value;
  }
}

const countOf = (state: State): number => entries.filter(({ mark }) => passes(state, mark)).length;

/** Shows what the form asks for, and says how much that is. */
function show(): string {
  const state = asked();
  const { from = '', to = '' } = { ...whole, ...state };
  fill(state);
  for (const { node, mark } of entries) node.hidden = !passes(state, mark);
  if (state.theme !== following) follow((following = state.theme));
  for (const chapter of all<HTMLElement>('[data-chapter]')) {
    const inside = all<HTMLElement>('[data-document]', chapter);
    const shown = inside.filter(({ hidden }) => !hidden).length;
    chapter.hidden = shown === 0;
    for (const one of all('[data-within]', chapter))
      one.textContent = shown === inside.length ? '' : `${shown} of `;
  }
  line?.show({ from: Number(from), to: Number(to) });
  for (const bar of all<SVGElement>('[data-year]')) {
    const { year = '' } = bar.dataset;
    bar.classList.toggle('out', year < from || year > to);
  }
  for (const one of all<HTMLElement>('[data-count]')) {
    const [field = '', value = ''] = one.dataset['count']?.split('=') ?? [];
    one.textContent = `${one.dataset['name']} (${countOf({ ...state, [field]: value })})`;
  }
  for (const one of all<HTMLButtonElement>('[type="reset"]')) one.hidden = writeState(state) === '';
  for (const one of all<HTMLAnchorElement>('a[data-keeps]')) one.search = writeState(state);
  const message = `${countOf(state)} of ${entries.length} shown`;
  for (const one of all('[data-shown]')) one.textContent = message;
  return message;
}

/** The theme that the words stand open for. */
let following: string | undefined;

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

/** A key that is held down changes a control again before so many milliseconds have passed. */
const HELD = 400;

let settling: ReturnType<typeof setTimeout> | undefined;

/** Shows what is asked for while a gesture goes on; the history knows nothing of it yet. */
function pass(next: State): string {
  clearTimeout(settling);
  fill({ ...asked(), ...next });
  return show();
}

/** Shows what is asked for and keeps it: each gesture is one step back. */
function change(next: State): void {
  const message = pass(next);
  const query = writeState(asked());
  if (query !== writeState(readState(location.search)))
    history.pushState(null, '', location.pathname + query);
  announce(message);
}

/** Goes back to what the address says; who follows a link to a document sees it, whatever that is. */
function restore(): void {
  clearTimeout(settling);
  fill(readState(location.search));
  show();
  const named = entries.find(({ node }) => node.id === location.hash.slice(1));
  if (!named?.node.hidden) return;
  fill({});
  show();
  history.replaceState(null, '', location.pathname + location.hash);
  named.node.scrollIntoView();
}

document.addEventListener('input', ({ target }) => {
  if (!controls.some((one) => one === target)) return;
  pass({});
  settling = setTimeout(() => change({}), HELD);
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', (event) => {
  event.preventDefault();
  fill({});
  change({});
  form.querySelector('select')?.focus(); // the button has nothing more to do
});
addEventListener('popstate', restore);
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
    const now = { ...whole, ...asked() };
    const there = from === now.from && to === now.to;
    // many documents at one place: nearer first, then their place in the list
    if (!there) event.preventDefault();
    if (!there || span.localName !== 'a') change({ from, to });
  }
  if (target?.closest('[data-copy-link]')) {
    const view = new URL(writeState(asked()) || location.pathname, location.href);
    void copy(linkClip(view.href, document.title), 'Link to this view');
  }
  const text = target?.closest<HTMLElement>('[data-copy]')?.dataset['copy'];
  if (text !== undefined) void copy({ html: text, text }, 'Text');
  const picture = target?.closest('[data-png]') && line?.svg();
  if (picture) void savePicture(picture, document.title);
});

/** Dragging along the strip asks for the years that are passed over. */
for (const strip of all<HTMLElement>('[data-strip]')) {
  let start = '';
  const yearAt = ({ clientX }: PointerEvent): string => {
    const { left, width } = strip.getBoundingClientRect();
    const part = Math.min(Math.max((clientX - left) / width, 0), 0.9999);
    const [first, last] = [Number(whole.from), Number(whole.to)];
    return String(first + Math.floor(part * (last - first + 1)));
  };
  const dragged = (then: (next: State) => void) => (event: PointerEvent) => {
    if (strip.hasPointerCapture(event.pointerId)) then({ from: start, to: yearAt(event) });
  };
  strip.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    start = yearAt(event);
    strip.setPointerCapture(event.pointerId);
  });
  strip.addEventListener('pointermove', dragged(pass));
  strip.addEventListener('pointerup', dragged(change));
  strip.addEventListener('pointercancel', restore); // a finger that turned out to scroll the page
}

restore();
