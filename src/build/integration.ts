import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { settings } from '../../settings.ts';
import { CorpusFolder } from '../corpus/corpus.ts';
import { Readings } from '../corpus/readings.ts';
import { INDEX_FOLDER } from '../search/folder.ts';
import { Pool } from './pool.ts';
import { progressTo } from './progress.ts';
import { writeSpans } from './spans.ts';
import type { MadeSpan } from './state.ts';

/**
 * Lets the build render what Astro compiles. The server for development reads the corpus before it
 * answers, makes the search index when it is asked for, and loads pages again when an entry changes.
 */
export function onePass(): AstroIntegration {
  return {
    name: 'one-pass',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'one-pass',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./render.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable' },
          adapterFeatures: { buildOutput: 'server' },
        });
      },
      'astro:server:setup': async ({ server, logger }) => {
        const { content, cache, base, threads } = settings;
        const directory = resolve('.astro', INDEX_FOLDER);
        const pool = new Pool({ content, cache, out: directory, base }, threads);
        const progress = progressTo((line) => logger.info(line));
        const folder = new CorpusFolder(settings, new Readings(cache), (entries) =>
          pool.readAll(entries, progress),
        );
        const { entries } = await folder.refresh();
        logger.info(`${entries.length} resolutions`);

        const path = `${base}/${INDEX_FOLDER}`.replace('//', '/');
        const files = sirv(directory, { dev: true });
        let spans: MadeSpan[] = [];
        server.middlewares.use(path, async (request, response, next) => {
          if (request.url?.startsWith('/spans.json')) {
            spans = (await writeSpans(await folder.refresh(), directory, spans, pool, progress))
              .made;
          }
          files(request, response, next);
        });
        server.watcher.add(resolve(content));
        server.watcher.on('all', (_, changed) => {
          if (changed.startsWith(resolve(content))) server.ws.send({ type: 'full-reload' });
        });
        server.httpServer?.on('close', () => void pool.close());
      },
    },
  };
}
