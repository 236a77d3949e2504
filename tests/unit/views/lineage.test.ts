import { expect, test } from 'vitest';
import { differenceOf } from '../../../src/lineage/difference.ts';
import { aroundChanges, phraseIn } from '../../../src/views/lineage.ts';

test.each([
  [
    'Decides to include in the provisional agenda of its seventy-sixth session the item on lights;',
    'Decides to include in the provisional agenda of',
  ],
  ['Recalling its resolutions 64/1 and 64/2 on lamps,', 'Recalling its resolutions'],
  ['2019, the year of the “long fog”, of which keepers’ letters tell', 'of which keepers’ letters tell'], // prettier-ignore
  ['1234', ''],
])('a paragraph is searched by words that stand in a row: %s', (text, phrase) => {
  expect(phraseIn(text)).toBe(phrase);
});

/** "kept [-deleted-]{+inserted+}" */
const shown = (before: string, after: string): string =>
  aroundChanges(differenceOf(before, after))
    .map((piece) =>
      piece.type === 'kept'
        ? piece.text
        : `${piece.deleted && `[-${piece.deleted}-]`}${piece.inserted && `{+${piece.inserted}+}`}`,
    )
    .join('');

const LONG =
  'keep the lamps of their lighthouses burning through the night, whatever the weather, and to tell mariners in good time';

test('of what stayed so much is shown as tells where the change is', () => {
  expect(
    shown(`Calls upon harbours to ${LONG} of fog`, `Calls upon States to ${LONG} of ice`),
  ).toBe(
    'Calls upon [-harbours-]{+States+} to keep the lamps of their … mariners in good time of [-fog-]{+ice+}',
  );
  expect(shown('The lamp is lit', 'The lamp is out')).toBe('The lamp is [-lit-]{+out+}');
});

test('of a difference that is long the beginning is shown, and that there is more', () => {
  const words = (name: string) =>
    Array.from({ length: 40 }, (_, at) => `${name}${at}x stayed behind this ${name}${at}y`).join(
      ' ',
    );
  const text = shown(words('old'), words('new'));
  expect(text.endsWith(' …')).toBe(true);
  expect(text.length).toBeLessThan(1200);
});
