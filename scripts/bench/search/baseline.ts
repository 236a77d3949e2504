import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';
import type { Resolution } from '../../../src/model/resolution.ts';
import { recordsOf, sourceOf } from '../../../src/search/record.ts';
import { serve } from '../../serve/server.ts';
import { keeping, type Search } from './ask.ts';

/** Indexes resolutions by plain Pagefind, and lets it be asked about them. */
export async function withBaseline<T>(
  resolutions: readonly Resolution[],
  use: (search: Search) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-plain-'));
  const plainFetch = globalThis.fetch;
  try {
    await buildBaseline(resolutions, folder);
    const served = await serve({ directory: folder, base: '/', port: 0 });
    globalThis.fetch = keeping(plainFetch);
    const module = pathToFileURL(join(folder, 'index', 'pagefind.js')).href;
    const result = await use(await openBaseline(`${served.address}index/`, module));
    served.close();
    return result;
  } finally {
    globalThis.fetch = plainFetch;
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Plain Pagefind, as it comes: the pages of the resolutions are crawled, each paragraph an element
 * with an id and a title, which makes it one of Pagefind's sub-results.
 */
async function buildBaseline(resolutions: readonly Resolution[], folder: string): Promise<void> {
  for (const resolution of resolutions) {
    const { path, title } = sourceOf(resolution);
    const file = join(folder, 'pages', path, 'index.html');
    const paragraphs = recordsOf(resolution).map(
      ({ id, cite, text }) => `<p id="${id}" data-pagefind-title="${cite}">${escaped(text)}</p>`,
    );
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      `<!doctype html><html lang="en"><head><title>${escaped(title)}</title></head><body>` +
        `<h1>${path} ${escaped(title)}</h1>${paragraphs.join('\n')}</body></html>`,
    );
  }
  const { index } = await pagefind.createIndex();
  await index?.addDirectory({ path: join(folder, 'pages') });
  await index?.writeFiles({ outputPath: join(folder, 'index') });
  await pagefind.close();
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Plain = {
  init: () => Promise<void>;
  search: (q: string) => Promise<{ results: { data: () => Promise<PlainData> }[] }>;
};
type PlainData = { url: string; sub_results: { url: string }[] };

/** Opens the baseline; a search gives the addresses of its first sub-results, "64/1 para-2". */
async function openBaseline(address: string, module: string): Promise<Search> {
  const { createInstance } = (await import(module)) as {
    createInstance: (options: { basePath: string }) => Plain;
  };
  const plain = createInstance({ basePath: address });
  await plain.init();
  return async (q, limit) => {
    const { results } = await plain.search(q);
    const found: string[] = [];
    for (const result of results) {
      const { sub_results } = await result.data();
      for (const { url } of sub_results) {
        const [, short = '', id = ''] = /A\/RES\/(.+?)\/(?:#(.+))?$/.exec(url) ?? [];
        found.push(id === '' ? short : `${short} ${id}`);
        if (found.length === limit) return found;
      }
    }
    return found;
  };
}
