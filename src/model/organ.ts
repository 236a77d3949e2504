/**
 * The organs whose resolutions are read, and what each has of its own: how its resolutions begin,
 * what its symbols begin with, and whether it counts by sessions.
 */

export const ORGAN_NAMES = [
  'General Assembly',
  'Security Council',
  'Economic and Social Council',
  'Human Rights Council',
] as const;
export type Organ = (typeof ORGAN_NAMES)[number];

export type OrganFacts = {
  /** What symbols of its resolutions begin with: "A/RES/". */
  prefix: string;
  /** What its own documents begin with: "A/", as in "A/64/PV.15". */
  documents: string;
  /** Short, as it is said: "GA". */
  short: string;
  /** Its part of addresses and anchors of lists: "hrc"; the Assembly's lists have none. */
  slug: string;
};

export const ORGANS: Record<Organ, OrganFacts> = {
  'General Assembly': { prefix: 'A/RES/', documents: 'A/', short: 'GA', slug: 'ga' },
  'Security Council': { prefix: 'S/RES/', documents: 'S/', short: 'SC', slug: 'sc' },
  'Economic and Social Council': {
    prefix: 'E/RES/',
    documents: 'E/',
    short: 'ECOSOC',
    slug: 'ecosoc',
  },
  'Human Rights Council': {
    prefix: 'A/HRC/RES/',
    documents: 'A/HRC/',
    short: 'HRC',
    slug: 'hrc',
  },
};

// pages of the Official Records print it in capitals; scans turn the comma into a stop
const FORMULA = /^The ([a-z ]{1,40}?) ?[,.]?$/i;

/** The organ whose resolution begins with a line: "The Security Council," or undefined. */
export function organOfFormula(line: string): Organ | undefined {
  return organNamed(FORMULA.exec(line)?.[1]);
}

/** The organ of that name, in any case: "SECURITY COUNCIL". */
export function organNamed(name: string | undefined): Organ | undefined {
  const wanted = name?.toLowerCase().replace(/\s+/g, ' ').trim();
  return ORGAN_NAMES.find((organ) => organ.toLowerCase() === wanted);
}
