import { element } from './element.ts';
import { pageAt } from './pageAt.ts';

/** Opens under a paragraph where else its wording stands; without this the link leads to the same. */

const opened = new WeakMap<HTMLAnchorElement, HTMLElement>();

async function toggle(link: HTMLAnchorElement, place: HTMLElement): Promise<void> {
  const panel = opened.get(link);
  if (panel) {
    panel.hidden = !panel.hidden;
    link.setAttribute('aria-expanded', String(!panel.hidden));
    return;
  }
  const page = await pageAt(link.pathname);
  const told = page.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!told || opened.has(link)) throw new Error('the page does not tell of it');
  const parts = [...told.querySelectorAll(':scope > :is(.standings, .compared)')];
  const all = element('p', {}, [element('a', { href: link.href }, ['On a page of its own'])]);
  const made = element('div', { class: 'lineage-opened screen-only' }, [...parts, all]);
  place.querySelector(':scope > .words')?.after(made);
  opened.set(link, made);
  link.setAttribute('aria-expanded', 'true');
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-lineage]'))
  link.setAttribute('aria-expanded', 'false');

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const link = event.target.closest<HTMLAnchorElement>('[data-lineage]');
  const place = link?.closest<HTMLElement>('.place');
  if (!link || !place) return;
  event.preventDefault();
  toggle(link, place).catch(() => location.assign(link.href));
});
