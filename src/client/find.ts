import { announce } from './announce.ts';
import { late } from './late.ts';
import { loaded } from './loaded.ts';

/** Finds words in this resolution: marks them, counts them and steps through them. */

const marking = late(() => import('../search/client/marks.ts'));
const form = document.querySelector<HTMLFormElement>('[data-find]');

if (form) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const words = String(new FormData(form).get('find') ?? '').trim();
    if (words === '') return;
    const marks = await loaded(marking());
    if (!marks) return;
    if (!marks.markFound(words)) return announce(`“${words}” was not found in this resolution`);
    document.querySelector('mark.current')?.scrollIntoView({ block: 'center' });
    document.querySelector<HTMLElement>('.found-bar [data-next]')?.focus({ preventScroll: true });
  });
}
