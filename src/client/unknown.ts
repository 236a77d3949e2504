import { late } from './late.ts';
import { loaded } from './loaded.ts';
import { places } from './reading.ts';

/** Where an address names a paragraph that the resolution has not, says so and offers the nearest. */

const naming = late(() => import('./nearest.ts'));
const text = document.querySelector('.text');
let notice: HTMLElement | undefined;

function named(): string {
  try {
    return decodeURIComponent(location.hash.slice(1).replace(/:~:.*$/, ''));
  } catch {
    return location.hash.slice(1); // its percent signs mean nothing
  }
}

async function look(): Promise<void> {
  notice?.remove();
  const id = named();
  if (id === '' || document.getElementById(id) || !text) return;
  const found = await loaded(naming());
  if (!found) return;
  notice = found.noticeOf(id, places);
  text.before(notice);
  notice.focus({ preventScroll: true });
  notice.scrollIntoView({ block: 'center' });
}

void look();
addEventListener('hashchange', () => void look());
