/**
 * Makes a toolbar one stop of the Tab key, wherever it was left: inside it the arrow keys, Home and
 * End go from control to control. Returns what to call when its controls have changed.
 */
export function asOneStop(toolbar: HTMLElement): () => void {
  const controls = () =>
    [...toolbar.querySelectorAll<HTMLElement>('a, button, select')].filter((control) =>
      control.checkVisibility(),
    );
  const stopAt = (stop: HTMLElement | undefined) => {
    for (const control of toolbar.querySelectorAll<HTMLElement>('a, button, select')) {
      control.tabIndex = control === stop ? 0 : -1;
    }
  };

  toolbar.addEventListener('focusin', ({ target }) => stopAt(target as HTMLElement));
  toolbar.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = controls();
    const at = all.findIndex((control) => control === event.target);
    const next = nextOf(event, at, all.length);
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  });
  return () => {
    const all = controls();
    stopAt(all.find((control) => control.tabIndex === 0) ?? all[0]);
  };
}

/** Where a key leads from one of several controls, round from the last to the first. */
function nextOf({ key, target }: KeyboardEvent, at: number, of: number): number | undefined {
  // In a list of choices, up and down choose.
  const vertical = !(target instanceof HTMLSelectElement);
  if (key === 'Home') return 0;
  if (key === 'End') return of - 1;
  if (key === 'ArrowRight' || (vertical && key === 'ArrowDown')) return (at + 1) % of;
  if (key === 'ArrowLeft' || (vertical && key === 'ArrowUp')) return (at - 1 + of) % of;
  return undefined;
}
