/** The end of a sentence or a clause, with the marks of notes that may follow it: "3,4", "3/", "³", "^3". */
export const CLAUSE_END =
  /(?:[.;:!?…—]|[^\d],|\d,(?=$| |\^?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}$))[”’")\]]{0,3}(?: ?\^?[\d*⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\/?(?:, ?[\d*]{1,3}){0,2})?(?: and| or)?$/;

/** What a number follows: behind "Supplement No." no note begins. */
export const AWAITS_NUMBER = /(?:^|[\s(])(?:Nos?|vols?|paras?|chaps?|sects?|arts?)\.$/i;

/** "(a) and 9.2 (a)", "(b) above": a sentence goes on behind a letter that it names; no item begins so. */
export const NAMES_LETTER = /^\([a-z]{1,5}\),? (?:and|or|above|below)\b/;

/** True of a line that begins in the midst of a sentence, "of the lamps"; but not of "a. Lamps" nor "iv. Lamps". */
export const beginsWithin = (line: string): boolean =>
  /^(?!(?:[a-z]|[ivx]{2,5})[.)]\s\p{Lu})\p{Ll}/u.test(line);
