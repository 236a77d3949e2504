import { announce } from './announce.ts';

/** Finds words in this resolution: marks them, counts them and steps through them. */

const form = document.querySelector<HTMLFormElement>('[data-find]');

if (form) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const words = String(new FormData(form).get('find') ?? '').trim();
    if (words === '') return;
    document.querySelector<HTMLElement>('.found-bar button:last-child')?.click();
    const { markFound } = await import('../search/client/marks.ts');
    markFound(words);
    const bar = document.querySelector<HTMLElement>('.found-bar');
    if (!bar) return announce(`No “${words}” in this resolution`);
    document.querySelector('mark.current')?.scrollIntoView({ block: 'center' });
    bar.querySelector<HTMLElement>('[data-next]')?.focus({ preventScroll: true });
  });
}
