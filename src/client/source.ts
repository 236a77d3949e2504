import { announce } from './announce.ts';
import { element } from './element.ts';
import { elsewhere } from './elsewhere.ts';

/** Opens the dump's own lines under a paragraph, fetched from the page of the source. */

async function linesFrom(address: string, id: string): Promise<HTMLElement> {
  const source = await elsewhere(address);
  const figure = element('figure', { class: 'dump-lines' });
  for (const item of source.querySelectorAll('.dump li')) {
    const links = [...item.querySelectorAll('.became a')];
    if (!links.some((link) => link.getAttribute('href')?.endsWith(`#${id}`))) continue;
    const number = item.querySelector('.number')?.textContent ?? '';
    const line = item.querySelector('.line')?.textContent ?? '';
    figure.append(element('div', {}, [element('span', {}, [number]), element('code', {}, [line])]));
  }
  return figure;
}

document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element && event.target.closest('a[data-source]');
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
  const place = link.closest<HTMLElement>('[data-cite]');
  const words = place?.querySelector(':scope > .words');
  if (!place || !words) return;
  event.preventDefault();
  const open = words.nextElementSibling;
  if (open?.matches('.dump-lines')) {
    open.remove();
    link.setAttribute('aria-expanded', 'false');
    return;
  }
  try {
    words.after(await linesFrom(new URL(link.href).pathname, place.id));
    link.setAttribute('aria-expanded', 'true');
    announce(`Source of ${place.dataset['cite']} shown below it`);
  } catch {
    location.assign(link.href);
  }
});
