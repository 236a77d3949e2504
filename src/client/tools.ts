import { cite, citing } from './citing.ts';
import { nameOf, type Passage } from './named.ts';
import { placeOf, type Place } from './reading.ts';
import { leaveOut } from './stops.ts';
import { keptStyle, rememberStyle } from './style.ts';

/**
 * The tools beside a paragraph, or beside the words that are selected: copy its link, its citation,
 * its quotation; open its source and its page. Where there is room beside the text they come when the
 * pointer rests on a paragraph, and stay with one that was clicked or focused until the reader turns
 * to another. In a narrow window they lie over the text, and come only when asked for.
 */

/** Milliseconds: a pointer on its way to the tools passes over other paragraphs faster. */
const REST = 350;

const tools = document.querySelector<HTMLElement>('[data-tools]');
const name = tools?.querySelector('[data-tools-name]');
const select = tools?.querySelector('select');
const source = tools?.querySelector<HTMLAnchorElement>('[data-source]');
const page = tools?.querySelector<HTMLAnchorElement>('[data-tools-page]');
const beside = matchMedia('(min-width: 64rem)');

/** What a long page lays out each by itself; where the tools are, it is not. */
const LAID_OUT = ':is(.text, .text > ol, .notes > ol) > .place';

let passage: Passage | undefined;
/** Whether the reader chose the paragraph, so that the pointer alone takes the tools nowhere else. */
let held = false;

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
  setShown(true);
  if (tools.parentElement !== margin) margin?.append(tools);
  document.querySelector('.with-tools')?.classList.remove('with-tools');
  element.closest(LAID_OUT)?.classList.add('with-tools');
  citing().catch(() => undefined); // asked for again when something is copied
}

/** Shows the tools or hides them; the styles of the window ask whether they are there. */
function setShown(shown: boolean): void {
  if (tools) tools.hidden = !shown;
  document.documentElement.classList.toggle('tools-shown', shown);
}

function hide(): void {
  setShown(false);
  passage = undefined;
  held = false;
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
  leaveOut(tools.querySelectorAll<HTMLElement>('a, button, select'));
  select.value = keptStyle();
  if (select.value === '') select.selectedIndex = 1;
  select.addEventListener('change', () => rememberStyle(select.value));

  /** Whether a control lies under the tools that just came, or was moved away by them. */
  const isCovered = (control: HTMLElement) => {
    if (control.matches('[data-cite]')) return false;
    const end = beside.matches ? innerHeight : tools.getBoundingClientRect().top;
    const { top, bottom } = control.getBoundingClientRect();
    return top < 0 || bottom > end;
  };
  /** The reader turns to a paragraph: the tools come and stay. */
  const turnTo = (place: Place) => {
    if (tools.dataset['of'] === 'selection' && selection()) return;
    show({ from: place });
    held = true;
  };

  let resting: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('pointerover', (event) => {
    clearTimeout(resting);
    const { target, pointerType } = event;
    if (pointerType !== 'mouse' || held || !beside.matches || !(target instanceof Node)) return;
    const place = placeOf(target);
    if (!place || tools.contains(target) || place.element === passage?.from.element) return;
    resting = setTimeout(() => {
      if (!held && !selection()) show({ from: place });
    }, REST);
  });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || tools.contains(target)) return;
    const place = placeOf(target);
    if (!place) {
      if (!selection()) hide();
      return;
    }
    // who arrives by a link wants to read: in a narrow window a control asks, a paragraph does not
    if (beside.matches || (!target.matches('[data-cite]') && target.matches(':focus-visible')))
      turnTo(place);
    if (target.matches(':target')) held = false; // a link led here
    if (!tools.hidden && target.matches(':focus-visible') && isCovered(target))
      target.scrollIntoView({ block: 'nearest' });
  });
  /** What was open when the press began, before it moved the focus. */
  let before: Element | undefined;
  document.addEventListener('pointerdown', () => (before = passage?.from.element), true);
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('[data-tools-close]')) {
      leave();
      hide();
      return;
    }
    if (tools.contains(target)) return;
    const place = placeOf(target);
    if (!place) {
      if (!selection()) hide();
    } else if (beside.matches) turnTo(place);
    else if (target.closest('a, button, summary') && !target.closest('.anchor')) return;
    else if (before === place.element && !selection()) hide();
    else {
      turnTo(place);
      // the tools lie over what was tapped at the foot of the window
      place.element.scrollIntoView({ block: 'nearest' });
    }
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
    if (place && beside.matches) show({ from: place });
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
