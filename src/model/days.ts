/** Days of the calendar: kept as "2009-10-06", printed as "6 October 2009". */

/** The months' names as the United Nations prints them, January first. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Any month's name, in a pattern, without groups. */
export const MONTH_FORM = `(?:${MONTHS.join('|')})`;

/** "6 October 2009" in a pattern, without groups. */
export const DAY_FORM = String.raw`\d{1,2} ${MONTH_FORM} \d{4}`;

/** Year, month (1 for January) and day as "2009-10-06"; undefined for a day that no calendar has. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const is =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return is ? date.toISOString().slice(0, 10) : undefined;
}

const PRINTED = /^(\d{1,2})\s+([A-Z][a-z]+)\s+(\d{4})$/;

/** "6 October 2009" → "2009-10-06"; undefined where that is no day of the calendar. */
export function dayOf(printed: string): string | undefined {
  const [, day, month = '', year] = PRINTED.exec(printed.trim()) ?? [];
  return isoDay(Number(year), MONTHS.indexOf(month) + 1, Number(day));
}

/** The numbers of "2009-10-06", the month's 1 for January. */
export function partsOfDay(day: string): { year: string; month: number; date: number } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: Number(month), date: Number(date) };
}

/** "2009-10-06" → "6 October 2009" */
export function longDay(day: string): string {
  const { year, month, date } = partsOfDay(day);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** "2009-10" → "October 2009" */
export function longMonth(month: string): string {
  const { year, month: number } = partsOfDay(month);
  return `${MONTHS[number - 1]} ${year}`;
}
