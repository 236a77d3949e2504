/** What tells a link, a field or a button from the others of its list, however often it is printed. */
const nameOf = (stop: Element): string | null =>
  stop.id || (stop instanceof HTMLAnchorElement ? nameOfLink(stop) : stop.textContent);

/** Where a link leads, and from which part of the list; the words to mark there change with each key. */
function nameOfLink(link: HTMLAnchorElement): string {
  const { pathname, searchParams, hash } = new URL(link.href);
  searchParams.delete('find');
  const part = link.closest('section, article')?.className;
  return `${part} ${pathname}?${searchParams}${hash}`;
}

/**
 * Prints something in place of what was there. What had the focus has it still, where it is
 * printed again. Returns false where the focus was lost.
 */
export function reprint(place: HTMLElement, children: HTMLElement[]): boolean {
  const { activeElement } = document;
  const focused = activeElement && place.contains(activeElement) ? nameOf(activeElement) : null;
  place.replaceChildren(...children);
  if (focused === null) return true;
  const stops = [...place.querySelectorAll<HTMLElement>('a, button, input, summary')];
  const again = stops.find((stop) => nameOf(stop) === focused);
  again?.focus({ preventScroll: true });
  return again !== undefined;
}
