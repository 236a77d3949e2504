import { announce } from '../../client/announce.ts';
import { singleKeysAreOn } from '../../client/singleKeys.ts';
import { element } from '../../client/element.ts';
import { late } from '../../client/late.ts';
import { dialogElement } from './dialogElement.ts';
import { forget, recents, remember } from './recents.ts';
import { reprint } from './reprint.ts';

/** The search dialog: "/" and Ctrl-K or Cmd-K open it on every page, whose boxes suggest as it does. */

const { dialog, input, status, list } = dialogElement();

const quick = late(() => import('./suggest.ts'));
const marking = late(() => import('./marks.ts'));

/** Uses what suggests once it is loaded; without it, the boxes and the dialog are forms all the same. */
const whenLoaded = (use: (loaded: typeof import('./suggest.ts')) => unknown): void =>
  void quick()
    .then(use)
    .catch(() => undefined);

let turn = 0;

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

const opens = (event: KeyboardEvent): boolean =>
  (event.key === '/' &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !isEditable(event.target) &&
    singleKeysAreOn()) ||
  (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey);

async function showQuick(q: string): Promise<void> {
  const mine = ++turn;
  if (q.trim() === '') return showRecents();
  if (list.querySelector('.recent')) print([], ''); // nobody is to choose from them any longer
  try {
    const { quickResults } = await quick();
    if (mine !== turn) return;
    const found = await quickResults(q);
    if (mine === turn && found) print(found.items, found.message);
  } catch {
    if (mine === turn) print([], FAILED);
  }
}

const FAILED = 'The search could not be loaded. Check the connection.';

/** Prints the list and what is said of it; the same is not said again. */
function print(items: HTMLElement[], message: string): void {
  if (!reprint(list, items)) input.focus();
  if (status.textContent !== message) status.textContent = message;
}

function showRecents(): void {
  const kept = recents();
  const items = kept.map((q) => {
    const button = element('button', { type: 'button', class: 'recent' }, [q]);
    button.addEventListener('click', () => {
      input.value = q;
      input.focus();
      void showQuick(q);
    });
    return element('li', {}, [button]);
  });
  if (kept.length > 0) {
    const clear = element('button', { type: 'button', class: 'quiet-button' }, ['Forget these']);
    clear.addEventListener('click', () => {
      forget();
      showRecents();
      input.focus();
    });
    items.push(element('li', {}, [clear]));
  }
  print(items, kept.length > 0 ? 'Recent searches, kept on this device only' : '');
}

document.addEventListener('keydown', (event) => {
  if (!opens(event) || dialog.open) return;
  event.preventDefault();
  const own = document.querySelector<HTMLInputElement>('[data-search-input]');
  if (own) {
    own.focus();
    own.select();
    return;
  }
  dialog.showModal();
  input.select();
  void showQuick(input.value);
  whenLoaded(({ beginIn }) => beginIn(dialog));
});
input.addEventListener('input', () => void showQuick(input.value));
dialog.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault(); // else it empties the field first
  dialog.close();
});
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close(); // the backdrop
});
list.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a')) remember(input.value);
});

for (const box of document.querySelectorAll<HTMLInputElement>('[data-search-box]')) {
  box.addEventListener('focus', () => whenLoaded(({ suggestFor }) => suggestFor(box)), {
    once: true,
  });
}

const found = new URLSearchParams(location.search).get('find');
if (found) {
  marking().then(
    ({ markArrived }) => markArrived(found),
    () => announce(FAILED),
  );
}
