import { NO_FILTER, passes, readFilter, writeFilter, type Filter } from '../timeline/filter.ts';
import { announce } from './announce.ts';

/** Shows the timeline's filter and keeps list, drawing and address in step with it. */
export function startFilter(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-filter]');
  const shown = form?.querySelector('[data-shown]');
  const all = form?.querySelector<HTMLButtonElement>('[type="reset"]');
  const body = form?.querySelector<HTMLSelectElement>('[name="body"]');
  const origin = form?.querySelector<HTMLSelectElement>('[name="origin"]');
  const text = form?.querySelector<HTMLInputElement>('[name="text"]');
  if (!form || !shown || !all || !body || !origin || !text) return;
  const bodies = [...body.options].map(({ value }) => value).filter(Boolean);
  const entries = [...document.querySelectorAll<HTMLElement>('[data-origin]')];

  const show = (filter: Filter): string => {
    body.value = filter.body ?? '';
    origin.value = filter.origin ?? '';
    text.checked = filter.text;
    const visible = new Set(entries.filter((entry) => passes(filter, factsOf(entry))));
    for (const entry of entries) entry.hidden = !visible.has(entry);
    for (const label of document.querySelectorAll<SVGElement>('[data-point]')) {
      const entry = document.getElementById(label.dataset['point'] ?? '');
      label.toggleAttribute('hidden', entry !== null && !visible.has(entry));
    }
    for (const section of document.querySelectorAll<HTMLElement>('[data-decade]')) {
      section.hidden = section.querySelector('[data-origin]:not([hidden])') === null;
    }
    const state = `${visible.size} of ${entries.length} shown`;
    shown.textContent = state;
    all.hidden = visible.size === entries.length;
    return state;
  };

  const asked = (): Filter =>
    readFilter(
      String(
        new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, `${value}`])),
      ),
      bodies,
    );
  const change = (filter: Filter) => {
    history.pushState(null, '', location.pathname + writeFilter(filter));
    announce(show(filter));
  };

  form.addEventListener('change', () => change(asked()));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    change(NO_FILTER);
    body.focus();
  });
  addEventListener('popstate', () => show(readFilter(location.search, bodies)));

  show(readFilter(location.search, bodies));
  const named = document.getElementById(location.hash.slice(1));
  if (entries.some((entry) => entry === named && entry.hidden)) {
    // who follows a link to an entry wants to see it, whatever the filter
    show(NO_FILTER);
    history.replaceState(null, '', location.pathname + location.hash);
    named?.scrollIntoView();
  }
}

const factsOf = ({ dataset }: HTMLElement): Parameters<typeof passes>[1] => ({
  body: dataset['body'] ?? '',
  text: dataset['text'] === 'here',
  origin: dataset['origin'] === 'list' ? 'list' : 'added',
});
