import { element } from '../../client/element.ts';
import { quickResults, warm } from './quick.ts';
import { remember } from './recents.ts';

export { quickResults };

/** Begins to load the index for the dialog, in which the arrow keys lead through what is listed. */
export function beginIn(dialog: HTMLElement): void {
  dialog.addEventListener('keydown', move); // a second time it is the same
  void warm().catch(() => undefined);
}

/** The arrow keys go from the input through the list and back. */
function move(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      '[data-search-dialog] :is(input, [data-search-quick] :is(a, button))',
    ),
  ];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/**
 * A search box that suggests as the dialog does while it is typed into: places, titles and
 * paragraphs, in a list below it. It is a combobox (ARIA Authoring Practices): the focus stays in the
 * box, the arrow keys go through the list, Enter opens what they stand on, and Escape closes it.
 */
export function suggestFor(input: HTMLInputElement): void {
  const list = element('ul', { id: `${input.id}-list`, role: 'listbox', 'aria-label': 'Found' });
  const status = element('p', { class: 'quiet small', role: 'status' });
  const popup = element('div', { class: 'suggested', hidden: true }, [status, list]);
  const attributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  (input.closest('.search-line') ?? input.form)?.append(popup);

  let turn = 0;
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const active = (): HTMLElement | undefined =>
    options().find((one) => one.getAttribute('aria-selected') === 'true');

  const choose = (chosen: HTMLElement | undefined): void => {
    for (const one of options()) one.setAttribute('aria-selected', String(one === chosen));
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  };

  const close = (): void => {
    turn++;
    popup.hidden = true;
    list.replaceChildren();
    status.textContent = '';
    input.setAttribute('aria-expanded', 'false');
    choose(undefined);
  };

  const suggest = async (): Promise<void> => {
    const mine = ++turn;
    if (input.value.trim() === '') return close();
    const found = await quickResults(input.value).catch(() => ({
      items: [],
      message: 'The search could not be loaded. Check the connection.',
    }));
    if (mine !== turn || found === undefined) return;
    list.replaceChildren(...found.items);
    for (const [at, item] of found.items.entries()) {
      item.setAttribute('role', 'none');
      const link = item.firstElementChild;
      link?.setAttribute('role', 'option');
      link?.setAttribute('tabindex', '-1');
      link?.setAttribute('id', `${list.id}-${at}`);
    }
    choose(undefined);
    if (status.textContent !== found.message) status.textContent = found.message;
    popup.hidden = false;
    input.setAttribute('aria-expanded', String(found.items.length > 0));
  };

  input.addEventListener('input', () => void suggest());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || popup.hidden) return;
    const all = options();
    const chosen = active();
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen) chosen.click();
    else if (event.key === 'ArrowDown') choose(all[chosen ? all.indexOf(chosen) + 1 : 0]);
    else if (event.key === 'ArrowUp') choose(all[(chosen ? all.indexOf(chosen) : all.length) - 1]);
    else return;
    event.preventDefault();
  });
  // a press on the list leaves the focus where it is
  popup.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', () => remember(input.value));
  input.addEventListener('blur', close);

  void warm().catch(() => undefined);
  if (input.value !== '') void suggest(); // what was typed before this was loaded
}
