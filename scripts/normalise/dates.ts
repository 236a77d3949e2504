const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** A day as dumps print it, its parts glued or its digits apart: "4 December2024", "4 December 202 4". */
export const DAY = /^(\d ?\d?) ?([A-Z][a-z]+) ?((?:\d ?){3}\d)\.?$/;

/** "6 October 2009" → "2009-10-06"; undefined where that is no day of the calendar. */
export function readDay(printed: string): string | undefined {
  const [, days = '', name = '', years = ''] = DAY.exec(printed) ?? [];
  const [day, year] = [days.replace(' ', ''), years.replaceAll(' ', '')];
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0) return undefined;
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  if (date.getUTCDate() !== Number(day)) return undefined;
  return date.toISOString().slice(0, 10);
}
