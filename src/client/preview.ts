import { element } from './element.ts';
import { elsewhere } from './elsewhere.ts';
import { ASIDE, wordsWithout } from './reading.ts';

/**
 * Shows what a note's mark or a reference leads to, in place: on hover, on focus, and on a first
 * tap. Escape, or going elsewhere, takes it away.
 */

const panel = element('div', { class: 'preview screen-only', id: 'preview', hidden: true });
document.body.append(panel);

let shown: HTMLAnchorElement | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

const line = (name: string, text: Node | string): HTMLElement =>
  element('p', { class: name }, [text]);

/** The words of a place, as text only. */
const wordsIn = (place: Element): string =>
  wordsWithout(
    place.matches('.note') ? `${ASIDE}, .label` : ASIDE,
    place.querySelector('.words') ?? place,
  );

async function contentOf(link: HTMLAnchorElement): Promise<HTMLElement[]> {
  const { origin, pathname, hash, host } = new URL(link.href);
  const id = decodeURIComponent(hash.slice(1));
  if (origin !== location.origin) {
    return [
      line('preview-title', link.textContent ?? ''),
      line('preview-quiet', `Not on this site; the link leads to ${host}.`),
    ];
  }
  const here = pathname === location.pathname;
  const page = here ? document : await elsewhere(pathname);
  const place = id === '' ? null : page.getElementById(id);
  const content: HTMLElement[] = [];
  if (!here) {
    const symbol = page.querySelector('.masthead .symbol')?.textContent ?? '';
    const day = page.querySelector('.masthead time')?.textContent ?? '';
    content.push(line('preview-quiet', [symbol, day].filter(Boolean).join(' · ')));
    content.push(line('preview-title', page.querySelector('h1')?.textContent ?? ''));
  }
  if (place) content.push(line('preview-words', wordsIn(place)));
  return content;
}

async function show(link: HTMLAnchorElement, tapped: boolean): Promise<void> {
  shown = link;
  const content = await contentOf(link).catch(() => []); // the link itself still leads there
  if (shown !== link || content.length === 0) return;
  panel.replaceChildren(...content);
  if (tapped) {
    const name = link.matches('.mark a') ? 'Go to the note' : 'Go there';
    panel.append(line('preview-go', element('a', { href: link.href }, [name])));
  }
  panel.hidden = false;
  link.setAttribute('aria-describedby', panel.id);
  place(link);
}

/** Under the link, or over it where there is no room; always within the window. */
function place(link: HTMLAnchorElement): void {
  const [first] = link.getClientRects();
  if (!first || first.bottom < 0 || first.top > innerHeight) return hidePreview();
  const width = document.documentElement.clientWidth;
  const rightToLeft = getComputedStyle(panel).direction === 'rtl';
  const start = rightToLeft ? width - first.right : first.left;
  const below = first.bottom + 6;
  const top = below + panel.offsetHeight > innerHeight ? first.top - panel.offsetHeight - 6 : below;
  panel.style.insetBlockStart = `${Math.max(8, top)}px`;
  panel.style.insetInlineStart = `${Math.max(8, Math.min(start, width - panel.offsetWidth - 8))}px`;
}

function hidePreview(): void {
  clearTimeout(waiting);
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  panel.hidden = true;
}

const linkAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-preview], .mark a') : null;

document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse') return;
  const link = linkAt(event.target);
  const inside = event.target instanceof Node && panel.contains(event.target);
  if (link === shown && link) return clearTimeout(waiting);
  clearTimeout(waiting);
  if (link) waiting = setTimeout(() => void show(link, false), 150);
  else if (shown && !inside && shown !== document.activeElement)
    waiting = setTimeout(hidePreview, 250);
});
document.addEventListener('focusin', (event) => {
  const link = linkAt(event.target);
  if (link?.matches(':focus-visible')) void show(link, false);
  else if (!(event.target instanceof Node && panel.contains(event.target))) hidePreview();
});
document.addEventListener('click', (event) => {
  const link = linkAt(event.target);
  const touched = event instanceof PointerEvent && event.pointerType === 'touch';
  if (link && touched && (shown !== link || panel.hidden)) {
    event.preventDefault();
    void show(link, true);
  } else if (!(event.target instanceof Node && panel.contains(event.target))) {
    hidePreview();
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hidePreview();
});
addEventListener('scroll', () => shown && place(shown), { passive: true });
