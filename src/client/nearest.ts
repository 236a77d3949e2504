import { nearestAnchor } from '../citation/nearest.ts';
import { citedAs } from '../citation/pinpoint.ts';
import type { Place } from './reading.ts';

/** How a citation would name a place that is not there, and which of the places is most like it. */
export function nearestTo(id: string, places: readonly Place[]) {
  const known = nearestAnchor(
    id,
    places.map((place) => place.id),
  );
  const named = known !== undefined && /^[a-z]+(?:-[a-z0-9]+)*$/i.test(id);
  return {
    name: named ? citedAs(id) : `place “${id}”`,
    nearest: places.find((place) => place.id === known),
  };
}
