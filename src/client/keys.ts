import { announce } from './announce.ts';
import { cite } from './cite.ts';
import { reading } from './position.ts';
import { placeOf, places, type Place } from './reading.ts';
import { current } from './tools.ts';

/** The keys of a resolution's page, the panel that explains them, and the switch that stops them. */

const panel = document.querySelector<HTMLDialogElement>('[data-keys]');
const toggle = panel?.querySelector<HTMLInputElement>('[data-keys-on]');
const KEY = 'keys';

function areOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

const paragraphs = places.filter(({ element }) => !element.matches('.note'));

/** The place that the reader is at: focused, linked to, or at the top of the window. */
const here = (): Place | undefined =>
  placeOf(document.activeElement) ?? placeOf(document.querySelector(':target')) ?? reading();

function step(by: 1 | -1): void {
  const at = here();
  const index = at ? paragraphs.findIndex(({ id }) => id === at.id) : -1;
  go(paragraphs[Math.min(Math.max(index + by, 0), paragraphs.length - 1)]?.element);
}

function go(element: HTMLElement | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'start' });
}

function nextNote(): void {
  const marks = [...document.querySelectorAll<HTMLElement>('.mark a')];
  const from = document.activeElement ?? document.body;
  const start = from === document.body ? here()?.element : from;
  const next = marks.find(
    (mark) =>
      mark !== start &&
      (!start ||
        start.contains(mark) ||
        Boolean(start.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING)),
  );
  if (next) next.focus();
  else announce('No more notes');
}

const actions: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  n: nextNote,
  c: () => {
    const at = here();
    const passage = current() ?? (at && { from: at });
    if (passage) void cite('citation', passage);
  },
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const { target } = event;
  if (target instanceof Element && target.closest('input, textarea, select, dialog')) return;
  if (!areOn()) return;
  if (event.key === '?') panel?.showModal();
  else actions[event.key]?.();
});

document.querySelector('[data-keys-open]')?.addEventListener('click', () => panel?.showModal());
if (toggle) {
  toggle.checked = areOn();
  toggle.addEventListener('change', () => {
    try {
      localStorage.setItem(KEY, toggle.checked ? 'on' : 'off');
    } catch {
      announce('This browser does not allow remembering the choice');
    }
  });
}
