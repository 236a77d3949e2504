import { article, placeOf } from './reading.ts';

/**
 * Each paragraph is one stop of the Tab key: its link to itself. From there the arrow keys lead round
 * what it refers to, its notes and its tools.
 */

const CONTROLS = 'a, button, select';

/** The controls of a place that are not those of a place within it. */
const controlsOf = (place: Element): HTMLElement[] =>
  [...place.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => control.closest('[data-cite]') === place,
  );

/** Takes controls out of the order of Tab; those that came later are to be given too. */
export function leaveOut(controls: Iterable<HTMLElement>): void {
  for (const control of controls) control.tabIndex = -1;
}

leaveOut(article?.querySelectorAll<HTMLElement>(`[data-cite] :is(${CONTROLS}):not(.anchor)`) ?? []);

/** What is wider than its place is scrolled by keys, and must be a stop. */
function stopAtWide(): void {
  for (const wide of article?.querySelectorAll<HTMLElement>('[role="region"][tabindex]') ?? [])
    wide.tabIndex = wide.scrollWidth > wide.clientWidth ? 0 : -1;
}

stopAtWide();
addEventListener('resize', stopAtWide);

/** The control that a key leads to, from the one at a place in the round. */
function nextOf(
  key: string,
  controls: readonly HTMLElement[],
  at: number,
): HTMLElement | undefined {
  const tools = controls.filter((control) => control.closest('[data-tools]'));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return controls[(at + 1) % controls.length];
    case 'ArrowLeft':
    case 'ArrowUp':
      return controls.at(Math.max(at, 0) - 1);
    case 'Home':
      return tools[0];
    case 'End':
      return tools.at(-1);
    default:
      return undefined;
  }
}

document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
  // All but left and right scroll the page, or choose in a list, unless one is in the column of tools.
  const along = key === 'ArrowLeft' || key === 'ArrowRight';
  if (!along && (target.matches('select') || !target.closest('[data-tools]'))) return;
  const place = target.matches('[role="region"]') ? undefined : placeOf(target)?.element;
  if (!place) return;
  const controls = controlsOf(place).filter((control) => control.checkVisibility());
  const next = nextOf(key, controls, controls.indexOf(target));
  if (!next) return;
  event.preventDefault();
  next.focus();
});
