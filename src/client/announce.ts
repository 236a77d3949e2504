import { element } from './element.ts';

/** Where what was done is said; it must be there before, for screen readers to hear of it. */
const place =
  document.getElementById('announcement') ??
  element('p', {
    id: 'announcement',
    class: 'announcement',
    role: 'status',
    'aria-live': 'polite',
  });
if (!place.isConnected) document.body.append(place);

let clearing: ReturnType<typeof setTimeout> | undefined;

/** Says what was done, to eyes and screen readers, and takes it away after four seconds. */
export function announce(message: string): void {
  clearTimeout(clearing);
  place.textContent = message;
  clearing = setTimeout(() => (place.textContent = ''), 4000);
}
