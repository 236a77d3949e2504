import { announce } from '../../client/announce.ts';
import { element } from '../../client/element.ts';
import { late } from '../../client/late.ts';
import type { Jump, Results } from '../engine/results.ts';
import { isEmpty, parseQuery } from '../query/query.ts';
import { remarksOf } from '../query/remarks.ts';
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
  readingElements,
  recentElements,
} from './resultElements.ts';
import { furtherIn, NOTHING_ASKED, sessionsOf, type Stage, statusOf } from './status.ts';

/** The search page: its state is the address, and everything it shows follows from that. */

const find = <T extends Element>(name: string): T => {
  const found = document.querySelector<T>(`[data-search-${name}]`);
  if (!found) throw new Error(`the search page has no [data-search-${name}]`);
  return found;
};

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
const more = find<HTMLElement>('more');
const tools = find<HTMLElement>('tools');
const order = find<HTMLSelectElement>('order');
const remarksPlace = find<HTMLElement>('remarks');
const help = find<HTMLDetailsElement>('help');

const exporting = late(() => import('./export.ts'));

let state = readState(new URLSearchParams(location.search));
/** The number of the newest search; older answers are not shown. */
let turn = 0;
/** Whether the newest entry of the history was made by typing, and typing may go on in it. */
let typing = false;
let typedAt = 0;
/** Milliseconds without a key after which a query was read, and back is to lead to it. */
const PAUSED = 2000;

/** Milliseconds without a key before a query counts as typed. */
const REMARK_AFTER = 1200;
let remarking: ReturnType<typeof setTimeout> | undefined;

const isAsked = ({ q, chosen }: SearchState): boolean =>
  !isEmpty(parseQuery(q)) || Object.keys(chosen).length > 0;

/** How the state is to be put into the history, where it is not there yet. */
let unwritten: 'push' | 'replace' | undefined;

/**
 * Milliseconds without a key after which the address and the facets follow what was typed. Keys do
 * not wait for them, and browsers refuse an address that changes with each.
 */
const SETTLED_AFTER = 200;
let settled: Promise<void> = Promise.resolve();

/** Takes a state and searches: for a new entry of the history, or for the one that typing made. */
function visit(next: SearchState, how: 'typed' | 'chosen'): void {
  if (how === 'chosen') writeAddress(); // what was typed before
  const goesOn = typing && performance.now() - typedAt < PAUSED;
  unwritten ??= how === 'typed' && goesOn ? 'replace' : 'push';
  state = next;
  typing = how === 'typed';
  typedAt = performance.now();
  void run();
  if (how === 'chosen') return writeAddress();
  settled = new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER));
  const mine = turn;
  void settled.then(() => {
    if (mine === turn) writeAddress();
  });
}

function writeAddress(): void {
  if (unwritten === undefined) return;
  const query = writeState(state).toString();
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}`;
  if (unwritten === 'replace') history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  unwritten = undefined;
}

async function run(): Promise<void> {
  const mine = ++turn;
  showRemarks();
  showChosen();
  if (!isAsked(state)) return showNothingAsked();
  wished = undefined;
  failed = false;
  leads = undefined;
  list.setAttribute('aria-busy', 'true');
  const jumped = showJump(mine);
  try {
    const onPartial: OnPartial = (some) => {
      if (mine === turn && some.results) show(some.results, 'so far');
    };
    if (!typing || !(await isAllFirst(mine, onPartial))) {
      const { results } = await ask({ type: 'search', state, typed: typing }, onPartial);
      if (mine === turn && results) show(results, 'all');
    }
  } catch (error) {
    if (mine !== turn) return;
    failed = true;
    if (shown?.turn === mine) show(shown.results, 'cut off');
    else showFailure();
    console.warn(error);
  } finally {
    if (mine === turn) list.removeAttribute('aria-busy');
  }
  await Promise.all([jumped, settled]);
  if (mine === turn) speak();
}

async function showJump(mine: number): Promise<void> {
  const asked = ask({ type: 'jump', typed: state.q });
  const { jump } = await asked.catch(() => ({ jump: undefined })); // the search says that it failed
  if (mine !== turn) return;
  leads = jump;
  print(jumpPlace, jumpElements(jump));
  if (shown?.turn === mine) tellFound(shown);
}

/** Prints something anew; where the focus is lost by that, it goes before what is found. */
function print(place: HTMLElement, children: HTMLElement[]): void {
  if (!reprint(place, children)) status.focus({ preventScroll: true });
}

type OnPartial = (some: { results: Results | undefined }) => void;

/** How many resolutions are looked for and printed before the others while keys are awaited. */
const FIRST = 3;

/** Prints the first of what a search finds. Returns whether that was all, or the search is old. */
async function isAllFirst(mine: number, onPartial: OnPartial): Promise<boolean> {
  const first: SearchState = { ...state, show: FIRST };
  const { results } = await ask({ type: 'search', state: first, typed: true }, onPartial);
  if (mine !== turn || results === undefined) return true;
  const isAll = results.listed < FIRST;
  show(results, isAll ? 'all' : 'first');
  await painted();
  return isAll || mine !== turn;
}

/** Says what of the query was read otherwise than it may be meant; not of what is being typed. */
function showRemarks(): void {
  clearTimeout(remarking);
  const remarks = remarksOf(state.q);
  if (remarks.length === 0 && state.q.trim() !== '' && !isAsked(state)) remarks.push(NOTHING_ASKED);
  if (!typing || remarks.length === 0) return tellAll(remarks);
  remarking = setTimeout(() => tellAll(remarks), REMARK_AFTER);

  function tellAll(said: string[]): void {
    remarksPlace.replaceChildren(...said.map((remark) => element('p', {}, [remark])));
  }
}

/** Says how many filters are chosen also where they are folded away. */
function showChosen(): void {
  const count = Object.values(state.chosen).flat().length;
  filters.textContent = count === 0 ? 'Filters' : `Filters (${count})`;
}

function showNothingAsked(): void {
  columns.classList.add('idle');
  help.open = true;
  showRecents();
  list.removeAttribute('aria-busy');
  print(jumpPlace, []);
  tell();
  speak();
  clearShown();
  void countFor(EMPTY, 1, false);
}

function showRecents(): void {
  const onForget = () => {
    forget();
    showRecents();
    input.focus();
  };
  print(list, recentElements(onForget));
}

/** Says that nothing could be found; what an older search found is not to be taken for it. */
function showFailure(): void {
  leaveIdle();
  print(list, [
    element('p', { class: 'search-failed' }, [
      'The search could not be loaded. Check the connection and try again; the ',
      element('a', { href: find<HTMLAnchorElement>('browse').href }, ['browse pages']),
      ' work without it.',
    ]),
  ]);
  clearShown();
  print(facets, []);
  tell('The search could not be loaded.');
}

/** Takes away what can be done with the results that were shown. */
function clearShown(): void {
  shown = undefined;
  tools.hidden = true;
  print(more, []);
}

/** The help gives way to what is found. */
function leaveIdle(): void {
  if (columns.classList.contains('idle')) help.open = false;
  columns.classList.remove('idle');
}

/** The results on the page, and the search that they are of. */
let shown: Shown | undefined;
type Shown = { turn: number; state: SearchState; results: Results; stage: Stage };
/** Where the newest search leads, if it is a citation. */
let leads: Jump | undefined;
/** Whether the newest search failed. */
let failed = false;

function show(results: Results, stage: Stage): void {
  const mine: Shown = { turn, state, results, stage };
  shown = mine;
  leaveIdle();
  print(list, [
    ...adviceElements(results, state),
    ...readingElements(results, state),
    ...results.groups.map((group) => groupElement(group, results, state)),
  ]);
  focusWished();
  tellFound(mine);
  tools.hidden = results.listed === 0;
  performance.mark('search-shown');
  print(more, stage === 'all' || stage === 'cut off' ? moreElements(results) : []);
  void Promise.all([painted(), settled]).then(async () => {
    if (mine !== shown || mine.turn !== turn) return;
    const nothing = results.listed === 0 && Object.keys(state.chosen).length === 0;
    if (nothing) print(facets, []);
    else await countFor(state, results.searched.length, results.loose);
  });
}

/** Prints the facets with what a state finds in the first so many spans, unless it has changed. */
async function countFor(asked: SearchState, spans: number, loose: boolean): Promise<void> {
  const mine = turn;
  try {
    const { counted } = await ask({ type: 'count', state: asked, spans, loose });
    if (mine === turn) showFacets(facets, counted, state, choose);
  } catch (error) {
    if (mine === turn) print(facets, []);
    console.warn(error);
  }
}

function tellFound({ results, stage, state: asked }: Shown): void {
  tell(statusOf(results, stage, asked.order, leads));
}

const tell = (...said: (Node | string)[]): void => print(status, [element('span', {}, said)]);

/** Says aloud what the status says; the same is not said again. */
function speak(): void {
  if (spoken.textContent !== status.textContent) spoken.textContent = status.textContent;
}

/** Resolves when what has been found is on the screen: nothing else comes before it. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

function moreElements(results: Results): HTMLElement[] {
  const buttons: HTMLElement[] = [];
  const { left } = results;
  if (left > 0) {
    const button = element('button', { type: 'button', class: 'button' }, [
      `Show more (${left.toLocaleString('en')} left)`,
    ]);
    button.addEventListener('click', () => {
      status.focus({ preventScroll: true }); // the button goes
      const show = state.show + 2 * PAGE;
      visit({ ...state, show }, 'chosen');
      wished = results.groups.length;
    });
    buttons.push(button);
  }
  const [next] = results.remaining;
  if (next) {
    const button = element('button', { type: 'button', class: 'button' }, [
      `Search ${furtherIn(state.order)} sessions (${sessionsOf(results.remaining).replace(/^\S+ /, '')})`,
    ]);
    button.addEventListener('click', () => {
      status.focus(); // the button goes
      visit({ ...state, all: true }, 'chosen');
    });
    buttons.push(button);
  }
  return buttons;
}

/** Which of the resolutions that are about to come is to have the focus. */
let wished: number | undefined;

/** Moves the focus to what was wished for, unless the reader has moved it meanwhile. */
function focusWished(): void {
  if (wished === undefined) return;
  const link = list.querySelectorAll('.group')[wished]?.querySelector('a');
  if (!link) return;
  wished = undefined;
  if (document.activeElement === status) link.focus();
}

const choose = (change: (chosen: Chosen) => Chosen): void =>
  visit({ ...state, ...AFRESH, chosen: change(state.chosen) }, 'chosen');

/** Takes the address as it is: on arrival, and when the reader goes back or forward. */
function restore(): void {
  state = readState(new URLSearchParams(location.search));
  typing = false;
  unwritten = undefined;
  input.value = state.q;
  order.value = state.order;
  void run();
}

input.addEventListener('input', () => visit({ ...state, ...AFRESH, q: input.value }, 'typed'));
order.addEventListener('change', () =>
  visit({ ...state, show: PAGE, order: order.value as Order }, 'chosen'),
);
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  writeAddress();
  typing = false;
  if (!isAsked({ ...state, q: input.value })) return showRemarks();
  if (status.textContent === '') tell('Searching …');
  status.focus(); // what is found comes after it
  remember(input.value);
  const asked = turn;
  const address = await addressFor(input.value);
  if (asked !== turn) return; // something else is asked for
  if (address !== undefined) return location.assign(address);
  if (input.value !== state.q) visit({ ...state, ...AFRESH, q: input.value }, 'chosen');
  else if (failed) void run();
});
list.addEventListener('click', () => remember(state.q));
document.addEventListener('click', writeAddress, true); // before a link leads away
addEventListener('popstate', restore);

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-search-export]')) {
  button.addEventListener('click', async () => {
    if (!shown) return;
    const { state: asked, results } = shown;
    try {
      const { exportResults } = await exporting();
      await exportResults(button.dataset['searchExport'] ?? '', asked, results.searched.length);
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

/** A citation that was typed on another page leads on at once; back leads to that page. */
async function arrive(): Promise<void> {
  const [navigation] = performance.getEntriesByType('navigation');
  const came = navigation instanceof PerformanceNavigationTiming ? navigation.type : 'navigate';
  const plain = state.q !== '' && Object.keys(state.chosen).length === 0;
  if (came === 'navigate' && plain) {
    const address = await addressFor(state.q);
    if (turn > 0) return; // something else has been asked for meanwhile
    if (address !== undefined) return location.replace(address);
  }
  restore();
}

// on a phone the filters would stand before everything found
find<HTMLDetailsElement>('fold').open = matchMedia('(min-width: 56rem)').matches;
input.value = state.q;
order.value = state.order;
if (state.q !== '') remember(state.q);
void arrive();
