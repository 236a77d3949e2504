import { announce } from './announce.ts';
import { late } from './late.ts';

/** Opens the dump's own lines under a paragraph. */

const lines = late(() => import('./sourceLines.ts'));

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
    const { linesFrom } = await lines();
    words.after(await linesFrom(new URL(link.href).pathname, place.id));
    link.setAttribute('aria-expanded', 'true');
    announce('Source shown');
  } catch {
    location.assign(link.href);
  }
});
