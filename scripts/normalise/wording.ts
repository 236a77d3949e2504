/**
 * The words by which resolutions of every organ and era are known: how they are headed, numbered,
 * begun and closed.
 */

/** "The Security Council,"; scans turn the comma into a stop, pages of records set capitals. */
export const FORMULA =
  /^(?:The (?:General Assembly|Security Council|Economic and Social Council|Human Rights Council)|THE (?:GENERAL ASSEMBLY|SECURITY COUNCIL|ECONOMIC AND SOCIAL COUNCIL)) ?[,.]?$/;

/**
 * A sentence of the first resolutions, which have no formula: "The General Assembly, having considered",
 * "1. The General Assembly reserves the right", "Therefore, the General Assembly instructs".
 */
export const EARLY_FORMULA =
  /^(?:\d{1,2}\. |Therefore,? )?[Tt]he (?:General Assembly|Economic and Social Council),? [a-z]/;

/** "Resolution adopted by the Human Rights Council on 24 March 2017" */
export const ADOPTED =
  /^Resolutions? adopted by (?:the )?(?<organ>General Assembly|Security Council|Economic and Social Council|Human Rights Council)\b/i;

/**
 * The number before a title: "64/1. ", "55/162 ", "S-32/1. ", "2997 (XXVII). ", "24(I). ",
 * "71/101 A and B. ", "2018/99. "; scans have "23(1)." for "23(I).".
 */
export const NUMBER_OF_TITLE =
  /^(?<number>(?:(?:19|20)\d\d|(?:E?S-)?\d{1,2})\/\d{1,3}(?: [A-Z](?: and [A-Z]|-[A-Z])?)?|\d{1,4}(?: [A-Z](?: and [A-Z])?)? ?\((?:E?S-)?[IVXL1]+\))\.?(?=\s|$)/;

/**
 * The title of a resolution of the Security Council, which has no other: "Resolution 343 (1973)",
 * "of 14 December 1973" after it; until 1965 "3 (1946). Resolution of 4 April 1946".
 */
export const YEARLY_TITLE =
  /^(?:(?:Resolution|RESOLUTION) (?<named>\d{1,4} \(\d{4}\))|(?<numbered>\d{1,4} \(\d{4}\))\. Resolution of )/;

/** "Adopted by the Security Council at its 4683rd meeting,", below the title; some have lost "Council" */
export const ADOPTED_BY = /^Adopted by the Security (?:Council\b|at its \d)/i;

/** "30th meeting", "85th plenary meeting", "Hundred and first plenary meeting,", "55th (resumed) …"; scans turn the comma into a stop */
export const MEETING = /(?:st|nd|rd|th)(?: \(?resumed\)?)?(?: plenary)? meeting[,.]?$/i;

/** "Adopted unanimously at the 2502nd meeting.", at the end of a resolution of the Security Council */
export const ADOPTED_AT =
  /^(?:Adopted|Approved) (?:unanimously )?(?:without a vote )?(?:by [^.;]{1,80} )?at (?:the|its) \d{1,5} ?(?:st|nd|rd|th) ?meeting\b/;

/** How such a closing begins, whose lines may end anywhere: "Adopted unanimously at the". */
export const ADOPTION_BEGINS = /^(?:Adopted|Approved) (?:unanimously|without a vote|by|at)\b/;

/** "[Adopted without a vote.]", after the closing of a resolution of the Human Rights Council */
export const VOTE = /^\[ ?Adopted (?:without|by) /;
