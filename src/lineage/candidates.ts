import { bisectLeft } from 'd3-array';
import { addTo } from '../model/addTo.ts';
import { BANDS } from './bands.ts';

/** Which wordings may be like which: those that share a band (bands.ts). What is looked at is bounded. */

/** Of a band that more wordings share, one looks at so many before it, and at the first. */
const LOOKED_BACK = 192;
const LOOKED_FIRST = 64;
/** As many as are compared word by word; those with most bands in common. */
const MOST_COMPARED = 512;

/** Room for the number of a wording beside a band's 32 bits in a number of 53. */
const MOST_WORDINGS = 2 ** 21;

/** The bands of wordings, those of each behind the other's. */
type Bands = { count: number; bands: Uint32Array };

/**
 * For each of some wordings, or of all, those before it that share a band with it and may be like it,
 * in their order. Throws where there are more wordings than can be told apart.
 */
export function candidatesAmong(
  { count, bands }: Bands,
  some?: readonly number[],
): (wording: number) => Uint32Array {
  if (count > MOST_WORDINGS)
    throw new Error(`${count} wordings: expected ${MOST_WORDINGS} at most`);
  const sorted = Array.from({ length: BANDS }, (_, band) => {
    const asked = some && new Set(some.map((wording) => bands[wording * BANDS + band] as number));
    return sortedBy(band, asked);
  });
  const shared = new Uint8Array(count);
  let met: number[] = [];
  const meet = (other: number): void => {
    if (shared[other] === 0) met.push(other);
    shared[other] = (shared[other] as number) + 1;
  };
  return (wording) => {
    met = [];
    for (let band = 0; band < BANDS; band++) {
      const least = (bands[wording * BANDS + band] as number) * MOST_WORDINGS;
      meetBefore(sorted[band] as Float64Array, least, wording, meet);
    }
    const chosen = met.length > MOST_COMPARED ? mostShared(met, shared) : met;
    const found = Uint32Array.from(chosen).sort();
    for (const other of met) shared[other] = 0;
    return found;
  };

  /** The wordings by one of their bands, then by number, each as one number of both. */
  function sortedBy(band: number, asked: ReadonlySet<number> | undefined): Float64Array {
    const values = new Float64Array(count);
    let length = 0;
    for (let wording = 0; wording < count; wording++) {
      const value = bands[wording * BANDS + band] as number;
      if (!asked || asked.has(value)) values[length++] = value * MOST_WORDINGS + wording;
    }
    return values.slice(0, length).sort();
  }
}

/** Meets those of a band before a wording: of very many the nearest and the first. */
function meetBefore(
  sorted: Float64Array,
  least: number,
  wording: number,
  meet: (other: number) => void,
): void {
  const place = bisectLeft(sorted, least + wording);
  const nearest = Math.max(0, place - LOOKED_BACK);
  let at = place;
  while (at > nearest && (sorted[at - 1] as number) >= least)
    meet((sorted[--at] as number) - least);
  if (at > nearest || at === 0 || (sorted[at - 1] as number) < least) return;
  const first = bisectLeft(sorted, least);
  for (let other = first; other < Math.min(at, first + LOOKED_FIRST); other++)
    meet((sorted[other] as number) - least);
}

function mostShared(met: number[], shared: Uint8Array): number[] {
  return met
    .sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b)
    .slice(0, MOST_COMPARED);
}

/** A wording that came, went or moved: its bands, and where it stood or stands in the order of texts. */
export type Moved = { bands: Uint32Array; places: readonly number[] };

/**
 * The wordings for which other ones may be candidates since some came, went or moved; more of them
 * than need be. `firsts` are the places of all that there are now.
 */
export function touchedBy(
  moved: readonly Moved[],
  { count, bands }: Bands,
  firsts: Uint32Array,
): Set<number> {
  const touched = new Set<number>();
  const places = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  for (const one of moved)
    places.forEach((byValue, band) => {
      for (const place of one.places) addTo(byValue, one.bands[band] as number, place);
    });
  for (let band = 0; band < BANDS; band++) {
    const byValue = places[band] as Map<number, number[]>;
    const sharing = new Map<number, number[]>();
    for (let wording = 0; wording < count; wording++) {
      const value = bands[wording * BANDS + band] as number;
      if (!byValue.has(value)) continue;
      addTo(sharing, value, wording);
    }
    for (const [value, all] of sharing) {
      const from = byValue.get(value) ?? [];
      const placesOfAll = all.map((wording) => firsts[wording] as number);
      for (const place of from) {
        const at = bisectLeft(placesOfAll, place);
        // each that came or went shifts the others by one
        const isFirst = at < LOOKED_FIRST + from.length;
        const end = isFirst ? all.length : at + LOOKED_BACK + from.length + 1;
        for (const wording of all.slice(at, end)) touched.add(wording);
      }
    }
  }
  return touched;
}
