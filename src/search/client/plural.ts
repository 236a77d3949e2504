import type { Offer } from '../engine/results.ts';

/** "1 paragraph", "1,204 paragraphs" */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** What another query finds: "4 paragraphs", "about 120 paragraphs". */
export const offered = ({ paragraphs, checked }: Offer): string =>
  `${checked ? '' : 'about '}${plural(paragraphs, 'paragraph')}`;
