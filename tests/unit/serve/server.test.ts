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
  '_astro/Base.DOXxjB2T.css': 'a { color: inherit }\n'.repeat(100),
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

async function answer(served: Served, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(new URL(path, served.address), { redirect: 'manual', headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
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

const STYLES = '_astro/Base.DOXxjB2T.css';

test.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('a browser that accepts %s is sent %s', async (accepted, encoding) => {
  const { headers, text } = await answer(await at('/'), STYLES, { 'Accept-Encoding': accepted });
  expect(headers.get('content-encoding')).toBe(encoding);
  expect(headers.get('vary')).toBe('Accept-Encoding');
  expect(text).toBe(FILES[STYLES]);
});

test('a part of a file is sent as it lies', async () => {
  const { status, headers, text } = await answer(await at('/'), STYLES, {
    'Accept-Encoding': 'gzip',
    Range: 'bytes=0-2000',
  });
  expect([status, headers.get('content-encoding'), text.length]).toEqual([206, null, 2001]);
});

test('a file is kept for ever if its name changes with it, and asked for anew if not', async () => {
  const served = await at('/');
  const styles = await answer(served, STYLES);
  expect(styles.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const page = await answer(served, '/en/');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const known = { 'If-None-Match': String(page.headers.get('etag')) };
  expect(await answer(served, '/en/', known)).toMatchObject({ status: 304, text: '' });
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
