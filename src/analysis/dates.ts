const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "6 October 2009" in a pattern, without groups. */
export const DATE_FORM = String.raw`\d{1,2} (?:${MONTHS.join('|')}) \d{4}`;

/** "6 October 2009" → "2009-10-06"; undefined for a day that no calendar has. */
export function dayOf(printed: string): string | undefined {
  const [day = '', month = '', year = ''] = printed.trim().split(/\s+/);
  const index = MONTHS.indexOf(month) + 1;
  if (index === 0 || !/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year)) return undefined;
  const iso = `${year}-${String(index).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day) ? iso : undefined;
}
