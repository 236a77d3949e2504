import { letCompare } from './compareStandings.ts';
import { element } from './element.ts';
import { pageAt } from './pageAt.ts';

/**
 * What the page of wordings tells of a paragraph, as it stands under that paragraph when it is opened.
 * Throws where the page does not come, or tells nothing of it.
 */
export async function openedFrom(link: HTMLAnchorElement): Promise<HTMLElement> {
  const page = await pageAt(link.pathname);
  const told = page.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!told) throw new Error('the page does not tell of it');
  const parts = [...told.querySelectorAll(':scope > :is(.standings, .more, .compared)')];
  for (const link of told.querySelectorAll('.standings a')) link.setAttribute('data-preview', '');
  const all = element('p', {}, [element('a', { href: link.href }, ['Open on a separate page'])]);
  const panel = element('div', { class: 'lineage-opened screen-only' }, [...parts, all]);
  const own = told.querySelector<HTMLAnchorElement>('h2 a');
  const list = panel.querySelector('.standings');
  if (list && own) letCompare(list, own.href);
  return panel;
}
