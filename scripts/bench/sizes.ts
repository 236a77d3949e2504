import { MOST } from './corpus/recombine.ts';

/** The sizes that were typed, "1000,5000" or one after the other. Throws where they are none. */
export function readSizes(typed: readonly string[]): number[] {
  const sizes = typed.flatMap((size) => size.split(',')).map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1 || size > MOST)) {
    throw new Error(`--size ${typed.join(' ')}: expected numbers of resolutions, ${MOST} at most`);
  }
  return sizes;
}
