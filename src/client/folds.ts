/**
 * What is open above the page: the outline where it lies over the text, and menus. A click elsewhere
 * and Escape close it; Escape leads back to what opened it.
 */

const beside = matchMedia('(min-width: 80rem)');
const isOver = (details: HTMLDetailsElement): boolean =>
  details.matches('.menu') || !beside.matches;

const opened = (): HTMLDetailsElement[] =>
  [
    ...document.querySelectorAll<HTMLDetailsElement>('details:is(.menu, [data-outline])[open]'),
  ].filter(isOver);

document.addEventListener('click', ({ target }) => {
  for (const details of opened()) {
    const inside = target instanceof Element && details.contains(target);
    const chosen = inside && target.closest('.menu li, [data-outline] nav a');
    if (!inside || chosen) details.open = false;
  }
});

// what is found stands in the text
document.addEventListener('submit', ({ target }) => {
  for (const details of opened()) if (details.contains(target as Node)) details.open = false;
});

// a menu that opens at the foot of the window is moved into it
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open && target.matches('.menu'))
      target.lastElementChild?.scrollIntoView({ block: 'nearest' });
  },
  true,
);

document.addEventListener('keydown', (event) => {
  const [details] = opened();
  if (event.key !== 'Escape' || !details) return;
  details.open = false;
  details.querySelector('summary')?.focus();
});
