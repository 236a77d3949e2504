import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { readEntry } from '../model/entry.ts';
import { parseSymbol, pathOf } from '../model/symbol.ts';

/**
 * Loads the entries of resolutions. Each is read and validated whole; the store keeps its metadata
 * only, under the path of its symbol ("A/RES/64/1"), and the page reads the text again. Entries
 * that have not changed since the last build are not read.
 */
export function resolutionEntries(folder: string): Loader {
  return {
    name: 'resolution-entries',
    async load({ config, store, generateDigest, logger, watcher }) {
      const directory = new URL(`${folder}/`, config.root);
      const load = async () => {
        const names = (await readdir(directory)).filter((name) => name.endsWith('.mdx')).sort();
        const known = new Map(store.values().map((entry) => [entry.filePath, entry]));
        const kept = new Set<string>();
        for (const name of names) {
          const filePath = `${folder}/${name}`;
          const source = await readFile(new URL(name, directory), 'utf8');
          const digest = generateDigest(source);
          const stored = known.get(filePath);
          if (stored?.digest === digest) {
            kept.add(stored.id);
            continue;
          }
          const { metadata } = readEntry(source, filePath);
          const symbol = parseSymbol(metadata.symbol);
          if (!symbol) throw new Error(`${filePath}: "${metadata.symbol}" is no symbol`);
          const id = pathOf(symbol);
          if (kept.has(id)) throw new Error(`${filePath}: a second entry of ${metadata.symbol}`);
          store.set({ id, data: metadata, filePath, digest });
          kept.add(id);
        }
        for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
        logger.info(`${kept.size} resolutions`);
      };
      await load();
      watcher?.add(fileURLToPath(directory));
      watcher?.on('change', (changed) => {
        if (changed.startsWith(fileURLToPath(directory))) void load();
      });
    },
  };
}
