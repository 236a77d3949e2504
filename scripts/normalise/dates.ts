import { isoDay, MONTHS } from '../../src/model/days.ts';

/** A day as dumps print it, its parts glued or its digits apart: "4 December2024", "4 December 202 4". */
export const DAY = /^(\d ?\d?) ?([A-Z][a-z]+) ?((?:\d ?){3}\d)\.?$/;

/** "6 October 2009" → "2009-10-06"; undefined where that is no day of the calendar. */
export function readDay(printed: string): string | undefined {
  const [, days = '', name = '', years = ''] = DAY.exec(printed) ?? [];
  const [day, year] = [days, years].map((digits) => Number(digits.replaceAll(' ', '')));
  return isoDay(year ?? 0, MONTHS.indexOf(name) + 1, day ?? 0);
}
