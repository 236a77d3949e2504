import { arcs, drawing } from '../timeline/drawing.ts';
import { layOut, type Window } from '../timeline/layout.ts';
import type { Mark } from '../timeline/points.ts';

/** The drawing of a timeline, alive: it zooms, goes along by arrow keys, and shows who recalls whom. */

/** A document of the page, and where it is listed. */
export type Entry = { mark: Mark; node: HTMLElement };

/** The drawing of a page that has one. */
export function lineOf(entries: readonly Entry[]) {
  const plot = document.querySelector<HTMLElement>('[data-plot]');
  if (!plot) return undefined;
  const told = document.querySelector('[data-told]');
  const lanes: string[] = JSON.parse(plot.dataset['lanes'] ?? '[]');
  const marks = entries.map(({ mark }) => mark);
  const byId = new Map(entries.map((entry) => [entry.mark.id, entry]));
  let window: Window | undefined;

  /** Of those made at build, the one that the window has room for. */
  const holder = (): HTMLElement | undefined =>
    [...plot.children].find((one): one is HTMLElement => one.checkVisibility());
  const widthOf = (one: HTMLElement) => Number(one.dataset['width']);
  const at = (id: string) => plot.querySelectorAll<SVGElement>(`a[data-at="${CSS.escape(id)}"]`);

  /** Draws the years that are asked for, and lets what is not listed fade. */
  function show(asked: Window): void {
    window = asked;
    const one = holder();
    if (!plot || !one) return;
    const focused = plot.contains(document.activeElement) && document.activeElement;
    const years = `${asked.from} ${asked.to}`;
    if (one.dataset['years'] !== years) {
      one.dataset['years'] = years;
      one.innerHTML = drawing(marks, lanes, asked, widthOf(one)).svg; // every text in it escaped
    }
    let tabbed = false;
    for (const part of one.querySelectorAll<SVGElement>('[data-at]')) {
      const ids = [part.dataset['at'] ?? '', ...(part.dataset['more']?.split(' ') ?? [])];
      const out = ids.every((id) => byId.get(id)?.node.hidden);
      part.classList.toggle('off', out);
      if (part.nodeName !== 'a') continue;
      part.ariaHidden = out ? 'true' : null;
      // the line is one stop, and the arrows go along it
      part.setAttribute('tabindex', out || tabbed ? '-1' : '0');
      tabbed ||= !out;
    }
    if (focused && !focused.isConnected)
      for (const link of at(focused.getAttribute('data-at') ?? '')) link.focus();
  }

  /** Draws the arcs of a document, and tells below the drawing which one it is. */
  function point(id: string | undefined): void {
    const one = holder();
    const group = one?.querySelector('.arcs');
    const entry = byId.get(id ?? '');
    if (!plot || !one || !group || !window || !entry) return;
    for (const near of plot.querySelectorAll('.near')) near.classList.remove('near');
    group.innerHTML = arcs(layOut(marks, lanes, window, widthOf(one)), entry.mark);
    for (const near of [entry.mark, ...entry.mark.recalls, ...entry.mark.recalledBy])
      for (const link of at(near.id)) link.classList.add('near');
    if (told) told.textContent = entry.mark.name;
  }

  const pointed = ({ target }: Event): string | undefined => {
    const part = target instanceof Element ? target.closest('[data-at], [data-document]') : null;
    return part?.getAttribute('data-at') ?? part?.id;
  };
  for (const type of ['pointerover', 'focusin'])
    document.addEventListener(type, (event) => point(pointed(event)));

  /** A finger does not point: its first tap on a document shows the arcs, the second goes there. */
  let tapped: string | undefined;
  plot.addEventListener('click', (event) => {
    const id = pointed(event);
    if ((event as PointerEvent).pointerType === 'touch' && id !== tapped) event.preventDefault();
    tapped = id;
    point(id);
  });

  plot.addEventListener('keydown', (event) => {
    const links = [...(holder()?.querySelectorAll<SVGElement>('a[data-at]:not(.off)') ?? [])];
    const here = links.findIndex((one) => one === document.activeElement);
    if (here < 0) return;
    const landmark = (ahead: SVGElement[]) =>
      ahead.find((one) => byId.get(one.dataset['at'] ?? '')?.mark.landmark);
    const to = {
      ArrowRight: links[here + 1],
      ArrowLeft: links[here - 1],
      ArrowDown: landmark(links.slice(here + 1)),
      ArrowUp: landmark(links.slice(0, here).toReversed()),
      Home: links[0],
      End: links.at(-1),
    }[event.key];
    if (!to) return;
    event.preventDefault();
    links[here]?.setAttribute('tabindex', '-1');
    to.setAttribute('tabindex', '0');
    to.focus();
  });

  return { show, svg: () => holder()?.querySelector('svg') };
}
