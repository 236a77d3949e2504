import { announce } from './announce.ts';
import { cite } from './citing.ts';
import { reading } from './position.ts';
import { placeOf, places, type Place } from './reading.ts';
import { singleKeysAreOn } from './singleKeys.ts';
import { current } from './tools.ts';

/** The keys of a resolution's page, and the panel that explains them. */

const panel = document.querySelector<HTMLDialogElement>('[data-keys]');

/** The place that the reader is at: focused, linked to, or at the top of the window. */
const here = (): Place | undefined =>
  placeOf(document.activeElement) ?? placeOf(document.querySelector(':target')) ?? reading();

function step(by: 1 | -1): void {
  const at = here();
  const index = at ? places.indexOf(at) : -1;
  go(places[Math.min(Math.max(index + by, 0), places.length - 1)]?.element);
}

function go(element: HTMLElement | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'start' });
}

/** The note's mark before or after the one that has the focus, or the place that the reader is at. */
function markBeside(by: 1 | -1): HTMLElement | undefined {
  const marks = [...document.querySelectorAll<HTMLElement>('.mark a')];
  const { activeElement } = document;
  const from = activeElement === document.body ? here()?.element : activeElement;
  if (!from) return by === 1 ? marks[0] : undefined;
  const beside = by === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  // A mark inside the place that the reader is at follows its beginning.
  const candidates = marks.filter((mark) => from.compareDocumentPosition(mark) & beside);
  return candidates.at(by === 1 ? 0 : -1);
}

function goToNote(by: 1 | -1): void {
  const mark = markBeside(by);
  if (mark) mark.focus();
  else announce('No more notes');
}

const actions: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  n: () => goToNote(1),
  p: () => goToNote(-1),
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
  if (!singleKeysAreOn()) return;
  if (event.key === '?') panel?.showModal();
  else actions[event.key]?.();
});

document.querySelector('[data-keys-open]')?.addEventListener('click', () => panel?.showModal());
