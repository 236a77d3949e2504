import { announce } from '../../client/announce.ts';
import { element } from '../../client/element.ts';
import { late } from '../../client/late.ts';
import { answeredBy, type Results } from '../engine/results.ts';
import { readQuery } from '../query/remarks.ts';
import {
  AFRESH,
  EMPTY,
  type Order,
  PAGE,
  readState,
  type SearchState,
  writeState,
} from '../query/state.ts';
import { ask } from './ask.ts';
import { type Chosen, showFacets } from './facets.ts';
import { exactHref } from './links.ts';
import { forget, remember } from './recents.ts';
import { reprint } from './reprint.ts';
import {
  adviceElements,
  groupElement,
  jumpElements,
  moreElements,
  readingElements,
  recentElements,
} from './resultElements.ts';
import { statusOf } from './status.ts';
import { after, type Happening, isAsked, type View, viewOf } from './view.ts';

/**
 * The search page: something happens, the view changes by it (view.ts), and what differs is printed.
 * Its state is the address, and everything it shows follows from that.
 */

const find = <T extends Element>(name: string): T => {
  const found = document.querySelector<T>(`[data-search-${name}]`);
  if (!found) throw new Error(`the search page has no [data-search-${name}]`);
  return found;
};

/** Says whether something is asked, before the first paint by what the address has. */
const root = document.documentElement;
const form = find<HTMLFormElement>('form');
const input = find<HTMLInputElement>('input');
/** The line above the list changes with it; `spoken` says the same once it is all there is to say. */
const status = find<HTMLElement>('status');
const spoken = find<HTMLElement>('spoken');
const columns = find<HTMLElement>('columns');
const list = find<HTMLElement>('results');
const jumpPlace = find<HTMLElement>('jump');
const facets = find<HTMLElement>('facets');
const filters = find<HTMLElement>('filters');
const fold = find<HTMLDetailsElement>('fold');
const more = find<HTMLElement>('more');
const tools = find<HTMLElement>('tools');
const order = find<HTMLSelectElement>('order');
const remarksPlace = find<HTMLElement>('remarks');
const help = find<HTMLDetailsElement>('help');

const exporting = late(() => import('./export.ts'));

let view = viewOf(readState(new URLSearchParams(location.search)));

// as the page was painted before this script was there
help.open = !isAsked(view);
help.dataset['begun'] = '';

function happen(happening: Happening): void {
  const before = view;
  view = after(before, happening);
  if (view !== before) print(before);
}

// What is printed.

/** Prints what differs from what was there before. */
function print(before: View): void {
  const { state, shown, jump, counted, remarks, busy, failed } = view;
  if (remarks !== before.remarks) printRemarks();
  if (state.chosen !== before.state.chosen) printChosen();
  if (jump !== before.jump) printIn(jumpPlace, jumpElements(jump));
  if (shown !== before.shown || failed !== before.failed || !isAsked(view)) printFound();
  if (shown !== before.shown || jump !== before.jump || failed !== before.failed) printStatus();
  if (counted !== before.counted) printFacets();
  if (busy) list.setAttribute('aria-busy', 'true');
  else list.removeAttribute('aria-busy');
}

/** Prints something anew; where the focus is lost by that, it goes before what is found. */
function printIn(place: HTMLElement, children: HTMLElement[]): void {
  if (!reprint(place, children)) status.focus({ preventScroll: true });
}

/** Milliseconds without a key before a query counts as typed. */
const REMARK_AFTER = 1200;
let remarking: ReturnType<typeof setTimeout> | undefined;

/** Says what of the query was read otherwise than it may be meant; not of what is being typed. */
function printRemarks(): void {
  clearTimeout(remarking);
  const tell = () =>
    remarksPlace.replaceChildren(...view.remarks.map((remark) => element('p', {}, [remark])));
  if (!view.typing || view.remarks.length === 0) tell();
  else remarking = setTimeout(tell, REMARK_AFTER);
}

/** Says how many filters are chosen also where they are folded away. */
function printChosen(): void {
  const count = Object.values(view.state.chosen).flat().length;
  filters.textContent = count === 0 ? 'Filters' : `Filters (${count})`;
}

function printFound(): void {
  const { shown, failed } = view;
  if (!isAsked(view)) {
    columns.classList.remove('waiting');
    delete root.dataset['asks'];
    help.open = true;
    tools.hidden = true;
    printIn(more, []);
    return printIn(list, recentElements(onForget));
  }
  if (shown === undefined && !failed) return;
  // the help gives way to what is found, unless somebody is in it
  if (root.dataset['asks'] === undefined) help.open = help.matches(':focus-within');
  root.dataset['asks'] = '';
  columns.classList.remove('waiting');
  tools.hidden = shown === undefined || shown.results.listed === 0;
  if (shown === undefined) {
    columns.classList.remove('counting');
    printIn(list, failure());
    return printIn(more, []);
  }
  const { results, state, stage, opened } = shown;
  const groups = results.groups.map((group, at) => {
    const { path } = group.source;
    return groupElement(group, results, opened.get(path), () => void openGroup(path, at));
  });
  printIn(list, [...adviceElements(results, state), ...readingElements(results, state), ...groups]);
  focusWished();
  performance.mark('search-shown');
  const isDone = stage === 'all' || stage === 'cut off';
  printIn(more, isDone ? moreElements(results, state, showMore, searchAll) : []);
}

const failure = (): HTMLElement[] => [
  element('p', { class: 'search-failed' }, [
    'The search could not be loaded. Check the connection and try again; the ',
    element('a', { href: find<HTMLAnchorElement>('browse').href }, ['browse pages']),
    ' work without it.',
  ]),
];

function onForget(): void {
  forget();
  printIn(list, recentElements(onForget));
  input.focus();
}

function printStatus(): void {
  const { shown, failed, jump } = view;
  if (!isAsked(view)) tell('');
  else if (shown) tell(statusOf(shown.results, shown.stage, shown.state.order, jump));
  else if (failed) tell('The search could not be loaded.');
}

const tell = (said: string): void => printIn(status, [element('span', {}, [said])]);

/** Says aloud what the status says; the same is not said again. */
function speak(): void {
  if (spoken.textContent !== status.textContent) spoken.textContent = status.textContent;
}

function printFacets(): void {
  if (view.counted) showFacets(facets, view.counted, view.state, choose);
  else printIn(facets, []);
}

/** Moves the focus to what was wished for, unless the reader has moved it meanwhile. */
function focusWished(): void {
  const { wished } = view;
  const link = wished === undefined ? null : list.querySelectorAll('.group')[wished];
  const first = link?.querySelector('a');
  if (!first) return;
  view = { ...view, wished: undefined };
  if (document.activeElement === status) first.focus();
}

// What is asked.

/** Milliseconds without a key after which a query was read, and back is to lead to it. */
const PAUSED = 2000;
/**
 * Milliseconds without a key after which the address and the facets follow what was typed. Keys do
 * not wait for them, and browsers refuse an address that changes with each.
 */
const SETTLED_AFTER = 200;

let typedAt = 0;
let settled: Promise<void> = Promise.resolve();
/** How the state is to be put into the history, where it is not there yet. */
let unwritten: 'push' | 'replace' | undefined;

/** Takes a state and searches: for a new entry of the history, or for the one that typing made. */
function visit(state: SearchState, how: 'typed' | 'chosen', wished?: number): void {
  if (how === 'chosen') writeAddress(); // what was typed before
  const goesOn = view.typing && performance.now() - typedAt < PAUSED;
  unwritten ??= how === 'typed' && goesOn ? 'replace' : 'push';
  typedAt = performance.now();
  happen({ type: 'asked', state, typing: how === 'typed', wished });
  void run();
  if (how === 'chosen') return writeAddress();
  settled = new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER));
  const { turn } = view;
  void settled.then(() => {
    if (turn === view.turn) writeAddress();
  });
}

function writeAddress(): void {
  if (unwritten === undefined) return;
  const query = writeState(view.state).toString();
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}`;
  if (unwritten === 'replace') history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  unwritten = undefined;
  dispatchEvent(new Event('search-address'));
}

/** Searches for what the view asks, and tells what comes of it. */
async function run(): Promise<void> {
  const { turn, state, typing } = view;
  if (!isAsked(view)) {
    printStatus();
    speak();
    return count(EMPTY, 1, false);
  }
  const jumped = ask({ type: 'jump', typed: state.q }).then(
    ({ jump }) => happen({ type: 'jump', turn, jump }),
    () => undefined, // the search says that it failed
  );
  try {
    if (!typing || !(await isAllFirst())) {
      const { results } = await ask({ type: 'search', state, typed: typing }, foundSome(turn));
      if (results) found(turn, results, 'all');
    }
    await Promise.all(state.open.map((path) => opened(turn, path)));
    happen({ type: 'ended', turn });
    goToPlace();
  } catch (error) {
    happen({ type: 'failed', turn });
    console.warn(error);
  }
  await Promise.all([jumped, settled]);
  if (turn === view.turn) speak();
}

const answered = ({ state, results }: NonNullable<View['shown']>): SearchState =>
  answeredBy(results, state);

/** Looks for all that was found of a resolution, where it is not listed yet. */
async function opened(turn: number, path: string): Promise<void> {
  const { shown } = view;
  if (turn !== view.turn || shown === undefined || shown.opened.has(path)) return;
  const { loose } = shown.results;
  const { hits } = await ask({ type: 'hitsOf', state: answered(shown), path, loose });
  happen({ type: 'opened', turn, path, hits });
}

/** Opens the resolution of a group; the focus goes to the first place that was not listed. */
async function openGroup(path: string, at: number): Promise<void> {
  const hitsIn = () =>
    list.querySelectorAll('.group')[at]?.querySelectorAll<HTMLElement>('.hit > .place a');
  const before = hitsIn()?.length ?? 0;
  try {
    await opened(view.turn, path);
  } catch {
    return announce('The paragraphs could not be loaded. Check the connection.');
  }
  unwritten ??= 'replace';
  writeAddress();
  const links = [...(hitsIn() ?? [])];
  (links[before] ?? links.at(-1))?.focus(); // some may have fallen away
}

// Where the reader was.

/** How far the page was scrolled when the reader left it; it is kept with the entry of the history. */
let place: number | undefined;

/** Goes where the reader was, once all is there again; not where they have gone on meanwhile. */
function goToPlace(): void {
  if (place !== undefined) scrollTo({ top: place, behavior: 'instant' });
  place = undefined;
}

function found(turn: number, results: Results, stage: 'first' | 'so far' | 'all'): void {
  happen({ type: 'found', turn, results, stage });
  // the first of what is read, or while keys are awaited: the others come before their number
  if (stage === 'first' || (stage === 'so far' && results.remaining.length === 0)) return;
  void Promise.all([painted(), settled]).then(async () => {
    const { shown } = view;
    if (shown?.results !== results || shown.turn !== view.turn) return;
    const isNothing = results.listed === 0 && Object.keys(view.state.chosen).length === 0;
    if (isNothing) tellCounted(turn, undefined);
    else await count(answered(shown), results.searched.length, results.loose);
  });
}

const foundSome =
  (turn: number) =>
  ({ results }: { results: Results | undefined }): void => {
    if (results && turn === view.turn) found(turn, results, 'so far');
  };

/** How many results are looked for and printed before the others while keys are awaited. */
const FIRST = 3;

/** Prints the first of what a search finds. Returns whether that was all, or the search is old. */
async function isAllFirst(): Promise<boolean> {
  const { turn } = view;
  const first: SearchState = { ...view.state, show: FIRST };
  const { results } = await ask({ type: 'search', state: first, typed: true }, foundSome(turn));
  if (turn !== view.turn || results === undefined) return true;
  const isAll = results.listed < FIRST;
  found(turn, results, isAll ? 'all' : 'first');
  // a key that follows at once waits for none of the others
  await Promise.all([painted(), settled]);
  return isAll || turn !== view.turn;
}

/** The facets are there, or are known not to come: what stands below them may be seen. */
function tellCounted(turn: number, counted: View['counted']): void {
  happen({ type: 'counted', turn, counted });
  columns.classList.remove('counting');
}

/** Counts what was found last, where that waits for the filters to be unfolded. */
let countLater: (() => void) | undefined;

/**
 * Counts what a state finds in the first so many spans, for the facets; where these are folded away,
 * not before they are seen, since what tells the numbers is to be loaded.
 */
async function count(state: SearchState, spans: number, loose: boolean): Promise<void> {
  const { turn } = view;
  if (!fold.open) {
    countLater = () => {
      if (turn !== view.turn) return; // what is asked for since then is counted when it is found
      printIn(facets, [element('p', { class: 'quiet' }, ['Counting …'])]);
      void count(state, spans, loose);
    };
    return tellCounted(turn, undefined);
  }
  countLater = undefined;
  const counting = () => ask({ type: 'count', state, spans, loose });
  try {
    // a search that fails meanwhile takes its worker along: another one counts
    const { counted } = await counting().catch(counting);
    tellCounted(turn, counted);
  } catch (error) {
    tellCounted(turn, undefined);
    printFacets();
    console.warn(error);
  }
}

/** Resolves when what has been found is on the screen: nothing else comes before it. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

// What readers do.

const choose = (change: (chosen: Chosen) => Chosen): void =>
  visit({ ...view.state, ...AFRESH, chosen: change(view.state.chosen) }, 'chosen');

function showMore(groups: number): void {
  status.focus({ preventScroll: true }); // the button goes
  visit({ ...view.state, show: view.state.show + 2 * PAGE }, 'chosen', groups);
}

function searchAll(): void {
  status.focus(); // the button goes
  visit({ ...view.state, all: true }, 'chosen');
}

/** Takes the address as it is: on arrival, and when the reader goes back or forward. */
function restore(): void {
  const state = readState(new URLSearchParams(location.search));
  unwritten = undefined;
  input.value = state.q;
  order.value = state.order;
  happen({ type: 'asked', state, typing: false });
  void run();
}

input.addEventListener('input', () =>
  visit({ ...view.state, ...AFRESH, as: [], q: input.value }, 'typed'),
);
order.addEventListener('change', () =>
  visit({ ...view.state, show: PAGE, order: order.value as Order }, 'chosen'),
);
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  writeAddress();
  happen({ type: 'submitted' });
  if (!isAsked({ state: view.state, query: readQuery(input.value).query })) return printRemarks();
  if (status.textContent === '') tell('Searching …');
  status.focus(); // what is found comes after it
  remember(input.value);
  const { turn } = view;
  const address = await addressFor(input.value);
  if (turn !== view.turn) return; // something else is asked for
  if (address !== undefined) return location.assign(address);
  if (input.value !== view.state.q) {
    visit({ ...view.state, ...AFRESH, q: input.value }, 'chosen');
  } else if (view.failed) {
    happen({ type: 'asked', state: view.state, typing: false });
    void run();
  }
});
list.addEventListener('click', () => remember(view.state.q));
document.addEventListener('click', writeAddress, true); // before a link leads away
addEventListener('popstate', restore);

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-search-export]')) {
  button.addEventListener('click', async () => {
    if (!view.shown) return;
    const { state, results } = view.shown;
    try {
      const { exportResults } = await exporting();
      await exportResults(button.dataset['searchExport'] ?? '', state, results);
    } catch {
      announce('The list could not be made. Check the connection and try again.');
    }
  });
}

/** Where a citation that was typed leads; undefined where it is none, or is not all here. */
async function addressFor(typed: string): Promise<string | undefined> {
  try {
    const { jump } = await ask({ type: 'jump', typed });
    return jump && exactHref(jump);
  } catch {
    return undefined; // the search fails as well, and says so
  }
}

/** Reads where the reader was before they followed a link, if they come back from there. */
function readPlace(): void {
  const kept: unknown = history.state;
  if (typeof kept !== 'object' || kept === null || !('scrolled' in kept)) return;
  if (typeof kept.scrolled === 'number') place = kept.scrolled;
}

for (const moved of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
  addEventListener(moved, () => (place = undefined), { passive: true });
}
addEventListener('pagehide', () => history.replaceState({ scrolled: scrollY }, ''));

/** A citation that was typed on another page leads on at once; back leads to that page. */
async function arrive(): Promise<void> {
  const [navigation] = performance.getEntriesByType('navigation');
  const came = navigation instanceof PerformanceNavigationTiming ? navigation.type : 'navigate';
  const { state } = view;
  if (came === 'navigate' && state.q !== '' && Object.keys(state.chosen).length === 0) {
    tell('Searching …');
    const address = await addressFor(state.q);
    if (view.turn > 0) return; // something else has been asked for meanwhile
    if (address !== undefined) return location.replace(address);
  }
  restore();
}

fold.addEventListener('toggle', () => {
  if (fold.open) countLater?.();
});

// on a phone the filters would stand before everything found
fold.open = matchMedia('(min-width: 56rem)').matches;
input.value = view.state.q;
order.value = view.state.order;
printChosen();
if (view.state.q !== '') remember(view.state.q);
readPlace();
void arrive();
