import { bisectLeft } from 'd3-array';
import { addTo } from '../model/addTo.ts';
import { MOST_COUNTED, SAMENESS } from './appearance.ts';
import type { Texts } from './texts.ts';
import type { Near } from './wordings.ts';

/** Which texts of other resolutions have the wording of a text, and whose answer may be another than it was. */

/** A text of another resolution that has the wording of one; its sameness is a place in `SAMENESS`. */
export type Met = { text: number; sameness: number; likeness: number };

/** Of a wording that more texts share, those near in time are looked at, the first and the last. */
const NEAR_IN_TIME = 120;
const AT_ENDS = 8;

const [EDITED, ROUTINE, IDENTICAL] = SAMENESS.map((_, at) => at) as [number, number, number];

/** Where else the wording of a text stands, in each other resolution once, in the order of time. */
export function metIn({
  kept: { same },
  ranks,
  wordings,
}: Texts): (text: number) => { met: Met[]; times: number } {
  const own = (wording: number): Near => ({ wording, likeness: 1 });
  return (text) => {
    const rank = ranks[text] as number;
    const wordingOfText = wordings.kept.of[text] as number;
    const best = new Map<number, Met>();
    let many = wordings.hasMore(wordingOfText);
    for (const { wording, likeness } of [own(wordingOfText), ...wordings.nearOf(wordingOfText)]) {
      const all = wordings.textsOf(wording);
      const looked = all.length > NEAR_IN_TIME * 2 ? aroundIn(all, text) : all;
      many ||= looked !== all;
      for (const other of looked) {
        const at = ranks[other] as number;
        if (at === rank) continue;
        const sameness =
          wording !== wordingOfText ? EDITED : same[other] === same[text] ? IDENTICAL : ROUTINE;
        const known = best.get(at);
        if (!known || isNearer({ sameness, likeness }, known))
          best.set(at, { text: other, sameness, likeness });
      }
    }
    const met = [...best.values()].sort((a, b) => a.text - b.text);
    return { met, times: many ? MOST_COUNTED : Math.min(met.length + 1, MOST_COUNTED) };
  };
}

/** The first and the last of very many texts, and those nearest in time to one. */
function aroundIn(all: Uint32Array, text: number): Uint32Array {
  const from = bisectLeft(all, text);
  const last = all.length - AT_ENDS;
  const start = Math.max(AT_ENDS, from - NEAR_IN_TIME);
  return Uint32Array.from([
    ...all.subarray(0, AT_ENDS),
    ...all.subarray(start, Math.min(last, from + NEAR_IN_TIME)),
    ...all.subarray(last),
  ]);
}

const isNearer = (a: Omit<Met, 'text'>, b: Omit<Met, 'text'>): boolean =>
  a.sameness > b.sameness || (a.sameness === b.sameness && a.likeness > b.likeness);

/** The texts for which others may be met than were: of each 1, of others 0. */
export function touchedIn({ count, wordings, moves }: Texts): Uint8Array {
  const touched = new Uint8Array(count);
  const touchAll = (wording: number): void => {
    for (const text of wordings.textsOf(wording)) touched[text] = 1;
  };
  for (const wording of wordings.changed) touchAll(wording);
  for (const [wording, places] of placesOfChange(wordings, moves)) {
    const texts = wordings.textsOf(wording);
    const looking = [wording, ...wordings.partnersOf(wording)];
    const changes = places.length;
    const shown = NEAR_IN_TIME * 2 + changes;
    for (const place of places) {
      const at = bisectLeft(texts, place);
      const ends = AT_ENDS + changes;
      if (texts.length <= shown || at < ends || at >= texts.length - ends) {
        looking.forEach(touchAll);
        break;
      }
      const near = NEAR_IN_TIME + 2 * (changes + 1);
      const first = texts[Math.max(0, at - near)] as number;
      const last = texts[Math.min(texts.length - 1, at + near)] as number;
      for (const one of looking) {
        const all = wordings.textsOf(one);
        for (const text of all.subarray(bisectLeft(all, first), bisectLeft(all, last + 1)))
          touched[text] = 1;
      }
    }
  }
  return touched;
}

/** By wording the places in time at which texts of it came or went. */
function placesOfChange(
  { kept: { of }, before }: Texts['wordings'],
  { from, to }: Texts['moves'],
): Map<number, number[]> {
  const places = new Map<number, number[]>();
  from.forEach((old, text) => {
    if (old === -1) addTo(places, of[text] as number, text);
  });
  to.forEach((place, old) => {
    const wording = before.now[before.of[old] as number] as number;
    if (!Number.isInteger(place) && wording !== -1) addTo(places, wording, place);
  });
  return places;
}
