import { defineCollection } from 'astro:content';
import { settings } from '../settings.ts';
import { Metadata } from './model/resolution.ts';
import { Timeline } from './model/timeline.ts';
import { resolutionEntries } from './site/loader.ts';
import { timelineEntries } from './timeline/loader.ts';

export const collections = {
  resolutions: defineCollection({
    loader: resolutionEntries(`${settings.content}/resolutions`),
    schema: Metadata,
  }),
  timelines: defineCollection({
    loader: timelineEntries(`${settings.content}/timelines`),
    schema: Timeline,
  }),
};
