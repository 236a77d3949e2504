import type { Timeline } from '../model/timeline.ts';
import { countsOf, pointsOf, spanOf } from './points.ts';

/** What is said of a timeline where it is linked: name, title, how many documents, which years. */
export type TimelineSummary = {
  name: string;
  title: string;
  rows: number;
  added: number;
  from: number;
  to: number;
};

export const summariesOf = (
  timelines: readonly { name: string; timeline: Timeline }[],
): TimelineSummary[] =>
  timelines.map(({ name, timeline }) => {
    const points = pointsOf(timeline, new Set());
    return { name, title: timeline.metadata.title, ...countsOf(points), ...spanOf(points) };
  });
