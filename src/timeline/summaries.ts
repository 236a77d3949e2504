import type { CollectionEntry } from 'astro:content';
import { countsOf, pointsOf, spanOf } from './points.ts';

/** What is said of each timeline where it is linked: name, title, how many documents, which years. */
export const summariesOf = (entries: CollectionEntry<'timelines'>[]) =>
  entries.map(({ id, data }) => {
    const points = pointsOf(data, new Set());
    return { name: id, title: data.metadata.title, ...countsOf(points), ...spanOf(points) };
  });
