import { nearestAnchor } from '../citation/nearest.ts';
import { citedAs } from '../citation/pinpoint.ts';
import { element } from './element.ts';
import type { Place } from './reading.ts';

/** What is said of an anchor that the page has not, with the place that is most like it. */
export function noticeOf(id: string, places: readonly Place[]): HTMLElement {
  const known = nearestAnchor(
    id,
    places.map((place) => place.id),
  );
  const named = known !== undefined && /^[a-z]+(?:-[a-z0-9]+)*$/i.test(id);
  const nearest = places.find((place) => place.id === known);
  return element('p', { class: 'notice screen-only', tabindex: '-1' }, [
    `This resolution has no ${named ? citedAs(id) : `part called “${id}”`}. `,
    ...(nearest
      ? ['The nearest is ', element('a', { href: `#${nearest.id}` }, [nearest.cite]), '.']
      : ['Its parts are listed in the outline.']),
  ]);
}
