import { cite, nameOf, type Passage } from './cite.ts';
import { placeOf, type Place } from './reading.ts';
import { chosenStyle, rememberStyle } from './style.ts';
import { asOneStop } from './toolbar.ts';

/**
 * The tools beside the paragraph that is pointed at, focused or tapped, or beside the words that
 * are selected: copy its link, its citation, its quotation; open its source and its page.
 */

const tools = document.querySelector<HTMLElement>('[data-tools]');
const name = tools?.querySelector('[data-tools-name]');
const select = tools?.querySelector('select');
const source = tools?.querySelector<HTMLAnchorElement>('[data-source]');
const page = tools?.querySelector<HTMLAnchorElement>('[data-tools-page]');
const refresh = tools && asOneStop(tools);

let passage: Passage | undefined;

/** Shows the tools for a passage; they stand after its first paragraph's words. */
function show(next: Passage): void {
  if (!tools || !name || !source || !page) return;
  passage = next;
  const { element, id } = next.from;
  name.textContent = `Cite ${nameOf(next)}`;
  tools.dataset['of'] = next.selected ? 'selection' : 'place';
  page.href = `${location.pathname}${id}/`;
  page.hidden = element.matches('.note, .formula, .heading, .table');
  const margin = element.querySelector('.margin');
  const lines = margin?.querySelector<HTMLAnchorElement>('.source');
  if (lines) {
    source.href = lines.href;
    source.ariaLabel = lines.ariaLabel;
    source.ariaExpanded = String(element.querySelector(':scope > .dump-lines') !== null);
  }
  tools.hidden = false;
  if (tools.parentElement !== margin) margin?.append(tools);
  refresh?.();
}

export function hide(): void {
  if (tools) tools.hidden = true;
  passage = undefined;
}

/** Back from the tools to the paragraph that they are for. */
const leave = () => passage?.from.element.querySelector<HTMLElement>('.anchor')?.focus();

/** The passage that the reader has selected, if it is text of the resolution. */
function selection(): Passage | undefined {
  const selected = document.getSelection();
  if (!selected || selected.isCollapsed || selected.rangeCount === 0) return undefined;
  const range = selected.getRangeAt(0);
  const from = placeOf(range.startContainer);
  // A range that ends before the first letter of a paragraph does not reach into it.
  const end = range.endOffset === 0 ? previousText(range.endContainer) : range.endContainer;
  const through = placeOf(end) ?? from;
  if (!from || !through || range.toString().trim() === '') return undefined;
  return { from, through, selected: range.cloneRange() };
}

function previousText(node: Node): Node | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  for (let at = walker.previousNode(); at; at = walker.previousNode()) {
    if (placeOf(at) && at.textContent?.trim() !== '') return at;
  }
  return null;
}

/** The passage that a key or a button is about: the selection, or where the reader is. */
export const current = (): Passage | undefined =>
  selection() ?? passage ?? asPassage(placeOf(document.activeElement) ?? targeted());

const asPassage = (place: Place | undefined): Passage | undefined => place && { from: place };
const targeted = () => placeOf(document.querySelector(':target'));

if (tools && select) {
  select.value = chosenStyle();
  select.addEventListener('change', () => rememberStyle(select.value));

  /** Whether a control lies under the tools that just came, or was moved away by them. */
  const isCovered = (control: HTMLElement) => {
    if (control.matches('[data-cite]')) return false;
    const along = getComputedStyle(tools).position === 'fixed'; // along the window's edge
    const end = along ? tools.getBoundingClientRect().top : innerHeight;
    const { top, bottom } = control.getBoundingClientRect();
    return top < 0 || bottom > end;
  };
  const showFor = (target: EventTarget | null) => {
    if (tools.dataset['of'] === 'selection' && selection()) return;
    const place = target instanceof Node ? placeOf(target) : undefined;
    if (place && !(target instanceof Node && tools.contains(target))) show({ from: place });
  };
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse' && !tools.contains(document.activeElement)) {
      showFor(event.target);
    }
  });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    showFor(target);
    if (!placeOf(target) && !selection()) hide();
    else if (target.matches(':focus-visible') && isCovered(target)) {
      target.scrollIntoView({ block: 'nearest' });
    }
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && (tools.contains(target) || placeOf(target))) showFor(target);
    else if (!selection()) hide();
  });
  document.addEventListener('selectionchange', () => {
    const chosen = selection();
    if (chosen) show(chosen);
    else if (tools.dataset['of'] === 'selection' && passage) show({ from: passage.from });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (tools.contains(document.activeElement)) leave();
    else hide();
  });

  // On arrival, where the tools cover nothing.
  const arrive = () => {
    const place = targeted();
    if (place && matchMedia('(min-width: 64rem)').matches) show({ from: place });
  };
  addEventListener('load', arrive);
  addEventListener('hashchange', arrive);

  // A press on a button must not take the selection away.
  tools.addEventListener('mousedown', (event) => {
    if (event.target instanceof HTMLButtonElement) event.preventDefault();
  });
  tools.addEventListener('click', (event) => {
    const action = event.target instanceof HTMLElement ? event.target.dataset['copy'] : undefined;
    if (action && passage) void cite(action, passage);
  });
}

/** The link after a paragraph's words copies itself, as well as leading there. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('[data-copy-link]');
  const place = link && placeOf(link);
  if (place && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    void cite('link', { from: place });
  }
});
