const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "2009-10-06" → "6 October 2009" */
export const longDay = (day: string): string => long.format(new Date(`${day}T00:00:00Z`));
