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
const DAY = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})\.?$/; // "6 October 2009"

/** "6 October 2009" → "2009-10-06"; undefined where that is no day of the calendar. */
export function readDay(printed: string): string | undefined {
  const [, day = '', name = '', year = ''] = DAY.exec(printed) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0) return undefined;
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  if (date.getUTCDate() !== Number(day)) return undefined;
  return date.toISOString().slice(0, 10);
}
