import { late } from './late.ts';

/** Opens under a paragraph where else its wording stands; without this the link leads to the same. */

const opening = late(() => import('./openLineage.ts'));
const opened = new WeakMap<HTMLAnchorElement, HTMLElement>();

async function toggle(link: HTMLAnchorElement, place: HTMLElement): Promise<void> {
  let panel = opened.get(link);
  if (panel) panel.hidden = !panel.hidden;
  else {
    const { openedFrom } = await opening();
    panel = await openedFrom(link);
    if (opened.has(link)) return; // clicked twice
    place.querySelector(':scope > .words')?.after(panel);
    opened.set(link, panel);
  }
  link.setAttribute('aria-expanded', String(!panel.hidden));
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
