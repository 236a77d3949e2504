import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Project } from '../../support/project.ts';

/** The server for development, on a corpus that changes under it. */

let project: Project;
let server: ChildProcess;
let origin: string;

beforeAll(async () => {
  project = new Project('dev');
  const port = String(await freePort());
  origin = `http://127.0.0.1:${port}`;
  const astro = ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', port];
  const { VITEST: _, NODE_ENV: __, ...env } = process.env; // Astro serves no page to a test runner
  server = spawn(process.execPath, ['--import', './scripts/node.mjs', ...astro], {
    cwd: project.folder,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', CACHE: 'cache', BASE: '/' },
    stdio: 'ignore',
  });
  for (;;) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    if (await fetch(`${origin}/en/`).catch(() => undefined)) break;
    await wait(50);
  }
}, 120_000);
afterAll(async () => {
  if (server.exitCode === null) {
    server.kill();
    await once(server, 'exit');
  }
  project.remove();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

async function get(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(origin + path);
  return { status: response.status, text: await response.text() };
}

test('it shows entries as they are when a page is asked for: changed, removed, added', async () => {
  const [page, cited] = ['/en/A/RES/72/403/', '/en/A/RES/74/405/'];
  const entry = project.entry('A_RES_72_403');
  const before = readFileSync(entry, 'utf8');
  const title = /^title: (.*)$/m.exec(before)?.[1] ?? '';
  expect((await get(page)).text).toContain(title);

  // twice within the grain of the clock, and to the same length
  for (const letter of ['Q', 'Z']) {
    const other = letter.repeat(title.length);
    writeFileSync(entry, before.replace(`title: ${title}`, `title: ${other}`));
    expect((await get(page)).text).toContain(other);
    expect((await get('/en/browse/session/72/')).text).toContain(other);
    expect((await get(`${page}data.json`)).text).toContain(other);
  }

  expect((await get(cited)).status).toBe(200);
  renameSync(project.entry('A_RES_74_405'), project.path('aside.mdx'));
  expect((await get(cited)).status).toBe(404);
  expect((await get('/en/')).text).not.toContain(cited);
  renameSync(project.path('aside.mdx'), project.entry('A_RES_74_405'));
  expect((await get(cited)).status).toBe(200);
  expect((await get('/en/')).text).toContain(cited);
}, 120_000);

test('what is shown after a change is there within a second', async () => {
  const entry = project.entry('A_RES_71_402');
  const before = readFileSync(entry, 'utf8');
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    writeFileSync(entry, before.replace(/^title: .*$/m, `title: Turn ${turn}`));
    const started = performance.now();
    expect((await get('/en/A/RES/71/402/')).text).toContain(`Turn ${turn}`);
    times.push(performance.now() - started);
  }
  expect(Math.min(...times)).toBeLessThan(1000); // on a busy machine, the luckiest of them
}, 120_000);

test('the index that the search dialog loads has what was changed', async () => {
  const spans = async () => (await get('/search-index/spans.json')).text;
  const before = await spans();
  const entry = project.entry('A_RES_75_406');
  const text = readFileSync(entry, 'utf8');
  const changed = text.replace(/(<\/Formula>.*? )the /s, '$1zebras ');
  expect(changed).not.toBe(text);
  writeFileSync(entry, changed);
  expect(await spans()).not.toBe(before);
}, 120_000);
