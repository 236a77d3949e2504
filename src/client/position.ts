import { lastAbove } from './lastAbove.ts';
import { showPlace } from './outline.ts';
import { article, places, type Place } from './reading.ts';

/**
 * Keeps the reading position in the address while the reader scrolls, so that reloading or
 * sharing the page leads back to it; and marks it in the outline.
 */

let waiting: ReturnType<typeof setTimeout> | undefined;

const TOP = 104; // pixels: a place that is gone to begins above it, below the bar of the outline too

const top = () => Math.min(TOP, innerHeight / 4);

/** The last place that begins at the top of the window or above it. */
export const reading = (): Place | undefined => lastAbove(places, top());

function keepAddress(place: Place | undefined): void {
  const address = location.pathname + location.search + (place ? `#${place.id}` : '');
  if (address !== location.pathname + location.search + location.hash) {
    history.replaceState({ top: scrollY }, '', address);
  }
}

/** Of a long text not all is laid out: the way from its top is never the same, and the address leads back. */
const isLong = article?.matches('.long');

/** Whether the reader has scrolled since a link, a mark or the address led somewhere. */
let scrolledByReader = false;

/** Frames in which what comes into sight may yet push the place away. */
const FRAMES = 8;

function goToPlace(frames = FRAMES): void {
  if (scrolledByReader || frames === 0) return;
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
  requestAnimationFrame(() => goToPlace(frames - 1));
}

if (isLong) {
  history.scrollRestoration = 'manual';
  goToPlace();
  addEventListener('load', () => goToPlace());
}

// Back and Forward lead some browsers to the place's beginning, not to where the reader was in it.
addEventListener('popstate', ({ state }: { state: { top?: number } | null }) => {
  const { top } = state ?? {};
  if (isLong) scrolledByReader = false;
  if (top !== undefined) requestAnimationFrame(() => (isLong ? goToPlace() : scrollTo(0, top)));
});

function keep(): void {
  const begun = scrollY >= 40;
  if (scrolledByReader) keepAddress(begun ? reading() : undefined);
  showPlace(begun ? top() : undefined);
}

// Browsers allow only so many changes of the address: wait until the scrolling rests.
for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
  addEventListener(kind, () => (scrolledByReader = true), { passive: true, capture: true });
}
addEventListener(
  'scroll',
  () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 200);
  },
  { passive: true },
);
// Where a link or a mark led, the address is theirs: a window shows several places at once.
for (const kind of ['hashchange', 'markreached']) {
  addEventListener(kind, () => (scrolledByReader = false));
}
