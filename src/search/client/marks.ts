import { announce } from '../../client/announce.ts';
import { CELLS } from '../../model/tableText.ts';
import { matchText, type Plan, planOf, withLeast } from '../query/match.ts';
import { parseQuery } from '../query/query.ts';
import type { Range } from '../query/ranges.ts';
import { wordsOf } from '../query/words.ts';
import { element } from '../../client/element.ts';

/**
 * Marks on a page what the search that led to it found: in each paragraph and table that fulfils
 * the query, as `?find=` has it. A bar steps through the marks and takes them away.
 */

type Run = { marks: HTMLElement[]; place: HTMLElement };

/** Of a paragraph's text: not its label, its note marks or its tools. */
const ASIDE =
  '.label, .margin, .unseen, sup, .added, [data-copy-link], [role="doc-backlink"], button';

function textNodesOf(words: Element): Text[] {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node.parentElement?.closest(ASIDE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  });
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

type Piece = { node: Text; at: number };

/** The text of a paragraph or table, and where in it each of its nodes begins. */
function read(words: Element): { text: string; pieces: Piece[] } {
  let text = '';
  let cell: Element | null | undefined;
  const pieces = textNodesOf(words).map((node) => {
    const now = node.parentElement?.closest('th, td');
    if (now !== cell && text !== '') text += CELLS;
    cell = now;
    const at = text.length;
    text += node.data;
    return { node, at };
  });
  return { text, pieces };
}

/** Wraps a stretch of the text that the nodes make together; it may run over several of them. */
function wrap(pieces: Piece[], [from, to]: Range): HTMLElement[] {
  const marks: HTMLElement[] = [];
  for (const { node, at } of pieces) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, node.data.length);
    if (start >= end) continue;
    const found = node.splitText(start);
    found.splitText(end - start);
    const mark = element('mark', { tabindex: '-1', class: 'found' });
    found.replaceWith(mark);
    mark.append(found);
    marks.push(mark);
  }
  return marks;
}

function markAll(plan: Plan, arrived: string): Run[] {
  if (plan.required.length === 0) return [];
  const some = withLeast(plan, 1);
  const runs: Run[] = [];
  for (const words of document.querySelectorAll('.place > .words')) {
    const { text, pieces } = read(words);
    const place = words.parentElement;
    if (!place) continue;
    const meant = place.id === arrived ? some : plan;
    const ranges = matchText(meant, text, wordsOf(text))?.ranges ?? [];
    // from the last to the first: what stands before a mark keeps its place
    const found = ranges.toReversed().map((range) => ({ marks: wrap(pieces, range), place }));
    runs.push(...found.reverse());
  }
  return runs;
}

/** Takes away the marks that are on the page, their bar, and what the address has of them. */
function clearMarks(): void {
  const bar = document.querySelector('.found-bar');
  if (!bar) return;
  bar.remove();
  for (const mark of document.querySelectorAll('mark.found')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
  const address = new URL(location.href);
  address.searchParams.delete('find');
  keepAddress(address);
}

/** Sets an address that scrolling to a mark, or the bar's going, does not change. */
function keepAddress(address: URL): void {
  history.replaceState(null, '', address);
  dispatchEvent(new Event('markreached'));
}

function showBar(runs: Run[]): void {
  const count = element('span', { role: 'status' });
  const previous = element('button', { type: 'button', class: 'button' }, ['Previous']);
  const next = element('button', { type: 'button', class: 'button', 'data-next': true }, ['Next']);
  const done = element('button', { type: 'button', class: 'button' }, ['Clear marks']);
  const bar = element(
    'div',
    { class: 'found-bar screen-only', role: 'region', 'aria-label': 'Found words' },
    [count, previous, next, done],
  );
  const target = document.getElementById(location.hash.slice(1));
  const first = target
    ? runs.findIndex(({ marks }) => marks.some((one) => target.contains(one)))
    : 0;
  let current = Math.max(first, 0);

  const tell = () => {
    for (const [number, { marks }] of runs.entries()) {
      for (const mark of marks) mark.classList.toggle('current', number === current);
    }
    const place = runs[current]?.place.dataset['cite'];
    count.textContent = `${current + 1} of ${runs.length}${place ? ` · ${place}` : ''}`;
  };
  const step = (by: number) => {
    current = (current + by + runs.length) % runs.length;
    const run = runs[current];
    if (run) go(run);
    tell();
  };
  previous.addEventListener('click', () => step(-1));
  next.addEventListener('click', () => step(1));
  const finish = () => {
    clearMarks();
    announce('Marks cleared');
    runs[current]?.place.focus({ preventScroll: true });
  };
  done.addEventListener('click', finish);
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') finish();
  });
  tell();
  document.getElementById('main')?.prepend(bar);
  new ResizeObserver(() => keepRoom(bar)).observe(bar); // its words change, and so do its lines
  keepRoom(bar);
  if (target) reveal(runs[current]?.marks[0], target, bar);
}

/** Scrolls to a mark; the address is then its paragraph's, also where others stand above it. */
function go({ marks, place }: Run): void {
  marks[0]?.scrollIntoView({ block: 'center' });
  const address = new URL(location.href);
  address.hash = place.id;
  keepAddress(address);
}

/** What is scrolled to comes to stand below the bar. */
const keepRoom = (bar: HTMLElement): void =>
  document.documentElement.style.setProperty('--found-bar', `${bar.offsetHeight}px`);

/**
 * Shows the target that was scrolled to before the bar covered it. Of a long table, its beginning
 * says nothing of what was found further down.
 */
function reveal(mark: HTMLElement | undefined, target: HTMLElement, bar: HTMLElement): void {
  const arrived = target.getBoundingClientRect().top;
  if (arrived < 0 || arrived > innerHeight) return;
  if (arrived < bar.getBoundingClientRect().bottom) target.scrollIntoView();
  if (!mark || !target.contains(mark)) return;
  if (mark.getBoundingClientRect().bottom > innerHeight) mark.scrollIntoView({ block: 'center' });
}

/** Marks what `q` finds on this page, in place of what was marked. Returns whether it finds any. */
export function markFound(q: string): boolean {
  clearMarks();
  return markBy(planOf(parseQuery(q)), '');
}

/** Marks what a search led to: of the paragraph that it led to, also where it lacks some words. */
export const markArrived = (q: string): void =>
  void markBy(planOf(parseQuery(q)), decodeURIComponent(location.hash.slice(1)));

function markBy(plan: Plan, arrived: string): boolean {
  const runs = markAll(plan, arrived);
  if (runs.length > 0) showBar(runs);
  return runs.length > 0;
}
