import { statSync } from 'node:fs';

/** How a file looks: any change to it changes this; and when it changed last, in milliseconds. */
export type Stamp = { look: string; at: number };

/** How a file looks now; throws where there is none. */
export function stampOf(file: string): Stamp {
  const { size, mtimeMs, ctimeMs, ino } = statSync(file);
  return { look: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, at: Math.max(mtimeMs, ctimeMs) };
}

/** In milliseconds: clocks of file systems are this coarse at worst. */
const RACE = 1000;

/**
 * Whether a file that looked so when it was read, at the latest at `saved`, is as it was. What was written
 * while it was read may look the same.
 */
export const isUntouched = ({ look, at }: Stamp, before: string | undefined, saved: number) =>
  look === before && at < saved - RACE;
