import type { Pages } from '../build/given.ts';

/** "Paragraphs with “Requests”, session 75, page 2 of 3": the title of a page of a list. */
export const listTitle = (name: string, { stretch, number, last }: Pages): string =>
  [name, stretch.name, ...(number > 1 ? [`page ${number} of ${last}`] : [])]
    .filter((part) => part !== '')
    .join(', ');

/** "51–60 of 60 paragraphs", or "60 paragraphs" where a page shows or leads to all of them. */
export function shownOf({ stretch, from, to, parts }: Pages, counted: string): string {
  const { size } = stretch;
  const all = `${size.toLocaleString('en')} ${counted}${size === 1 ? '' : 's'}`;
  if (to - from + 1 === size) return all;
  if (parts.length > 0) return `${all}; the most recent are below`;
  return `${from.toLocaleString('en')}–${to.toLocaleString('en')} of ${all}`;
}
