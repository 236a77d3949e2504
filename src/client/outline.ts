import { lastAbove } from './lastAbove.ts';

/**
 * The outline: beside the text it is always open, and its summary is a title and no stop of Tab. It
 * shows where the reader is, and unfolds the section that this is in.
 */

const details = document.querySelector<HTMLDetailsElement>('[data-outline]');
const summary = details?.querySelector('summary');
const nav = details?.querySelector('nav');
const beside = matchMedia('(min-width: 80rem)');
/** Its lines in the order of the page, each with what it leads to. */
const lines = [...(nav?.querySelectorAll<HTMLAnchorElement>('a') ?? [])].flatMap((line) => {
  const element = document.getElementById(line.hash.slice(1));
  return element ? [{ line, element }] : [];
});
/** The buttons of the sections that were unfolded for the reader, not by them. */
let unfolded: Element[] = [];

/** Where the outline lies over the text it begins folded. */
function follow(): void {
  if (!details || !summary) return;
  details.open = beside.matches;
  summary.tabIndex = beside.matches ? -1 : 0;
}

follow();
beside.addEventListener('change', follow);

/**
 * Marks the line of the last part of the page that begins at `top` of the window or above it; none
 * where the reader is before all.
 */
export function showPlace(top: number | undefined): void {
  const line = top === undefined ? undefined : lastAbove(lines, top)?.line;
  const marked = nav?.querySelector('[aria-current]');
  if (marked === line) return;
  marked?.removeAttribute('aria-current');
  line?.setAttribute('aria-current', 'true');
  const around = foldsOf(line);
  for (const fold of unfolded) if (!around.includes(fold)) fold.ariaExpanded = 'false';
  unfolded = around.filter((fold) => !isOpen(fold) || unfolded.includes(fold));
  for (const fold of around) fold.ariaExpanded = 'true';
  // who goes through the outline by keys is not led away in it
  if (line && !nav?.matches(':focus-within')) keepInView(line);
}

const isOpen = (fold: Element): boolean => fold.ariaExpanded === 'true';

/** The buttons that fold what a line stands in, and what stands under it. */
function foldsOf(line: Element | undefined): Element[] {
  const folds: Element[] = [];
  for (let at = line?.closest('li'); at; at = at.parentElement?.closest('li'))
    folds.push(...at.querySelectorAll(':scope > .fold'));
  return folds;
}

nav?.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || !target.matches('.fold')) return;
  target.ariaExpanded = String(!isOpen(target));
  unfolded = unfolded.filter((fold) => fold !== target); // from now on it is the reader's
});

function keepInView(line: Element): void {
  const scroller = beside.matches ? nav : details?.querySelector('.panel');
  if (!scroller) return;
  const [own, window] = [line.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const room = window.height / 4;
  if (own.top < window.top + room) scroller.scrollTop += own.top - window.top - room;
  else if (own.bottom > window.bottom - room)
    scroller.scrollTop += own.bottom - window.bottom + room;
}

details?.addEventListener('toggle', () => {
  if (!details.open) return;
  // what opens below the bar has room when the bar is at the top of the window
  if (!beside.matches) scrollBy(0, Math.max(0, details.getBoundingClientRect().top));
  const current = nav?.querySelector('[aria-current]');
  if (current) keepInView(current);
});
