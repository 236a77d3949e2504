import { expect, test } from 'vitest';
import { differenceOf } from '../../../src/lineage/difference.ts';
import { aroundChanges } from '../../../src/views/aroundChanges.ts';

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
  ).toBe('Calls upon [-harbours-]{+States+} to keep the lamps of … in good time of [-fog-]{+ice+}');
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
