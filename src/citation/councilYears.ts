/**
 * The Security Council numbers its resolutions through, and the year belongs to the symbol: here is
 * with which number each year began, by the Council's annual volumes and, since, by the resolutions
 * themselves. Numbers that were not given by the last entry's year are left open.
 */
const FIRST_OF_YEAR = [
  1,
  16,
  38,
  67,
  79,
  90,
  97,
  99,
  104,
  106, // 1946
  111,
  122,
  127,
  132,
  133,
  161,
  171,
  176,
  186,
  200, // 1956
  220,
  233,
  245,
  263,
  276,
  292,
  308,
  325,
  345,
  367, // 1966
  385,
  403,
  423,
  444,
  462,
  485,
  500,
  530,
  546,
  560, // 1976
  581,
  594,
  607,
  627,
  647,
  684,
  726,
  800,
  893,
  970, // 1986
  1036,
  1093,
  1147,
  1220,
  1285,
  1335,
  1387,
  1455,
  1522,
  1581, // 1996
  1652,
  1739,
  1795,
  1860,
  1908,
  1967,
  2033,
  2086,
  2133,
  2196, // 2006
  2260,
  2337,
  2398,
  2452,
  2504,
  2561,
  2617,
  2672,
  2722,
  2768, // 2016
];
const FIRST_YEAR = 1946;
/** The last number of the last of these years that is known. */
const LAST_KNOWN = 2803;

/** The year of a resolution of the Security Council: 2719 → 2023; undefined where it is not known. */
export function councilYearOf(number: number): number | undefined {
  if (number < 1 || number > LAST_KNOWN) return undefined;
  return FIRST_YEAR + FIRST_OF_YEAR.findLastIndex((first) => first <= number);
}
