import { pinpointFor } from '../citation/through.ts';
import type { Place } from './reading.ts';

/** What is cited: a place, or the words selected from one place through another. */
export type Passage = { from: Place; through?: Place; selected?: Range };

/** How a citation names it: "paras. 2–4". */
export const nameOf = ({ from, through }: Passage): string => pinpointFor(from, through);
