import { announce } from './announce.ts';
import { element } from './element.ts';
import { late } from './late.ts';
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
  const found = await naming().catch(() => undefined);
  if (!found) return announce('There is no such place in this resolution');
  const { name, nearest } = found.nearestTo(id, places);
  notice = element('p', { class: 'notice screen-only', tabindex: '-1' }, [
    `This resolution has no ${name}. `,
    ...(nearest
      ? ['The nearest is ', element('a', { href: `#${nearest.id}` }, [nearest.cite]), '.']
      : ['The outline leads to what it has.']),
  ]);
  text.before(notice);
  notice.focus({ preventScroll: true });
  notice.scrollIntoView({ block: 'center' });
}

void look();
addEventListener('hashchange', () => void look());
