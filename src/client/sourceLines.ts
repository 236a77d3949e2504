import { element } from './element.ts';
import { pageAt } from './pageAt.ts';

/** The dump's own lines of a paragraph, taken from the page of the source. */
export async function linesFrom(address: string, id: string): Promise<HTMLElement> {
  const source = await pageAt(address);
  const figure = element('figure', { class: 'dump-lines' });
  for (const item of source.querySelectorAll('.dump li')) {
    const links = [...item.querySelectorAll(':scope > span > a')];
    if (!links.some((link) => link.getAttribute('href')?.endsWith(`#${id}`))) continue;
    const number = item.querySelector(':scope > a')?.textContent ?? '';
    const line = item.querySelector('code')?.textContent ?? '';
    figure.append(element('div', {}, [element('span', {}, [number]), element('code', {}, [line])]));
  }
  return figure;
}
