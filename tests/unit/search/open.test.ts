import { expect, test } from 'vitest';
import { askingInTurn, IndexFiles, type PagefindModule } from '../../../src/search/engine/open.ts';

test('chunks of the index that come together are put into memory one after the other', async () => {
  const files = new IndexFiles(() => Promise.resolve(new Response('chunk')));
  let place = 0;
  // as Pagefind does it: it asks where to, and writes a moment later
  const put = async (name: string) => {
    const chunk = await files.fetch(`/80/index/${name}.pf_index`);
    expect((await chunk.arrayBuffer()).byteLength).toBe(5);
    const from = await Promise.resolve(place);
    place = from + 1;
  };
  await Promise.all(['a', 'b', 'c', 'd'].map(put));
  expect(place).toBe(4);
});

test('a chunk that breaks off fails alone, and is counted', async () => {
  const broken = new ReadableStream({ start: (control) => control.error(new Error('broken off')) });
  const files = new IndexFiles((input) =>
    Promise.resolve(new Response(String(input).includes('bad') ? broken : 'chunk')),
  );
  const [bad, good] = await Promise.allSettled([
    files.fetch('/80/index/bad.pf_index'),
    files.fetch('/80/index/good.pf_index'),
  ]);
  expect([bad?.status, good?.status, files.failed]).toEqual(['rejected', 'fulfilled', 1]);
});

test('of indexes that share their memory only the one that began last is asked', async () => {
  let memory = '';
  const module: PagefindModule = {
    createInstance: ({ basePath }) => ({
      init: async () => {
        await Promise.resolve();
        memory = basePath;
      },
      search: async (term) => {
        await Promise.resolve();
        if (memory !== basePath) throw new Error('memory access out of bounds');
        return { results: [{ id: `${basePath} ${term}` }] };
      },
    }),
  };
  const ask = askingInTurn(() => Promise.resolve(module), '/index/', { failed: 0 });
  const asked = ['80', '79', '80', '78'].map((path) => ask(path, 'lamps'));
  const found = await Promise.all(asked);
  expect(found.map(({ results }) => results[0]?.id)).toEqual([
    '/index/80/ lamps',
    '/index/79/ lamps',
    '/index/80/ lamps',
    '/index/78/ lamps',
  ]);
});

test('an index is asked all that it is asked before another begins', async () => {
  const begun: string[] = [];
  const module: PagefindModule = {
    createInstance: ({ basePath }) => ({
      init: () => Promise.resolve(void begun.push(basePath)),
      search: () => Promise.resolve({ results: [] }),
    }),
  };
  const ask = askingInTurn(() => Promise.resolve(module), '/', { failed: 0 });
  const askTwice = async (path: string) => {
    await ask(path, 'lamps');
    await ask(path, 'harbours');
  };
  await Promise.all(['80', '79', '78'].map(askTwice));
  expect(begun).toEqual(['/80/', '/79/', '/78/']);
});

test('an index of which a file does not come is asked again from its beginning', async () => {
  const files = { failed: 0 };
  let begun = 0;
  const module: PagefindModule = {
    createInstance: () => ({
      init: () => Promise.resolve(void begun++),
      search: () =>
        Promise.resolve(begun === 1 ? (files.failed++, { results: [] }) : { results: [] }),
    }),
  };
  const ask = askingInTurn(() => Promise.resolve(module), '/index/', files);
  await expect(ask('80', 'lamps')).rejects.toThrow('did not come');
  await expect(ask('80', 'lamps')).resolves.toEqual({ results: [] });
  expect(begun).toBe(2);
});
