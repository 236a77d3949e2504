import { defineCollection } from 'astro:content';
import { Metadata } from './model/resolution.ts';
import { resolutionEntries } from './site/loader.ts';

export const collections = {
  resolutions: defineCollection({
    loader: resolutionEntries('content/resolutions'),
    schema: Metadata,
  }),
};
