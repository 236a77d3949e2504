import type { Cited } from '../../../src/citation/styles.ts';

/** What the citations and records of these tests are of. */
export const cited: Cited = {
  symbol: 'A/RES/64/1',
  title: 'High-level United Nations Conference on South-South Cooperation',
  organ: 'General Assembly',
  adopted: '2009-10-06',
  issued: '2009-10-07',
};
