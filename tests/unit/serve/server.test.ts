import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { serve, type Served } from '../../../scripts/serve/server.ts';

const directory = mkdtempSync(join(tmpdir(), 'served-'));
const FILES = {
  'en/index.html': 'home',
  'en/A/RES/2997(XXVII)/index.html': 'a resolution',
  'en/A/RES/64/1/data.txt': 'Größe',
  'en/A/RES/64/1/data.akn.xml': '<akomaNtoso/>',
  'en/A/RES/64/1/data.bib': '@misc{}',
  '404.html': 'not here',
};
for (const [file, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(directory, file)), { recursive: true });
  writeFileSync(join(directory, file), text);
}

const open: Served[] = [];
async function at(base: string, port = 0): Promise<Served> {
  const served = await serve({ directory, base, port });
  open.push(served);
  return served;
}

async function answer(served: Served, path: string) {
  const response = await fetch(new URL(path, served.address), { redirect: 'manual' });
  const { status, headers } = response;
  return { status, headers, text: await response.text() };
}

afterEach(() => open.splice(0).forEach((served) => served.close()));
afterAll(() => rmSync(directory, { recursive: true }));

test.each([
  ['/en/', 200, 'home'],
  ['/en/A/RES/2997(XXVII)/', 200, 'a resolution'],
  ['/en/A/RES/2997%28XXVII%29/', 200, 'a resolution'],
  ['/en/nowhere/', 404, 'not here'],
  ['/en/%zz/', 404, 'not here'],
  ['/../../../etc/passwd', 404, 'not here'],
  ['/%2e%2e/%2e%2e/%2e%2e/etc/passwd', 404, 'not here'],
  ['/..%2f..%2f..%2fetc%2fpasswd', 404, 'not here'],
])('%s is %i', async (path, status, text) => {
  expect(await answer(await at('/'), path)).toMatchObject({ status, text });
});

test.each([
  ['data.txt', 'text/plain; charset=utf-8'],
  ['data.akn.xml', 'application/xml; charset=utf-8'],
  ['data.bib', 'application/x-bibtex; charset=utf-8'],
])('%s is sent as %s', async (file, type) => {
  const { headers, text } = await answer(await at('/'), `/en/A/RES/64/1/${file}`);
  expect(headers.get('content-type')).toBe(type);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(text).toBe(FILES[`en/A/RES/64/1/${file}` as keyof typeof FILES]);
});

test('a page without its slash is redirected, with its query', async () => {
  const { status, headers } = await answer(await at('/'), '/en?q=64/1');
  expect([status, headers.get('location')]).toEqual([308, '/en/?q=64/1']);
});

test('below a base path, only what lies there is served', async () => {
  const served = await at('/un/texts');
  expect(new URL(served.address).pathname).toBe('/un/texts/');
  expect(await answer(served, '/un/texts/en/')).toMatchObject({ status: 200, text: 'home' });
  expect(await answer(served, '/en/')).toMatchObject({ status: 404, text: 'not here' });
  expect(await answer(served, '/un/textsen/')).toMatchObject({ status: 404 });
  const { status, headers } = await answer(served, '/');
  expect([status, headers.get('location')]).toEqual([308, '/un/texts/']);
});

test('a request that is no address gets an answer', async () => {
  const { address } = await at('/');
  const status = await new Promise((resolve, reject) => {
    const { port } = new URL(address);
    const request = get({ host: '127.0.0.1', port, path: '//' }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
  });
  expect(status).toBe(404);
});

test('takes the next port that is free', async () => {
  const first = await at('/');
  const port = Number(new URL(first.address).port);
  const second = await at('/', port);
  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  expect(await answer(second, '/en/')).toMatchObject({ status: 200 });
});
