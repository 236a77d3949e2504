import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { readTimeline } from '../model/timeline-entry.ts';

/** Loads the entries of timelines whole, by their names: "south-south". */
export function timelineEntries(folder: string): Loader {
  return {
    name: 'timeline-entries',
    async load({ config, store, generateDigest, logger, watcher }) {
      const directory = new URL(`${folder}/`, config.root);
      const load = async () => {
        const names = (existsSync(directory) ? await readdir(directory) : [])
          .filter((name) => name.endsWith('.mdx'))
          .sort();
        store.clear();
        for (const name of names) {
          const filePath = `${folder}/${name}`;
          const source = await readFile(new URL(name, directory), 'utf8');
          const data = readTimeline(source, filePath);
          store.set({
            id: name.replace(/\.mdx$/, ''),
            data,
            filePath,
            digest: generateDigest(source),
          });
        }
        logger.info(`${names.length} timelines`);
      };
      await load();
      watcher?.add(fileURLToPath(directory));
      watcher?.on('change', (changed) => {
        if (changed.startsWith(fileURLToPath(directory))) void load();
      });
    },
  };
}
