import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { buildIndex } from './build.ts';
import { sessionsIn } from './entries.ts';
import { INDEX_FOLDER } from '../folder.ts';

/**
 * Writes the search index of the entries in `resolutions` when the pages are built; the server for
 * development makes one when it starts.
 */
export function search({ resolutions }: { resolutions: string }): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const directory = fileURLToPath(new URL(`${INDEX_FOLDER}/`, dir));
        const { spans } = await buildIndex(sessionsIn(resolutions), {
          directory,
          onSpan: ({ path, records }) => logger.info(`sessions ${path}: ${records} paragraphs`),
        });
        logger.info(`${spans.length} ${spans.length === 1 ? 'span' : 'spans'} indexed`);
      },
      'astro:server:setup': async ({ server, logger }) => {
        const directory = resolve('.astro', INDEX_FOLDER);
        await buildIndex(sessionsIn(resolutions), { directory });
        const files = sirv(directory, { dev: true });
        server.middlewares.use(`${server.config.base}${INDEX_FOLDER}`.replace('//', '/'), files);
        logger.info('search index made; start again to search what has changed');
      },
    },
  };
}
